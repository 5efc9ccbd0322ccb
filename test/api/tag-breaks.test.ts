import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkbookId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { aCredential, aSealedSecret, later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';
import { chart, type DocumentParts, element, layoutOf, leaf, page, tree } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import { generateEmbed, shareWithTeam } from '../support/sample-workbook.ts';

interface Tagged {
  tag: { name: string; version: { number: number } } | null;
  workbook: { tags: { name: string; version: { number: number } }[] } | null;
  tagged: boolean;
  breaks: { kind: string; severity: string; message: string; remedy: string; stillShownBy: string[] }[];
  totalBreaks: number;
  totalChanges: number;
  heals: { embed: { embedId: string } }[];
  totalHeals: number;
  userErrors: { code: string; message: string; remedy: string }[];
}

let api: TestApi;
let workbookId: string;

const region = element('r', 'control', { controlId: 'Region', controlType: 'list' });
/** Page `main`: chart `a`, control `r` (Region). Page `side`: chart `c`. */
const atFirst: DocumentParts = {
  name: 'Plan',
  pages: [page('main'), page('side')],
  elements: [chart('a'), region, chart('c')],
  layout: layoutOf(tree('main', leaf('a'), leaf('r', 1)), tree('side', leaf('c'))),
};
const hidden: DocumentParts = { pages: [page('main'), page('side', { visibility: 'hidden' })] };

const publish = (parts: DocumentParts) => importDocument(api, { ...atFirst, ...parts }, { publish: true });
const tag = (input: object = {}) =>
  api.mutate<Tagged>(
    'admin',
    'tagVersion',
    { workbookId, tagName: 'prod', ...input },
    `tag { name version { number } } workbook { tags { name version { number } } } tagged
    breaks { kind severity message remedy code embed { embedId status } sourceType sourceId lastOpenedAt controlId tagName stillShownBy }
    totalBreaks totalChanges heals { code message embed { embedId status } sourceType sourceId } totalHeals
    userErrors { code message remedy }`,
  );
const embedOf = (more: object = {}) => generateEmbed(api, workbookId, { tagName: 'prod', ...more });
const statusOf = async (embedId: string) =>
  (await api.data<{ embed: { status: string } }>('admin', `{ embed(embedId: "${embedId}") { status } }`)).embed.status;
const kindsOf = ({ breaks }: Tagged) => breaks.map(({ kind, severity }) => [kind, severity]);

/** The tag `prod` stands at version 1, which is shared; the newest version is made by the test. */
beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importDocument(api, atFirst, { publish: true });
  await shareWithTeam(api, workbookId);
  await tag();
});

describe('what moving a tag breaks [C5] [C8]', () => {
  const nothing = { breaks: [], totalBreaks: 0, totalChanges: 0, heals: [], totalHeals: 0, userErrors: [] };

  it('is nothing for a new tag, nor where it stays', async () => {
    await embedOf({ source: { pageId: 'side' } });
    await publish(hidden);
    const next = { name: 'next', version: { number: 2 } };
    expect(await tag({ tagName: 'next' })).toMatchObject({ ...nothing, tagged: true, tag: next });
    expect(await tag({ number: 1 })).toMatchObject({ ...nothing, tagged: true });
  });

  it('is what embeds of the tag lose between its two versions, whatever is published', async () => {
    const embedId = await embedOf({ source: { pageId: 'side' } });
    await generateEmbed(api, workbookId, { source: { elementId: 'c' } });
    await publish(hidden);
    await publish({});
    const dry = await tag({ number: 2, dryRun: true });
    expect(dry).toMatchObject({ tagged: false, tag: null, totalBreaks: 1, totalChanges: 0, userErrors: [] });
    expect(dry.workbook?.tags).toEqual([{ name: 'prod', version: { number: 1 } }]);
    expect(dry.breaks).toMatchObject([
      { kind: 'PAGE_HIDDEN', severity: 'BREAKS', code: 'SOURCE_NOT_EMBEDDABLE', embed: { embedId }, sourceId: 'side' },
    ]);
    expect(await statusOf(embedId)).toBe('ACTIVE');
    const moved = await tag({ number: 2 });
    expect(moved).toMatchObject({ tagged: true, tag: { version: { number: 2 } }, totalBreaks: 1 });
    expect(await statusOf(embedId)).toBe('SOURCE_NOT_EMBEDDABLE');
    expect(await tag()).toMatchObject({ totalBreaks: 0, totalHeals: 1, heals: [{ embed: { embedId } }] });
    expect(await statusOf(embedId)).toBe('ACTIVE');
  });

  it('says what to do in words of versions, not of the draft, and offers other tags', async () => {
    await embedOf({ source: { elementId: 'c' } });
    await publish(hidden);
    const remedy = async () => (await tag({ dryRun: true })).breaks[0]?.remedy;
    const beginning = 'Tag a version that has the element on a visible page. Or ';
    expect(await remedy()).toBe(
      `${beginning}tag version 1, which has it, with tagVersion by another name, and embed that tag.`,
    );
    await tag({ tagName: 'stable', number: 1 });
    expect((await tag({ dryRun: true })).breaks[0]?.stillShownBy).toEqual(['stable']);
    expect(await remedy()).toBe(`${beginning}embed the tag "stable", whose version has it.`);
  });

  it('[J1] counts what URLs with a JWT opened of this tag lately', async () => {
    const { repository, organizationId, people } = api;
    const credential = aCredential({ ownerId: people.admin.memberId, createdAt: api.clock.now });
    await repository.createCredential(organizationId, credential, aSealedSecret());
    const open = (elementId: string, tagName: string | null) => {
      const source = { sourceType: 'ELEMENT', elementId } as const;
      const use = { embedId: null, workbookId: workbookId as WorkbookId, source, tagName, method: 'JWT' } as const;
      return repository.touchCredential(organizationId, credential.clientId, 1, later(-60), use);
    };
    await open('c', 'prod');
    await open('a', null);
    await publish({ elements: [region], layout: layoutOf(tree('main', leaf('r'))) });
    const { breaks } = await tag({ dryRun: true });
    expect(breaks).toMatchObject([
      { kind: 'ELEMENT_REMOVED', severity: 'BREAKS', sourceId: 'c', lastOpenedAt: later(-60) },
      { kind: 'ELEMENT_REMOVED', severity: 'CHANGES', sourceId: 'a', lastOpenedAt: null },
    ]);
  });

  it('tells of controls that URLs of the tag set', async () => {
    await embedOf();
    const layout = layoutOf(tree('main', leaf('a')), tree('side', leaf('c')));
    await publish({ elements: [chart('a'), chart('c')], layout });
    const moved = await tag({ dryRun: true });
    expect(kindsOf(moved)).toEqual([['CONTROL_REMOVED', 'BREAKS']]);
    expect(moved.breaks[0]?.remedy).toBe('Tag a version that has the control, or take it out of the URLs that set it.');
  });

  it('is refused where that was asked for, with the list, and nothing is moved', async () => {
    await embedOf({ source: { pageId: 'side' } });
    await publish(hidden);
    const before = await contentsOf(api.repository, api.organizationId, api.clock.now);
    const refused = await tag({ refuseIfBreaking: true, colour: '#ff0000' });
    expect(refused).toMatchObject({ tagged: false, tag: null, workbook: null, totalBreaks: 1 });
    expect(refused.userErrors).toEqual([
      {
        code: 'WOULD_BREAK',
        message: 'Moving the tag would break one thing that is in use.',
        remedy: expect.stringContaining('breaks'),
      },
    ]);
    expect(await tag({ refuseIfBreaking: true, dryRun: true })).toEqual(refused);
    expect(await contentsOf(api.repository, api.organizationId, api.clock.now)).toEqual(before);
    expect(await tag({ refuseIfBreaking: true, number: 1 })).toMatchObject({ tagged: true });
  });
});
