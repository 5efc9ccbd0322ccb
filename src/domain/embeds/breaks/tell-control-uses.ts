import type { RequestDeps } from '../../ports.ts';
import type { Embed } from '../embed.ts';
import type { Break } from './break.ts';

/** The same, saying of each control when a URL last set it, as far as openings noted it: of a JWT they note nothing. */
export async function tellControlUses(
  { reads }: RequestDeps,
  controls: readonly Break[],
  embeds: readonly Embed[],
): Promise<readonly Break[]> {
  if (controls.length === 0) return controls;
  const seen = await Promise.all(embeds.map(({ embedId }) => reads.parametersOfEmbeds.load(embedId)));
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
