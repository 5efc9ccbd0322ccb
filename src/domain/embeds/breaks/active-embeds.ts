import type { RequestDeps } from '../../ports.ts';
import { quoted } from '../../quoted.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import type { Embed } from '../embed.ts';
import { sourceIdOf } from '../embed-source.ts';
import { findProblem } from '../judge-embed.ts';

/** The live embeds of a workbook that the caller may change which show something, oldest first. */
export async function activeEmbeds(deps: RequestDeps, readable: ReadableWorkbook): Promise<Embed[]> {
  const embeds = await deps.reads.embedsOfWorkbooks.load(readable.workbook.workbookId);
  const problems = await Promise.all(embeds.map((embed) => findProblem(deps, { readable, embed })));
  return embeds.filter((_, place) => problems[place] === undefined);
}

/** `the page "overview", tag "prod",`: within a sentence. */
export function embedWords({ source, tagName }: Embed): string {
  const id = sourceIdOf(source);
  const what = id === null ? 'the whole workbook' : `the ${source.sourceType.toLowerCase()} ${quoted(id)}`;
  return tagName === null ? what : `${what}, tag ${quoted(tagName)},`;
}
