import { beforeEach, describe, expect, it } from 'vitest';
import { toNodeId } from '../../src/graphql/node-ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { chart, page } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { share, shareWithTeam } from '../support/sample-workbook.ts';

let api: TestApi;
let workbookId: string;

const by = () => ({ by: { workbookId } });
const read = async (as: Principal, fields: string) =>
  (await api.data<{ workbook: unknown }>(as, `query ($by: WorkbookBy!) { workbook(by: $by) { ${fields} } }`, by()))
    .workbook;

const generate = async (tagName: string | null) =>
  (
    await api.mutate<{ embed: { embedId: string } }>(
      'admin',
      'generateSecureEmbedPath',
      { workbookId, tagName },
      'embed { embedId }',
    )
  ).embed.embedId;

/**
 * Versions 1 to 3 hold the page v1, v2 or v3, the draft another; the tags old and test point at 1 and 2. Version 3 is the newest.
 * The holder reaches the tag old alone, the viewer's team the tag test.
 */
beforeEach(async () => {
  api = await createTestApi();
  for (const id of ['v1', 'v2', 'v3']) {
    workbookId = await importDocument(api, { name: 'Plan', pages: [page(id)], elements: [chart('c')] });
  }
  await importDocument(api, { name: 'Plan', pages: [page('draft')] }, { publish: false });
  for (const [tagName, number] of [
    ['old', 1],
    ['test', 2],
  ]) {
    await api.mutate('admin', 'tagVersion', { workbookId, tagName, number }, 'userErrors { code }');
  }
  await share(api, workbookId, { memberEmail: 'holder@meridian.example' }, { tagName: 'old' });
  await shareWithTeam(api, workbookId, 'test');
});

describe('a grant of one tag', () => {
  it('[A5] reaches that tag and its version, by tag and by number', async () => {
    const version = 'number pages { pageId }';
    const one = { number: 1, pages: [{ pageId: 'v1' }] };
    expect(
      await read('holder', `a: version(tagName: "old") { ${version} } b: version(number: 1) { ${version} }`),
    ).toEqual({ a: one, b: one });
    expect(await read('holder', 'tags { name version { number } }')).toEqual({
      tags: [{ name: 'old', version: { number: 1 } }],
    });
    expect(await read('viewer', 'tags { name version { number } }')).toEqual({
      tags: [{ name: 'test', version: { number: 2 } }],
    });
  });

  it('[A5] never reaches the newest version, the draft, or another tag or number', async () => {
    expect(
      await read(
        'holder',
        `latestVersion newest: version { number } third: version(number: 3) { number } second: version(number: 2) { number }
         other: version(tagName: "test") { number } draft { number } pages { pageId } modals { pageId }
         embeddableContent { version { number } } otherContent: embeddableContent(tagName: "test") { version { number } }
         grants(first: 10) { totalCount }`,
      ),
    ).toEqual({
      latestVersion: null,
      newest: null,
      third: null,
      second: null,
      other: null,
      draft: null,
      pages: [],
      modals: [],
      embeddableContent: null,
      otherContent: null,
      grants: null,
    });
  });

  it('[A5] lists the version that it reaches, and counts no other', async () => {
    const versions = 'versions(first: 10) { totalCount nodes { number } }';
    expect(await read('holder', versions)).toEqual({ versions: { totalCount: 1, nodes: [{ number: 1 }] } });
    expect(await read('admin', versions)).toMatchObject({ versions: { totalCount: 3 } });
  });

  it('[A5] [W6] gives the code representation of its version alone', async () => {
    const { version } = (await read('holder', 'version(tagName: "old") { codeRepresentation }')) as {
      version: { codeRepresentation: string };
    };
    expect(JSON.parse(version.codeRepresentation).document.pages).toEqual([{ id: 'v1', name: 'Page v1' }]);
  });

  it('[A5] gives null for the ids of versions, pages and elements that it does not reach', async () => {
    const idsOf = (number: number | 'DRAFT', pageId: string) => [
      toNodeId('WorkbookVersion', workbookId, number),
      toNodeId('Page', workbookId, number, pageId),
      toNodeId('Element', workbookId, number, 'c'),
    ];
    const ids = [...idsOf(1, 'v1'), ...idsOf(2, 'v2'), ...idsOf(3, 'v3'), ...idsOf('DRAFT', 'draft')];
    const nodes = (as: Principal) => api.data(as, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    const [reached, hidden] = [ids.slice(0, 3).map((id) => ({ id })), ids.slice(3).map(() => null)];
    expect(await nodes('holder')).toEqual({ nodes: [...reached, ...hidden] });
    expect(await nodes('editor')).toEqual({ nodes: ids.map(() => null) });
    const inDraft = (id: string | undefined, index: number) => (index === 11 ? null : { id });
    expect(await nodes('admin')).toEqual({ nodes: ids.map(inDraft) });
  });

  it('[A3] [A5] shows the embeds of its tag alone', async () => {
    await shareWithTeam(api, workbookId);
    const [ofOld, ofTest, ofNewest] = [await generate('old'), await generate('test'), await generate(null)];
    const fields = `query ($by: WorkbookBy!, $old: String!, $test: String!, $newest: String!) {
      embeds(first: 10) { totalCount nodes { embedId } }
      workbook(by: $by) { embeds(first: 10) { totalCount nodes { embedId } } }
      old: embed(embedId: $old) { status source { name } } test: embed(embedId: $test) { embedId }
      newest: embed(embedId: $newest) { embedId }
    }`;
    const embeds = { totalCount: 1, nodes: [{ embedId: ofOld }] };
    expect(await api.data('holder', fields, { ...by(), old: ofOld, test: ofTest, newest: ofNewest })).toEqual({
      embeds,
      workbook: { embeds },
      old: { status: 'ACTIVE', source: { name: 'Plan' } },
      test: null,
      newest: null,
    });
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }';
    const ids = [ofOld, ofTest, ofNewest].map((id) => toNodeId('Embed', id));
    expect(await api.data('holder', nodes, { ids })).toEqual({ nodes: [{ __typename: 'Embed' }, null, null] });
  });

  it('[A3] [A5] lets a credential holder generate and delete paths of that tag alone', async () => {
    await shareWithTeam(api, workbookId);
    const ask = (tagName: string | null) =>
      api.mutate('holder', 'generateSecureEmbedPath', { workbookId, tagName }, 'created userErrors { code }');
    expect(await ask('old')).toEqual({ created: true, userErrors: [] });
    expect(await ask('test')).toEqual({ created: false, userErrors: [{ code: 'TAG_NOT_FOUND' }] });
    expect(await ask(null)).toEqual({ created: false, userErrors: [{ code: 'WORKBOOK_NOT_PUBLISHED' }] });
    const embedId = await generate('test');
    expect(await api.mutate('holder', 'deleteEmbed', { embedId }, 'userErrors { code }')).toEqual({
      userErrors: [{ code: 'EMBED_NOT_FOUND' }],
    });
  });

  it('[A5] follows the tag when it moves', async () => {
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'old', number: 3 }, 'userErrors { code }');
    const fields = 'latestVersion first: version(number: 1) { number } third: version(number: 3) { number }';
    expect(await read('holder', fields)).toEqual({ latestVersion: null, first: null, third: { number: 3 } });
  });

  it('[A5] [A6] is no grant to change anything', async () => {
    const publish = (as: Principal) => api.mutate(as, 'publishWorkbook', { workbookId }, 'userErrors { code }');
    expect(await publish('holder')).toEqual({ userErrors: [{ code: 'WORKBOOK_NOT_EDITABLE' }] });
    const grant = { workbookId, grantee: { teamName: 'Embed Team' }, permission: 'CAN_EDIT', tagName: 'old' };
    expect(await api.mutate('admin', 'grantWorkbook', grant, 'userErrors { code field }')).toEqual({
      userErrors: [{ code: 'INVALID_INPUT', field: 'permission' }],
    });
  });
});
