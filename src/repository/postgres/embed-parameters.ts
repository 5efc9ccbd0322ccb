import { type RawBuilder, sql } from 'kysely';
import { mostParameterNames, parameterRestMs, type SeenParameter } from '../../domain/embeds/embed-parameters.ts';
import type { EmbedId, OrganizationId } from '../../domain/ids.ts';
import type { Db } from './database.ts';
import { anyText, groupedBy } from './rows.ts';

/**
 * Keeps names of parameters, once if `of` has a row. What was seen of late is left out before anything is locked, so that openings
 * of one embed do not wait for each other; the rest is in one order, so that they do not wait in a circle.
 */
export function parametersSeenIn(
  organizationId: OrganizationId,
  embedId: EmbedId,
  names: readonly string[],
  seenAt: Date,
  of: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const restedBefore = new Date(seenAt.getTime() - parameterRestMs);
  const own = sql`k.organization_id = ${organizationId} and k.embed_id = ${embedId}`;
  return sql`
    insert into embed_parameters as known (organization_id, embed_id, name, last_seen_at)
    select ${organizationId}::uuid, ${embedId}, seen.name, ${seenAt}::timestamptz from (
      select k.name from embed_parameters k
      where ${own} and k.name = ${anyText(names)} and k.last_seen_at < ${restedBefore}
      union all (
        select n.name collate "C" from unnest(${names}::text[]) as n (name)
        where not exists (select from embed_parameters k where ${own} and k.name = n.name)
        order by n.name collate "C"
        limit (select greatest(0, ${mostParameterNames} - count(*)) from embed_parameters k where ${own})
      )
    ) as seen where exists (select from ${of}) order by seen.name
    on conflict (organization_id, embed_id, name) do update set last_seen_at = excluded.last_seen_at
    where known.last_seen_at < ${restedBefore}`;
}

type ParameterRow = SeenParameter & { readonly embedId: EmbedId };

/** Of each embed, by name. */
export async function findParameters(
  db: Db,
  organizationId: OrganizationId,
  embedIds: readonly EmbedId[],
): Promise<SeenParameter[][]> {
  const { rows } = await sql<ParameterRow>`
    select embed_id, name, last_seen_at from embed_parameters
    where organization_id = ${organizationId} and embed_id = ${anyText(embedIds)} order by embed_id, name`.execute(db);
  const groups = groupedBy(embedIds, rows, ({ embedId }) => embedId);
  return groups.map((parameters) => parameters.map(({ name, lastSeenAt }) => ({ name, lastSeenAt })));
}
