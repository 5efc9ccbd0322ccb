import type { Slice, SortDirection, SortKey, Window } from '../connection.ts';
import type { Grant } from '../grants/grant.ts';
import type { MemberId, OrganizationId, TeamId, WorkbookId } from '../ids.ts';
import type { ContentTree } from './content-tree.ts';
import type { Content, Draft, VersionKey, VersionTag, Workbook, WorkbookChanges, WorkbookVersion } from './workbook.ts';
import { workbookPath } from './workbook.ts';

/** Somebody for whom a list is cut to what they own or a grant reaches (A5). */
export interface Reader {
  readonly memberId: MemberId;
  readonly teamIds: readonly TeamId[];
}

export interface WorkbookCriteria {
  /** Only what this reader may read; absent: all (administrators). */
  readonly readableBy?: Reader;
  /** Part of the name, whatever its case. */
  readonly name?: string;
  /** This folder and those below it; empty: the root and so all. */
  readonly folder?: string;
  /** Absent: both, in a list that nobody should page through: no index has them in one order. */
  readonly isArchived?: boolean;
}

export type WorkbookSort = 'NAME' | 'PATH' | 'CREATED_AT' | 'UPDATED_AT';

export interface WorkbookOrder {
  readonly field: WorkbookSort;
  readonly direction: SortDirection;
}

/** The key that lists of workbooks are ordered by. */
export function workbookKey(workbook: Workbook, field: WorkbookSort): SortKey {
  const values: Record<WorkbookSort, () => string> = {
    NAME: () => workbook.name.toLowerCase(),
    PATH: () => workbookPath(workbook).toLowerCase(),
    CREATED_AT: () => workbook.createdAt.toISOString(),
    UPDATED_AT: () => workbook.updatedAt.toISOString(),
  };
  return [values[field](), workbook.workbookId];
}

/** A workbook with all that decides how far somebody reaches into it, which is asked of every one that is found (A5). */
export interface SharedWorkbook {
  readonly workbook: Workbook;
  /** Oldest first. */
  readonly grants: readonly Grant[];
  /** By name. */
  readonly tags: readonly VersionTag[];
}

export interface Publication {
  readonly publishedAt: Date;
  readonly publishedById: MemberId;
}

export interface WorkbookRepository {
  findWorkbooksByIds(
    organizationId: OrganizationId,
    workbookIds: readonly WorkbookId[],
  ): Promise<(SharedWorkbook | undefined)[]>;
  findWorkbookByPath(organizationId: OrganizationId, path: string): Promise<SharedWorkbook | undefined>;
  listWorkbooks(
    organizationId: OrganizationId,
    criteria: WorkbookCriteria,
    order: WorkbookOrder,
    window: Window,
  ): Promise<Slice<SharedWorkbook>>;
  countWorkbooks(organizationId: OrganizationId, criteria: WorkbookCriteria): Promise<number>;
  /** A new workbook with its draft, published at once when a publication is given. Throws `PATH_TAKEN`, `WORKBOOK_NOT_EDITABLE` when the id exists. */
  createWorkbook(
    organizationId: OrganizationId,
    workbook: Workbook,
    draft: Content,
    publication: Publication | null,
  ): Promise<Workbook>;
  /**
   * Changes the workbook and, where given, replaces its draft, then publishes it, all or nothing. Throws `PATH_TAKEN`,
   * `WORKBOOK_NOT_FOUND`.
   */
  updateWorkbook(
    organizationId: OrganizationId,
    workbookId: WorkbookId,
    changes: WorkbookChanges,
    content?: { readonly draft: Content; readonly publication: Publication | null },
  ): Promise<Workbook>;
  /**
   * Copies the draft into the next version number (C1); where a revision is given, that one and no other. Throws
   * `WORKBOOK_NOT_FOUND`, `DRAFT_CHANGED`.
   */
  publishDraft(
    organizationId: OrganizationId,
    workbookId: WorkbookId,
    publication: Publication,
    revision?: number,
  ): Promise<{ readonly workbook: Workbook; readonly version: WorkbookVersion }>;
}

/** Reads of versions; a key that names nothing gives undefined, or an empty list. */
export interface VersionRepository {
  findVersions(organizationId: OrganizationId, keys: readonly VersionKey[]): Promise<(WorkbookVersion | undefined)[]>;
  /** Published versions, newest first. */
  versionsByWorkbookIds(
    organizationId: OrganizationId,
    workbookIds: readonly WorkbookId[],
  ): Promise<(readonly WorkbookVersion[])[]>;
  treesByVersions(organizationId: OrganizationId, keys: readonly VersionKey[]): Promise<(ContentTree | undefined)[]>;
  findDraft(organizationId: OrganizationId, workbookId: WorkbookId): Promise<Draft | undefined>;
  findContents(organizationId: OrganizationId, keys: readonly VersionKey[]): Promise<(Content | undefined)[]>;
  /** By name. */
  tagsByWorkbookIds(
    organizationId: OrganizationId,
    workbookIds: readonly WorkbookId[],
  ): Promise<(readonly VersionTag[])[]>;
  /** Makes the tag, or moves it, of which webhooks are told where a time is given. Throws `VERSION_NOT_FOUND`. */
  saveTag(organizationId: OrganizationId, tag: VersionTag, movedAt?: Date): Promise<void>;
}
