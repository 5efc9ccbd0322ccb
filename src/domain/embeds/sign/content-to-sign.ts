import type { MemberCaller } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import type { RequestDeps } from '../../ports.ts';
import { isStorable } from '../../storable-text.ts';
import { getReadableWorkbook, type ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import type { Embed } from '../embed.ts';
import { type EmbedSource, type EmbedSourceInput, readSource, sourceIdOf } from '../embed-source.ts';
import { findEmbedOf, readEmbed } from '../read-embed.ts';

export interface ContentInput {
  readonly embedId?: string | null | undefined;
  readonly workbookId?: string | null | undefined;
  readonly source?: EmbedSourceInput;
  readonly tagName?: string | null | undefined;
}

export interface ContentToSign {
  readonly readable: ReadableWorkbook;
  /** Null where the content has no secure embed path, which a JWT does not need. */
  readonly embed: Embed | null;
  readonly source: EmbedSource;
  readonly tagName: string | null;
}

function requireOneOf({ embedId, workbookId, source, tagName }: ContentInput): void {
  if (Boolean(embedId) === Boolean(workbookId)) {
    throw new DomainError('INVALID_INPUT', 'Give either "embedId" or "workbookId".', { field: 'embedId' });
  }
  if (!embedId || !(source || tagName)) return;
  throw new DomainError('INVALID_INPUT', 'An embed has its own source and tag: leave "source" and "tagName" out.', {
    field: source ? 'source' : 'tagName',
  });
}

/** More than any id or tag has; what is longer, or no text at all, names nothing and cannot stand in a URL. */
const longestId = 1024;

function requireText(field: string, text: string | null): void {
  if (text === null || (text.length <= longestId && isStorable(text))) return;
  throw new DomainError('INVALID_INPUT', `"${field}" must be a text of at most ${longestId} characters.`, { field });
}

/** What is to be opened. Throws `INVALID_INPUT`, `EMBED_NOT_FOUND`, `WORKBOOK_NOT_FOUND`, also for what the caller may not read (A3). */
export async function getContentToSign(
  deps: RequestDeps,
  caller: MemberCaller,
  input: ContentInput,
): Promise<ContentToSign> {
  requireOneOf(input);
  if (input.embedId) {
    const found = await readEmbed(deps, caller, input.embedId);
    if (!found) throw new DomainError('EMBED_NOT_FOUND', 'There is no embed with this id.', { field: 'embedId' });
    const { source, tagName } = found.embed;
    return { ...found, source, tagName };
  }
  const readable = await getReadableWorkbook(deps, caller, input.workbookId ?? '');
  const source = readSource(input.source);
  const tagName = input.tagName ?? null;
  requireText('source', sourceIdOf(source));
  requireText('tagName', tagName);
  const found = await findEmbedOf(deps, readable, source, tagName);
  return { readable, embed: found?.embed ?? null, source, tagName };
}
