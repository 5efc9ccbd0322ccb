import { afterAll, describe, expect, it } from 'vitest';
import { createOpeningServer } from './opening-server.ts';
import { methods, type OpeningWorld, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const email = 'noor@northwind.example';

/** The user as the server keeps them, with the names of account type and teams. */
async function readUser({ organizationId, findMember }: OpeningWorld, address = email) {
  const member = await findMember(address);
  if (!member) return undefined;
  const [teams = []] = await server.repository.findTeamsByMemberIds(organizationId, [member.memberId]);
  const [accountType] = await server.repository.findAccountTypesByIds(organizationId, [member.accountTypeId]);
  return { ...member, accountType: accountType?.name, teams: teams.map(({ name }) => name) };
}

/** Leaves what a signer need not say out of what the world signs. */
const bare = { teams: undefined, accountType: undefined } as unknown as { teams?: string[]; accountType?: string };
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
    await server.open(world.sign(method, { accountType: bare.accountType as never }));
    expect((await readUser(world))?.accountType).toBe('Explorer');
  });

  it.each([
    ['is absent', { teams: undefined as never }],
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
    await server.open(world.sign('CLIENT_CREDENTIALS', { accountType: bare.accountType as never }));
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

  it('[O7] taken out of the team that let them in is refused at the next click', async () => {
    const world = await settleVera();
    await world.grant(world.workbookId, { teamName: 'Second Team' });
    const { state } = await server.open(world.sign('JWT', { email: vera, ...bare }));
    await world.mutate('removeTeamMembers', { teamName: 'Second Team', memberEmails: [vera] });
    expect((await server.click(state?.token, 'overview')).body.code).toBe('EACCES');
  });

  it('[A5] [O7] opens as administrator what is shared with nobody, and is refused at the next click when they are none any more', async () => {
    const world = await settleVera();
    await world.mutate('updateMember', { email: vera, accountType: 'Admin' });
    const { state } = await server.open(world.sign('JWT', { email: vera, ...bare }));
    expect((await server.click(state?.token, 'overview')).status).toBe(200);
    await world.mutate('updateMember', { email: vera, accountType: 'Viewer' });
    const { body } = await server.click(state?.token, 'overview');
    expect((await world.eventOf(body))?.code).toBe('NOT_SHARED_WITH_USER');
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
