import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { type BreakingInput, type JudgedWorkbook, refuseBreaking } from '../embeds/breaks/break-report.ts';
import { judgeTagging } from '../embeds/breaks/judge-tagging.ts';
import { DomainError } from '../errors.ts';
import type { RequestDeps } from '../ports.ts';
import { getLiveWorkbook, type ReadableWorkbook } from './read-workbook.ts';
import type { VersionTag } from './workbook.ts';

export interface TagVersionInput extends BreakingInput {
  readonly workbookId: string;
  readonly tagName: string;
  readonly number?: number | null | undefined;
  readonly colour?: string | null | undefined;
}

export interface TaggedVersion extends JudgedWorkbook {
  /** Null: nothing was tagged. */
  readonly tag: VersionTag | null;
}

const plainColour = '#8a8f98';

function requireMatch(field: string, value: string, pattern: RegExp, message: string): string {
  if (pattern.test(value)) return value;
  throw new DomainError('INVALID_INPUT', message, { field });
}

function readTag({ tagName, colour }: TagVersionInput): Pick<VersionTag, 'name'> & { readonly colour: string | null } {
  const name = requireMatch(
    'tagName',
    tagName,
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u,
    '"tagName" must be 1 to 64 letters, digits and . _ - and begin with a letter or digit.',
  );
  const isGiven = typeof colour === 'string';
  return {
    name,
    colour: isGiven ? requireMatch('colour', colour, /^#[0-9a-f]{6}$/i, '"colour" must be #rrggbb.') : null,
  };
}

/** The version that is asked for, or the newest. */
async function readVersionNumber(
  { repository }: RequestDeps,
  { organizationId }: MemberCaller,
  { workbook: { workbookId, latestVersion } }: ReadableWorkbook,
  { number }: TagVersionInput,
): Promise<number> {
  const versionNumber = number ?? latestVersion;
  if (versionNumber === null) {
    throw new DomainError('WORKBOOK_NOT_PUBLISHED', 'This workbook has no published version.', { field: 'workbookId' });
  }
  const [version] = await repository.findVersions(organizationId, [{ workbookId, number: versionNumber }]);
  if (!version) throw new DomainError('VERSION_NOT_FOUND', 'This workbook has no such version.', { field: 'number' });
  return versionNumber;
}

/**
 * Makes or moves a tag: to the newest version unless a number is given; and tells what that breaks. Throws `INVALID_INPUT`,
 * `WORKBOOK_NOT_FOUND`, `WORKBOOK_NOT_EDITABLE`, `WORKBOOK_ARCHIVED`, `WORKBOOK_NOT_PUBLISHED`, `VERSION_NOT_FOUND`.
 */
export async function tagVersion(
  deps: RequestDeps,
  caller: MemberCaller,
  input: TagVersionInput,
): Promise<TaggedVersion> {
  const workbook = await getLiveWorkbook(deps, caller, input.workbookId);
  const { workbookId } = workbook.workbook;
  const { name, colour } = readTag(input);
  const versionNumber = await readVersionNumber(deps, caller, workbook, input);
  const present = (await deps.reads.tagsOfWorkbooks.load(workbookId)).find((one) => one.name === name);
  const report = await judgeTagging(deps, caller, workbook, present, versionNumber);
  const refusal = refuseBreaking(input, report, 'Moving the tag');
  if (refusal || input.dryRun) return { workbook, tag: null, report, refusal };
  const tag: VersionTag = { workbookId, name, colour: colour ?? present?.colour ?? plainColour, versionNumber };
  const details = { tagName: name, versionNumber };
  const writes = recorded(deps, caller, 'WORKBOOK_TAGGED', { targetId: workbookId, workbookId, details });
  await writes.saveTag(caller.organizationId, tag, deps.now());
  return { workbook, tag, report, refusal };
}
