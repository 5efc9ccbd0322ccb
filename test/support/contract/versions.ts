import { describe, expect, it } from 'vitest';
import type { WorkbookId } from '../../../src/domain/ids.ts';
import type { Content } from '../../../src/domain/workbooks/workbook.ts';
import { anElement, aPage, aUuid, later, someContent } from '../builders.ts';
import { addTag, addWorkbook, enter, expectRefusal, type MakeRepository, unshared, type World } from './world.ts';

/** Publishes `draft` as the next version, `seconds` after the frozen now. */
async function publish({ repository, ours }: World, workbookId: WorkbookId, draft: Content, seconds: number) {
  const content = { draft, publication: null };
  await repository.updateWorkbook(ours.organizationId, workbookId, { updatedAt: later(seconds - 0.5) }, content);
  const publication = { publishedAt: later(seconds), publishedById: ours.viewer.memberId };
  return repository.publishDraft(ours.organizationId, workbookId, publication);
}

export function describeVersions(make: MakeRepository): void {
  describe('versions', () => {
    it('[C1] copies the draft into the next number, and never changes a version', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world, {}, null);
      const [first, second, third] = [someContent(), someContent(), someContent()];
      expect((await publish(world, workbookId, first, 1)).workbook).toMatchObject({ latestVersion: 1 });
      const { workbook, version } = await publish(world, workbookId, second, 2);
      expect(workbook).toMatchObject({ latestVersion: 2, updatedAt: later(2) });
      expect(await repository.findWorkbooksByIds(ours.organizationId, [workbookId])).toEqual([unshared(workbook)]);
      expect(version).toMatchObject({ number: 2, publishedAt: later(2), counts: second.counts });
      expect(await repository.findVersions(ours.organizationId, [{ workbookId, number: 2 }])).toEqual([version]);
      const content = { draft: third, publication: null };
      await repository.updateWorkbook(ours.organizationId, workbookId, { updatedAt: later(3) }, content);
      const keys = [1, 2, 'DRAFT' as const].map((number) => ({ workbookId, number }));
      expect(await repository.findContents(ours.organizationId, keys)).toEqual([first, second, third]);
    });

    it('[C1] gives each publication its own number, also at the same moment', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world, {}, null);
      const publication = { publishedAt: later(1), publishedById: ours.admin.memberId };
      const publishDraft = () => repository.publishDraft(ours.organizationId, workbookId, publication);
      const published = await Promise.all(Array.from({ length: 10 }, publishDraft));
      const numbers = published.map(({ workbook }) => workbook.latestVersion ?? 0);
      expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('[C1] publishes the revision of the draft that is named, and none when the draft was changed since', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world, {}, null);
      const draftOf = async () => {
        const draft = await repository.findDraft(ours.organizationId, workbookId);
        if (!draft) throw new Error('There is no draft.');
        return draft;
      };
      const publication = { publishedAt: later(1), publishedById: ours.admin.memberId };
      const publishDraft = (revision: number) =>
        repository.publishDraft(ours.organizationId, workbookId, publication, revision);
      const first = await draftOf();
      const [second, third] = [someContent(), someContent()];
      const replace = (draft: Content, published = false) =>
        repository.updateWorkbook(
          ours.organizationId,
          workbookId,
          { updatedAt: later(2) },
          { draft, publication: published ? publication : null },
        );
      await replace(second);
      const changed = await draftOf();
      expect(changed).toEqual({ revision: expect.any(Number), tree: second.tree });
      expect(changed.revision).toBeGreaterThan(first.revision);
      await expectRefusal(publishDraft(first.revision), 'DRAFT_CHANGED');
      expect(await repository.versionsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[]]);
      expect((await publishDraft(changed.revision)).version).toMatchObject({ number: 1, counts: second.counts });
      expect(await draftOf()).toEqual(changed);
      await replace(third, true);
      await expectRefusal(publishDraft(changed.revision), 'DRAFT_CHANGED');
      await repository.updateWorkbook(ours.organizationId, workbookId, { name: 'Renamed', updatedAt: later(3) });
      const kept = await draftOf();
      expect((await publishDraft(kept.revision)).version).toMatchObject({ number: 3, counts: third.counts });
    });

    it('publishes nothing but what was judged, when drafts are changed and published at the same moment', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world, {}, null);
      const publication = { publishedAt: later(1), publishedById: ours.admin.memberId };
      const judgeAndPublish = async () => {
        const judged = await repository.findDraft(ours.organizationId, workbookId);
        const { version } = await repository.publishDraft(
          ours.organizationId,
          workbookId,
          publication,
          judged?.revision,
        );
        const [tree] = await repository.treesByVersions(ours.organizationId, [version]);
        return { judged: judged?.tree, published: tree };
      };
      const change = () =>
        repository.updateWorkbook(
          ours.organizationId,
          workbookId,
          { updatedAt: later(2) },
          { draft: someContent(), publication: null },
        );
      const calls = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? judgeAndPublish() : change()));
      for (const outcome of await Promise.allSettled(calls)) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'DRAFT_CHANGED' });
        else if ('judged' in outcome.value) expect(outcome.value.published).toEqual(outcome.value.judged);
      }
    });

    it('lists the published ones, newest first, in the order of the workbooks', async () => {
      const world = await enter(make);
      const { workbookId } = await addWorkbook(world, {}, null);
      const unpublished = await addWorkbook(world, {}, null);
      const contents = [someContent(), someContent([aPage(), aPage({ kind: 'MODAL' })])];
      for (const [place, content] of contents.entries()) await publish(world, workbookId, content, place);
      const [newest, oldest] = [1, 0].map((place) => ({
        workbookId,
        number: place + 1,
        publishedAt: later(place),
        publishedById: world.ours.viewer.memberId,
        counts: contents[place]?.counts,
      }));
      const ids = [unpublished.workbookId, workbookId, aUuid<WorkbookId>(), workbookId];
      const found = await world.repository.versionsByWorkbookIds(world.ours.organizationId, ids);
      expect(found).toEqual([[], [newest, oldest], [], [newest, oldest]]);
    });

    it('finds versions and drafts in the order of the keys, twice where asked twice, undefined where unknown', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world, {}, null);
      const published = someContent();
      await publish(world, workbookId, published, 1);
      const draft = someContent([aPage(), aPage()]);
      const content = { draft, publication: null };
      await repository.updateWorkbook(ours.organizationId, workbookId, { updatedAt: later(2) }, content);
      const [one, draftKey] = [
        { workbookId, number: 1 },
        { workbookId, number: 'DRAFT' as const },
      ];
      const strangers = [
        { workbookId, number: 2 },
        { workbookId, number: 0 },
        { workbookId: aUuid<WorkbookId>(), number: 'DRAFT' as const },
      ];
      const keys = [draftKey, ...strangers, one, draftKey];
      const draftVersion = { ...draftKey, publishedAt: null, publishedById: null, counts: draft.counts };
      const facts = { publishedAt: later(1), publishedById: ours.viewer.memberId, counts: published.counts };
      const nothing = [undefined, undefined, undefined];
      expect(await repository.findVersions(ours.organizationId, keys)).toEqual([
        draftVersion,
        ...nothing,
        { ...one, ...facts },
        draftVersion,
      ]);
      expect(await repository.findContents(ours.organizationId, keys)).toEqual([draft, ...nothing, published, draft]);
    });

    it('[C6] gives pages and elements as the content orders them, in the order of the keys, undefined where unknown', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const pages = [aPage({ name: 'Z' }), aPage({ name: 'A', hidden: true }), aPage({ name: 'M', kind: 'MODAL' })];
      const elements = [
        anElement({ elementId: 'zz', pageId: pages[0]?.pageId ?? null, kind: 'container', holdsElements: true }),
        anElement({ elementId: 'aa', pageId: pages[0]?.pageId ?? null, parentId: 'zz', placement: null }),
        anElement({
          elementId: 'mm',
          name: null,
          kind: 'control',
          control: { controlId: 'Region', controlType: 'list', value: ['Europe', 7, null, { deep: true }] },
        }),
      ];
      const { workbookId } = await addWorkbook(world, {}, null);
      await publish(world, workbookId, someContent(pages, elements), 1);
      const other = someContent();
      await publish(world, workbookId, other, 2);
      const empty = await addWorkbook(world, {}, null);
      const draft = { draft: someContent([], []), publication: null };
      await repository.updateWorkbook(ours.organizationId, empty.workbookId, { updatedAt: later(3) }, draft);
      const keys = [2, 3, 1, 'DRAFT' as const, 2].map((number) => ({ workbookId, number }));
      keys.push({ workbookId: empty.workbookId, number: 'DRAFT' }, { workbookId: aUuid(), number: 'DRAFT' });
      expect(await repository.treesByVersions(ours.organizationId, keys)).toEqual([
        other.tree,
        undefined,
        { pages, elements },
        other.tree,
        other.tree,
        { pages: [], elements: [] },
        undefined,
      ]);
    });

    it('[W6] gives the document back as it came', async () => {
      const world = await enter(make);
      const document = {
        schemaVersion: 1,
        zeta: [1, 2.5, -0.001, 1e21, null, true],
        alpha: { 'ключ ': '\u{1F600} "x"' },
      };
      const draft: Content = { ...someContent(), document };
      const { workbookId } = await addWorkbook(world, {}, null);
      await publish(world, workbookId, draft, 1);
      const [content] = await world.repository.findContents(world.ours.organizationId, [{ workbookId, number: 1 }]);
      expect(JSON.stringify(content?.document)).toBe(JSON.stringify(document));
    });

    it('makes tags, moves them, and gives them by name, in the order of the workbooks', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const other = await addWorkbook(world);
      await publish(world, workbookId, someContent(), 1);
      const qa = await addTag(world, workbookId, 'qa');
      await addTag(world, workbookId, 'prod');
      const prod = { workbookId, name: 'prod', colour: '#CC3366', versionNumber: 2 };
      await repository.saveTag(ours.organizationId, prod);
      const elsewhere = await addTag(world, other.workbookId, 'prod');
      const ids = [other.workbookId, aUuid<WorkbookId>(), workbookId, workbookId];
      const found = await repository.tagsByWorkbookIds(ours.organizationId, ids);
      expect(found).toEqual([[elsewhere], [], [prod, qa], [prod, qa]]);
    });

    it('refuses a tag of an unknown workbook or version, and moves none', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const tag = await addTag(world, workbookId, 'prod');
      const ahead = repository.saveTag(ours.organizationId, { ...tag, versionNumber: 2 });
      await expectRefusal(ahead, 'VERSION_NOT_FOUND');
      const lost = repository.saveTag(ours.organizationId, { ...tag, workbookId: aUuid() });
      await expectRefusal(lost, 'WORKBOOK_NOT_FOUND');
      expect(await repository.tagsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[tag]]);
    });
  });
}
