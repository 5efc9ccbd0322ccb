import { beforeAll, describe, expect, it } from 'vitest';
import type { EmbedId, WorkbookId } from '../../src/domain/ids.ts';
import { aCredential, aSealedSecret, later } from '../support/builders.ts';
import { type CountedApi, createCountedApi } from '../support/counted-api.ts';

let api: CountedApi;

const embed = 'embedId path tagName status problem { code } source { name } jwtBaseUrl createdBy { email }';
const element = `elementId name category isEmbeddable page { name } parent { name } opensPage { name } workbook { name }
  embeds(first: 5) { totalCount nodes { ${embed} } }`;
const page = `pageId name isEmbeddable elements { ${element} } embeds(first: 5) { totalCount nodes { ${embed} } }`;
const tree = `workbookId path url owner { email accountType { name } teams { name } } latestVersion
  tags { name version { number publishedBy { email } } }
  pages { ${page} } modals { ${page} }
  version { number publishedBy { email } counts { elements } unplacedElements { elementId } }
  tagged: version(tagName: "prod") { pages { name elements { name } } }
  versions(first: 5) { totalCount nodes { number publishedBy { email } } }
  embeds(first: 5) { totalCount nodes { ${embed} } }
  embeddableContent { embed { ${embed} } pages { embed { embedId } elements { embed { embedId } element { name } } } }`;
const editing = `draft { pages { ${page} } unplacedElements { elementId } }
  grants(first: 5) { totalCount nodes { granteeName team { name } member { email } workbook { name } } }`;

beforeAll(async () => {
  api = await createCountedApi();
});

/** Makes so many credentials, each of which opened an embed of another workbook; answers the workbooks. */
async function openWithNewCredentials(count: number): Promise<Set<string>> {
  const { embeds } = await api.data<{
    embeds: { nodes: { embedId: EmbedId; workbook: { workbookId: WorkbookId } }[] };
  }>('admin', '{ embeds(first: 100, filter: { sourceType: PAGE }) { nodes { embedId workbook { workbookId } } } }');
  for (const { embedId, workbook } of embeds.nodes.slice(0, count)) {
    const credential = aCredential({ ownerId: api.people.admin.memberId });
    await api.repository.createCredential(api.organizationId, credential, aSealedSecret());
    const { workbookId } = workbook;
    const opened = { embedId, workbookId, source: { sourceType: 'PAGE', pageId: 'overview' }, tagName: null } as const;
    await api.repository.touchCredential(api.organizationId, credential.clientId, 1, later(1), {
      ...opened,
      method: 'CLIENT_CREDENTIALS',
    });
  }
  return new Set(embeds.nodes.map(({ workbook }) => workbook.workbookId));
}

describe('calls of the repository', () => {
  const list = (fields: string) =>
    `query ($first: Int!) { workbooks(first: $first) { totalCount nodes { ${fields} } } }`;

  it('are as many for 20 workbooks with all that is in them as for 2', async () => {
    const query = list(`${tree} ${editing}`);
    const calls = await api.callsOf('admin', query, { first: 20 });
    expect(calls).toEqual(await api.callsOf('admin', query, { first: 2 }));
    expect(calls).toEqual({
      listWorkbooks: 1,
      countWorkbooks: 1,
      findOrganization: 1,
      embedsByWorkbookIds: 1,
      versionsByWorkbookIds: 1,
      findVersions: 1,
      treesByVersions: 1,
      // Owners, publishers and those who made embeds at once; then those to whom workbooks were granted.
      findMembersByIds: 2,
      findAccountTypesByIds: 1,
      findTeamsByMemberIds: 1,
      findTeamsByIds: 1,
    });
  });

  it('[A3] [A5] are as many for a credential holder who reads by grants', async () => {
    const calls = await api.callsOf('holder', list(tree), { first: 20 });
    expect(calls).toEqual(await api.callsOf('holder', list(tree), { first: 2 }));
    expect(calls).toMatchObject({ listWorkbooks: 1, findVersions: 1, treesByVersions: 1 });
  });

  it('are as many for 20 embeds as for the four of one workbook, of which one is of a tag', async () => {
    const query = `query ($first: Int!) { embeds(first: $first) { totalCount nodes { ${embed} workbook { name } } } }`;
    const calls = await api.callsOf('admin', query, { first: 20 });
    expect(calls).toEqual(await api.callsOf('admin', query, { first: 4 }));
    expect(calls).toEqual({
      listEmbeds: 1,
      countEmbeds: 1,
      findWorkbooksByIds: 1,
      findOrganization: 1,
      findVersions: 1,
      treesByVersions: 1,
      findMembersByIds: 1,
    });
  });

  it('[K4] are as many for 20 client credentials, with their secrets and what they opened, as for one', async () => {
    const query = `query ($first: Int!) { clientCredentials(first: $first) { totalCount nodes {
      owner { email } secrets { isLive safeToRetire } usedBy { embed { embedId } workbook { path } sourceId }
    } } }`;
    const workbookIds = await openWithNewCredentials(20);
    expect(workbookIds.size).toBe(20);
    const calls = await api.callsOf('admin', query, { first: 20 });
    expect(calls).toEqual(await api.callsOf('admin', query, { first: 2 }));
    expect(calls).toEqual({
      listCredentials: 1,
      countCredentials: 1,
      findMembersByIds: 1,
      secretsByClientIds: 1,
      credentialUsesByClientIds: 1,
      findWorkbooksByIds: 1,
      findEmbedsByIds: 1,
    });
  });

  it('are one for any number of ids of one type', async () => {
    const { workbooks } = await api.data<{
      workbooks: { nodes: { id: string; grants: { nodes: { id: string }[] } }[] };
    }>('admin', '{ workbooks(first: 20) { nodes { id grants(first: 5) { nodes { id } } } } }');
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = workbooks.nodes.flatMap(({ id, grants }) => [id, ...grants.nodes.map((grant) => grant.id)]);
    expect(ids).toHaveLength(60);
    const calls = await api.callsOf('admin', query, { ids });
    expect(calls).toEqual({ findWorkbooksByIds: 1, findGrantsByIds: 1 });
  });

  it('are as many for the members of twenty teams as for those of one', async () => {
    for (let count = 1; count < 20; count += 1)
      await api.mutate('admin', 'createTeam', { name: `Team ${count}` }, 'team { name }');
    const query =
      'query ($first: Int!) { teams(first: $first) { nodes { members(first: 5) { totalCount nodes { email } } } } }';
    const calls = await api.callsOf('admin', query, { first: 20 });
    expect(calls).toEqual(await api.callsOf('admin', query, { first: 1 }));
    expect(calls).toEqual({ listTeams: 1, listMembersOfTeams: 1, countMembersOfTeams: 1 });
  });
});
