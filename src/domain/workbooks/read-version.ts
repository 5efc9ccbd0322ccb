import { reachesTag } from '../access.ts';
import { type Connection, type ConnectionArgs, connectList } from '../connection.ts';
import { DomainError } from '../errors.ts';
import type { RequestDeps } from '../ports.ts';
import type { CodeRepresentationFormat } from './code-representation.ts';
import type { ReadableWorkbook } from './read-workbook.ts';
import type { VersionKey, VersionTag, WorkbookVersion } from './workbook.ts';

/** A version, or the draft, that the caller may read. */
export interface ReadableVersion {
  readonly readable: ReadableWorkbook;
  readonly version: WorkbookVersion;
}

/** A tag that the caller may see. */
export interface ReadableTag {
  readonly readable: ReadableWorkbook;
  readonly tag: VersionTag;
}

/** Number of the newest published version that the caller may see: a grant of tags alone never reaches it (A5). */
export function latestVersionOf({ workbook, reach }: ReadableWorkbook): number | null {
  return reach.everyVersion ? workbook.latestVersion : null;
}

/** The tags that the caller may see, by name. */
export async function readTags({ reads }: RequestDeps, readable: ReadableWorkbook): Promise<readonly ReadableTag[]> {
  const tags = await reads.tagsOfWorkbooks.load(readable.workbook.workbookId);
  return tags.filter(({ name }) => reachesTag(readable.reach, name)).map((tag) => ({ readable, tag }));
}

export async function findTag(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  tagName: string,
): Promise<VersionTag | undefined> {
  return (await readTags(deps, readable)).find(({ tag }) => tag.name === tagName)?.tag;
}

async function versionAt(
  { reads }: RequestDeps,
  readable: ReadableWorkbook,
  number: VersionKey['number'],
): Promise<ReadableVersion | undefined> {
  const version = await reads.versions.load({ workbookId: readable.workbook.workbookId, number });
  return version && { readable, version };
}

async function mayReadVersion(deps: RequestDeps, readable: ReadableWorkbook, number: number): Promise<boolean> {
  if (readable.reach.everyVersion) return true;
  return (await readTags(deps, readable)).some(({ tag }) => tag.versionNumber === number);
}

/** What an embed with this tag, or without one, would show; undefined when there is no such version that the caller may see. */
export async function shownVersion(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  tagName: string | null,
): Promise<ReadableVersion | undefined> {
  const tag = tagName === null ? undefined : await findTag(deps, readable, tagName);
  const number = tagName === null ? latestVersionOf(readable) : (tag?.versionNumber ?? null);
  return number === null ? undefined : versionAt(deps, readable, number);
}

/** The newest published version, or the one with this number or tag. Throws `INVALID_INPUT` when both are given. */
export async function readVersion(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  { number, tagName }: { readonly number?: number | null | undefined; readonly tagName?: string | null | undefined },
): Promise<ReadableVersion | undefined> {
  if (typeof number !== 'number') return shownVersion(deps, readable, tagName ?? null);
  if (typeof tagName === 'string') throw new DomainError('INVALID_INPUT', 'Give either "number" or "tagName".');
  return (await mayReadVersion(deps, readable, number)) ? versionAt(deps, readable, number) : undefined;
}

/** The draft; undefined for those who may not change the workbook (A5). */
export async function readDraft(deps: RequestDeps, readable: ReadableWorkbook): Promise<ReadableVersion | undefined> {
  return readable.reach.edit ? versionAt(deps, readable, 'DRAFT') : undefined;
}

/** The version or draft that a key names, if the caller may read it. */
export function readVersionAt(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  number: VersionKey['number'],
): Promise<ReadableVersion | undefined> {
  return number === 'DRAFT' ? readDraft(deps, readable) : readVersion(deps, readable, { number });
}

/** Width of a version number in a cursor, so that text order is number order. */
const numberWidth = 10;

/** The published versions that the caller may see, newest first. */
export async function listVersions(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  args: ConnectionArgs,
): Promise<Connection<ReadableVersion>> {
  const all = await deps.reads.versionsOfWorkbooks.load(readable.workbook.workbookId);
  const tagged = new Set((await readTags(deps, readable)).map(({ tag }) => tag.versionNumber as VersionKey['number']));
  const versions = readable.reach.everyVersion ? all : all.filter(({ number }) => tagged.has(number));
  return connectList(
    'versions',
    args,
    versions.map((version) => ({ readable, version })),
    ({ version }) => [String(version.number).padStart(numberWidth, '0'), ''],
    'DESC',
  );
}

/** The version that a tag points at, which is always there. */
export async function versionOfTag(deps: RequestDeps, { readable, tag }: ReadableTag): Promise<ReadableVersion> {
  const version = await versionAt(deps, readable, tag.versionNumber);
  if (!version) throw new Error(`The tag "${tag.name}" points at a version that is gone.`);
  return version;
}

/** The version as code (W6). */
export function readCode(
  { reads }: RequestDeps,
  { version }: ReadableVersion,
  format: CodeRepresentationFormat,
): Promise<string> {
  return reads.codeRepresentations.load({ key: version, format });
}
