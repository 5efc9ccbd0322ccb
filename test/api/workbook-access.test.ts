import { beforeEach, describe, expect, it } from 'vitest';
import { toUrlId, type WorkbookId } from '../../src/domain/ids.ts';
import { toNodeId } from '../../src/graphql/node-ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share, shareWithTeam } from '../support/sample-workbook.ts';

const unknownId = '11111111-2222-4333-8444-555555555555';

let api: TestApi;
let workbookId: string;

/** One workbook, named in every way there is. */
const everyWay = `query ($id: UUID!, $urlId: String!, $path: String!, $node: ID!) {
  byId: workbook(by: { workbookId: $id }) { name }
  byUrlId: workbook(by: { urlId: $urlId }) { name }
  byPath: workbook(by: { path: $path }) { name }
  node(id: $node) { ... on Workbook { name } }
  nodes(ids: [$node]) { ... on Workbook { name } }
}`;

const ask = (as: Principal, id = workbookId, path = 'Sales') =>
  api.data(as, everyWay, { id, urlId: toUrlId(id as WorkbookId), path, node: toNodeId('Workbook', id) });

const found = { name: 'Sales' };
const readable = { byId: found, byUrlId: found, byPath: found, node: found, nodes: [found] };
const unreadable = { byId: null, byUrlId: null, byPath: null, node: null, nodes: [null] };

const list = async (as: Principal) =>
  (
    await api.data<{ workbooks: { totalCount: number; nodes: { path: string }[] } }>(
      as,
      '{ workbooks(first: 10) { totalCount nodes { path } } }',
    )
  ).workbooks;

const listed = (...paths: string[]) => ({ totalCount: paths.length, nodes: paths.map((path) => ({ path })) });

const grantIds = async () => {
  const [grants = []] = await api.repository.grantsByWorkbookIds(api.organizationId, [workbookId as WorkbookId]);
  return grants.map(({ grantId }) => grantId);
};

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api, { share: false });
});

describe('reading a workbook', () => {
  it('[A5] is for administrators', async () => {
    expect(await ask('admin')).toEqual(readable);
    expect(await list('admin')).toEqual(listed('Sales'));
  });

  it('[A5] is for its owner', async () => {
    expect(await ask('editor')).toEqual(unreadable);
    const change = { workbookId, ownerEmail: 'editor@meridian.example' };
    await api.mutate('admin', 'updateWorkbook', change, 'userErrors { code }');
    expect(await ask('editor')).toEqual(readable);
    expect(await list('editor')).toEqual(listed('Sales'));
  });

  it('[A5] is for a member with a grant, and ends when the grant does', async () => {
    await share(api, workbookId, { memberEmail: 'editor@meridian.example' });
    expect(await ask('editor')).toEqual(readable);
    expect(await ask('viewer')).toEqual(unreadable);
    const [grantId] = await grantIds();
    await api.mutate('admin', 'revokeGrant', { grantId }, 'userErrors { code }');
    expect(await ask('editor')).toEqual(unreadable);
    expect(await list('editor')).toEqual(listed());
  });

  it('[A5] is for the members of a team with a grant, as long as they are in it', async () => {
    await shareWithTeam(api, workbookId);
    expect(await ask('viewer')).toEqual(readable);
    expect(await ask('editor')).toEqual(unreadable);
    const viewer = { teamName: 'Embed Team', memberEmails: ['viewer@meridian.example'] };
    await api.mutate('admin', 'removeTeamMembers', viewer, 'userErrors { code }');
    expect(await ask('viewer')).toEqual(unreadable);
    await api.mutate('admin', 'addTeamMembers', viewer, 'userErrors { code }');
    expect(await ask('viewer')).toEqual(readable);
    await api.mutate('admin', 'deleteTeam', { teamName: 'Embed Team' }, 'userErrors { code }');
    expect(await ask('viewer')).toEqual(unreadable);
    expect(await grantIds()).toEqual([]);
  });

  it('[A1] [A5] is for nobody of another organization', async () => {
    expect(await ask('outsider')).toEqual(unreadable);
    expect(await list('outsider')).toEqual(listed());
  });

  it('[A5] answers alike for a workbook that one may not read and one that does not exist', async () => {
    for (const as of ['viewer', 'editor', 'holder', 'outsider'] as const)
      expect(await ask(as)).toEqual(await ask(as, unknownId, 'Nowhere'));
  });

  it('[A5] cuts lists to what one may read, and counts no more', async () => {
    const other = await importSample(api, { share: false, path: 'Other' });
    await share(api, other, { memberEmail: 'holder@meridian.example' });
    await share(api, other, { teamName: 'Embed Team' });
    expect(await list('admin')).toEqual(listed('Other', 'Sales'));
    expect(await list('holder')).toEqual(listed('Other'));
    expect(await list('viewer')).toEqual(listed('Other'));
    expect(await list('editor')).toEqual(listed());
  });
});

describe('refusals about a workbook', () => {
  const mutations: [string, Record<string, unknown>][] = [
    ['publishWorkbook', {}],
    ['archiveWorkbook', {}],
    ['restoreWorkbook', {}],
    ['updateWorkbook', { name: 'Mine' }],
    ['tagVersion', { tagName: 'mine' }],
    ['grantWorkbook', { grantee: { memberEmail: 'editor@meridian.example' } }],
    ['generateSecureEmbedPath', {}],
  ];

  it.each(mutations)(
    '[A5] of %s are alike for one that may not be read and one that does not exist',
    async (name, input) => {
      const refuse = (id: string) =>
        api.mutate('holder', name, { workbookId: id, ...input }, 'userErrors { code message field remedy }');
      const unknown = await refuse(unknownId);
      expect(unknown).toMatchObject({ userErrors: [{ code: 'WORKBOOK_NOT_FOUND', field: 'workbookId' }] });
      expect(await refuse(workbookId)).toEqual(unknown);
    },
  );

  it('[A5] are alike for a grant on a workbook that may not be changed and one that does not exist', async () => {
    await shareWithTeam(api, workbookId);
    const [grantId] = await grantIds();
    const revoke = (id: unknown) =>
      api.mutate('editor', 'revokeGrant', { grantId: id }, 'userErrors { code message field remedy }');
    const unknown = await revoke(unknownId);
    expect(unknown).toMatchObject({ userErrors: [{ code: 'GRANT_NOT_FOUND', field: 'grantId' }] });
    expect(await revoke(grantId)).toEqual(unknown);
    expect(await revoke('no id')).toEqual(unknown);
    await share(api, workbookId, { memberEmail: 'editor@meridian.example' });
    expect(await revoke(grantId)).toEqual(unknown);
  });
});
