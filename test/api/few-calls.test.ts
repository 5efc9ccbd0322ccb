import { beforeAll, describe, expect, it } from 'vitest';
import { type CountedApi, createCountedApi } from '../support/counted-api.ts';

let api: CountedApi;
let workbookId: string;

const tree = `name tags { name }
  pages { name elements { name kind parent { name } opensPage { name } isEmbeddable } }
  modals { name elements { name } }`;

beforeAll(async () => {
  api = await createCountedApi();
  const query = '{ workbook(by: { path: "Sales 7" }) { workbookId } }';
  ({ workbookId } = (await api.data<{ workbook: { workbookId: string } }>('admin', query)).workbook);
});

describe('the calls of the repository, each of which a database answers in one statement', () => {
  it.each(['admin', 'holder'] as const)('are three for the tree of a workbook by its path, for the %s', async (as) => {
    expect(await api.callsOf(as, `{ workbook(by: { path: "Sales 7" }) { ${tree} } }`)).toEqual({
      findWorkbookByPath: 1,
      findVersions: 1,
      treesByVersions: 1,
    });
  });

  it('are three by its id, and one more for the URL, which names the organization', async () => {
    const source = (fields: string) => `query ($workbookId: UUID!) {
      workbook(by: { workbookId: $workbookId }) { ${fields} }
    }`;
    const calls = { findWorkbooksByIds: 1, findVersions: 1, treesByVersions: 1 };
    expect(await api.callsOf('admin', source(tree), { workbookId })).toEqual(calls);
    const withUrl = await api.callsOf('admin', source(`${tree} url`), { workbookId });
    expect(withUrl).toEqual({ ...calls, findOrganization: 1 });
  });

  it('are four for a workbook that is asked for by path and by id at once', async () => {
    const source = `query ($workbookId: UUID!) {
      byPath: workbook(by: { path: "Sales 7" }) { ${tree} grants(first: 5) { nodes { workbook { name } } } }
      again: workbook(by: { path: "Sales 7" }) { version(tagName: "prod") { pages { name } } }
      byId: workbook(by: { workbookId: $workbookId }) { ${tree} }
    }`;
    expect(await api.callsOf('admin', source, { workbookId })).toEqual({
      findWorkbookByPath: 1,
      findWorkbooksByIds: 1,
      findVersions: 1,
      treesByVersions: 1,
    });
  });

  it('are four for 20 workbooks with their trees', async () => {
    const source = `{ workbooks(first: 20) { totalCount nodes { name
      pages { name elements { name kind } } modals { name elements { name } } } } }`;
    expect(await api.callsOf('admin', source)).toEqual({
      listWorkbooks: 1,
      countWorkbooks: 1,
      findVersions: 1,
      treesByVersions: 1,
    });
  });

  it.each([
    ['without a tag', null],
    ['of a tag', 'prod'],
  ])('[P1] are five for a path %s, also when it was there', async (_, tagName) => {
    const source = `mutation ($workbookId: UUID!, $tagName: String) {
      generateSecureEmbedPath(input: { workbookId: $workbookId, source: { elementId: "kpi" }, tagName: $tagName }) {
        embed { embedId path workbook { name } } created jwtBaseUrl userErrors { code }
      }
    }`;
    const calls = { findOrganization: 1, findWorkbooksByIds: 1, findVersions: 1, treesByVersions: 1, saveEmbed: 1 };
    expect(await api.callsOf('admin', source, { workbookId, tagName })).toEqual(calls);
    expect(await api.callsOf('holder', source, { workbookId, tagName })).toEqual(calls);
  });

  it.each([
    ['that is ready', { elementId: 'kpi' }, {}],
    ['that is nowhere', { elementId: 'none' }, { findVersions: 2, treesByVersions: 2 }],
  ])('[P4] are few for the readiness of content %s, and none writes', async (_, source, more) => {
    const query = `query ($workbookId: UUID!, $source: EmbedSource) {
      embedReadiness(workbookId: $workbookId, source: $source) { ready checks { name code remedy } warnings { code } }
    }`;
    const calls = { findOrganization: 1, findWorkbooksByIds: 1, findVersions: 1, treesByVersions: 1, ...more };
    expect(await api.callsOf('admin', query, { workbookId, source })).toEqual(calls);
  });

  it('[P4] are as many for the readiness of 20 workbooks as for that of one', async () => {
    const query = 'query ($first: Int!) { workbooks(first: $first) { nodes { readiness { ready checks { name } } } } }';
    const calls = await api.callsOf('admin', query, { first: 20 });
    expect(calls).toEqual(await api.callsOf('admin', query, { first: 1 }));
    expect(calls).toEqual({ listWorkbooks: 1, findOrganization: 1, findVersions: 1, treesByVersions: 1 });
  });

  it('[A5] read a workbook again after a mutation of the same request, with grants and tags as they are then', async () => {
    const source = `mutation ($workbookId: UUID!) {
      first: tagVersion(input: { workbookId: $workbookId, tagName: "prod" }) { workbook { tags { name } } }
      second: tagVersion(input: { workbookId: $workbookId, tagName: "qa" }) { workbook { tags { name } } }
    }`;
    const answer = await api.data('admin', source, { workbookId });
    const names = (...tags: string[]) => ({ workbook: { tags: tags.map((name) => ({ name })) } });
    expect(answer).toEqual({ first: names('prod'), second: names('prod', 'qa') });
  });
});
