import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import {
  chart,
  type DocumentParts,
  element,
  layoutOf,
  leaf,
  opens,
  overlay,
  page,
  tree,
} from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import { shareWithTeam } from '../support/sample-workbook.ts';

let api: TestApi;
let workbookId: string;

const embedQuery = `query ($embedId: String!) {
  embed(embedId: $embedId) { status problem { code } source { sourceType name } tagName deletedAt }
}`;

/** Pages `main` and `other`: on `main` the chart `c`. */
const pages = [page('main'), page('other')];
const asAtFirst: DocumentParts = { name: 'Plan', pages, elements: [chart('c')] };
const main = (...ids: string[]) => layoutOf(tree('main', ...ids.map((id) => leaf(id))));

const publish = (parts: DocumentParts) => importDocument(api, { ...asAtFirst, ...parts });

const generate = async (source?: Record<string, unknown>, tagName?: string) => {
  const { embed } = await api.mutate<{ embed: { embedId: string } | null }>(
    'admin',
    'generateSecureEmbedPath',
    { workbookId, source, tagName },
    'embed { embedId }',
  );
  if (!embed) throw new Error('No embed was generated.');
  return embed.embedId;
};

const read = async (embedId: string) =>
  (await api.data<{ embed: Record<string, unknown> }>('admin', embedQuery, { embedId })).embed;

const active = (sourceType: string, name: string) => ({
  status: 'ACTIVE',
  problem: null,
  source: { sourceType, name },
});
const gone = (code: string) => ({ status: 'SOURCE_MISSING', problem: { code }, source: null });
const barred = (code: string, source: unknown = expect.anything()) => ({
  status: 'SOURCE_NOT_EMBEDDABLE',
  problem: { code },
  source,
});

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importDocument(api, asAtFirst);
  await shareWithTeam(api, workbookId);
});

describe('an embed over later versions', () => {
  it('[C2] shows the new version at once', async () => {
    const embedId = await generate({ elementId: 'c' });
    expect(await read(embedId)).toMatchObject(active('ELEMENT', 'Chart c'));
    await publish({ elements: [chart('c', { name: 'Renamed' })] });
    expect(await read(embedId)).toMatchObject(active('ELEMENT', 'Renamed'));
  });

  it('[C2] does not show what changes in the draft', async () => {
    const embedId = await generate({ elementId: 'c' });
    await importDocument(api, { ...asAtFirst, elements: [] }, { publish: false });
    expect(await read(embedId)).toMatchObject(active('ELEMENT', 'Chart c'));
  });

  it('[C5] stays when its element disappears, says so, and works again when it returns', async () => {
    const embedId = await generate({ elementId: 'c' });
    await publish({ elements: [chart('another')] });
    expect(await read(embedId)).toMatchObject(gone('SOURCE_NOT_FOUND'));
    await publish({});
    expect(await read(embedId)).toMatchObject(active('ELEMENT', 'Chart c'));
  });

  it('[C5] stays when its page disappears, says so, and works again when it returns', async () => {
    const embedId = await generate({ pageId: 'other' });
    await publish({ pages: [page('main')] });
    expect(await read(embedId)).toMatchObject(gone('SOURCE_NOT_FOUND'));
    await publish({});
    expect(await read(embedId)).toMatchObject(active('PAGE', 'Page other'));
  });

  it('[C5] says that its page, or the page of its element, is hidden, until it is shown again', async () => {
    const [ofPage, ofElement] = [await generate({ pageId: 'main' }), await generate({ elementId: 'c' })];
    await publish({ pages: [page('main', { visibility: 'hidden' }), page('other')] });
    expect(await read(ofPage)).toMatchObject(
      barred('SOURCE_NOT_EMBEDDABLE', { sourceType: 'PAGE', name: 'Page main' }),
    );
    expect(await read(ofElement)).toMatchObject(barred('SOURCE_NOT_EMBEDDABLE'));
    await publish({});
    expect(await read(ofPage)).toMatchObject(active('PAGE', 'Page main'));
    expect(await read(ofElement)).toMatchObject(active('ELEMENT', 'Chart c'));
  });

  it('[C4] [C5] says that its page or element opens a modal, until it does no longer', async () => {
    const [ofPage, ofElement] = [await generate({ pageId: 'main' }), await generate({ elementId: 'c' })];
    await publish({ overlays: [overlay('m')], elements: [chart('c', opens('m'))], layout: main('c') });
    expect(await read(ofPage)).toMatchObject(barred('PAGE_OPENS_MODAL'));
    expect(await read(ofElement)).toMatchObject(barred('PAGE_OPENS_MODAL'));
    const button = element('b', 'button', opens('m'));
    await publish({ overlays: [overlay('m')], elements: [chart('c'), button], layout: main('c', 'b') });
    expect(await read(ofPage)).toMatchObject(barred('PAGE_OPENS_MODAL'));
    expect(await read(ofElement)).toMatchObject(active('ELEMENT', 'Chart c'));
    await publish({});
    expect(await read(ofPage)).toMatchObject(active('PAGE', 'Page main'));
  });

  it('[C3] [C5] says that its element lies on no page, or is no chart any more', async () => {
    const embedId = await generate({ elementId: 'c' });
    await publish({ layout: main() });
    expect(await read(embedId)).toMatchObject(barred('SOURCE_NOT_EMBEDDABLE'));
    await publish({ elements: [element('c', 'text')] });
    expect(await read(embedId)).toMatchObject(barred('SOURCE_NOT_EMBEDDABLE'));
  });

  it('[C5] says that its workbook is archived, until it is restored', async () => {
    const embedId = await generate();
    await api.mutate('admin', 'archiveWorkbook', { workbookId }, 'userErrors { code }');
    expect(await read(embedId)).toMatchObject(barred('WORKBOOK_ARCHIVED'));
    await api.mutate('admin', 'restoreWorkbook', { workbookId }, 'userErrors { code }');
    expect(await read(embedId)).toMatchObject(active('WORKBOOK', 'Plan'));
  });

  it('[P5] says that it was deleted, and when', async () => {
    const embedId = await generate();
    await api.mutate('admin', 'deleteEmbed', { embedId }, 'userErrors { code }');
    expect(await read(embedId)).toMatchObject({
      status: 'DELETED',
      problem: { code: 'EMBED_DELETED' },
      deletedAt: api.clock.now,
    });
  });
});

describe('an embed of a tag', () => {
  const tag = (number: number) =>
    api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod', number }, 'userErrors { code }');

  it('[C2] [C5] shows the version that the tag points at, wherever the tag moves', async () => {
    await tag(1);
    const embedId = await generate({ elementId: 'c' }, 'prod');
    await publish({ elements: [chart('another')] });
    expect(await read(embedId)).toMatchObject({ ...active('ELEMENT', 'Chart c'), tagName: 'prod' });
    await tag(2);
    expect(await read(embedId)).toMatchObject(gone('SOURCE_NOT_FOUND'));
    await tag(1);
    expect(await read(embedId)).toMatchObject(active('ELEMENT', 'Chart c'));
  });
});
