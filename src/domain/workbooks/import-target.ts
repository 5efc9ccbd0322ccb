import { requireMayCreateWorkbooks } from '../access.ts';
import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { parseUrlId, parseUuid, randomUuid, type WorkbookId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import { longestFolder, longestName, readFolder, readName } from '../text-input.ts';
import type { CodeRepresentation, ImportWarning } from './code-representation.ts';
import { asReadable, findReadableWorkbook, type ReadableWorkbook } from './read-workbook.ts';
import { type Workbook, workbookPath } from './workbook.ts';

/** Where a workbook lies and what it is called. */
type Place = Pick<Workbook, 'folder' | 'name'>;

/** The workbook that an import means (W5): one that the caller may edit, or a new one. */
export interface ImportTarget {
  readonly existing: ReadableWorkbook | null;
  readonly workbookId: WorkbookId;
  readonly place: Place;
  readonly warnings: readonly ImportWarning[];
}

/** After so many workbooks of one name a new one needs a name of its own. */
const mostOfOneName = 100;

function endsInFolder(path: string): boolean {
  return path.trim().endsWith('/') || path.trim() === '';
}

const longestPath = longestFolder + 1 + longestName;

function requireShort(place: Place): Place {
  if (place.folder.length <= longestFolder) return place;
  throw new DomainError('INVALID_INPUT', `The folder in "path" must have at most ${longestFolder} characters.`, {
    field: 'path',
  });
}

/** `Sales/Overview` is folder and name; `Sales/` the folder alone; absent: the name of the document in the root. */
function readPlace(path: string, documentName: string): Place | undefined {
  if (endsInFolder(path)) {
    return documentName === ''
      ? undefined
      : { folder: readFolder('path', path), name: readName('document.name', documentName) };
  }
  const whole = readFolder('path', path, longestPath);
  if (documentName !== '' && (whole === documentName || whole.endsWith(`/${documentName}`))) {
    const name = readName('document.name', documentName);
    return requireShort({ folder: whole.slice(0, -name.length).replace(/\/$/, ''), name });
  }
  const slash = whole.lastIndexOf('/');
  return requireShort({ folder: slash < 0 ? '' : whole.slice(0, slash), name: whole.slice(slash + 1) });
}

function requirePlace(place: Place | undefined): Place {
  if (place) return place;
  throw new DomainError('INVALID_INPUT', 'The document has no name, so the workbook needs one.', {
    field: 'path',
    remedy: 'Give "path" with the folder and name, e.g. Sales/Overview.',
  });
}

function readWorkbookId(text: string): WorkbookId {
  const workbookId = parseUuid<WorkbookId>(text) ?? parseUrlId(text);
  if (workbookId) return workbookId;
  throw new DomainError('INVALID_DOCUMENT', 'The workbookId of the document is no UUID.', { field: 'document' });
}

function warnOfName(place: Place, workbook: Workbook): ImportWarning[] {
  if (place.name === workbook.name) return [];
  const message = `The workbook keeps its name "${workbook.name}"; rename it with updateWorkbook.`;
  return [{ code: 'NAME_MISMATCH', message, path: 'name' }];
}

/** `Name (2)`, cut so that it is no longer than a name may be. */
function numberedName(name: string, count: number): string {
  const suffix = ` (${count})`;
  return name.slice(0, longestName - suffix.length).replace(/[\uD800-\uDBFF]$/, '') + suffix;
}

/** The first of `Name`, `Name (2)`, … that is free, or whose workbook `isMeant`. */
async function findByPlace(
  deps: RequestDeps,
  caller: MemberCaller,
  wanted: Place,
  isMeant: (readable: ReadableWorkbook, place: Place) => boolean,
) {
  for (let count = 1; count <= mostOfOneName; count += 1) {
    const place = count === 1 ? wanted : { ...wanted, name: numberedName(wanted.name, count) };
    const found = await deps.reads.workbooksByPath.load(workbookPath(place));
    const readable = await asReadable(deps, caller, found);
    const existing = readable && isMeant(readable, place) ? readable : null;
    if (!found || existing) {
      const message = `Another workbook is called "${wanted.name}" there, so this one is called "${place.name}".`;
      const warnings: ImportWarning[] = count === 1 ? [] : [{ code: 'PATH_TAKEN', message, path: 'name' }];
      return { place: existing?.workbook ?? place, existing, warnings };
    }
  }
  throw new DomainError('PATH_TAKEN', 'Too many workbooks have this name.', { field: 'path' });
}

/**
 * The workbook of the document's workbookId, else the one of its name in its folder if the caller may edit it, else a new
 * one. Throws `INVALID_INPUT`, `INVALID_DOCUMENT`, `WORKBOOK_NOT_EDITABLE`, `FORBIDDEN`, `PATH_TAKEN`.
 */
export async function findImportTarget(
  deps: RequestDeps,
  caller: MemberCaller,
  document: Pick<CodeRepresentation, 'name' | 'workbookId'>,
  path: string | null | undefined,
): Promise<ImportTarget> {
  const wanted = readPlace(path ?? '', document.name?.trim() ?? '');
  const knownId = document.workbookId === null ? null : readWorkbookId(document.workbookId);
  if (knownId !== null && (await deps.reads.workbooks.load(knownId))) {
    const existing = await findReadableWorkbook(deps, caller, knownId);
    if (!existing) requireMayCreateWorkbooks(caller);
    if (!existing?.reach.edit) {
      throw new DomainError('WORKBOOK_NOT_EDITABLE', 'The workbookId of the document is not yours to change.', {
        field: 'document',
      });
    }
    const { workbook } = existing;
    if (wanted && typeof path === 'string') {
      const isItself = (readable: ReadableWorkbook) => readable.workbook.workbookId === knownId;
      return { ...(await findByPlace(deps, caller, wanted, isItself)), existing, workbookId: knownId };
    }
    return { existing, workbookId: knownId, place: workbook, warnings: wanted ? warnOfName(wanted, workbook) : [] };
  }
  // Names may hold slashes: a path means the workbook that has it, however it is split; a name means one of that name.
  const isWholePath = typeof path === 'string' && !endsInFolder(path);
  const mayReplace = ({ reach, workbook }: ReadableWorkbook, { name }: Place) =>
    knownId === null && reach.edit && (isWholePath || workbook.name === name);
  const target = await findByPlace(deps, caller, requirePlace(wanted), mayReplace);
  if (!target.existing) requireMayCreateWorkbooks(caller);
  const workbookId = target.existing?.workbook.workbookId ?? knownId ?? randomUuid<WorkbookId>(deps.randomBytes);
  return { ...target, workbookId };
}
