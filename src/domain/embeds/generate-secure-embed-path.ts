import { recorded } from '../audit/recorded.ts';
import { isAdmin, type MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { isSharedWithTeam } from '../grants/read-grants.ts';
import { type EmbedId, toBase62 } from '../ids.ts';
import { getOrganization } from '../organizations/read-organization.ts';
import type { RequestDeps } from '../ports.ts';
import { findTag, latestVersionOf, type ReadableVersion, readDraft, shownVersion } from '../workbooks/read-version.ts';
import { getReadableWorkbook, type ReadableWorkbook } from '../workbooks/read-workbook.ts';
import { type EmbedSource, type EmbedSourceInput, readSource } from './embed-source.ts';
import { jwtBaseUrl } from './embed-urls.ts';
import { judgeSourceIn, type ReadableEmbed } from './judge-embed.ts';

export interface GenerateSecureEmbedPathInput {
  readonly workbookId: string;
  readonly source?: EmbedSourceInput;
  readonly tagName?: string | null | undefined;
}

export interface GeneratedSecureEmbedPath {
  readonly embed: ReadableEmbed;
  readonly created: boolean;
  readonly jwtBaseUrl: string;
  /** The caller's credentials sign for their owner alone, which works with a JWT only (A7). */
  readonly jwtOnly: boolean;
}

async function getShownVersion(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  tagName: string | null,
): Promise<ReadableVersion> {
  const number = tagName === null ? latestVersionOf(readable) : readable.workbook.latestVersion;
  if (number === null) {
    throw new DomainError('WORKBOOK_NOT_PUBLISHED', 'This workbook has no published version that you may see.', {
      field: 'workbookId',
    });
  }
  if (tagName !== null && !(await findTag(deps, readable, tagName))) {
    throw new DomainError('TAG_NOT_FOUND', 'This workbook has no such tag that you may see.', { field: 'tagName' });
  }
  const version = await shownVersion(deps, readable, tagName);
  if (!version) throw new Error('A version that is published, or tagged, is gone.');
  return version;
}

async function requireEmbeddable(deps: RequestDeps, version: ReadableVersion, source: EmbedSource): Promise<void> {
  const problem = await judgeSourceIn(deps, version, source);
  if (!problem) return;
  const draft = problem.code === 'SOURCE_NOT_FOUND' ? await readDraft(deps, version.readable) : undefined;
  const inDraft = draft && (await judgeSourceIn(deps, draft, source))?.code !== 'SOURCE_NOT_FOUND';
  if (!inDraft) throw problem;
  throw new DomainError(
    'SOURCE_NOT_PUBLISHED',
    'This is in the draft and not in the version that the embed would show.',
    {
      ...(problem.field && { field: problem.field }),
    },
  );
}

async function requireSharedWithTeam(
  { reads, repository }: RequestDeps,
  { organizationId }: MemberCaller,
  { workbook }: ReadableWorkbook,
  tagName: string | null,
): Promise<void> {
  if (isSharedWithTeam(await reads.grantsOfWorkbooks.load(workbook.workbookId), tagName)) return;
  if ((await repository.countTeams(organizationId, {})) === 0) {
    throw new DomainError('NO_EMBED_TEAM', 'The organization has no team, so nobody could open this embed.');
  }
  throw new DomainError('NOT_SHARED_WITH_TEAM', 'No team may see this, so nobody could open this embed.', {
    field: tagName === null ? 'workbookId' : 'tagName',
  });
}

/**
 * The one secure embed path of a workbook, page or element (P, P1). Throws, in this order, `SECURE_EMBEDDING_DISABLED`,
 * `WORKBOOK_NOT_FOUND`, `WORKBOOK_ARCHIVED`, `WORKBOOK_NOT_PUBLISHED`, `TAG_NOT_FOUND`, `SOURCE_NOT_FOUND`,
 * `SOURCE_NOT_PUBLISHED`, `SOURCE_NOT_EMBEDDABLE`, `PAGE_OPENS_MODAL`, `NO_EMBED_TEAM`, `NOT_SHARED_WITH_TEAM`.
 */
export async function generateSecureEmbedPath(
  deps: RequestDeps,
  caller: MemberCaller,
  input: GenerateSecureEmbedPathInput,
): Promise<GeneratedSecureEmbedPath> {
  const organization = await getOrganization(deps, caller);
  if (!organization.secureEmbeddingEnabled) {
    throw new DomainError('SECURE_EMBEDDING_DISABLED', 'Secure embedding is switched off for the organization.');
  }
  const readable = await getReadableWorkbook(deps, caller, input.workbookId);
  const { workbook } = readable;
  if (workbook.isArchived) {
    throw new DomainError('WORKBOOK_ARCHIVED', 'This workbook is archived.', { field: 'workbookId' });
  }
  const tagName = input.tagName ?? null;
  const source = readSource(input.source);
  const version = await getShownVersion(deps, readable, tagName);
  await requireEmbeddable(deps, version, source);
  await requireSharedWithTeam(deps, caller, readable, tagName);
  const { workbookId } = workbook;
  const embedId = `1-${toBase62(deps.randomBytes(16))}` as EmbedId;
  const event = { targetId: embedId, embedId, workbookId, details: { ...source, tagName } };
  const { embed, created } = await recorded(deps, caller, 'EMBED_CREATED', event).saveEmbed(caller.organizationId, {
    embedId,
    workbookId,
    source,
    tagName,
    createdById: caller.member.memberId,
    createdAt: deps.now(),
    deletedAt: null,
  });
  return {
    embed: { readable, embed },
    created,
    jwtBaseUrl: jwtBaseUrl(deps.publicBaseUrl, organization, workbook, embed),
    jwtOnly: !isAdmin(caller),
  };
}
