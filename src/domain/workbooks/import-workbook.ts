import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { type BreakReport, nothingBroken } from '../embeds/breaks/break-report.ts';
import { judgePublish } from '../embeds/breaks/judge-publish.ts';
import { DomainError } from '../errors.ts';
import type { RequestDeps } from '../ports.ts';
import { readText } from '../text-input.ts';
import type { ImportWarning } from './code-representation.ts';
import type { ContentCounts } from './content-tree.ts';
import { findImportTarget, type ImportTarget } from './import-target.ts';
import type { ReadableWorkbook } from './read-workbook.ts';
import type { Content, VersionKey, Workbook } from './workbook.ts';
import type { Publication } from './workbook-repository.ts';

export interface ImportWorkbookInput {
  readonly document: string;
  readonly path?: string | null | undefined;
  readonly publish?: boolean | null | undefined;
}

export interface ImportedWorkbook {
  readonly workbook: ReadableWorkbook;
  readonly created: boolean;
  readonly changed: boolean;
  readonly counts: ContentCounts;
  readonly warnings: readonly ImportWarning[];
  /** What the publish breaks; nothing where nothing was published, or for the first time. */
  readonly report: BreakReport;
}

interface ReplacedDraft {
  /** Undefined when nothing changed. */
  readonly changed: Workbook | undefined;
  readonly report: BreakReport;
}

async function createWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  { workbookId, place }: ImportTarget,
  description: string,
  draft: Content,
  publication: Publication | null,
): Promise<ReadableWorkbook> {
  const workbook: Workbook = {
    workbookId,
    ...place,
    description,
    ownerId: caller.member.memberId,
    isArchived: false,
    latestVersion: null,
    createdAt: deps.now(),
    updatedAt: deps.now(),
  };
  const event = { targetId: workbookId, workbookId, details: { ...place, published: publication !== null } };
  const writes = recorded(deps, caller, 'WORKBOOK_CREATED', event);
  const created = await writes.createWorkbook(caller.organizationId, workbook, draft, publication);
  return { workbook: created, reach: { everyVersion: true, tagNames: new Set(), edit: true } };
}

/** Replaces the draft, moves and publishes as far as that changes anything. */
async function replaceDraft(
  deps: RequestDeps,
  caller: MemberCaller,
  existing: ReadableWorkbook,
  { folder, name }: ImportTarget['place'],
  draft: Content,
  publication: Publication | null,
): Promise<ReplacedDraft> {
  const { workbook } = existing;
  const { workbookId, latestVersion } = workbook;
  const keys: VersionKey[] = [{ workbookId, number: 'DRAFT' }];
  if (latestVersion !== null) keys.push({ workbookId, number: latestVersion });
  const [present, published] = await deps.repository.findContents(caller.organizationId, keys);
  const isPublished = publication === null || published?.digest === draft.digest;
  const isThere = folder === workbook.folder && name === workbook.name;
  if (isThere && isPublished && present?.digest === draft.digest) return { changed: undefined, report: nothingBroken };
  const report = isPublished ? nothingBroken : await judgePublish(deps, caller, existing, published?.tree, draft.tree);
  const content = { draft, publication: isPublished ? null : publication };
  const event = { targetId: workbookId, workbookId, details: { folder, name, published: !isPublished } };
  const changes = { folder, name, updatedAt: deps.now() };
  const writes = recorded(deps, caller, 'WORKBOOK_IMPORTED', event);
  return { changed: await writes.updateWorkbook(caller.organizationId, workbookId, changes, content), report };
}

/**
 * Makes or replaces a draft from a code representation, and publishes it if asked (W5). Throws what reading a document and
 * finding its workbook throw, and `WORKBOOK_ARCHIVED`; then nothing was changed.
 */
export async function importWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  input: ImportWorkbookInput,
): Promise<ImportedWorkbook> {
  const { document, digest, tree, counts, warnings, ...metadata } = await deps.documents.read(input.document);
  if (deps.isLate())
    throw new DomainError('LIMIT_EXCEEDED', 'The document took too long to be read; nothing was imported.');
  const target = await findImportTarget(deps, caller, metadata, input.path);
  const { existing } = target;
  if (existing?.workbook.isArchived) {
    throw new DomainError('WORKBOOK_ARCHIVED', 'The document means a workbook that is archived.', {
      field: 'document',
    });
  }
  const draft: Content = { document, digest, tree, counts };
  const publication = input.publish ? { publishedAt: deps.now(), publishedById: caller.member.memberId } : null;
  const all = [...warnings, ...target.warnings];
  if (!existing) {
    const description = readText('document.description', metadata.description);
    const workbook = await createWorkbook(deps, caller, target, description, draft, publication);
    return { workbook, created: true, changed: true, counts, warnings: all, report: nothingBroken };
  }
  const { changed, report } = await replaceDraft(deps, caller, existing, target.place, draft, publication);
  const workbook = changed ? { ...existing, workbook: changed } : existing;
  return { workbook, created: false, changed: changed !== undefined, counts, warnings: all, report };
}
