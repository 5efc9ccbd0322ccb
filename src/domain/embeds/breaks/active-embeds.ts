import type { RequestDeps } from '../../ports.ts';
import { quoted } from '../../quoted.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import type { Embed } from '../embed.ts';
import { sourceIdOf } from '../embed-source.ts';
import { findProblem, readSource } from '../judge-embed.ts';

export interface ActiveEmbed {
  readonly embed: Embed;
  /** What it shows, as a sentence says it. */
  readonly words: string;
}

/** `the page "Overview", tag "prod",`: within a sentence. */
async function wordsOf(deps: RequestDeps, readable: ReadableWorkbook, embed: Embed): Promise<string> {
  const { source, tagName } = embed;
  const shown = await readSource(deps, { readable, embed });
  const id = sourceIdOf(source);
  const name = shown && 'element' in shown ? shown.element.name : shown && 'page' in shown && shown.page.name;
  const what = id === null ? 'the whole workbook' : `the ${source.sourceType.toLowerCase()} ${quoted(name || id)}`;
  return tagName === null ? what : `${what}, tag ${quoted(tagName)},`;
}

/** The live embeds of a workbook that the caller may change which show something, oldest first. */
export async function activeEmbeds(deps: RequestDeps, readable: ReadableWorkbook): Promise<ActiveEmbed[]> {
  const embeds = await deps.reads.embedsOfWorkbooks.load(readable.workbook.workbookId);
  const active = await Promise.all(
    embeds.map(async (embed): Promise<ActiveEmbed[]> => {
      if (await findProblem(deps, { readable, embed })) return [];
      return [{ embed, words: await wordsOf(deps, readable, embed) }];
    }),
  );
  return active.flat();
}
