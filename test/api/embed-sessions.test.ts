import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { importSample } from '../support/sample-workbook.ts';
import { ben, makeCredential, open, sign } from '../support/signing.ts';

let api: TestApi;
let workbookId: string;
let clientId: string;

const ada = { email: 'ada@host.example', teams: ['Embed Team'] };

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
  ({ clientId } = await makeCredential(api));
  await open(api, await sign(api, { clientId, workbookId, user: ben }));
  api.clock.now = later(10);
  await open(api, await sign(api, { clientId, workbookId, user: ada, source: { pageId: 'overview' } }));
});

const list = (filter = {}) =>
  api.data<{ embedSessions: { nodes: { user: { email: string } }[]; totalCount: number } }>(
    'admin',
    `query ($filter: EmbedSessionFilter) { embedSessions(first: 10, filter: $filter) {
      totalCount nodes { user { email kind teams { name } lastSeenAt } credential { clientId } method embed { embedId } workbook { workbookId }
        sourceType tagName teams { name } accountType { name } userAttributes openedAt expiresAt } } }`,
    { filter },
  );
const emails = async (filter = {}) => (await list(filter)).embedSessions.nodes.map(({ user }) => user.email);
const revoke = (input: object) =>
  api.mutate<{ count: number; revoked: boolean; userErrors: { code: string; field: string | null }[] }>(
    'admin',
    'revokeSessions',
    { ...input },
    'count revoked userErrors { code field }',
  );

describe('embedSessions', () => {
  it('[O3] [O7] tells who opened what, with which rights, until when', async () => {
    const { embedSessions } = await list();
    expect(embedSessions.totalCount).toBe(2);
    expect(embedSessions.nodes[1]).toEqual({
      user: { email: ada.email, kind: 'EMBED', teams: [{ name: 'Embed Team' }], lastSeenAt: later(10) },
      credential: { clientId },
      method: 'JWT',
      embed: null,
      workbook: { workbookId },
      sourceType: 'PAGE',
      tagName: null,
      teams: [{ name: 'Embed Team' }],
      accountType: { name: 'Viewer' },
      userAttributes: {},
      openedAt: later(10),
      expiresAt: later(3610),
    });
  });

  it('lists those that are open and fit the filter', async () => {
    expect(await emails()).toEqual([ben.email, ada.email]);
    expect(await emails({ userEmail: 'ADA@host.example' })).toEqual([ada.email]);
    expect(await emails({ teamName: 'Embed Team', workbookId, clientId })).toHaveLength(2);
    expect(await emails({ issuedBefore: later(10).toISOString() })).toEqual([ben.email]);
    api.clock.now = later(3600);
    expect(await emails()).toEqual([ada.email]);
  });

  it('says which filter names nobody', async () => {
    const answer = await api.ask('admin', '{ embedSessions(first: 1, filter: { teamName: "Nobody" }) { totalCount } }');
    expect(answer.errors?.[0]).toMatchObject({ message: 'There is no team of this name.' });
  });
});

describe('revokeSessions', () => {
  it('says first how many would end, and then ends them', async () => {
    expect(await revoke({ clientId, dryRun: true })).toEqual({ count: 2, revoked: false, userErrors: [] });
    expect(await emails()).toHaveLength(2);
    expect(await revoke({ userEmail: ben.email })).toEqual({ count: 1, revoked: true, userErrors: [] });
    expect(await emails()).toEqual([ada.email]);
    expect(await revoke({ issuedBefore: later(11).toISOString() })).toMatchObject({ count: 1 });
    expect(await emails()).toEqual([]);
  });

  it.each([
    [{}, 'INVALID_INPUT', null],
    [{ dryRun: true }, 'INVALID_INPUT', null],
    [{ userEmail: 'nobody@host.example' }, 'MEMBER_NOT_FOUND', 'userEmail'],
    [{ teamName: 'Nobody' }, 'TEAM_NOT_FOUND', 'teamName'],
    // A host that leaves a variable empty means somebody, and not everybody.
    [{ teamName: '', clientId: 'any' }, 'INVALID_INPUT', 'teamName'],
    [{ embedId: '', issuedBefore: later(11).toISOString() }, 'INVALID_INPUT', 'embedId'],
    [{ clientId: '', issuedBefore: later(11).toISOString() }, 'INVALID_INPUT', 'clientId'],
  ])('refuses %j with %s', async (input, code, field) => {
    expect(await revoke(input)).toEqual({ count: 0, revoked: false, userErrors: [{ code, field }] });
    expect(await emails()).toHaveLength(2);
  });
});
