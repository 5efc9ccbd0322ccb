import { describe, expect, it } from 'vitest';
import type { Embed } from '../../../src/domain/embeds/embed.ts';
import type { EmbedCriteria } from '../../../src/domain/embeds/embed-repository.ts';
import type { EmbedId, WorkbookId } from '../../../src/domain/ids.ts';
import { anEmbed, aTeam, aUuid, later } from '../builders.ts';
import {
  addTag,
  addWorkbook,
  enter,
  everything,
  expectRefusal,
  listed,
  type MakeRepository,
  share,
  type World,
} from './world.ts';

const unknownId = '1-zzzzzzzzzzzzzzzzzzzzzz' as EmbedId;

/** An embed of ours, saved. */
async function addEmbed({ repository, ours }: World, overrides: Partial<Embed> & Pick<Embed, 'workbookId'>) {
  const embed = anEmbed({ createdById: ours.admin.memberId, ...overrides });
  expect(await repository.saveEmbed(ours.organizationId, embed)).toEqual({ embed, created: true });
  return embed;
}

function idsOf({ repository, ours }: World, criteria: EmbedCriteria): Promise<EmbedId[]> {
  return listed(
    repository.listEmbeds(ours.organizationId, criteria, everything),
    repository.countEmbeds(ours.organizationId, criteria),
    'embedId',
  );
}

export function describeEmbeds(make: MakeRepository): void {
  describe('embeds', () => {
    it('finds embeds in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const world = await enter(make);
      const { workbookId } = await addWorkbook(world);
      const first = await addEmbed(world, { workbookId, source: { sourceType: 'PAGE', pageId: 'one' } });
      const second = await addEmbed(world, { workbookId, source: { sourceType: 'ELEMENT', elementId: 'one' } });
      const ids = [second.embedId, unknownId, first.embedId, second.embedId];
      const found = await world.repository.findEmbedsByIds(world.ours.organizationId, ids);
      expect(found).toEqual([second, undefined, first, second]);
    });

    it('[P1] gives the live embed of the same workbook, source and tag instead of a second one', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const source = { sourceType: 'PAGE', pageId: 'overview' } as const;
      const embed = await addEmbed(world, { workbookId, source });
      const again = anEmbed({ workbookId, source: { ...source }, createdById: ours.viewer.memberId });
      expect(await repository.saveEmbed(ours.organizationId, again)).toEqual({ embed, created: false });
      expect(await repository.findEmbedsByIds(ours.organizationId, [again.embedId])).toEqual([undefined]);
    });

    it('[P1] keeps embeds of other workbooks, sources and tags apart', async () => {
      const world = await enter(make);
      const { workbookId } = await addWorkbook(world);
      const other = await addWorkbook(world);
      await addTag(world, workbookId, 'prod');
      await addEmbed(world, { workbookId });
      await addEmbed(world, { workbookId, tagName: 'prod' });
      await addEmbed(world, { workbookId: other.workbookId });
      await addEmbed(world, { workbookId, source: { sourceType: 'PAGE', pageId: 'a' } });
      await addEmbed(world, { workbookId, source: { sourceType: 'PAGE', pageId: 'b' } });
      await addEmbed(world, { workbookId, source: { sourceType: 'ELEMENT', elementId: 'a' } });
      expect(await idsOf(world, {})).toHaveLength(6);
    });

    it('[P1] makes one embed out of 200 calls at the same moment, and tells one of them that it is new', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const save = () =>
        repository.saveEmbed(ours.organizationId, anEmbed({ workbookId, createdById: ours.admin.memberId }));
      const saved = await Promise.all(Array.from({ length: 200 }, save));
      expect(saved.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(saved.map(({ embed }) => embed.embedId)).size).toBe(1);
      expect(await idsOf(world, { includeDeleted: true })).toHaveLength(1);
    });

    it('refuses an embed of or by what the organization does not have, and keeps nothing', async () => {
      const world = await enter(make);
      const { repository, ours, theirs } = world;
      const { workbookId } = await addWorkbook(world);
      const createdById = ours.admin.memberId;
      const save = (embed: Parameters<typeof anEmbed>[0]) => repository.saveEmbed(ours.organizationId, anEmbed(embed));
      await expectRefusal(save({ workbookId: aUuid(), createdById }), 'WORKBOOK_NOT_FOUND');
      await expectRefusal(save({ workbookId, createdById, tagName: 'prod' }), 'TAG_NOT_FOUND');
      await expectRefusal(save({ workbookId, createdById: theirs.admin.memberId }), 'MEMBER_NOT_FOUND');
      expect(await idsOf(world, { includeDeleted: true })).toEqual([]);
    });

    it('[P5] keeps a deleted embed with the time of its end, and makes a new one of the same source', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const embed = await addEmbed(world, { workbookId });
      const deleted = await repository.deleteEmbed(ours.organizationId, embed.embedId, later(10));
      expect(deleted).toEqual({ ...embed, deletedAt: later(10) });
      expect(await repository.deleteEmbed(ours.organizationId, embed.embedId, later(20))).toEqual(deleted);
      expect(await repository.findEmbedsByIds(ours.organizationId, [embed.embedId])).toEqual([deleted]);
      const successor = await addEmbed(world, { workbookId });
      await repository.deleteEmbed(ours.organizationId, embed.embedId, later(30));
      expect(await repository.embedsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[successor]]);
      const again = anEmbed({ workbookId, createdById: ours.admin.memberId });
      expect(await repository.saveEmbed(ours.organizationId, again)).toEqual({ embed: successor, created: false });
      await expectRefusal(repository.deleteEmbed(ours.organizationId, unknownId, later(10)), 'EMBED_NOT_FOUND');
    });

    it('gives the live embeds of workbooks oldest first, in the order of the workbooks', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const other = await addWorkbook(world);
      const page = (pageId: string) => ({ sourceType: 'PAGE', pageId }) as const;
      const newest = await addEmbed(world, { workbookId, source: page('a'), createdAt: later(9) });
      const oldest = await addEmbed(world, { workbookId, source: page('b'), createdAt: later(1) });
      const deleted = await addEmbed(world, { workbookId, source: page('c'), createdAt: later(5) });
      await repository.deleteEmbed(ours.organizationId, deleted.embedId, later(10));
      const elsewhere = await addEmbed(world, { workbookId: other.workbookId });
      const ids = [other.workbookId, workbookId, aUuid<WorkbookId>(), workbookId];
      const found = await repository.embedsByWorkbookIds(ours.organizationId, ids);
      expect(found).toEqual([[elsewhere], [oldest, newest], [], [oldest, newest]]);
    });

    it('lists and counts by workbook, source type and whether they are deleted, oldest first', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const other = await addWorkbook(world);
      const page = { sourceType: 'PAGE', pageId: 'a' } as const;
      const { embedId: newest } = await addEmbed(world, { workbookId, createdAt: later(9) });
      const { embedId: oldest } = await addEmbed(world, { workbookId, source: page, createdAt: later(1) });
      const { embedId: elsewhere } = await addEmbed(world, { workbookId: other.workbookId, createdAt: later(5) });
      const { embedId: gone } = await addEmbed(world, {
        workbookId,
        source: { sourceType: 'ELEMENT', elementId: 'a' },
        createdAt: later(3),
      });
      await repository.deleteEmbed(ours.organizationId, gone, later(10));
      expect(await idsOf(world, {})).toEqual([oldest, elsewhere, newest]);
      expect(await idsOf(world, { includeDeleted: false })).toEqual([oldest, elsewhere, newest]);
      expect(await idsOf(world, { includeDeleted: true })).toEqual([oldest, gone, elsewhere, newest]);
      expect(await idsOf(world, { workbookId })).toEqual([oldest, newest]);
      expect(await idsOf(world, { workbookId, includeDeleted: true })).toEqual([oldest, gone, newest]);
      expect(await idsOf(world, { workbookId: aUuid() })).toEqual([]);
      expect(await idsOf(world, { sourceType: 'WORKBOOK' })).toEqual([elsewhere, newest]);
      expect(await idsOf(world, { sourceType: 'ELEMENT' })).toEqual([]);
    });

    it('[A3] [A5] lists for a reader all embeds of what they reach whole, by a tag grant those of the tag', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { memberId } = ours.viewer;
      const team = aTeam();
      await repository.createTeam(ours.organizationId, team);
      const makeEmbeds = async (overrides: Parameters<typeof addWorkbook>[1]) => {
        const { workbookId } = await addWorkbook(world, overrides);
        for (const name of ['prod', 'qa']) await addTag(world, workbookId, name);
        const whole = await addEmbed(world, { workbookId });
        const prod = await addEmbed(world, { workbookId, tagName: 'prod' });
        const qa = await addEmbed(world, { workbookId, tagName: 'qa' });
        return { workbookId, whole: whole.embedId, prod: prod.embedId, qa: qa.embedId };
      };
      const owned = await makeEmbeds({ ownerId: memberId });
      const byTeam = await makeEmbeds({});
      const byTag = await makeEmbeds({});
      const byBoth = await makeEmbeds({});
      await makeEmbeds({});
      await share(world, byTeam.workbookId, { kind: 'TEAM', teamId: team.teamId });
      await share(world, byTag.workbookId, { kind: 'MEMBER', memberId }, 'prod');
      await share(world, byBoth.workbookId, { kind: 'MEMBER', memberId }, 'prod');
      await share(world, byBoth.workbookId, { kind: 'TEAM', teamId: team.teamId });
      const all = ({ whole, prod, qa }: typeof owned) => [whole, prod, qa];
      const readableBy = { memberId, teamIds: [team.teamId] };
      expect(await idsOf(world, { readableBy })).toEqual([...all(owned), ...all(byTeam), byTag.prod, ...all(byBoth)]);
      expect(await idsOf(world, { readableBy, workbookId: byTag.workbookId })).toEqual([byTag.prod]);
      const withoutTeams = { memberId, teamIds: [] };
      expect(await idsOf(world, { readableBy: withoutTeams })).toEqual([...all(owned), byTag.prod, byBoth.prod]);
      expect(await idsOf(world, { readableBy: { memberId: aUuid(), teamIds: [] } })).toEqual([]);
    });
  });
}
