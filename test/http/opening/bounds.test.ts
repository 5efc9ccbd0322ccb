import { afterAll, describe, expect, it } from 'vitest';
import { createOpeningServer } from './opening-server.ts';
import { bare } from './opening-users.ts';
import { methods, type OpeningWorld, type Place, type SigningChanges, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const elsewhere = '00000000-0000-4000-8000-00000000abcd';
const email = 'noor@northwind.example';

interface Bound {
  readonly bound: string;
  /** What lets in what the world signs by default. */
  inside(world: OpeningWorld): unknown;
  /** What does not. */
  readonly outside: unknown;
  readonly message: RegExp;
}

const bounds: readonly Bound[] = [
  {
    bound: 'workbookIds',
    inside: ({ workbookId }) => [workbookId],
    outside: [elsewhere],
    message: /certain workbooks/,
  },
  { bound: 'embedIds', inside: ({ whole }) => [whole.embedId], outside: [], message: /certain embeds/ },
  {
    bound: 'teams',
    inside: () => ['Embed Team'],
    outside: ['Second Team'],
    message: /certain teams, and "Embed Team"/,
  },
  {
    bound: 'accountTypes',
    inside: () => ['Viewer'],
    outside: ['Creator'],
    message: /certain account types, and "Viewer"/,
  },
  { bound: 'maxSessionLengthSeconds', inside: () => 3600, outside: 3599, message: /at most 3599 seconds/ },
];

async function outsideOf(world: OpeningWorld, { bound, outside }: Bound): Promise<unknown> {
  if (bound === 'workbookIds') return [await anotherWorkbook(world)];
  if (bound === 'embedIds') return [(await world.place(world.workbookId, { pageId: 'overview' })).embedId];
  return outside;
}

async function anotherWorkbook(world: OpeningWorld): Promise<string> {
  const elements = [{ id: 'plan', kind: 'table', name: 'Plan' }];
  const layout =
    '<Page type="grid" id="plan-page"><Element elementId="plan" gridColumn="1 / 25" gridRow="1 / 9"/></Page>';
  const pages = [{ id: 'plan-page', name: 'Plan' }];
  return world.importWorkbook({
    name: 'Plan',
    document: { schemaVersion: 1, kind: 'workbook', pages, elements, layout },
  });
}

/** The code of what a credential with these bounds signs, and what the audit event says. */
async function openBounded(
  world: OpeningWorld,
  method: (typeof methods)[number],
  credentialBounds: object,
  changes: SigningChanges = {},
  at?: Place,
) {
  const credential = await world.createCredential({ bounds: credentialBounds });
  const shown = await server.open(world.sign(method, { ...credential, ...changes }, at));
  const event = await world.eventOf(shown);
  return { code: shown.status === 200 ? 'OPENED' : event?.code, message: event?.message };
}

describe.each(methods)('what a bounded credential signs by %s', (method) => {
  it.each(bounds)('opens inside the bound $bound', async ({ bound, inside }) => {
    const world = await settleWorld(server);
    expect((await openBounded(world, method, { [bound]: inside(world) })).code).toBe('OPENED');
  });

  it.each(bounds)('[O8] is refused outside the bound $bound, and the audit event names it', async (row) => {
    const world = await settleWorld(server);
    const { code, message } = await openBounded(world, method, { [row.bound]: await outsideOf(world, row) });
    expect([code, message]).toEqual(['CREDENTIAL_BOUND_EXCEEDED', expect.stringMatching(row.message)]);
    expect(await world.findMember(email)).toBeUndefined();
  });

  it('[O8] is refused when one of several teams is outside', async () => {
    const world = await settleWorld(server);
    const { message } = await openBounded(
      world,
      method,
      { teams: ['Embed Team'] },
      { teams: ['Embed Team', 'Second Team'] },
    );
    expect(message).toMatch(/"Second Team" is none of them/);
  });

  it('[O8] is refused when the default account type, which the URL leaves out, is outside', async () => {
    const world = await settleWorld(server);
    const { message } = await openBounded(world, method, { accountTypes: ['Explorer'] }, { accountType: undefined });
    expect(message).toMatch(/"Viewer" is none of them/);
  });
});

describe('a bound', () => {
  it('[J4] counts for stored teams and account types, which a JWT leaves out', async () => {
    const world = await settleWorld(server);
    await server.open(world.sign('JWT', { accountType: 'Explorer' }));
    const teams = await openBounded(world, 'JWT', { teams: ['Second Team'] }, bare);
    expect(teams.message).toMatch(/certain teams, and "Embed Team"/);
    const accountTypes = await openBounded(world, 'JWT', { accountTypes: ['Viewer'] }, bare);
    expect(accountTypes.message).toMatch(/certain account types, and "Explorer"/);
    expect((await openBounded(world, 'JWT', { teams: ['Embed Team'], accountTypes: ['Explorer'] }, bare)).code).toBe(
      'OPENED',
    );
  });

  it('[J4] counts for internal members, whose teams and account type no URL names', async () => {
    const world = await settleWorld(server);
    const user = { ...bare, email: world.admin.email };
    expect((await openBounded(world, 'JWT', { accountTypes: ['Viewer'] }, user)).code).toBe(
      'CREDENTIAL_BOUND_EXCEEDED',
    );
    const { code, message } = await openBounded(world, 'JWT', { teams: ['Embed Team'] }, user);
    expect([code, message]).toEqual(['CREDENTIAL_BOUND_EXCEEDED', expect.stringMatching(/the user is in none/)]);
  });

  it('[L3] to teams counts for each of an encoded list, and for a name with a comma', async () => {
    const world = await settleWorld(server);
    await world.grant(world.workbookId, { teamName: 'Sales, Europe' });
    const sign = (teams: string[], asked: string[]) =>
      openBounded(world, 'CLIENT_CREDENTIALS', { teams }, { teams: asked });
    expect((await sign(['Embed Team'], ['Embed Team', 'Second Team'])).code).toBe('CREDENTIAL_BOUND_EXCEEDED');
    expect((await sign(['Embed Team'], ['Sales, Europe'])).code).toBe('CREDENTIAL_BOUND_EXCEEDED');
    expect((await sign(['Sales, Europe'], ['Sales, Europe'])).code).toBe('OPENED');
  });

  it('[J1] to embeds lets a JWT open what such an embed shows, and nothing else of its workbook', async () => {
    const world = await settleWorld(server);
    const page = await world.place(world.workbookId, { pageId: 'overview' });
    const element = await world.place(world.workbookId, { elementId: 'bar' });
    const tagged = await world.place(world.workbookId, { pageId: 'overview' }, 'prod');
    const open = (at: Place) => openBounded(world, 'JWT', { embedIds: [page.embedId] }, {}, at);
    expect((await open(page)).code).toBe('OPENED');
    for (const at of [world.whole, element, tagged]) expect((await open(at)).code).toBe('CREDENTIAL_BOUND_EXCEEDED');
  });

  it('[P5] to an embed that was deleted opens bare by JWT either', async () => {
    const world = await settleWorld(server);
    const credential = await world.createCredential({ bounds: { embedIds: [world.whole.embedId] } });
    await world.mutate('deleteEmbed', { embedId: world.whole.embedId });
    expect(await world.codeOf(world.sign('JWT', credential))).toBe('CREDENTIAL_BOUND_EXCEEDED');
    await world.place(world.workbookId);
    expect(await world.codeOf(world.sign('JWT', credential))).toBe('CREDENTIAL_BOUND_EXCEEDED');
  });

  it('[P5] [O7] to an embed that was deleted ends what it let a JWT open at the next click', async () => {
    const world = await settleWorld(server);
    const credential = await world.createCredential({ bounds: { embedIds: [world.whole.embedId] } });
    const { state } = await server.open(world.sign('JWT', credential));
    expect((await server.click(state?.token, 'overview')).status).toBe(200);
    await world.mutate('deleteEmbed', { embedId: world.whole.embedId });
    const { body } = await server.click(state?.token, 'overview');
    expect((await world.eventOf(body))?.code).toBe('CREDENTIAL_BOUND_EXCEEDED');
  });

  it('[O7] [J4] to account types ends a session of an internal member who gets another', async () => {
    const world = await settleWorld(server);
    const vera = 'vera@host.example';
    await world.mutate('createMember', { email: vera, accountType: 'Viewer', teams: ['Embed Team'] });
    const credential = await world.createCredential({ bounds: { accountTypes: ['Viewer'] } });
    const { state } = await server.open(world.sign('JWT', { ...credential, ...bare, email: vera }));
    expect((await server.click(state?.token, 'overview')).status).toBe(200);
    await world.mutate('updateMember', { email: vera, accountType: 'Admin' });
    const { body } = await server.click(state?.token, 'overview');
    expect((await world.eventOf(body))?.code).toBe('CREDENTIAL_BOUND_EXCEEDED');
  });

  it('to session lengths is not passed by a second, nor by a clock that is ahead', async () => {
    const world = await settleWorld(server);
    const bound = { maxSessionLengthSeconds: 600 };
    for (const method of methods) {
      expect((await openBounded(world, method, bound, { sessionLength: 600 })).code).toBe('OPENED');
      expect((await openBounded(world, method, bound, { sessionLength: 601 })).code).toBe('CREDENTIAL_BOUND_EXCEEDED');
      const ahead = { sessionLength: 601, time: Math.floor(server.clock.now.getTime() / 1000) + 60 };
      expect((await openBounded(world, method, bound, ahead)).code).toBe('CREDENTIAL_BOUND_EXCEEDED');
    }
  });
});
