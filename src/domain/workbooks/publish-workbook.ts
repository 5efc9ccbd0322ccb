import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { type BreakingInput, type JudgedWorkbook, refuseBreaking } from '../embeds/breaks/break-report.ts';
import { judgePublish } from '../embeds/breaks/judge-publish.ts';
import type { RequestDeps } from '../ports.ts';
import type { ReadableVersion } from './read-version.ts';
import { getLiveWorkbook, type ReadableWorkbook } from './read-workbook.ts';

export interface PublishWorkbookInput extends BreakingInput {
  readonly workbookId: string;
}

export interface PublishedWorkbook extends JudgedWorkbook {
  /** Null: nothing was published. */
  readonly version: ReadableVersion | null;
}

async function getDraft({ repository }: RequestDeps, { organizationId }: MemberCaller, { workbook }: ReadableWorkbook) {
  const draft = await repository.findDraft(organizationId, workbook.workbookId);
  if (!draft) throw new Error('A workbook that was read has no draft.');
  return draft;
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
  const refusal = refuseBreaking(input, report, 'Publishing');
  if (refusal || input.dryRun) return { workbook: readable, version: null, report, refusal };
  const publication = { publishedAt: deps.now(), publishedById: caller.member.memberId };
  const writes = recorded(deps, caller, 'WORKBOOK_PUBLISHED', { targetId: workbookId, workbookId });
  const published = await writes.publishDraft(caller.organizationId, workbookId, publication, draft.revision);
  const workbook = { ...readable, workbook: published.workbook };
  return { workbook, version: { readable: workbook, version: published.version }, report, refusal };
}
