import { afterAll, describe, expect, it } from 'vitest';
import { createOpeningServer } from './opening-server.ts';
import { bare, readUser } from './opening-users.ts';
import { methods, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const email = 'noor@northwind.example';

const everything = {
  teams: ['Second Team', 'Embed Team'],
  accountType: 'Explorer',
  firstName: 'Noor',
  lastName: 'Haddad',
  attributes: { region: 'West' },
};

describe('a new embed user', () => {
  it.each(methods)('[O3] is made with teams, account type, names and attributes by %s', async (method) => {
    const world = await settleWorld(server);
    await server.open(world.sign(method, everything));
    expect(await readUser(world)).toMatchObject({
      kind: 'EMBED',
      email,
      externalUserId: method === 'JWT' ? null : 'northwind-1001',
      accountType: 'Explorer',
      firstName: 'Noor',
      lastName: 'Haddad',
      userAttributes: { region: 'West' },
      teams: ['Embed Team', 'Second Team'],
      createdAt: server.clock.now,
      lastSeenAt: server.clock.now,
    });
  });

  it.each(methods)('[L3] [J4] has the default account type where %s names none', async (method) => {
    const world = await settleWorld(server);
    await world.mutate('updateOrganization', { defaultEmbedAccountType: 'Explorer' });
    await server.open(world.sign(method, { accountType: undefined }));
    expect((await readUser(world))?.accountType).toBe('Explorer');
  });

  it.each([
    ['is absent', { teams: undefined }],
    ['is empty', { teams: [] }],
    ['holds blanks and commas alone', { teams: [' ', ' '] }],
  ])('[L3] needs a team: NO_TEAM where :external_user_team %s', async (_, change) => {
    const world = await settleWorld(server);
    expect(await world.codeOf(world.sign('CLIENT_CREDENTIALS', change))).toBe('NO_TEAM');
    expect(await readUser(world)).toBeUndefined();
  });

  it('[O3] is let in by a grant to them alone once they are known, whatever the grants of their teams', async () => {
    const world = await settleWorld(server);
    await server.open(world.sign('JWT'));
    expect(await world.codeOf(world.sign('JWT', { teams: ['Second Team'] }))).toBe('NOT_SHARED_WITH_USER');
    await world.grant(world.workbookId, { memberEmail: email });
    expect(await world.codeOf(world.sign('JWT', { teams: ['Second Team'] }))).toBe('OPENED');
  });
});

describe('a known embed user', () => {
  it.each(methods)('[O3] becomes what the next URL of %s says, and is known by address in any case', async (method) => {
    const world = await settleWorld(server);
    await server.open(world.sign(method, everything));
    const before = await readUser(world);
    server.clock.now = new Date(server.clock.now.getTime() + 1000);
    await server.open(
      world.sign(method, { email: 'NOOR@Northwind.example', attributes: { plan: 'gold' }, lastName: 'Aziz' }),
    );
    expect(await readUser(world)).toEqual({
      ...before,
      lastName: 'Aziz',
      accountType: 'Viewer',
      accountTypeId: world.accountTypeId('Viewer'),
      userAttributes: { plan: 'gold' },
      teams: ['Embed Team'],
      lastSeenAt: server.clock.now,
    });
  });

  it('[J4] keeps what a JWT leaves out', async () => {
    const world = await settleWorld(server);
    await server.open(world.sign('CLIENT_CREDENTIALS', everything));
    const before = await readUser(world);
    expect(await world.codeOf(world.sign('JWT', bare))).toBe('OPENED');
    expect(await readUser(world)).toEqual(before);
  });

  it('[J4] [L3] has the default account type again where client credentials name none', async () => {
    const world = await settleWorld(server);
    await server.open(world.sign('CLIENT_CREDENTIALS', everything));
    await server.open(world.sign('CLIENT_CREDENTIALS', { accountType: undefined }));
    expect((await readUser(world))?.accountType).toBe('Viewer');
  });

  it.each([
    ['JWT', { teams: [] }],
    ['CLIENT_CREDENTIALS', { teams: [] }],
  ] as const)('[J4] is not let in by %s that names no team though asked for teams', async (method, change) => {
    const world = await settleWorld(server);
    await server.open(world.sign('JWT'));
    expect(await world.codeOf(world.sign(method, change))).toBe('NO_TEAM');
    expect((await readUser(world))?.teams).toEqual(['Embed Team']);
  });
});

describe('the teams of a URL', () => {
  it('[L3] are several where a comma is encoded and no team is called so', async () => {
    const world = await settleWorld(server);
    await server.open(world.sign('CLIENT_CREDENTIALS', { teams: ['Embed Team', 'Second Team'] }));
    expect((await readUser(world))?.teams).toEqual(['Embed Team', 'Second Team']);
  });

  it('[L3] are one where a team is called so', async () => {
    const world = await settleWorld(server);
    await world.grant(world.workbookId, { teamName: 'Sales, Europe' });
    await server.open(world.sign('CLIENT_CREDENTIALS', { teams: ['Sales, Europe'] }));
    expect((await readUser(world))?.teams).toEqual(['Sales, Europe']);
  });

  it('[J3] of a JWT are never split', async () => {
    const world = await settleWorld(server);
    expect(await world.codeOf(world.sign('JWT', { teams: ['Embed Team,Second Team'] }))).toBe('TEAM_NOT_FOUND');
  });
});

describe('an organization that does not provision', () => {
  it.each(methods)('[O3] lets in whom it knows, and makes nobody: %s', async (method) => {
    const world = await settleWorld(server);
    await world.mutate('updateOrganization', { autoProvisionEmbedUsers: false });
    expect(await world.codeOf(world.sign(method))).toBe('USER_UNKNOWN');
    await world.mutate('createMember', { email, kind: 'EMBED', teams: ['Second Team'] });
    expect(await world.codeOf(world.sign(method))).toBe('OPENED');
    expect((await readUser(world))?.teams).toEqual(['Embed Team']);
  });
});
