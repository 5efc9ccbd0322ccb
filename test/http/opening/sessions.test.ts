import { afterAll, describe, expect, it } from 'vitest';
import { createOpeningServer } from './opening-server.ts';
import { methods, nowSeconds, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const at = (seconds: number) => new Date(seconds * 1000);

describe('the session of an opened embed', () => {
  it.each(methods)('[O7] has a token of its own, which stands in the page alone: %s', async (method) => {
    const world = await settleWorld(server);
    const opened = [await server.open(world.sign(method)), await server.open(world.sign(method))];
    const tokens = opened.map(({ state }) => state?.token ?? '');
    expect(new Set(tokens).size).toBe(2);
    for (const [index, token] of tokens.entries()) {
      expect(token).toMatch(/^embedpath_ses_[\w-]{43}$/);
      expect(JSON.stringify(opened[index]?.headers).includes(token)).toBe(false);
      expect(opened[index]?.body.split(token)).toHaveLength(2);
      expect(server.log.join('').includes(token)).toBe(false);
    }
  });

  it.each(methods)('[O7] ends exactly when the URL says, however late it is opened: %s', async (method) => {
    const world = await settleWorld(server);
    const url = world.sign(method, { time: nowSeconds, sessionLength: 600 });
    server.clock.now = at(nowSeconds + 599);
    const { state } = await server.open(url);
    expect(state?.expiresAt).toBe(at(nowSeconds + 600).toISOString());
    server.clock.now = at(nowSeconds + 599.999);
    const last = await server.click(state?.token, 'overview');
    expect([last.status, last.body.expiresAt]).toEqual([200, state?.expiresAt]);
    server.clock.now = at(nowSeconds + 600);
    const late = await server.click(state?.token, 'overview');
    expect([late.status, late.body.code]).toEqual([401, 'ESESSION_EXPIRED']);
    expect((await world.eventOf(late.body))?.code).toBe('SESSION_ENDED');
  });

  it('[O7] ends at a fraction of a second where the URL says so', async () => {
    const world = await settleWorld(server);
    const { state } = await server.open(
      world.sign('CLIENT_CREDENTIALS', { time: nowSeconds + 0.734, sessionLength: 60 }),
    );
    expect(state?.expiresAt).toBe(at(nowSeconds + 60.734).toISOString());
  });

  it.each(methods)(
    '[O7] keeps its rights beside another frame of the same user with other teams: %s',
    async (method) => {
      const world = await settleWorld(server);
      const plan = await world.importWorkbook({ name: 'Plan', ...planDocument });
      await world.grant(plan, { teamName: 'Second Team' });
      const planned = await world.place(plan);
      const first = await server.open(world.sign(method));
      const second = await server.open(world.sign(method, { teams: ['Second Team'] }, planned));
      expect((await server.click(first.state?.token, 'overview')).status).toBe(200);
      expect((await server.click(second.state?.token, 'page-1')).status).toBe(200);
      expect((await server.click(first.state?.token, 'page-1')).body.code).toBe('ESTALE');
      await world.mutate('revokeGrant', { grantId: world.grantId });
      expect((await server.click(first.state?.token, 'overview')).body.code).toBe('EACCES');
      expect((await server.click(second.state?.token, 'page-1')).status).toBe(200);
    },
  );

  it('[O7] keeps the attributes with which it was opened', async () => {
    const world = await settleWorld(server);
    await server.open(world.sign('JWT', { attributes: { region: 'West' }, evalConnectionId: 'connection-1' }));
    await server.open(world.sign('JWT', { attributes: { region: 'East' } }));
    const window = { limit: 10, direction: 'FORWARD', after: null, before: null } as const;
    const { items } = await server.repository.listSessions(world.organizationId, { openAt: server.clock.now }, window);
    const kept = items.map(({ userAttributes, evalConnectionId }) => [userAttributes['region'], evalConnectionId]);
    expect(kept.sort()).toEqual([
      ['East', null],
      ['West', 'connection-1'],
    ]);
  });
});

const planDocument = {
  document: {
    schemaVersion: 1,
    kind: 'workbook',
    pages: [{ id: 'page-1', name: 'Plan' }],
    elements: [{ id: 'plan', kind: 'table', name: 'Plan' }],
    layout: '<Page type="grid" id="page-1"><Element elementId="plan" gridColumn="1 / 25" gridRow="1 / 9"/></Page>',
    overlays: [],
    panels: [],
    settings: {},
  },
};

describe('a request for a page', () => {
  it.each([
    ['no token', () => undefined],
    ['garbage', () => 'garbage'],
    ['a session token that nobody has', () => `embedpath_ses_${'A'.repeat(43)}`],
    ['a token of the API', ({ adminToken }: { adminToken: string }) => adminToken],
  ])('[O7] with %s is answered with 401 and the family of ended sessions', async (_, tokenOf) => {
    const world = await settleWorld(server);
    await server.open(world.sign('JWT'));
    const { status, headers, body } = await server.click(tokenOf(world), 'overview');
    expect([status, body.code, body.html]).toEqual([401, 'ESESSION_EXPIRED', undefined]);
    expect(body.referenceNumber).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    expect(headers).toMatchObject({
      'www-authenticate': 'Bearer realm="embedpath", error="invalid_token"',
      'cache-control': 'no-store',
    });
  });

  it('[O7] is not let in to the API by the token of a session', async () => {
    const world = await settleWorld(server);
    const { state } = await server.open(world.sign('JWT'));
    const answer = await server.post('{ viewer { level } }', { headers: { authorization: `Bearer ${state?.token}` } });
    expect(answer.statusCode).toBe(401);
  });

  it('[O7] shows nothing of another session than that of its token', async () => {
    const world = await settleWorld(server);
    const page = await world.place(world.workbookId, { pageId: 'overview' });
    const element = await world.place(world.workbookId, { elementId: 'free' });
    const whole = await server.open(world.sign('JWT', {}, page));
    const alone = await server.open(world.sign('JWT', {}, element));
    expect((await server.click(whole.state?.token, 'details')).status).toBe(410);
    expect((await server.click(alone.state?.token, 'overview')).status).toBe(410);
  });
});
