import { beforeEach, describe, expect, it } from 'vitest';
import type { EmbedSource } from '../../src/domain/embeds/embed-source.ts';
import type { WorkbookId } from '../../src/domain/ids.ts';
import { later } from '../support/builders.ts';
import { chart, type DocumentParts, element, layoutOf, leaf, opens, page, tree } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import {
  api,
  atFirst,
  breaking,
  breaksOf,
  change,
  changing,
  control,
  embedOf,
  openByJwt,
  publish,
  settlePlan,
  statusOf,
  tag,
  workbookId,
} from './plan-to-publish.ts';

beforeEach(settlePlan);

describe('what publishing would break [C5] [C7]', () => {
  it('is nothing where the draft is as what is published', async () => {
    await embedOf({ source: { pageId: 'main' } });
    const nothing = { breaks: [], totalBreaks: 0, totalChanges: 0, heals: [], totalHeals: 0, userErrors: [] };
    expect(await publish()).toEqual({
      workbook: { latestVersion: 2 },
      version: { number: 2 },
      published: true,
      ...nothing,
    });
  });

  it('is nothing at the first time', async () => {
    const id = await importDocument(api, { ...atFirst, name: 'New' }, { publish: false });
    expect(await publish({ workbookId: id })).toMatchObject({
      published: true,
      version: { number: 1 },
      breaks: [],
      heals: [],
    });
  });

  it('names each embed of a removed page or element, and says how to mend it', async () => {
    const ofPage = await embedOf({ source: { pageId: 'side' } });
    const ofElement = await embedOf({ source: { elementId: 'a' } });
    const layout = layoutOf(tree('main', leaf('b'), leaf('r', 1), leaf('c', 2)));
    const breaks = await breaksOf({
      pages: [page('main')],
      elements: [chart('b'), control('r', 'Region'), chart('c')],
      layout,
    });
    expect(breaks).toMatchObject([
      breaking('PAGE_REMOVED', 'side', 'SOURCE_NOT_FOUND', ofPage),
      breaking('ELEMENT_REMOVED', 'a', 'SOURCE_NOT_FOUND', ofElement),
    ]);
    expect(breaks[0]).toMatchObject({
      message: 'The page "Page side" is gone. An embed shows it.',
      remedy: 'Keep the page in the draft. Or tag version 1, which has it, with tagVersion, and embed that tag.',
      sourceType: 'PAGE',
    });
  });

  it('says which new id has what looks the same, since ids get lost on the way', async () => {
    await embedOf({ source: { pageId: 'side' } });
    const layout = layoutOf(tree('main', leaf('a'), leaf('b', 1), leaf('r', 2)), tree('side-2', leaf('c')));
    const [first] = await breaksOf({ pages: [page('main'), page('side-2', { name: 'Page side' })], layout });
    expect(first).toMatchObject({
      kind: 'PAGE_REMOVED',
      remedy: expect.stringContaining('has the id "side-2": give it the old id'),
    });
  });

  it('[C3] names embeds of what becomes hidden, with what lies on it', async () => {
    const ofPage = await embedOf({ source: { pageId: 'side' } });
    const ofElement = await embedOf({ source: { elementId: 'c' } });
    expect(await breaksOf({ pages: [page('main'), page('side', { visibility: 'hidden' })] })).toMatchObject([
      breaking('PAGE_HIDDEN', 'side', 'SOURCE_NOT_EMBEDDABLE', ofPage),
      breaking('ELEMENT_HIDDEN', 'c', 'SOURCE_NOT_EMBEDDABLE', ofElement),
    ]);
  });

  it('[C3] names embeds of an element that moves to a hidden page, into a modal, or nowhere', async () => {
    const embedId = await embedOf({ source: { elementId: 'a' } });
    const rest = [leaf('b'), leaf('r', 1)];
    const hidden = page('back', { visibility: 'hidden' });
    const places: [string, DocumentParts][] = [
      [
        'page',
        {
          pages: [page('main'), page('side'), hidden],
          layout: layoutOf(tree('main', ...rest), tree('side', leaf('c')), tree('back', leaf('a'))),
        },
      ],
      ['modal', { layout: layoutOf(tree('main', ...rest), tree('side', leaf('c')), tree('m', leaf('a'))) }],
      ['nowhere', { layout: layoutOf(tree('main', ...rest), tree('side', leaf('c'))) }],
    ];
    for (const [_place, parts] of places) {
      expect(await breaksOf(parts)).toMatchObject([breaking('ELEMENT_HIDDEN', 'a', 'SOURCE_NOT_EMBEDDABLE', embedId)]);
    }
  });

  it('[C3] names embeds of an element that is no chart any more', async () => {
    const embedId = await embedOf({ source: { elementId: 'a' } });
    const elements = [element('a', 'text'), chart('b'), control('r', 'Region'), chart('c')];
    expect(await breaksOf({ elements })).toMatchObject([
      breaking('ELEMENT_NOT_EMBEDDABLE', 'a', 'SOURCE_NOT_EMBEDDABLE', embedId),
    ]);
  });

  it('[C4] names embeds of what begins to open a modal, and points to the whole workbook', async () => {
    const ofPage = await embedOf({ source: { pageId: 'main' } });
    const ofElement = await embedOf({ source: { elementId: 'a' } });
    await embedOf();
    const breaks = await breaksOf({
      elements: [chart('a', opens('m')), chart('b'), control('r', 'Region'), chart('c')],
    });
    expect(breaks).toMatchObject([
      breaking('PAGE_OPENS_MODAL', 'main', 'PAGE_OPENS_MODAL', ofPage),
      breaking('ELEMENT_OPENS_MODAL', 'a', 'PAGE_OPENS_MODAL', ofElement),
    ]);
    expect(breaks[0]?.remedy).toMatch(/^Embed the whole workbook instead\. /);
  });

  it('tells of content without an embed once, as a change, for URLs with a JWT name ids', async () => {
    const breaks = await breaksOf({ pages: [page('main'), page('side', { visibility: 'hidden' })] });
    expect(breaks).toMatchObject([changing('PAGE_HIDDEN', 'side')]);
    expect(breaks[0]?.message).toContain('URL with a JWT');
  });

  it('[J1] [K4] counts what URLs with a JWT opened lately as in use, with the day', async () => {
    const open = (source: EmbedSource, at: Date, tagName: string | null = null) =>
      openByJwt(api, workbookId as WorkbookId, source, at, tagName);
    await open({ sourceType: 'PAGE', pageId: 'side' }, later(-89 * 86_400));
    await open({ sourceType: 'ELEMENT', elementId: 'a' }, later(-91 * 86_400));
    await open({ sourceType: 'ELEMENT', elementId: 'b' }, later(-60), 'prod');
    await open({ sourceType: 'ELEMENT', elementId: 'c' }, later(-60));
    const layout = layoutOf(tree('main', leaf('r')));
    const breaks = await breaksOf({ pages: [page('main')], elements: [control('r', 'Region')], layout });
    const told = breaks.map(({ severity, sourceId, embed }) => [severity, sourceId, embed]);
    expect(told).toEqual([
      ['BREAKS', 'side', null],
      ['BREAKS', 'c', null],
      ['CHANGES', 'a', null],
      ['CHANGES', 'b', null],
    ]);
    expect(breaks[0]).toMatchObject({
      message: 'The page "Page side" is gone. A URL with a JWT opened it on 2025-12-02.',
      lastOpenedAt: later(-89 * 86_400),
    });
    expect(await publish({ refuseIfBreaking: true })).toMatchObject({ published: false, totalBreaks: 2 });
  });

  it('tells of a new name as a change: ids stay', async () => {
    const embedId = await embedOf({ source: { elementId: 'a' } });
    const elements = [chart('a', { name: 'Revenue' }), chart('b'), control('r', 'Region'), chart('c')];
    const breaks = await breaksOf({ pages: [page('main', { name: 'Home' }), page('side')], elements });
    expect(breaks).toMatchObject([
      { ...changing('PAGE_RENAMED', 'main'), message: 'The page "Page main" is called "Home" from then on.' },
      { ...changing('ELEMENT_RENAMED', 'a'), embed: { embedId } },
    ]);
  });

  it('names the embed of a workbook that has no visible page left', async () => {
    const embedId = await embedOf();
    const hidden = { visibility: 'hidden' };
    const breaks = await breaksOf({ pages: [page('main', hidden), page('side', hidden)] });
    expect(breaks[0]).toMatchObject(breaking('WORKBOOK_EMPTIED', null, null, embedId));
  });

  it('leaves out embeds that were deleted, that showed nothing before, and those of tags', async () => {
    await tag('prod');
    const deleted = await embedOf({ source: { pageId: 'side' } });
    await api.mutate('admin', 'deleteEmbed', { embedId: deleted }, 'userErrors { code }');
    await embedOf({ source: { elementId: 'c' } });
    await embedOf({ source: { elementId: 'c' }, tagName: 'prod' });
    const without = {
      elements: [chart('a'), chart('b'), control('r', 'Region')],
      pages: [page('main')],
      layout: layoutOf(tree('main', leaf('a'), leaf('b', 1), leaf('r', 2))),
    };
    await change(without);
    expect((await publish()).totalBreaks).toBe(1);
    expect(await publish()).toMatchObject({ totalBreaks: 0, totalChanges: 0 });
  });

  it('offers the tags whose versions still show it, the newest version first', async () => {
    await embedOf({ source: { elementId: 'c' } });
    await tag('old');
    await publish();
    await tag('prod');
    await publish();
    const [first] = await breaksOf({ pages: [page('main'), page('side', { visibility: 'hidden' })] });
    expect(first).toMatchObject({
      kind: 'ELEMENT_HIDDEN',
      stillShownBy: ['prod', 'old'],
      remedy: expect.stringContaining('embed the tag "prod"'),
    });
  });
});

describe('the embeds that a publish breaks and heals [C5] [C7]', () => {
  const hidden = { visibility: 'hidden' };
  const texts = [element('a', 'text'), chart('b'), control('r', 'Region'), chart('c')];
  const versions: DocumentParts[] = [
    { pages: [page('main', hidden), page('side')] },
    { pages: [page('main'), page('side', hidden)], elements: texts },
    { elements: [chart('a', opens('m')), chart('b'), control('r', 'Region')] },
    { pages: [page('side')], layout: layoutOf(tree('side', leaf('c'), leaf('b', 1))) },
    { layout: layoutOf(tree('main', leaf('a')), tree('m', leaf('b')), tree('side', leaf('c'))) },
    { pages: [page('main', hidden), page('side', hidden)] },
    {},
  ];

  it('are those whose status changes, whatever version follows which', async () => {
    const sources = [
      { pageId: 'main' },
      { pageId: 'side' },
      { elementId: 'a' },
      { elementId: 'b' },
      { elementId: 'c' },
    ];
    const embedIds = [await embedOf()];
    for (const source of sources) embedIds.push(await embedOf({ source }));
    const activeOnes = async () => {
      const statuses = await Promise.all(embedIds.map(statusOf));
      return new Set(embedIds.filter((_, place) => statuses[place] === 'ACTIVE'));
    };
    const without = (left: Set<string>, right: Set<string>) => [...left].filter((id) => !right.has(id)).sort();
    for (const parts of [...versions, ...[...versions].reverse()]) {
      const before = await activeOnes();
      await change(parts);
      const { breaks, heals } = await publish();
      const after = await activeOnes();
      const broken = breaks.filter(({ code, severity }) => code && severity === 'BREAKS');
      expect(broken.map(({ embed }) => embed?.embedId).sort()).toEqual(without(before, after));
      expect(heals.map(({ embed }) => embed.embedId).sort()).toEqual(without(after, before));
    }
  });
});
