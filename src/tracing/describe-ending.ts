import type { OpenedEmbed, RefusedOpening } from '../domain/embeds/open/open-embed.ts';
import type { ReadPanel, RefusedSession } from '../domain/sessions/read-session.ts';
import type { SpanAttributes } from './span.ts';

/** What became of an opening, or of what a session asked for; with the reference number its audit event is found. */
export function describeEnding(ended: OpenedEmbed | RefusedOpening | ReadPanel | RefusedSession): SpanAttributes {
  const outcome = { 'embedpath.outcome': ended.outcome };
  if (ended.outcome !== 'REFUSED') return outcome;
  return { ...outcome, 'embedpath.code': ended.code, 'embedpath.reference_number': ended.referenceNumber };
}
