import { beforeAll, describe, expect, it } from 'vitest';
import { forgetExpired } from '../../src/domain/housekeeping/forget-expired.ts';
import { as } from '../http/demo-server.ts';
import { createOpeningServer, type OpeningServer } from '../http/opening/opening-server.ts';
import { nowSeconds, settleWorld, type OpeningWorld as World } from '../http/opening/opening-world.ts';
import { createTestApi } from '../support/api.ts';
import { frozenNow, later } from '../support/builders.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share } from '../support/sample-workbook.ts';

const totals = 'opens sessions users usersExact refused refusals { code count }';
const day = 86_400;

let server: OpeningServer;

beforeAll(async () => {
  server = await createOpeningServer();
});

/** The data of an answer; one with errors fails the test. */
async function ask<Data>(world: World, query: string, token = world.adminToken): Promise<Data> {
  const answer = (await server.post(query, { headers: as(token) })).json();
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

async function openSome(world: World): Promise<void> {
  for (const email of ['noor@northwind.example', 'noor@northwind.example', 'ben@northwind.example']) {
    await server.open(world.sign('CLIENT_CREDENTIALS', { email }));
  }
  await server.open(world.sign('JWT'));
  await server.open(world.sign('CLIENT_CREDENTIALS', { teams: [] }));
  await server.open(world.sign('CLIENT_CREDENTIALS', { secret: 'another secret, of somebody' }));
}

describe('usage', () => {
  it('[U1] [U2] is told of the organization, a workbook, an embed and a credential', async () => {
    const world = await settleWorld(server);
    await openSome(world);
    const data = await ask(
      world,
      `{ organization { usage { ${totals} } }
        workbook(by: { workbookId: "${world.workbookId}" }) { usage(by: HOUR) { ${totals} } }
        embed(embedId: "${world.whole.embedId}") { usage { ${totals} } }
        clientCredentials(first: 1) { nodes { usage { ${totals} } } } }`,
    );
    const refusals = [
      { code: 'INVALID_SIGNATURE', count: 1 },
      { code: 'NO_TEAM', count: 1 },
    ];
    const all = { opens: 4, sessions: 4, users: 2, usersExact: true, refused: 2, refusals };
    expect(data).toEqual({
      organization: { usage: all },
      workbook: { usage: all },
      embed: { usage: { ...all, opens: 3, sessions: 3 } },
      clientCredentials: { nodes: [{ usage: all }] },
    });
  });

  it('[U1] is a series of every hour or day, empty ones too, also after hours were brought together', async () => {
    const world = await settleWorld(server);
    const openAt = async (seconds: number, email: string) => {
      server.clock.now = later(seconds);
      await server.open(world.sign('CLIENT_CREDENTIALS', { email, time: nowSeconds + seconds }));
    };
    await openAt(0, 'noor@northwind.example');
    await openAt(1, 'ben@northwind.example');
    await openAt(2 * day, 'noor@northwind.example');
    const query = `{ embed(embedId: "${world.whole.embedId}") { lastOpenedAt
      usage(from: "2026-02-28T15:00:00Z") { from to by opens users series { startsAt opens users } } } }`;
    const series = [
      { startsAt: '2026-02-28T00:00:00.000Z', opens: 0, users: 0 },
      { startsAt: '2026-03-01T00:00:00.000Z', opens: 2, users: 2 },
      { startsAt: '2026-03-02T00:00:00.000Z', opens: 0, users: 0 },
      { startsAt: '2026-03-03T00:00:00.000Z', opens: 1, users: 1 },
    ];
    const range = { from: '2026-02-28T00:00:00.000Z', to: '2026-03-04T00:00:00.000Z', by: 'DAY' };
    const embed = { lastOpenedAt: later(2 * day).toISOString(), usage: { ...range, opens: 3, users: 2, series } };
    expect(await ask(world, query)).toEqual({ embed });
    await forgetExpired(server.deps);
    expect(await ask(world, query)).toEqual({ embed });
    const hours = `{ organization { usage(by: HOUR, from: "2026-03-01T11:00:00Z", to: "2026-03-01T14:00:00Z") {
      series { startsAt opens } } } }`;
    expect(await ask(world, hours)).toEqual({
      organization: {
        usage: {
          series: [
            { startsAt: '2026-03-01T11:00:00.000Z', opens: 0 },
            { startsAt: '2026-03-01T12:00:00.000Z', opens: 2 },
            { startsAt: '2026-03-01T13:00:00.000Z', opens: 0 },
          ],
        },
      },
    });
  });

  it('[U4] tells which embeds were never opened, and which not since', async () => {
    const world = await settleWorld(server);
    const page = await world.place(world.workbookId, { pageId: 'overview' });
    await server.open(world.sign('CLIENT_CREDENTIALS'));
    const list = (filter: string) =>
      `{ embeds(first: 9, filter: { ${filter} }) { totalCount nodes { embedId lastOpenedAt } } }`;
    const opened = { embedId: world.whole.embedId, lastOpenedAt: frozenNow.toISOString() };
    const never = { embedId: page.embedId, lastOpenedAt: null };
    expect(await ask(world, list('neverOpened: true'))).toEqual({ embeds: { totalCount: 1, nodes: [never] } });
    expect(await ask(world, list('notOpenedSince: "2026-03-01T12:00:00Z"'))).toEqual({
      embeds: { totalCount: 1, nodes: [never] },
    });
    const both = await ask<{ embeds: { nodes: object[] } }>(world, list('notOpenedSince: "2026-03-01T12:00:01Z"'));
    expect(both.embeds.nodes).toHaveLength(2);
    expect(both.embeds.nodes).toEqual(expect.arrayContaining([opened, never]));
  });

  it('[U6] of a workbook is not told to those who reach some of its tags alone', async () => {
    const api = await createTestApi();
    const whole = await importSample(api, { path: 'Whole' });
    const tagged = await importSample(api, { path: 'Tagged' });
    await api.mutate('admin', 'tagVersion', { workbookId: tagged, tagName: 'prod' }, 'userErrors { code }');
    await share(api, whole, { memberEmail: 'holder@meridian.example' });
    await share(api, tagged, { memberEmail: 'holder@meridian.example' }, { tagName: 'prod' });
    const usage = (as: Principal, workbookId: string) =>
      api.ask(as, `{ workbook(by: { workbookId: "${workbookId}" }) { usage { opens } } }`);
    expect((await usage('holder', whole)).data).toEqual({ workbook: { usage: { opens: 0 } } });
    expect((await usage('holder', tagged)).data).toEqual({ workbook: { usage: null } });
    expect((await usage('admin', tagged)).data).toEqual({ workbook: { usage: { opens: 0 } } });
  });

  it('[U5] is refused for more than is kept or answered, with what to do', async () => {
    const world = await settleWorld(server);
    const query =
      '{ organization { usage(by: HOUR, from: "2025-01-01T00:00:00Z", to: "2025-01-02T00:00:00Z") { opens } } }';
    const answer = (await server.post(query, { headers: as(world.adminToken) })).json();
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', field: 'from', remedy: 'Ask for days (by: DAY), or for a later time.' } },
    ]);
  });
});

describe('[U3] the clock of the signers of a credential', () => {
  const clock =
    '{ clientCredentials(first: 1) { nodes { signerClock { offsetSeconds measuredAt samples warning } } } }';
  const clockOf = async (world: World) => {
    const { clientCredentials } = await ask<{ clientCredentials: { nodes: { signerClock: object | null }[] } }>(
      world,
      clock,
    );
    return clientCredentials.nodes[0]?.signerClock;
  };
  const openAhead = (world: World, ahead: number, changes: object = {}) =>
    server.open(world.sign('CLIENT_CREDENTIALS', { time: nowSeconds + ahead, ...changes }));

  it('is not known before one signed, or when a signature is wrong', async () => {
    const world = await settleWorld(server);
    expect(await clockOf(world)).toBeNull();
    await openAhead(world, 50, { secret: 'another secret, of somebody' });
    expect(await clockOf(world)).toBeNull();
  });

  it('is the highest offset of a day, since the others are of URLs that are older', async () => {
    const world = await settleWorld(server);
    for (const ahead of [-1800, 3, -20]) await openAhead(world, ahead);
    await openAhead(world, -7200);
    const good = { offsetSeconds: 3, measuredAt: frozenNow.toISOString(), samples: 4, warning: null };
    expect(await clockOf(world)).toEqual(good);
    server.clock.now = later(23 * 3600);
    expect(await clockOf(world)).toEqual(good);
    server.clock.now = later(24 * 3600);
    expect(await clockOf(world)).toBeNull();
  });

  it.each([
    [30, null],
    [
      41,
      'The signer was 41 s ahead at 2026-03-01T12:00Z; at more than 60 s its URLs will be refused. Set its clock, unless that was done since.',
    ],
    [
      412,
      'The signer was 412 s ahead at 2026-03-01T12:00Z, more than the 60 s that are allowed: such URLs are refused. Set its clock, unless that was done since.',
    ],
    [-60, null],
    [
      -412,
      expect.stringMatching(/^The signer is 412 s behind, or signs that long before a URL is opened: sessions end/),
    ],
  ])('is warned of before URLs are refused or sessions are short: %i s', async (ahead, warning) => {
    const world = await settleWorld(server);
    await openAhead(world, ahead);
    expect(await clockOf(world)).toMatchObject({ offsetSeconds: ahead, samples: 1, warning });
  });

  it('is told by URLs in milliseconds, too', async () => {
    const world = await settleWorld(server);
    await openAhead(world, 0, { time: (nowSeconds + 12) * 1000 });
    expect(await clockOf(world)).toMatchObject({ offsetSeconds: 12, samples: 1 });
  });
});
