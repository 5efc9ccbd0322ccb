import { type Reach, reachOf, readerOf } from '../access.ts';
import type { MemberCaller } from '../caller.ts';
import { type Connection, type ConnectionArgs, readWindow, toCursor } from '../connection.ts';
import { DomainError } from '../errors.ts';
import { parseUrlId, parseUuid, type WorkbookId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import { readPath, readSearch } from '../text-input.ts';
import type { Workbook } from './workbook.ts';
import { type WorkbookCriteria, type WorkbookOrder, workbookKey } from './workbook-repository.ts';

/** A workbook that the caller may read, and how far: nobody comes to its content but through one of these (A5). */
export interface ReadableWorkbook {
  readonly workbook: Workbook;
  readonly reach: Reach;
}

/** The workbook as the caller may read it; undefined: it does not exist for them. */
export async function asReadable(
  { reads }: RequestDeps,
  caller: MemberCaller,
  workbook: Workbook | undefined,
): Promise<ReadableWorkbook | undefined> {
  if (!workbook) return undefined;
  const reach = reachOf(caller, workbook, await reads.grantsOfWorkbooks.load(workbook.workbookId));
  return reach && { workbook, reach };
}

export async function findReadableWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  workbookId: WorkbookId,
): Promise<ReadableWorkbook | undefined> {
  return asReadable(deps, caller, await deps.reads.workbooks.load(workbookId));
}

/** Undefined also for a workbook that the caller may not read, and for what is no id. */
export async function findWorkbookById(
  deps: RequestDeps,
  caller: MemberCaller,
  workbookId: string,
): Promise<ReadableWorkbook | undefined> {
  const id = parseUuid<WorkbookId>(workbookId);
  return id && findReadableWorkbook(deps, caller, id);
}

export function workbookNotFound(): DomainError {
  return new DomainError('WORKBOOK_NOT_FOUND', 'There is no workbook with this id that you may read.', {
    field: 'workbookId',
  });
}

/** Throws `WORKBOOK_NOT_FOUND`, also for a workbook that the caller may not read. */
export async function getReadableWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  workbookId: string,
): Promise<ReadableWorkbook> {
  const readable = await findWorkbookById(deps, caller, workbookId);
  if (readable) return readable;
  throw workbookNotFound();
}

/** Throws `WORKBOOK_NOT_FOUND`, and `WORKBOOK_NOT_EDITABLE` for a workbook that the caller may read and not change (A6). */
export async function getEditableWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  workbookId: string,
): Promise<ReadableWorkbook> {
  const readable = await getReadableWorkbook(deps, caller, workbookId);
  if (readable.reach.edit) return readable;
  throw new DomainError('WORKBOOK_NOT_EDITABLE', 'You may read this workbook, but not change it.', {
    field: 'workbookId',
    remedy: 'Ask its owner for the permission CAN_EDIT.',
  });
}

/** The same, throwing `WORKBOOK_ARCHIVED` for one that was put away. */
export async function getLiveWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  workbookId: string,
): Promise<ReadableWorkbook> {
  const readable = await getEditableWorkbook(deps, caller, workbookId);
  if (!readable.workbook.isArchived) return readable;
  throw new DomainError('WORKBOOK_ARCHIVED', 'This workbook is archived.', { field: 'workbookId' });
}

/** Exactly one way to name a workbook. */
export interface WorkbookBy {
  readonly workbookId?: string | null | undefined;
  readonly urlId?: string | null | undefined;
  readonly path?: string | null | undefined;
}

export async function readWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  by: WorkbookBy,
): Promise<ReadableWorkbook | undefined> {
  if (typeof by.path === 'string') {
    return asReadable(deps, caller, await deps.reads.workbooksByPath.load(readPath('path', by.path)));
  }
  const workbookId = by.urlId ? parseUrlId(by.urlId) : parseUuid<WorkbookId>(by.workbookId ?? '');
  return workbookId && findReadableWorkbook(deps, caller, workbookId);
}

export interface ListWorkbooksInput extends ConnectionArgs {
  readonly filter?:
    | {
        readonly name?: string | null | undefined;
        readonly folder?: string | null | undefined;
        readonly isArchived?: boolean | null | undefined;
      }
    | null
    | undefined;
  readonly orderBy?: WorkbookOrder | null | undefined;
}

/** The workbooks that the caller may read, archived ones only where asked for. */
export async function listWorkbooks(
  deps: RequestDeps,
  caller: MemberCaller,
  input: ListWorkbooksInput,
): Promise<Connection<ReadableWorkbook>> {
  const { repository } = deps;
  const { organizationId } = caller;
  const order = input.orderBy ?? { field: 'NAME', direction: 'ASC' };
  const listName = `workbooks by ${order.field} ${order.direction}`;
  const readableBy = readerOf(caller);
  const { name, folder, isArchived } = input.filter ?? {};
  const criteria: WorkbookCriteria = {
    ...(readableBy && { readableBy }),
    ...(name && { name: readSearch('filter.name', name) }),
    ...(folder && { folder: readPath('filter.folder', folder) }),
    isArchived: isArchived ?? false,
  };
  const slice = await repository.listWorkbooks(organizationId, criteria, order, readWindow(listName, input));
  const readable = await Promise.all(
    slice.items.map((shared) => asReadable(deps, caller, deps.reads.keepWorkbook(shared))),
  );
  return {
    ...slice,
    items: readable.filter((one) => one !== undefined),
    cursorOf: ({ workbook }) => toCursor(listName, workbookKey(workbook, order.field)),
    totalCount: () => repository.countWorkbooks(organizationId, criteria),
  };
}
