import { afterAll, describe, expect, it } from 'vitest';
import { checkOf, diagnose } from './ask-diagnosis.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, type SigningChanges, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

describe('a diagnosis of a URL with a misspelt name', () => {
  it.each<[string, SigningChanges, string, string]>([
    ['team in another case', { teams: ['embed team'] }, 'TEAMS', 'Did you mean "Embed Team"? '],
    ['teams', { teams: ['Embed Team', 'Second Taem'] }, 'TEAMS', 'Did you mean "Second Team"? '],
    ['account type', { accountType: 'Explorers' }, 'ACCOUNT_TYPE', 'Did you mean "Explorer"? '],
  ])('[X1] asks whether a known one was meant: %s', async (_, changes, name, question) => {
    const world = await settleWorld(server);
    for (const method of methods) {
      const check = checkOf(await diagnose(world, world.sign(method, changes)), name);
      expect([check?.status, check?.remedy?.startsWith(question)]).toEqual(['FAILED', true]);
    }
  });

  it('[X1] asks so of a tag, and of parameters', async () => {
    const world = await settleWorld(server);
    const tagged = { ...world.whole, jwtBaseUrl: `${world.whole.jwtBaseUrl}/tag/Prod` };
    const tag = checkOf(await diagnose(world, world.sign('JWT', {}, tagged)), 'TAG_KNOWN');
    expect(tag?.remedy).toMatch(/^Did you mean "prod"\? /);
    const url = `${world.sign('JWT')}&:hide_menus=true&:Theme=Dark&:nobody_knows=1`;
    const parameters = checkOf(await diagnose(world, url), 'KNOWN_PARAMETERS');
    expect(parameters?.remedy).toMatch(/^Did you mean ":hide_menu", ":theme"\? /);
  });

  it('[X1] asks nothing where no name is near, or the value is wrong and not the name', async () => {
    const world = await settleWorld(server);
    const check = checkOf(await diagnose(world, world.sign('JWT', { teams: ['Accounting'] })), 'TEAMS');
    expect(check?.remedy).toBe('List the teams with the query teams.');
    const parameters = checkOf(await diagnose(world, `${world.sign('JWT')}&:theme=Pink`), 'KNOWN_PARAMETERS');
    expect(parameters?.remedy).toBe('Correct their names or values, or leave them out.');
  });
});
