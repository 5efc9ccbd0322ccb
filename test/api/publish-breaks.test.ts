import { beforeEach, describe, expect, it } from 'vitest';
import type { EmbedSource } from '../../src/domain/embeds/embed-source.ts';
import type { WorkbookId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { aCredential, aSealedSecret, later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';
import {
  chart,
  type DocumentParts,
  documentText,
  element,
  layoutOf,
  leaf,
  opens,
  overlay,
  page,
  tree,
} from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { generateEmbed, share, shareWithTeam } from '../support/sample-workbook.ts';
import { makeCredential, open, sign } from '../support/signing.ts';

interface Break {
  kind: string;
  severity: 'BREAKS' | 'CHANGES';
  message: string;
  remedy: string;
  code: string | null;
  embed: { embedId: string; status: string } | null;
  sourceType: string | null;
  sourceId: string | null;
  lastOpenedAt: Date | null;
  controlId: string | null;
  tagName: string | null;
  grants: { granteeName: string; tagName: string | null }[];
  stillShownBy: string[];
}
interface Published {
  workbook: { latestVersion: number } | null;
  version: { number: number } | null;
  published: boolean;
  breaks: Break[];
  totalBreaks: number;
  totalChanges: number;
  heals: {
    code: string;
    message: string;
    embed: { embedId: string; status: string };
    sourceType: string;
    sourceId: string | null;
  }[];
  totalHeals: number;
  userErrors: { code: string; message: string; remedy: string }[];
}

const report = `breaks {
    kind severity message remedy code embed { embedId status } sourceType sourceId lastOpenedAt controlId tagName grants { granteeName tagName } stillShownBy
  } totalBreaks totalChanges
  heals { code message embed { embedId status } sourceType sourceId } totalHeals userErrors { code message remedy }`;

let api: TestApi;
let workbookId: string;

const control = (id: string, controlId: string, controlType = 'list') =>
  element(id, 'control', { name: `Control ${id}`, controlId, controlType });

/** Page `main`: charts `a` and `b`, control `r` (Region). Page `side`: chart `c`. The modal `m` is opened by nobody. */
const atFirst: DocumentParts = {
  name: 'Plan',
  pages: [page('main'), page('side')],
  overlays: [overlay('m')],
  elements: [chart('a'), chart('b'), control('r', 'Region'), chart('c')],
  layout: layoutOf(tree('main', leaf('a'), leaf('b', 1), leaf('r', 2)), tree('side', leaf('c'))),
};

const change = (parts: DocumentParts) => importDocument(api, { ...atFirst, ...parts }, { publish: false });
const publish = (input: object = {}, as: Principal = 'admin') =>
  api.mutate<Published>(
    as,
    'publishWorkbook',
    { workbookId, ...input },
    `workbook { latestVersion } version { number } published ${report}`,
  );
const breaksOf = async (parts: DocumentParts) => {
  await change(parts);
  return (await publish({ dryRun: true })).breaks;
};
const tag = (tagName: string) => api.mutate('admin', 'tagVersion', { workbookId, tagName }, 'tag { name }');
const embedOf = (more: object = {}) => generateEmbed(api, workbookId, more);
const statusOf = async (embedId: string) =>
  (await api.data<{ embed: { status: string } }>('admin', `{ embed(embedId: "${embedId}") { status } }`)).embed.status;

const breaking = (kind: string, sourceId: string | null, code: string | null, embedId: string) => ({
  kind,
  severity: 'BREAKS',
  sourceId,
  code,
  embed: { embedId },
});
const changing = (kind: string, sourceId: string | null = null) => ({
  kind,
  severity: 'CHANGES',
  sourceId,
  embed: null,
});

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importDocument(api, atFirst);
  await shareWithTeam(api, workbookId);
});

async function openByJwt(
  { repository, organizationId, people, clock }: TestApi,
  id: WorkbookId,
  source: EmbedSource,
  at: Date,
  tagName: string | null,
) {
  const credential = aCredential({ ownerId: people.admin.memberId, createdAt: clock.now });
  await repository.createCredential(organizationId, credential, aSealedSecret());
  const use = { embedId: null, workbookId: id, source, tagName, method: 'JWT' } as const;
  await repository.touchCredential(organizationId, credential.clientId, 1, at, use);
}

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

describe('controls that publishing would take away [C7]', () => {
  const withControls = (...controls: ReturnType<typeof control>[]): DocumentParts => ({
    elements: [chart('a'), chart('b'), ...controls, chart('c')],
    layout: layoutOf(
      tree('main', leaf('a'), leaf('b', 1), ...controls.map(({ id }, index) => leaf(String(id), index + 2))),
      tree('side', leaf('c')),
    ),
  });

  it('break the URLs that set them, where anything is opened at all', async () => {
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', severity: 'CHANGES' }]);
    await embedOf();
    expect(await breaksOf(withControls())).toMatchObject([
      {
        kind: 'CONTROL_REMOVED',
        severity: 'BREAKS',
        controlId: 'Region',
        sourceId: 'r',
        embed: null,
        message: expect.stringContaining('shows everything'),
      },
    ]);
  });

  it('tell when a URL last set them, where openings noted it', async () => {
    const { clientId } = await makeCredential(api);
    const embedId = await embedOf();
    const controls = [{ controlId: 'Region', values: ['North'] }];
    await open(api, await sign(api, { clientId, embedId, method: 'CLIENT_CREDENTIALS', controls }));
    const gone = 'The control "Region" is gone: a URL that sets it shows everything.';
    const set = `A URL signed with client credentials set it on ${later(0).toISOString().slice(0, 10)}.`;
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', message: `${gone} ${set}` }]);
  });

  it('[J1] break those of hosts that sign JWTs, which need no embed', async () => {
    const { clientId } = await makeCredential(api);
    await open(api, await sign(api, { clientId, workbookId }));
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', severity: 'BREAKS' }]);
    api.clock.now = later(91 * 86_400);
    expect(await breaksOf(withControls())).toMatchObject([{ kind: 'CONTROL_REMOVED', severity: 'CHANGES' }]);
  });

  it('are told by their new id where they have one', async () => {
    await embedOf();
    expect(await breaksOf(withControls(control('r', 'Area')))).toMatchObject([
      { kind: 'CONTROL_RENAMED', severity: 'BREAKS', controlId: 'Region', message: expect.stringContaining('"Area"') },
    ]);
  });

  it('are none as long as an element has the id, whichever', async () => {
    expect(await breaksOf(withControls(control('r2', 'Region')))).toEqual([]);
  });

  it('change where their type does', async () => {
    expect(await breaksOf(withControls(control('r', 'Region', 'date-range')))).toMatchObject([
      { kind: 'CONTROL_TYPE_CHANGED', severity: 'CHANGES', controlId: 'Region' },
    ]);
  });
});

describe('tags that a publish leaves behind [C7]', () => {
  const kinds = async () => (await publish({ dryRun: true })).breaks.map(({ kind, tagName }) => [kind, tagName]);

  it('are those of the newest version by which somebody sees', async () => {
    await tag('prod');
    await tag('unused');
    expect(await kinds()).toEqual([]);
    await shareWithTeam(api, workbookId, 'prod');
    expect(await kinds()).toEqual([['TAG_LEFT_BEHIND', 'prod']]);
    expect((await publish({ dryRun: true })).breaks[0]?.grants).toEqual([
      { granteeName: 'Embed Team', tagName: 'prod' },
    ]);
    await publish();
    expect(await kinds()).toEqual([]);
  });

  it('are told of for their embeds, too', async () => {
    await tag('prod');
    await embedOf({ tagName: 'prod' });
    expect(await kinds()).toEqual([['TAG_LEFT_BEHIND', 'prod']]);
  });
});

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
