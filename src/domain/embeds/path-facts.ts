import type { MemberCaller } from '../caller.ts';
import { isSharedWithTeam } from '../grants/read-grants.ts';
import type { Organization } from '../organizations/organization.ts';
import { getOrganization } from '../organizations/read-organization.ts';
import type { RequestDeps } from '../ports.ts';
import type { ContentTree } from '../workbooks/content-tree.ts';
import { readTree } from '../workbooks/read-content.ts';
import { latestVersionOf, readDraft, shownVersion } from '../workbooks/read-version.ts';
import type { ReadableWorkbook } from '../workbooks/read-workbook.ts';
import { type EmbedSource, type EmbedSourceInput, readSource } from './embed-source.ts';
import { judgePresence } from './embeddable-content.ts';

/** What of a workbook a path is asked for. */
export interface PathInput {
  readonly source?: EmbedSourceInput;
  readonly tagName?: string | null | undefined;
}

/** All that decides whether there is a path, as it was read for one caller. */
export interface PathFacts {
  readonly organization: Organization;
  /** Undefined: there is none that the caller may read. */
  readonly readable: ReadableWorkbook | undefined;
  readonly source: EmbedSource;
  readonly tagName: string | null;
  /** Whether there is a version at all: the newest where no tag is asked for. */
  readonly isPublished: boolean;
  /** What the embed would show. */
  readonly shown: ContentTree | undefined;
  /** Read only where the source is not in what the embed would show; undefined for those who may not edit (A5). */
  readonly draft: ContentTree | undefined;
  readonly isSharedWithTeam: boolean;
  readonly isSharedWithMember: boolean;
  /** Known to be true where a grant reaches a team. */
  readonly hasTeam: boolean;
}

type WorkbookFacts = Omit<PathFacts, 'organization' | 'readable' | 'source' | 'tagName' | 'hasTeam'>;

const unknownWorkbook: WorkbookFacts = {
  isPublished: false,
  shown: undefined,
  draft: undefined,
  isSharedWithTeam: false,
  isSharedWithMember: false,
};

async function readWorkbookFacts(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  source: EmbedSource,
  tagName: string | null,
): Promise<WorkbookFacts> {
  const version = await shownVersion(deps, readable, tagName);
  const shown = version && (await readTree(deps, version));
  const isThere = shown !== undefined && judgePresence(shown, source) === undefined;
  const draft = isThere ? undefined : await readDraft(deps, readable);
  const grants = await deps.reads.grantsOfWorkbooks.load(readable.workbook.workbookId);
  const published = tagName === null ? latestVersionOf(readable) : readable.workbook.latestVersion;
  return {
    isPublished: published !== null,
    shown,
    draft: draft && (await readTree(deps, draft)),
    isSharedWithTeam: isSharedWithTeam(grants, tagName),
    isSharedWithMember: grants.some(
      (grant) => grant.grantee.kind === 'MEMBER' && [null, tagName].includes(grant.tagName),
    ),
  };
}

/** Reads what the checks of P judge, of a workbook that the caller may read or, undefined, of none. */
export async function readPathFacts(
  deps: RequestDeps,
  caller: MemberCaller,
  readable: ReadableWorkbook | undefined,
  input: PathInput,
): Promise<PathFacts> {
  const source = readSource(input.source);
  const tagName = input.tagName ?? null;
  const [organization, facts] = await Promise.all([
    getOrganization(deps, caller),
    readable ? readWorkbookFacts(deps, readable, source, tagName) : unknownWorkbook,
  ]);
  const hasTeam = facts.isSharedWithTeam || (await deps.reads.teamCounts.load(caller.organizationId)) > 0;
  return { organization, readable, source, tagName, ...facts, hasTeam };
}
