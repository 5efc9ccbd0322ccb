import type { RequestDeps } from '../../ports.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import type { Embed } from '../embed.ts';
import type { Break } from './break.ts';
import { readLastOpening } from './read-last-opened.ts';

/**
 * The same, saying of each control when a URL last set it, as far as openings noted it: of a JWT they note nothing, so that nothing
 * breaks only where there is neither an embed nor an opening.
 */
export async function tellControlUses(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  controls: readonly Break[],
  embeds: readonly Embed[],
): Promise<readonly Break[]> {
  if (controls.length === 0) return controls;
  const isInUse = embeds.length > 0 || (await readLastOpening(deps, readable)) !== undefined;
  if (!isInUse) return controls.map((one) => ({ ...one, severity: 'CHANGES' }));
  const seen = await Promise.all(embeds.map(({ embedId }) => deps.reads.parametersOfEmbeds.load(embedId)));
  const lastSet = new Map<string, Date>();
  for (const { name, lastSeenAt } of seen.flat()) {
    const known = lastSet.get(name);
    if (!known || lastSeenAt > known) lastSet.set(name, lastSeenAt);
  }
  return controls.map((one) => {
    const setAt = lastSet.get(one.controlId ?? '');
    if (!setAt) return one;
    const day = setAt.toISOString().slice(0, 10);
    return { ...one, message: `${one.message} A URL signed with client credentials set it on ${day}.` };
  });
}
