import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { judgePublish, type PublishReport } from '../embeds/publishing/judge-publish.ts';
import { DomainError } from '../errors.ts';
import type { RequestDeps } from '../ports.ts';
import type { ReadableVersion } from './read-version.ts';
import { getEditableWorkbook, type ReadableWorkbook } from './read-workbook.ts';
import type { VersionTag } from './workbook.ts';

async function getLiveWorkbook(deps: RequestDeps, caller: MemberCaller, workbookId: string): Promise<ReadableWorkbook> {
  const readable = await getEditableWorkbook(deps, caller, workbookId);
  if (!readable.workbook.isArchived) return readable;
  throw new DomainError('WORKBOOK_ARCHIVED', 'This workbook is archived.', { field: 'workbookId' });
}

export interface PublishWorkbookInput {
  readonly workbookId: string;
  readonly dryRun?: boolean | null | undefined;
  readonly refuseIfBreaking?: boolean | null | undefined;
}

export interface PublishedWorkbook {
  readonly workbook: ReadableWorkbook;
  /** Null: nothing was published. */
  readonly version: ReadableVersion | null;
  readonly report: PublishReport;
  /** Why nothing was published although it was no dry run, or would not be. */
  readonly refusal: DomainError | null;
}

async function getDraft({ repository }: RequestDeps, { organizationId }: MemberCaller, { workbook }: ReadableWorkbook) {
  const draft = await repository.findDraft(organizationId, workbook.workbookId);
  if (!draft) throw new Error('A workbook that was read has no draft.');
  return draft;
}

function refuseBreaking({ breaks }: PublishReport): DomainError | null {
  const broken = breaks.filter(({ severity }) => severity === 'BREAKS').length;
  if (broken === 0) return null;
  const what = broken === 1 ? 'one thing that is in use' : `${broken} things that are in use`;
  return new DomainError('PUBLISH_WOULD_BREAK', `Publishing would break ${what}.`, { field: 'refuseIfBreaking' });
}

/**
 * Copies the draft into the next version (C1), the very one that was judged, and tells what that breaks. Throws
 * `WORKBOOK_NOT_FOUND`, `WORKBOOK_NOT_EDITABLE`, `WORKBOOK_ARCHIVED`, `DRAFT_CHANGED`.
 */
export async function publishWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  input: PublishWorkbookInput,
): Promise<PublishedWorkbook> {
  const readable = await getLiveWorkbook(deps, caller, input.workbookId);
  const { workbookId, latestVersion } = readable.workbook;
  const [draft, before] = await Promise.all([
    getDraft(deps, caller, readable),
    latestVersion === null ? undefined : deps.reads.treesOfVersions.load({ workbookId, number: latestVersion }),
  ]);
  const report = await judgePublish(deps, caller, readable, before, draft.tree);
  const refusal = input.refuseIfBreaking ? refuseBreaking(report) : null;
  if (refusal || input.dryRun) return { workbook: readable, version: null, report, refusal };
  const publication = { publishedAt: deps.now(), publishedById: caller.member.memberId };
  const writes = recorded(deps, caller, 'WORKBOOK_PUBLISHED', { targetId: workbookId, workbookId });
  const published = await writes.publishDraft(caller.organizationId, workbookId, publication, draft.revision);
  const workbook = { ...readable, workbook: published.workbook };
  return { workbook, version: { readable: workbook, version: published.version }, report, refusal };
}

export interface TagVersionInput {
  readonly workbookId: string;
  readonly tagName: string;
  readonly number?: number | null | undefined;
  readonly colour?: string | null | undefined;
}

const plainColour = '#8a8f98';

function requireMatch(field: string, value: string, pattern: RegExp, message: string): string {
  if (pattern.test(value)) return value;
  throw new DomainError('INVALID_INPUT', message, { field });
}

/**
 * Makes or moves a tag: to the newest version unless a number is given. Throws `INVALID_INPUT`, `WORKBOOK_NOT_FOUND`,
 * `WORKBOOK_NOT_EDITABLE`, `WORKBOOK_ARCHIVED`, `WORKBOOK_NOT_PUBLISHED`, `VERSION_NOT_FOUND`.
 */
export async function tagVersion(
  deps: RequestDeps,
  caller: MemberCaller,
  input: TagVersionInput,
): Promise<{ readable: ReadableWorkbook; tag: VersionTag }> {
  const { repository, reads } = deps;
  const readable = await getLiveWorkbook(deps, caller, input.workbookId);
  const { workbookId, latestVersion } = readable.workbook;
  const name = requireMatch(
    'tagName',
    input.tagName,
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u,
    '"tagName" must be 1 to 64 letters, digits and . _ - and begin with a letter or digit.',
  );
  const colour =
    typeof input.colour === 'string'
      ? requireMatch('colour', input.colour, /^#[0-9a-f]{6}$/i, '"colour" must be #rrggbb.')
      : null;
  const versionNumber = input.number ?? latestVersion;
  if (versionNumber === null) {
    throw new DomainError('WORKBOOK_NOT_PUBLISHED', 'This workbook has no published version.', { field: 'workbookId' });
  }
  const [version] = await repository.findVersions(caller.organizationId, [{ workbookId, number: versionNumber }]);
  if (!version) throw new DomainError('VERSION_NOT_FOUND', 'This workbook has no such version.', { field: 'number' });
  const present = (await reads.tagsOfWorkbooks.load(workbookId)).find((tag) => tag.name === name);
  const tag: VersionTag = { workbookId, name, colour: colour ?? present?.colour ?? plainColour, versionNumber };
  const details = { tagName: name, versionNumber };
  const writes = recorded(deps, caller, 'WORKBOOK_TAGGED', { targetId: workbookId, workbookId, details });
  await writes.saveTag(caller.organizationId, tag, deps.now());
  return { readable, tag };
}
