import { reachesTag } from '../access.ts';
import { type MemberCaller, mayEmbed } from '../caller.ts';
import { type EmbedSource, sourceIdOf } from '../embeds/embed-source.ts';
import type { ReadableEmbed } from '../embeds/judge-embed.ts';
import { readEmbed } from '../embeds/read-embed.ts';
import type { SigningMethod } from '../embeds/url/embed-request.ts';
import type { RequestDeps } from '../ports.ts';
import { findReadableWorkbook, type ReadableWorkbook } from '../workbooks/read-workbook.ts';
import type { ClientCredential } from './client-credential.ts';
import type { CredentialUse } from './credential-use.ts';

/** What a credential opened, as far as the caller may read it. */
export interface ReadableUse {
  /** Null also for a JWT. */
  readonly embed: ReadableEmbed | null;
  readonly workbook: ReadableWorkbook | null;
  readonly sourceType: EmbedSource['sourceType'];
  /** Of a page or element. */
  readonly sourceId: string | null;
  readonly tagName: string | null;
  readonly method: SigningMethod;
  readonly lastUsedAt: Date;
  readonly uses: number;
}

async function asReadableUse(deps: RequestDeps, caller: MemberCaller, use: CredentialUse): Promise<ReadableUse> {
  const { embedId, workbookId, source, tagName, method, lastUsedAt, uses } = use;
  const readable = await findReadableWorkbook(deps, caller, workbookId);
  const reach = readable?.reach;
  const isReached = reach !== undefined && (tagName === null ? reach.everyVersion : reachesTag(reach, tagName));
  const embed = embedId !== null && mayEmbed(caller) ? await readEmbed(deps, caller, embedId) : undefined;
  return {
    embed: embed ?? null,
    workbook: readable ?? null,
    sourceType: source.sourceType,
    sourceId: isReached ? sourceIdOf(source) : null,
    tagName: isReached ? tagName : null,
    method,
    lastUsedAt,
    uses,
  };
}

/** What a credential opened, the latest first, at most 100 (K4). */
export async function readCredentialUses(
  deps: RequestDeps,
  caller: MemberCaller,
  { clientId }: ClientCredential,
): Promise<ReadableUse[]> {
  const uses = await deps.reads.usesOfCredentials.load(clientId);
  return Promise.all(uses.map((use) => asReadableUse(deps, caller, use)));
}
