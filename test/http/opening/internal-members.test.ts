import { afterAll, describe, expect, it } from 'vitest';
import { createOpeningServer } from './opening-server.ts';
import { bare, readUser } from './opening-users.ts';
import { type OpeningWorld, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

describe('an internal member', () => {
  const vera = 'vera@host.example';

  async function settleVera(): Promise<OpeningWorld> {
    const world = await settleWorld(server);
    await world.mutate('createMember', { email: vera, accountType: 'Viewer', teams: ['Second Team'] });
    return world;
  }

  it('[J4] opens by JWT with rights of their own', async () => {
    const world = await settleVera();
    const sign = () => world.sign('JWT', { email: vera, ...bare });
    expect(await world.codeOf(sign())).toBe('NOT_SHARED_WITH_USER');
    await world.grant(world.workbookId, { teamName: 'Second Team' });
    const before = await readUser(world, vera);
    expect(await world.codeOf(sign())).toBe('OPENED');
    expect(await readUser(world, vera)).toEqual({ ...before, lastSeenAt: server.clock.now });
  });

  it.each([
    ['teams', { ...bare, teams: ['Embed Team'] }],
    ['teams that are none', { ...bare, teams: [] }],
    ['account_type', { ...bare, accountType: 'Viewer' }],
    ['user_attributes', { ...bare, attributes: { region: 'West' } }],
  ])('[J4] is given nothing by the claim %s', async (_, change) => {
    const world = await settleVera();
    const before = await readUser(world, vera);
    expect(await world.codeOf(world.sign('JWT', { email: vera, ...change }))).toBe('CLAIM_NOT_FOR_INTERNAL_MEMBER');
    expect(await readUser(world, vera)).toEqual(before);
  });

  it('[A7] opens by JWT what a credential of their own signs, though they are no administrator', async () => {
    const world = await settleVera();
    await world.grant(world.workbookId, { memberEmail: vera });
    const own = await world.createCredential({ ownerEmail: vera });
    expect(await world.codeOf(world.sign('JWT', { ...own, email: vera, ...bare }))).toBe('OPENED');
    expect(await world.codeOf(world.sign('JWT', { ...own, ...bare }))).toBe('SIGNING_FOR_OTHERS_NOT_ALLOWED');
  });

  it('[O7] [J4] who is no administrator any more is refused at the next click of what only those may see', async () => {
    const world = await settleVera();
    await world.mutate('updateMember', { email: vera, accountType: 'Admin' });
    const { state } = await server.open(world.sign('JWT', { email: vera, ...bare }));
    expect((await server.click(state?.token, 'overview')).status).toBe(200);
    await world.mutate('updateMember', { email: vera, accountType: 'Viewer' });
    const { body } = await server.click(state?.token, 'overview');
    expect((await world.eventOf(body))?.code).toBe('NOT_SHARED_WITH_USER');
  });

  it('[O7] taken out of the team that let them in is refused at the next click', async () => {
    const world = await settleVera();
    await world.grant(world.workbookId, { teamName: 'Second Team' });
    const { state } = await server.open(world.sign('JWT', { email: vera, ...bare }));
    await world.mutate('removeTeamMembers', { teamName: 'Second Team', memberEmails: [vera] });
    expect((await server.click(state?.token, 'overview')).body.code).toBe('EACCES');
  });
});
