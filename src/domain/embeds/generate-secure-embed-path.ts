import { recorded } from '../audit/recorded.ts';
import { isAdmin, type MemberCaller } from '../caller.ts';
import { type EmbedId, toBase62 } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import { findWorkbookById } from '../workbooks/read-workbook.ts';
import { jwtBaseUrl } from './embed-urls.ts';
import type { ReadableEmbed } from './judge-embed.ts';
import { requirePathChecks } from './path-checks.ts';
import { type PathInput, readPathFacts } from './path-facts.ts';

export interface GenerateSecureEmbedPathInput extends PathInput {
  readonly workbookId: string;
}

export interface GeneratedSecureEmbedPath {
  readonly embed: ReadableEmbed;
  readonly created: boolean;
  readonly jwtBaseUrl: string;
  /** The caller's credentials sign for their owner alone, which works with a JWT only (A7). */
  readonly jwtOnly: boolean;
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
  const found = await findWorkbookById(deps, caller, input.workbookId);
  const facts = await readPathFacts(deps, caller, found, input);
  const { organization, readable, source, tagName } = requirePathChecks(facts);
  const { workbook } = readable;
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
