import { type MemberId, toUrlId, type WorkbookId } from '../ids.ts';
import type { ContentCounts, ContentTree, JsonObject } from './content-tree.ts';

export interface Workbook {
  readonly workbookId: WorkbookId;
  readonly name: string;
  readonly description: string;
  /** `Sales/Europe`, without slashes at its ends; empty: the root. */
  readonly folder: string;
  readonly ownerId: MemberId;
  readonly isArchived: boolean;
  /** Number of the newest published version; null when never published. */
  readonly latestVersion: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type WorkbookChanges = Partial<Pick<Workbook, 'name' | 'description' | 'folder' | 'ownerId' | 'isArchived'>> & {
  readonly updatedAt: Date;
};

/** Names one version of a workbook, or its draft. */
export interface VersionKey {
  readonly workbookId: WorkbookId;
  readonly number: number | 'DRAFT';
}

/** What a draft or a version holds; immutable once it is a version (C1). */
export interface Content {
  readonly document: JsonObject;
  /** SHA-256 of the document as JSON, hexadecimal. */
  readonly digest: string;
  readonly tree: ContentTree;
  readonly counts: ContentCounts;
}

/** What a draft shows, and the number of its revision, which every change of it raises. */
export interface Draft {
  readonly revision: number;
  readonly tree: ContentTree;
}

/** A version without its content. A draft has the number `DRAFT` and no publication. */
export interface WorkbookVersion extends VersionKey {
  readonly publishedAt: Date | null;
  readonly publishedById: MemberId | null;
  readonly counts: ContentCounts;
}

/** Points at one published version of a workbook. */
export interface VersionTag {
  readonly workbookId: WorkbookId;
  /** Unique in the workbook. */
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly versionNumber: number;
}

/** Folder and name as one text, unique in the organization. */
export function workbookPath(workbook: Pick<Workbook, 'folder' | 'name'>): string {
  return workbook.folder === '' ? workbook.name : `${workbook.folder}/${workbook.name}`;
}

/** `Sales-Overview-4dTm…`: how URLs name a workbook; the name is decoration (J1). */
export function workbookSlug(workbook: Pick<Workbook, 'name' | 'workbookId'>): string {
  const name = workbook.name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return encodeURIComponent(name === '' ? toUrlId(workbook.workbookId) : `${name}-${toUrlId(workbook.workbookId)}`);
}
