import type { ChangeAction } from '../audit/audit-action.ts';
import { recorded } from '../audit/recorded.ts';
import { isAdmin, type MemberCaller } from '../caller.ts';
import {
  type BreakingInput,
  type JudgedWorkbook,
  nothingBroken,
  refuseBreaking,
} from '../embeds/breaks/break-report.ts';
import { judgeArchiving } from '../embeds/breaks/judge-withdrawal.ts';
import { DomainError } from '../errors.ts';
import { getActiveMember } from '../members/find-member.ts';
import type { RequestDeps } from '../ports.ts';
import { realChanges } from '../real-changes.ts';
import { readFolder, readName, readText } from '../text-input.ts';
import { getEditableWorkbook, type ReadableWorkbook } from './read-workbook.ts';
import type { WorkbookChanges } from './workbook.ts';

export interface UpdateWorkbookInput {
  readonly workbookId: string;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly folder?: string | null | undefined;
  readonly ownerEmail?: string | null | undefined;
}

async function saveChanges(
  deps: RequestDeps,
  caller: MemberCaller,
  action: ChangeAction,
  readable: ReadableWorkbook,
  changes: Omit<WorkbookChanges, 'updatedAt'>,
): Promise<ReadableWorkbook> {
  const { workbookId } = readable.workbook;
  const { description: _, isArchived, ...named } = changes;
  const details = isArchived === undefined ? { field: Object.keys(changes), ...named } : {};
  const writes = recorded(deps, caller, action, { targetId: workbookId, workbookId, details });
  const updatedAt = deps.now();
  const workbook = await writes.updateWorkbook(caller.organizationId, workbookId, { ...changes, updatedAt });
  return { ...readable, workbook };
}

/**
 * Renames, moves, describes or hands over a workbook (A6). Throws `INVALID_INPUT`, `WORKBOOK_NOT_FOUND`,
 * `WORKBOOK_NOT_EDITABLE`, `PATH_TAKEN`, `MEMBER_NOT_FOUND`, `MEMBER_DEACTIVATED`, `FORBIDDEN`.
 */
export async function updateWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  input: UpdateWorkbookInput,
): Promise<ReadableWorkbook> {
  const readable = await getEditableWorkbook(deps, caller, input.workbookId);
  const { name, description, folder, ownerEmail } = input;
  if (ownerEmail && !isAdmin(caller) && readable.workbook.ownerId !== caller.member.memberId) {
    throw new DomainError('FORBIDDEN', 'Only the owner and administrators give a workbook to another.', {
      field: 'ownerEmail',
    });
  }
  const owner = ownerEmail ? await getActiveMember(deps, caller, ownerEmail, 'ownerEmail') : undefined;
  const wanted = {
    ...(typeof name === 'string' && { name: readName('name', name) }),
    ...(typeof description === 'string' && { description: readText('description', description) }),
    ...(typeof folder === 'string' && { folder: readFolder('folder', folder) }),
    ...(owner && { ownerId: owner.memberId }),
  };
  const changes = realChanges<Omit<WorkbookChanges, 'updatedAt'>>(readable.workbook, wanted);
  return changes ? saveChanges(deps, caller, 'WORKBOOK_UPDATED', readable, changes) : readable;
}

export interface ArchiveWorkbookInput extends BreakingInput {
  readonly workbookId: string;
}

/**
 * Puts a workbook away, and tells which of its embeds no longer open. Throws `WORKBOOK_NOT_FOUND`, `WORKBOOK_NOT_EDITABLE`.
 */
export async function archiveWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  input: ArchiveWorkbookInput,
): Promise<JudgedWorkbook> {
  const readable = await getEditableWorkbook(deps, caller, input.workbookId);
  if (readable.workbook.isArchived) return { workbook: readable, report: nothingBroken, refusal: null };
  const report = await judgeArchiving(deps, readable);
  const refusal = refuseBreaking(input, report, 'Archiving');
  if (refusal || input.dryRun) return { workbook: readable, report, refusal };
  return {
    workbook: await saveChanges(deps, caller, 'WORKBOOK_ARCHIVED', readable, { isArchived: true }),
    report,
    refusal,
  };
}

/** Takes a workbook out again. Throws `WORKBOOK_NOT_FOUND`, `WORKBOOK_NOT_EDITABLE`. */
export async function restoreWorkbook(deps: RequestDeps, caller: MemberCaller, input: { readonly workbookId: string }) {
  const readable = await getEditableWorkbook(deps, caller, input.workbookId);
  return readable.workbook.isArchived
    ? saveChanges(deps, caller, 'WORKBOOK_RESTORED', readable, { isArchived: false })
    : readable;
}
