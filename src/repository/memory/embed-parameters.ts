import { compareText } from '../../domain/connection.ts';
import { mostParameterNames, parameterRestMs, type SeenParameter } from '../../domain/embeds/embed-parameters.ts';
import type { EmbedId } from '../../domain/ids.ts';
import { required } from '../refusal.ts';
import type { OrganizationData } from './organization-data.ts';

export function seenParameters({ embedParameters }: OrganizationData, embedId: EmbedId): SeenParameter[] {
  return Array.from(embedParameters.get(embedId) ?? [], ([name, lastSeenAt]) => ({ name, lastSeenAt })).sort((a, b) =>
    compareText(a.name, b.name),
  );
}

/** Throws `EMBED_NOT_FOUND`. */
export function noteParameters(data: OrganizationData, embedId: EmbedId, names: readonly string[], seenAt: Date): void {
  required(data.embeds.get(embedId), 'EMBED_NOT_FOUND');
  const seen = new Map(data.embedParameters.get(embedId));
  for (const name of [...names].sort(compareText)) {
    const known = seen.get(name);
    const isAtRest = known && known.getTime() >= seenAt.getTime() - parameterRestMs;
    if (!isAtRest && (known || seen.size < mostParameterNames)) seen.set(name, seenAt);
  }
  if (seen.size > 0) data.embedParameters.set(embedId, seen);
}
