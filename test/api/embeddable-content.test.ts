import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { chart, page } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share } from '../support/sample-workbook.ts';

let api: TestApi;
let workbookId: string;

const picker = `query ($by: WorkbookBy!, $tagName: String) {
  workbook(by: $by) {
    embeddableContent(tagName: $tagName) {
      version { number }
      workbook { name }
      embed { embedId }
      pages {
        page { pageId }
        isEmbeddable
        embed { embedId }
        elements { element { elementId isEmbeddable } embed { embedId } }
      }
    }
  }
}`;

interface Offer {
  version: { number: number };
  workbook: { name: string };
  embed: { embedId: string } | null;
  pages: {
    page: { pageId: string };
    isEmbeddable: boolean;
    embed: { embedId: string } | null;
    elements: { element: { elementId: string; isEmbeddable: boolean }; embed: { embedId: string } | null }[];
  }[];
}

const offer = async (as: Principal = 'admin', tagName: string | null = null) =>
  (await api.data<{ workbook: { embeddableContent: Offer | null } }>(as, picker, { by: { workbookId }, tagName }))
    .workbook.embeddableContent;

const generate = async (input: Record<string, unknown> = {}) =>
  (
    await api.mutate<{ embed: { embedId: string } }>(
      'admin',
      'generateSecureEmbedPath',
      { workbookId, ...input },
      'embed { embedId }',
    )
  ).embed;

/** Pages with their elements, and every embed by what it shows. */
const idsOf = (content: Offer | null) =>
  content?.pages.map(({ page: { pageId }, elements }) => [pageId, elements.map(({ element }) => element.elementId)]);

const embedsOf = (content: Offer | null) => ({
  workbook: content?.embed ?? null,
  pages: content?.pages.flatMap(({ page: { pageId }, embed }) => (embed ? [[pageId, embed]] : [])),
  elements: content?.pages.flatMap(({ elements }) =>
    elements.flatMap(({ element, embed }) => (embed ? [[element.elementId, embed]] : [])),
  ),
});

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
});

describe('embeddable content', () => {
  it('[C3] [C6] offers visible pages and the charts and tables on them, in the order of the author', async () => {
    const content = await offer();
    expect(idsOf(content)).toEqual([
      ['overview', ['kpi', 'bar', 'orders']],
      ['details', ['free']],
    ]);
    expect(content).toMatchObject({ version: { number: 1 }, workbook: { name: 'Sales' } });
  });

  it('[C4] marks a page that opens a modal, and offers its other charts', async () => {
    expect((await offer())?.pages).toMatchObject([
      { page: { pageId: 'overview' }, isEmbeddable: true },
      { page: { pageId: 'details' }, isEmbeddable: false, elements: [{ element: { isEmbeddable: true } }] },
    ]);
  });

  it('[C2] offers nothing before the first publish, and nothing of the draft', async () => {
    workbookId = await importDocument(api, { name: 'Draft' }, { publish: false });
    expect(await offer()).toBeNull();
    await api.mutate('admin', 'publishWorkbook', { workbookId }, 'userErrors { code }');
    await importDocument(api, { name: 'Draft', pages: [page('new')], elements: [chart('c')] }, { publish: false });
    expect(idsOf(await offer())).toEqual([['page-1', ['chart-1']]]);
  });

  it('[C2] offers the version of a tag, and nothing for an unknown tag', async () => {
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod' }, 'userErrors { code }');
    await importDocument(api, { name: 'Sales' });
    expect(idsOf(await offer())).toEqual([['page-1', ['chart-1']]]);
    expect(idsOf(await offer('admin', 'prod'))).toEqual([
      ['overview', ['kpi', 'bar', 'orders']],
      ['details', ['free']],
    ]);
    expect(await offer('admin', 'test')).toBeNull();
    expect(await offer('admin', '')).toBeNull();
  });

  it('[P1] shows the path that each already has, and none that was deleted', async () => {
    expect(embedsOf(await offer())).toEqual({ workbook: null, pages: [], elements: [] });
    const whole = await generate();
    const ofPage = await generate({ source: { pageId: 'overview' } });
    const ofElement = await generate({ source: { elementId: 'orders' } });
    expect(embedsOf(await offer())).toEqual({
      workbook: whole,
      pages: [['overview', ofPage]],
      elements: [['orders', ofElement]],
    });
    await api.mutate('admin', 'deleteEmbed', { embedId: ofPage.embedId }, 'userErrors { code }');
    expect(embedsOf(await offer())).toMatchObject({ workbook: whole, pages: [] });
  });

  it('[P2] tells paths of a tag from those of the newest version', async () => {
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod' }, 'userErrors { code }');
    const tagged = await generate({ source: { elementId: 'bar' }, tagName: 'prod' });
    expect(embedsOf(await offer())).toMatchObject({ elements: [] });
    expect(embedsOf(await offer('admin', 'prod'))).toMatchObject({ elements: [['bar', tagged]] });
  });

  it('[A3] [A5] offers the content to every reader, and the paths to credential holders', async () => {
    const withoutPaths = '{ workbook(by: { path: "Sales" }) { embeddableContent { pages { page { pageId } } } } }';
    expect(await api.data('viewer', withoutPaths)).toEqual({
      workbook: { embeddableContent: { pages: [{ page: { pageId: 'overview' } }, { page: { pageId: 'details' } }] } },
    });
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    const whole = await generate();
    expect(embedsOf(await offer('holder'))).toMatchObject({ workbook: whole });
  });
});

describe('the embeds of a workbook, a page and an element', () => {
  const embeds = 'embeds(first: 10) { totalCount nodes { embedId } }';
  const ids = (...list: { embedId: string }[]) => ({ totalCount: list.length, nodes: list });

  it('[P1] lists those of all that is in a workbook, of a page alone, and of an element alone, oldest first', async () => {
    const ofElement = await generate({ source: { elementId: 'bar' } });
    api.clock.now = later(1);
    const ofPage = await generate({ source: { pageId: 'overview' } });
    api.clock.now = later(2);
    const whole = await generate();
    const fields = `{ workbook(by: { path: "Sales" }) {
      ${embeds} pages { ${embeds} elements(kinds: ["bar-chart"]) { ${embeds} } }
    } }`;
    const { workbook } = await api.data<{ workbook: { embeds: unknown; pages: unknown } }>('admin', fields);
    expect(workbook.embeds).toEqual(ids(ofElement, ofPage, whole));
    expect(workbook.pages).toEqual([
      { embeds: ids(ofPage), elements: [{ embeds: ids(ofElement) }] },
      { embeds: ids(), elements: [{ embeds: ids() }, { embeds: ids() }] },
      { embeds: ids(), elements: [] },
    ]);
  });
});
