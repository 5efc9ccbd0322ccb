import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { RequestDeps } from '../ports.ts';
import type { ReadableEmbed } from './judge-embed.ts';
import { readEmbed } from './read-embed.ts';

/** Makes a path dead at once (P5); doing it again changes nothing. Throws `EMBED_NOT_FOUND`. */
export async function deleteEmbed(
  deps: RequestDeps,
  caller: MemberCaller,
  input: { readonly embedId: string },
): Promise<ReadableEmbed> {
  const found = await readEmbed(deps, caller, input.embedId);
  if (!found) throw new DomainError('EMBED_NOT_FOUND', 'There is no embed with this id.', { field: 'embedId' });
  const { embedId, workbookId } = found.embed;
  const writes = recorded(deps, caller, 'EMBED_DELETED', { targetId: embedId, embedId, workbookId });
  return { ...found, embed: await writes.deleteEmbed(caller.organizationId, embedId, deps.now()) };
}
