import { sliceList } from '../../domain/connection.ts';
import { tellPublished } from '../../domain/webhooks/telling.ts';
import { type Workbook, workbookPath } from '../../domain/workbooks/workbook.ts';
import {
  type Publication,
  type SharedWorkbook,
  type WorkbookCriteria,
  type WorkbookRepository,
  workbookKey,
} from '../../domain/workbooks/workbook-repository.ts';
import { refusal, required } from '../refusal.ts';
import { grantsByAge, reachFor } from './grants.ts';
import type { OrganizationData, StoredVersion, StoredWorkbook } from './organization-data.ts';
import { follow, holdsText } from './rows.ts';
import type { Store } from './store.ts';
import { tagsByName } from './versions.ts';
import { tellWebhooks } from './webhook-tellings.ts';

/** The draft as the next version (C1), of which webhooks are told. */
function nextVersion(data: OrganizationData, stored: StoredWorkbook, publication: Publication): StoredVersion {
  const { publishedAt, publishedById } = publication;
  required(data.members.get(publishedById), 'MEMBER_NOT_FOUND');
  const { workbookId } = stored.workbook;
  const number = stored.versions.length + 1;
  const { draft } = stored;
  tellWebhooks(data, tellPublished(stored.workbook, number, publication));
  return { version: { workbookId, number, publishedAt, publishedById, counts: draft.counts }, content: draft };
}

function append(stored: StoredWorkbook, version: StoredVersion): StoredWorkbook {
  const versions = [...stored.versions, version];
  return { ...stored, versions, workbook: { ...stored.workbook, latestVersion: versions.length } };
}

function publish(data: OrganizationData, stored: StoredWorkbook, publication: Publication | null): StoredWorkbook {
  return publication === null ? stored : append(stored, nextVersion(data, stored, publication));
}

export function checkWorkbook(data: OrganizationData, workbook: Omit<Workbook, 'latestVersion'>): void {
  required(data.members.get(workbook.ownerId), 'MEMBER_NOT_FOUND');
  const holder = data.workbookIdsByPath.get(workbookPath(workbook));
  if (holder !== undefined && holder !== workbook.workbookId) throw refusal('PATH_TAKEN');
}

export function put(data: OrganizationData, stored: StoredWorkbook, former?: StoredWorkbook): Workbook {
  const { workbook } = stored;
  if (former !== undefined) data.workbookIdsByPath.delete(workbookPath(former.workbook));
  data.workbookIdsByPath.set(workbookPath(workbook), workbook.workbookId);
  data.workbooks.set(workbook.workbookId, stored);
  return workbook;
}

function share(data: OrganizationData, stored: StoredWorkbook | undefined): SharedWorkbook | undefined {
  if (!stored) return undefined;
  const { workbook } = stored;
  return { workbook, grants: grantsByAge(data, workbook.workbookId), tags: tagsByName(stored) };
}

function select(data: OrganizationData, criteria: WorkbookCriteria): Workbook[] {
  const { readableBy, name, folder = '', isArchived } = criteria;
  const reach = readableBy && reachFor(data, readableBy);
  return Array.from(data.workbooks.values(), ({ workbook }) => workbook).filter(
    (workbook) =>
      (isArchived === undefined || workbook.isArchived === isArchived) &&
      (folder === '' || workbook.folder === folder || workbook.folder.startsWith(`${folder}/`)) &&
      holdsText(workbook.name, name) &&
      (reach === undefined || reach(workbook.workbookId) !== 'NOTHING'),
  );
}

export function memoryWorkbooks({ read, write, trail }: Store): WorkbookRepository {
  return {
    findWorkbooksByIds: async (organizationId, workbookIds) => {
      const data = read(organizationId);
      return workbookIds.map((workbookId) => share(data, data.workbooks.get(workbookId)));
    },

    findWorkbookByPath: async (organizationId, path) => {
      const data = read(organizationId);
      return share(data, follow(data.workbooks, data.workbookIdsByPath.get(path)));
    },

    listWorkbooks: async (organizationId, criteria, { field, direction }, window) => {
      const data = read(organizationId);
      const keyOf = (workbook: Workbook) => workbookKey(workbook, field);
      const slice = sliceList(select(data, criteria), keyOf, window, direction);
      const items = slice.items.map(({ workbookId }) =>
        required(share(data, data.workbooks.get(workbookId)), 'WORKBOOK_NOT_FOUND'),
      );
      return { ...slice, items };
    },

    countWorkbooks: async (organizationId, criteria) => select(read(organizationId), criteria).length,

    createWorkbook: async (organizationId, workbook, draft, publication) => {
      const data = write(organizationId);
      if (data.workbooks.has(workbook.workbookId)) throw refusal('WORKBOOK_NOT_EDITABLE');
      checkWorkbook(data, workbook);
      const fresh = { ...workbook, latestVersion: null };
      return put(
        data,
        publish(data, { workbook: fresh, draft, draftRevision: 1, versions: [], tags: new Map() }, publication),
      );
    },

    updateWorkbook: async (organizationId, workbookId, changes, content) => {
      const data = write(organizationId);
      const stored = required(data.workbooks.get(workbookId), 'WORKBOOK_NOT_FOUND');
      const workbook = { ...stored.workbook, ...changes };
      checkWorkbook(data, workbook);
      const draftRevision = content ? stored.draftRevision + 1 : stored.draftRevision;
      const changed = { ...stored, workbook, draft: content?.draft ?? stored.draft, draftRevision };
      return put(data, publish(data, changed, content?.publication ?? null), stored);
    },

    publishDraft: async (organizationId, workbookId, publication, revision) => {
      const data = write(organizationId);
      const stored = required(data.workbooks.get(workbookId), 'WORKBOOK_NOT_FOUND');
      if (revision !== undefined && revision !== stored.draftRevision) throw refusal('DRAFT_CHANGED');
      const next = nextVersion(data, stored, publication);
      const changed = { ...stored, workbook: { ...stored.workbook, updatedAt: publication.publishedAt } };
      trail.complete({ details: { versionNumber: next.version.number } });
      return { workbook: put(data, append(changed, next)), version: next.version };
    },
  };
}
