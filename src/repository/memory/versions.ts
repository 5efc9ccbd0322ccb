import { compareText } from '../../domain/connection.ts';
import { tellTagged } from '../../domain/webhooks/telling.ts';
import type { VersionKey, VersionTag } from '../../domain/workbooks/workbook.ts';
import type { VersionRepository } from '../../domain/workbooks/workbook-repository.ts';
import { required } from '../refusal.ts';
import type { OrganizationData, StoredVersion, StoredWorkbook } from './organization-data.ts';
import type { Store } from './store.ts';
import { tellWebhooks } from './webhook-tellings.ts';

function findVersion(data: OrganizationData, { workbookId, number }: VersionKey): StoredVersion | undefined {
  const stored = data.workbooks.get(workbookId);
  if (stored === undefined) return undefined;
  if (number !== 'DRAFT') return stored.versions[number - 1];
  const { draft } = stored;
  return {
    version: { workbookId, number, publishedAt: null, publishedById: null, counts: draft.counts },
    content: draft,
  };
}

export function tagsByName({ tags }: StoredWorkbook): VersionTag[] {
  return [...tags.values()].sort((a, b) => compareText(a.name, b.name));
}

export function memoryVersions({ read, write, trail }: Store): VersionRepository {
  return {
    findVersions: async (organizationId, keys) => {
      const data = read(organizationId);
      return keys.map((key) => findVersion(data, key)?.version);
    },

    versionsByWorkbookIds: async (organizationId, workbookIds) => {
      const { workbooks } = read(organizationId);
      return workbookIds.map((workbookId) =>
        (workbooks.get(workbookId)?.versions ?? []).map(({ version }) => version).reverse(),
      );
    },

    treesByVersions: async (organizationId, keys) => {
      const data = read(organizationId);
      return keys.map((key) => findVersion(data, key)?.content.tree);
    },

    findDraft: async (organizationId, workbookId) => {
      const stored = read(organizationId).workbooks.get(workbookId);
      return stored && { revision: stored.draftRevision, tree: stored.draft.tree };
    },

    findContents: async (organizationId, keys) => {
      const data = read(organizationId);
      return keys.map((key) => findVersion(data, key)?.content);
    },

    tagsByWorkbookIds: async (organizationId, workbookIds) => {
      const { workbooks } = read(organizationId);
      return workbookIds.map((workbookId) => {
        const stored = workbooks.get(workbookId);
        return stored ? tagsByName(stored) : [];
      });
    },

    saveTag: async (organizationId, tag, movedAt) => {
      const data = write(organizationId);
      const stored = required(data.workbooks.get(tag.workbookId), 'WORKBOOK_NOT_FOUND');
      required(stored.versions[tag.versionNumber - 1], 'VERSION_NOT_FOUND');
      const known = stored.tags.get(tag.name);
      if (known?.colour === tag.colour && known.versionNumber === tag.versionNumber) trail.forget();
      if (movedAt) tellWebhooks(data, tellTagged(tag, known?.versionNumber, movedAt));
      data.workbooks.set(tag.workbookId, { ...stored, tags: new Map(stored.tags).set(tag.name, tag) });
    },
  };
}
