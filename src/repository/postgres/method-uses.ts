import { sql } from 'kysely';
import { type MethodUse, mostMethodUses, useIdsOfEmbed } from '../../domain/credentials/credential-use.ts';
import type { Embed } from '../../domain/embeds/embed.ts';
import type { ClientId, MemberId, OrganizationId } from '../../domain/ids.ts';
import type { Db } from './database.ts';
import { anyText } from './rows.ts';

function toMethodUse({ method, lastUsedAt, uses }: MethodUse): MethodUse {
  return { method, lastUsedAt, uses };
}

/** How what each embed shows was opened: by its path, and by JWT, which names the same content. */
export async function methodUsesOfEmbeds(
  db: Db,
  organizationId: OrganizationId,
  embeds: readonly Embed[],
): Promise<MethodUse[][]> {
  const useIds = embeds.map(useIdsOfEmbed);
  const { rows } = await sql<MethodUse & { readonly useId: string }>`
    select u.use_id, u.method, sum(u.uses)::bigint as uses, max(u.last_used_at) as last_used_at
    from credential_uses u join credentials c on c.organization_id = u.organization_id and c.client_id = u.client_id
    where u.organization_id = ${organizationId} and u.use_id = ${anyText(useIds.flat())} and c.revoked_at is null
    group by u.use_id, u.method`.execute(db);
  const byUse = new Map(rows.map((row) => [row.useId, toMethodUse(row)]));
  return useIds.map((ids) => ids.flatMap((id) => byUse.get(id) ?? []));
}

/** Of unrevoked credentials, the latest first; without what opened embeds that are deleted. */
export async function methodUsesOfCredentials(
  db: Db,
  organizationId: OrganizationId,
  ownerId: MemberId | undefined,
): Promise<(MethodUse & { readonly clientId: ClientId })[]> {
  const isOwn = ownerId === undefined ? sql`true` : sql`c.owner_id = ${ownerId}`;
  const { rows } = await sql<MethodUse & { readonly clientId: ClientId }>`
    select u.client_id, u.method, sum(u.uses)::bigint as uses, max(u.last_used_at) as last_used_at
    from credential_uses u join credentials c on c.organization_id = u.organization_id and c.client_id = u.client_id
      left join embeds e on e.organization_id = u.organization_id and e.embed_id = u.embed_id
    where u.organization_id = ${organizationId} and c.revoked_at is null and e.deleted_at is null and ${isOwn}
    group by u.client_id, u.method order by max(u.last_used_at) desc, u.client_id, u.method
    limit ${mostMethodUses}`.execute(db);
  return rows.map((row) => ({ clientId: row.clientId, ...toMethodUse(row) }));
}
