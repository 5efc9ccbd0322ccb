import { describe, expect, it } from 'vitest';
import type { ClientId, EmbedId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { frozenNow, later } from '../support/builders.ts';
import type { Principal } from '../support/inhabitants.ts';
import { generateEmbed, importSample, share } from '../support/sample-workbook.ts';
import { makeCredential, open, sign } from '../support/signing.ts';

const day = 86_400;
const facts = `days since clientCredentialUrlsEnabled isWholeOrganization embedsRemaining credentialsRemaining canSwitchOff
  blockers { code message }`;
const embeds = `embeds(first: $first, after: $after, onlyRemaining: $onlyRemaining) { totalCount pageInfo { hasNextPage endCursor }
  nodes { embed { embedId jwtBaseUrl } isRemaining clientCredentials { lastUsedAt uses } jwt { lastUsedAt uses }
    parametersSeen { name place jwtName advice lastSeenAt } } }`;
const credentials = `credentials(first: 50) { totalCount nodes { credential { clientId } isRemaining
  clientCredentials { lastUsedAt uses } jwt { lastUsedAt uses } } }`;

type Facts = Readonly<Record<string, unknown>>;
interface Organization extends Facts {
  readonly embeds: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly (Facts & { readonly embed: { readonly embedId: string } })[];
  };
  readonly credentials: { readonly totalCount: number; readonly nodes: readonly Facts[] };
}

async function plan(api: TestApi, as: Principal = 'admin', variables: object = {}): Promise<Organization> {
  const query = `query ($days: Int, $since: DateTime, $first: Int = 50, $after: String, $onlyRemaining: Boolean) {
    planJwtMigration(days: $days, since: $since) { url { baseUrl } userErrors { code } organization { ${facts} ${embeds} ${credentials} } } }`;
  const answer = await api.data<{ planJwtMigration: { organization: Organization; userErrors: unknown[] } }>(
    as,
    query,
    {
      ...variables,
    },
  );
  expect(answer.planJwtMigration).toMatchObject({ url: null, userErrors: [] });
  return answer.planJwtMigration.organization;
}

async function prepare() {
  const api = await createTestApi();
  const workbookId = await importSample(api);
  const whole = await generateEmbed(api, workbookId);
  api.clock.now = later(1);
  const page = await generateEmbed(api, workbookId, { source: { pageId: 'overview' } });
  api.clock.now = frozenNow;
  const portal = await makeCredential(api);
  const openOld = async (embedId: EmbedId, more: object = {}) => {
    const signed = await sign(api, { clientId: portal.clientId, embedId, method: 'CLIENT_CREDENTIALS', ...more });
    expect((await open(api, signed)).outcome).toBe('OPENED');
  };
  const openNew = async (more: object) => {
    expect((await open(api, await sign(api, { clientId: portal.clientId, workbookId, ...more }))).outcome).toBe(
      'OPENED',
    );
  };
  const wait = (days: number) => {
    api.clock.now = later(days * day);
  };
  return { api, workbookId, whole, page, portal, openOld, openNew, wait };
}

describe('planJwtMigration of an organization', () => {
  it('[X3] tells of an organization that never opened anything that nothing is to be done', async () => {
    const { api, whole, page } = await prepare();
    const found = await plan(api);
    expect(found).toMatchObject({
      days: 30,
      since: later(-30 * day),
      clientCredentialUrlsEnabled: true,
      isWholeOrganization: true,
      embedsRemaining: 0,
      credentialsRemaining: 0,
      canSwitchOff: true,
      blockers: [],
      credentials: { totalCount: 0 },
    });
    expect(found.embeds.nodes).toMatchObject([
      { embed: { embedId: whole }, isRemaining: false, clientCredentials: null, jwt: null, parametersSeen: [] },
      { embed: { embedId: page }, isRemaining: false },
    ]);
  });

  it('[X3] counts what client credentials opened, until the days are over, and what a JWT opened beside it', async () => {
    const { api, whole, portal, openOld, openNew, wait } = await prepare();
    await openOld(whole);
    await openOld(whole);
    wait(2);
    await openNew({});
    const remaining = await plan(api);
    expect(remaining).toMatchObject({ embedsRemaining: 1, credentialsRemaining: 1, canSwitchOff: false });
    expect(remaining['blockers']).toEqual([
      { code: 'EMBEDS_OPENED', message: expect.stringMatching(/^1 embed was opened .* within 30 days: /) },
      { code: 'CREDENTIALS_SIGNING', message: expect.stringMatching(/^1 client credential signed /) },
    ]);
    const ways = {
      clientCredentials: { lastUsedAt: frozenNow, uses: 2 },
      jwt: { lastUsedAt: later(2 * day), uses: 1 },
    };
    expect(remaining.embeds.nodes[0]).toMatchObject({ isRemaining: true, ...ways });
    expect(remaining.credentials.nodes).toMatchObject([
      { credential: { clientId: portal.clientId }, isRemaining: true, ...ways },
    ]);
    wait(30);
    expect(await plan(api)).toMatchObject({ embedsRemaining: 1 });
    wait(31);
    const over = await plan(api);
    expect(over).toMatchObject({ embedsRemaining: 0, credentialsRemaining: 0, canSwitchOff: true, blockers: [] });
    expect(over.embeds.nodes[0]).toMatchObject({ isRemaining: false, ...ways });
    expect(over.credentials.nodes).toMatchObject([{ isRemaining: false, ...ways }]);
    expect(await plan(api, 'admin', { days: 90 })).toMatchObject({ days: 90, embedsRemaining: 1, canSwitchOff: false });
  });

  it('[X3] says once it is switched off that it is, and that nothing opened since stands in the way', async () => {
    const { api, whole, openOld } = await prepare();
    await openOld(whole);
    await api.mutate('admin', 'updateOrganization', { clientCredentialUrlsEnabled: false }, 'userErrors { code }');
    expect(await plan(api)).toMatchObject({ clientCredentialUrlsEnabled: false, embedsRemaining: 1 });
  });

  it('[X3] names the parameters that stood in real openings, without values, and what becomes of each', async () => {
    const { api, whole, openOld, wait } = await prepare();
    await openOld(whole, {
      user: { email: 'ben@host.example', teams: ['Embed Team'], attributes: { secretive: 'do-not-show' } },
      parameters: { theme: 'Dark' },
      otherParameters: { ':hide_send': 'true' },
      controls: [{ controlId: 'Region', values: ['do-not-show'] }],
    });
    wait(1);
    await openOld(whole, { parameters: { theme: 'Dark' } });
    const found = await plan(api);
    expect(JSON.stringify(found)).not.toContain('do-not-show');
    const seen = found.embeds.nodes[0]?.['parametersSeen'];
    expect(seen).toMatchObject([
      { name: ':external_user_team', place: 'CLAIM', jwtName: 'teams', lastSeenAt: later(day) },
      { name: ':hide_send', place: 'ELSEWHERE', jwtName: 'account_type', lastSeenAt: frozenNow },
      { name: ':theme', place: 'URL', jwtName: ':theme', lastSeenAt: later(day) },
      { name: ':ua_secretive', place: 'CLAIM', jwtName: 'user_attributes', lastSeenAt: frozenNow },
      { name: 'Region', place: 'CONTROL', jwtName: 'Region', lastSeenAt: frozenNow },
    ]);
  });

  it('[X3] notes nothing of what a JWT opened, nor of what was refused', async () => {
    const { api, whole, openNew, portal } = await prepare();
    await openNew({ parameters: { theme: 'Dark' } });
    const { url } = await sign(api, { clientId: portal.clientId, embedId: whole, method: 'CLIENT_CREDENTIALS' });
    expect((await open(api, { url: url?.replace(':nonce', ':theme=Dark&:nonce') ?? '' })).outcome).toBe('REFUSED');
    expect((await plan(api)).embeds.nodes).toMatchObject([{ parametersSeen: [] }, { parametersSeen: [] }]);
  });

  it('[X3] pages the embeds, and lists those that remain alone', async () => {
    const { api, whole, page, openOld } = await prepare();
    await openOld(page);
    const idsOf = ({ embeds: { nodes } }: Organization) => nodes.map(({ embed }) => embed.embedId);
    const first = await plan(api, 'admin', { first: 1 });
    expect([idsOf(first), first.embeds.totalCount, first.embeds.pageInfo.hasNextPage]).toEqual([[whole], 2, true]);
    const second = await plan(api, 'admin', { first: 1, after: first.embeds.pageInfo.endCursor });
    expect([idsOf(second), second.embeds.pageInfo.hasNextPage]).toEqual([[page], false]);
    const remaining = await plan(api, 'admin', { onlyRemaining: true });
    expect([idsOf(remaining), remaining.embeds.totalCount]).toEqual([[page], 1]);
  });

  it('[A3] [A5] shows others what they reach, and leaves the switch to administrators', async () => {
    const { api, workbookId, page, openOld } = await prepare();
    await openOld(page);
    const hidden = await plan(api, 'holder');
    expect(hidden).toMatchObject({ isWholeOrganization: false, embedsRemaining: 0, credentialsRemaining: 0 });
    expect(hidden).toMatchObject({ canSwitchOff: false, blockers: [{ code: 'NOT_AN_ADMINISTRATOR' }] });
    expect([hidden.embeds.totalCount, hidden.credentials.totalCount]).toEqual([0, 0]);
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    const shared = await plan(api, 'holder');
    expect(shared).toMatchObject({ embedsRemaining: 1, embeds: { totalCount: 2 }, credentials: { totalCount: 0 } });
    const [[own] = []] = await api.repository.credentialsByOwnerIds(api.organizationId, [api.people.holder.memberId]);
    const source = { sourceType: 'WORKBOOK' } as const;
    const use = {
      embedId: null,
      workbookId: workbookId as never,
      source,
      tagName: null,
      method: 'CLIENT_CREDENTIALS',
    } as const;
    await api.repository.touchCredential(api.organizationId, own?.clientId as ClientId, 1, frozenNow, use);
    expect(await plan(api, 'holder')).toMatchObject({ credentialsRemaining: 1, credentials: { totalCount: 1 } });
    expect(await plan(api, 'outsider')).toMatchObject({ canSwitchOff: true, embeds: { totalCount: 0 } });
  });

  it('[X3] forgets embeds that were deleted, credentials that were revoked, and what these alone opened', async () => {
    const { api, whole, page, portal, openOld } = await prepare();
    await openOld(page);
    await openOld(whole);
    await api.mutate('admin', 'deleteEmbed', { embedId: page }, 'userErrors { code }');
    expect(await plan(api)).toMatchObject({ embedsRemaining: 1, credentialsRemaining: 1, embeds: { totalCount: 1 } });
    const nothingLeft = { credentialsRemaining: 0, canSwitchOff: true, credentials: { totalCount: 0 } };
    const { clientId } = portal;
    const other = await makeCredential(api);
    await openOld(whole, { clientId: other.clientId });
    await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    expect(await plan(api)).toMatchObject({ embedsRemaining: 1, credentialsRemaining: 1 });
    await api.mutate('admin', 'deleteEmbed', { embedId: whole }, 'userErrors { code }');
    expect(await plan(api)).toMatchObject({ embedsRemaining: 0, ...nothingLeft });
  });

  it('[X3] counts an embed no longer whose openings were signed by revoked credentials alone', async () => {
    const { api, whole, page, portal, openOld } = await prepare();
    const other = await makeCredential(api);
    await openOld(page);
    await openOld(whole);
    await openOld(whole, { clientId: other.clientId });
    await api.mutate('admin', 'revokeClientCredential', { clientId: portal.clientId }, 'userErrors { code }');
    const planned = await plan(api);
    expect(planned).toMatchObject({ embedsRemaining: 1, credentialsRemaining: 1 });
    expect(planned.embeds.nodes).toMatchObject([
      { embed: { embedId: whole }, isRemaining: true, clientCredentials: { uses: 1 } },
      { embed: { embedId: page }, isRemaining: false, clientCredentials: null },
    ]);
    await api.mutate('admin', 'revokeClientCredential', { clientId: other.clientId }, 'userErrors { code }');
    expect(await plan(api)).toMatchObject({ embedsRemaining: 0, credentialsRemaining: 0, canSwitchOff: true });
  });

  it('[X3] counts from a time on, as when all hosts have moved, without waiting for days to pass', async () => {
    const { api, page, openOld, openNew } = await prepare();
    await openOld(page);
    api.clock.now = later(3600);
    await openNew({ source: { pageId: 'overview' } });
    const before = await plan(api, 'admin', { since: later(0).toISOString() });
    expect(before).toMatchObject({ days: 1, since: later(0), embedsRemaining: 1, canSwitchOff: false });
    expect(before['blockers']).toMatchObject([
      { message: expect.stringMatching(/^1 embed was opened with client credentials since 2026-03-01T12:00:00Z: /) },
      { message: expect.stringMatching(/^1 client credential signed URLs that opened since 2026-03-01T12:00:00Z: /) },
    ]);
    const after = await plan(api, 'admin', { since: later(1800).toISOString() });
    expect(after).toMatchObject({ embedsRemaining: 0, credentialsRemaining: 0, canSwitchOff: true, blockers: [] });
    expect(after.embeds.nodes.map(({ isRemaining }) => isRemaining)).toEqual([false, false]);
    expect(await plan(api, 'admin', { since: later(-100 * day).toISOString() })).toMatchObject({ days: 101 });
  });

  it('[X3] refuses a time to come, since when nothing can have been opened', async () => {
    const { api } = await prepare();
    const query =
      'query ($since: DateTime) { planJwtMigration(since: $since) { organization { days } userErrors { code field } } }';
    expect(await api.data('admin', query, { since: later(1).toISOString() })).toEqual({
      planJwtMigration: { organization: null, userErrors: [{ code: 'INVALID_INPUT', field: 'since' }] },
    });
  });

  it.each([0, -1, 367])('[X3] refuses %d days', async (days) => {
    const { api } = await prepare();
    const query =
      'query ($days: Int) { planJwtMigration(days: $days) { organization { days } userErrors { code field } } }';
    expect(await api.data('admin', query, { days })).toEqual({
      planJwtMigration: { organization: null, userErrors: [{ code: 'INVALID_INPUT', field: 'days' }] },
    });
  });
});
