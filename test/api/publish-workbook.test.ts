import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { chart, type DocumentParts, documentText, page } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import { generateEmbed, share, shareWithTeam } from '../support/sample-workbook.ts';
import {
  api,
  atFirst,
  breaking,
  change,
  embedOf,
  type Published,
  publish,
  report,
  settlePlan,
  statusOf,
  workbookId,
} from './plan-to-publish.ts';

beforeEach(settlePlan);

describe('publishing [C5] [C7]', () => {
  const hideSide = () => change({ pages: [page('main'), page('side', { visibility: 'hidden' })] });
  const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);

  it('says what it broke, as the dry run said it would, and heals it when the content returns', async () => {
    const embedId = await embedOf({ source: { pageId: 'side' } });
    await hideSide();
    const before = await contents();
    const dry = await publish({ dryRun: true });
    expect(dry).toMatchObject({
      published: false,
      version: null,
      workbook: { latestVersion: 1 },
      totalBreaks: 1,
      userErrors: [],
    });
    expect(await contents()).toEqual(before);
    expect(await statusOf(embedId)).toBe('ACTIVE');

    const real = await publish();
    expect(real).toMatchObject({ published: true, version: { number: 2 }, workbook: { latestVersion: 2 } });
    const withoutStatus = ({ breaks }: Published) => breaks.map((one) => ({ ...one, embed: one.embed?.embedId }));
    expect(withoutStatus(real)).toEqual(withoutStatus(dry));
    expect(real.breaks[0]?.embed?.status).toBe('SOURCE_NOT_EMBEDDABLE');
    expect(await statusOf(embedId)).toBe('SOURCE_NOT_EMBEDDABLE');

    await change({});
    expect(await publish()).toMatchObject({
      totalBreaks: 0,
      totalHeals: 1,
      heals: [
        {
          code: 'SOURCE_NOT_EMBEDDABLE',
          message: 'The page "Page side" is hidden.',
          embed: { embedId, status: 'ACTIVE' },
          sourceType: 'PAGE',
          sourceId: 'side',
        },
      ],
    });
    expect(await statusOf(embedId)).toBe('ACTIVE');
  });

  it('is refused where something would break and that was asked for, with the list', async () => {
    await embedOf({ source: { pageId: 'side' } });
    await hideSide();
    const before = await contents();
    const refused = await publish({ refuseIfBreaking: true });
    expect(refused).toMatchObject({
      published: false,
      workbook: null,
      version: null,
      totalBreaks: 1,
      breaks: [{ kind: 'PAGE_HIDDEN' }],
    });
    expect(refused.userErrors).toEqual([
      {
        code: 'WOULD_BREAK',
        message: 'Publishing would break one thing that is in use.',
        remedy: expect.stringContaining('breaks'),
      },
    ]);
    expect(await publish({ refuseIfBreaking: true, dryRun: true })).toEqual(refused);
    expect(await contents()).toEqual(before);
  });

  it('is not refused for what only changes', async () => {
    await hideSide();
    expect(await publish({ refuseIfBreaking: true })).toMatchObject({
      published: true,
      totalBreaks: 0,
      totalChanges: 1,
    });
  });

  it('lists 200 things at most, what breaks first, and counts all of them', async () => {
    const many = Array.from({ length: 300 }, (_, index) => chart(`x${index}`));
    const id = await importDocument(api, { name: 'Wide', elements: many });
    await shareWithTeam(api, id);
    for (let index = 280; index < 300; index += 1) await generateEmbed(api, id, { source: { elementId: `x${index}` } });
    await importDocument(api, { name: 'Wide', elements: [] }, { publish: false });
    const { breaks, totalBreaks, totalChanges } = await publish({ workbookId: id, dryRun: true });
    expect({ listed: breaks.length, totalBreaks, totalChanges }).toEqual({
      listed: 200,
      totalBreaks: 20,
      totalChanges: 280,
    });
    expect(breaks.slice(0, 20).every(({ severity }) => severity === 'BREAKS')).toBe(true);
  });

  it('[A3] tells those who may edit and hold no credential what breaks, and shows them no embed', async () => {
    await embedOf({ source: { pageId: 'side' } });
    await share(api, workbookId, { memberEmail: 'editor@meridian.example' }, { permission: 'CAN_EDIT' });
    await hideSide();
    const source = (fields: string) =>
      `mutation { publishWorkbook(input: { workbookId: "${workbookId}", dryRun: true }) { breaks { ${fields} } } }`;
    expect(await api.data('editor', source('kind sourceId'))).toEqual({
      publishWorkbook: { breaks: [{ kind: 'PAGE_HIDDEN', sourceId: 'side' }] },
    });
    const { data, errors } = await api.ask('editor', source('kind embed { embedId }'));
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
    expect(data).toEqual({ publishWorkbook: { breaks: [{ kind: 'PAGE_HIDDEN', embed: null }] } });
  });

  it('publishes no draft that it did not judge', async () => {
    let importBeside: (() => Promise<unknown>) | undefined;
    const late = await createTestApi((repository) => ({
      ...repository,
      findDraft: async (...args) => {
        const draft = await repository.findDraft(...args);
        await importBeside?.();
        return draft;
      },
    }));
    const id = await importDocument(late, atFirst);
    importBeside = () => importDocument(late, { ...atFirst, pages: [page('main')] }, { publish: false });
    const input = { workbookId: id, refuseIfBreaking: true };
    expect(
      await late.mutate('admin', 'publishWorkbook', input, 'published version { number } userErrors { code }'),
    ).toEqual({
      published: false,
      version: null,
      userErrors: [{ code: 'DRAFT_CHANGED' }],
    });
  });
});

describe('an import that publishes [W5] [C7]', () => {
  const importParts = (parts: DocumentParts, publishes = true) =>
    api.mutate<Published>(
      'admin',
      'importWorkbook',
      { document: documentText({ ...atFirst, ...parts }), publish: publishes },
      report,
    );
  const hidden = { pages: [page('main'), page('side', { visibility: 'hidden' })] };

  it('says what that breaks, and heals', async () => {
    const embedId = await embedOf({ source: { pageId: 'side' } });
    expect(await importParts(hidden)).toMatchObject({
      totalBreaks: 1,
      breaks: [breaking('PAGE_HIDDEN', 'side', 'SOURCE_NOT_EMBEDDABLE', embedId)],
    });
    expect(await importParts({})).toMatchObject({ totalBreaks: 0, heals: [{ embed: { embedId } }] });
  });

  it('says nothing where it publishes nothing', async () => {
    await embedOf({ source: { pageId: 'side' } });
    expect(await importParts(hidden, false)).toMatchObject({ breaks: [], totalBreaks: 0, heals: [] });
    expect(await importParts(hidden)).toMatchObject({ totalBreaks: 1 });
    expect(await importParts(hidden)).toMatchObject({ breaks: [], totalBreaks: 0 });
  });
});
