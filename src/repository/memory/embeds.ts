import { compareKeys, type SortKey, sliceList } from '../../domain/connection.ts';
import { type Embed, embedKey } from '../../domain/embeds/embed.ts';
import type { EmbedCriteria, EmbedRepository } from '../../domain/embeds/embed-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { required } from '../refusal.ts';
import { noteParameters, seenParameters } from './embed-parameters.ts';
import { reachFor } from './grants.ts';
import { isOpenedSince, methodUsesOfEmbed } from './method-uses.ts';
import type { OrganizationData } from './organization-data.ts';
import { addToIndex, ageKey, follow, pick, requireUnused, rowsOf } from './rows.ts';
import type { Store } from './store.ts';
import { lastOpening } from './usage.ts';

const listKey = (embed: Embed): SortKey => ageKey(embed, embed.embedId);

function select(data: OrganizationData, criteria: EmbedCriteria): Embed[] {
  const { readableBy, workbookId, sourceType, includeDeleted = false } = criteria;
  const { neverOpened = false, notOpenedSince } = criteria;
  const wasOpened = (embed: Embed) => {
    const last = neverOpened || notOpenedSince ? lastOpening(data, embed.embedId) : null;
    return last !== null && (neverOpened || (notOpenedSince !== undefined && last >= notOpenedSince));
  };
  const { openedWithClientCredentialsSince: since } = criteria;
  const reach = readableBy && reachFor(data, readableBy);
  const isReached = (embed: Embed) => {
    const reached = reach?.(embed.workbookId) ?? 'WHOLE';
    if (typeof reached === 'string') return reached === 'WHOLE';
    return embed.tagName !== null && reached.has(embed.tagName);
  };
  const embeds =
    workbookId === undefined ? [...data.embeds.values()] : rowsOf(data.embeds, data.embedIdsByWorkbook.get(workbookId));
  return embeds.filter(
    (embed) =>
      (includeDeleted || embed.deletedAt === null) &&
      (sourceType === undefined || embed.source.sourceType === sourceType) &&
      !wasOpened(embed) &&
      isReached(embed) &&
      (since === undefined || isOpenedSince(data, embed, since)),
  );
}

/** Throws unless the workbook, its tag and the member are there. */
export function checkEmbed(data: OrganizationData, { workbookId, tagName, createdById }: Embed): void {
  const stored = required(data.workbooks.get(workbookId), 'WORKBOOK_NOT_FOUND');
  if (tagName !== null) required(stored.tags.get(tagName), 'TAG_NOT_FOUND');
  required(data.members.get(createdById), 'MEMBER_NOT_FOUND');
}

/** The live embed of the same workbook, source and tag. */
export function findSameEmbed(data: OrganizationData, embed: Embed): Embed | undefined {
  return follow(data.embeds, data.liveEmbedIds.get(embedKey(embed)));
}

export function insertEmbed(store: Store, organizationId: OrganizationId, data: OrganizationData, embed: Embed): void {
  requireUnused(store.organizationIdsByEmbed, embed.embedId);
  store.organizationIdsByEmbed.set(embed.embedId, organizationId);
  data.embeds.set(embed.embedId, embed);
  addToIndex(data.embedIdsByWorkbook, embed.workbookId, embed.embedId);
  if (embed.deletedAt === null) data.liveEmbedIds.set(embedKey(embed), embed.embedId);
}

export function memoryEmbeds(store: Store): EmbedRepository {
  const { read, write, trail } = store;
  return {
    findEmbedsByIds: async (organizationId, embedIds) => pick(read(organizationId).embeds, embedIds),

    embedsByWorkbookIds: async (organizationId, workbookIds) => {
      const data = read(organizationId);
      return workbookIds.map((workbookId) =>
        select(data, { workbookId }).sort((a, b) => compareKeys(listKey(a), listKey(b))),
      );
    },

    listEmbeds: async (organizationId, criteria, window) =>
      sliceList(select(read(organizationId), criteria), listKey, window),

    countEmbeds: async (organizationId, criteria) => select(read(organizationId), criteria).length,

    methodUsesByEmbeds: async (organizationId, embeds) =>
      embeds.map((embed) => methodUsesOfEmbed(read(organizationId), embed)),

    parametersByEmbedIds: async (organizationId, embedIds) => {
      const data = read(organizationId);
      return embedIds.map((embedId) => seenParameters(data, embedId));
    },

    noteParameters: async (organizationId, embedId, names, seenAt) =>
      noteParameters(write(organizationId), embedId, names, seenAt),

    saveEmbed: async (organizationId, embed) => {
      const data = write(organizationId);
      checkEmbed(data, embed);
      const existing = findSameEmbed(data, embed);
      if (existing !== undefined) {
        trail.forget();
        return { embed: existing, created: false };
      }
      insertEmbed(store, organizationId, data, embed);
      return { embed, created: true };
    },

    deleteEmbed: async (organizationId, embedId, deletedAt) => {
      const data = write(organizationId);
      const embed = required(data.embeds.get(embedId), 'EMBED_NOT_FOUND');
      if (embed.deletedAt !== null) {
        trail.forget();
        return embed;
      }
      const deleted = { ...embed, deletedAt };
      data.embeds.set(embedId, deleted);
      data.liveEmbedIds.delete(embedKey(embed));
      return deleted;
    },
  };
}
