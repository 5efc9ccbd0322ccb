import { sql } from 'kysely';
import { type MethodUse, mostMethodUses } from '../../domain/credentials/credential-use.ts';
import type { ClientId, EmbedId, MemberId, OrganizationId } from '../../domain/ids.ts';
import type { Db } from './database.ts';
import { anyText, groupedBy } from './rows.ts';

function toMethodUse({ method, lastUsedAt, uses }: MethodUse): MethodUse {
  return { method, lastUsedAt, uses };
}

/** How what each embed shows was opened: by its path, and by JWT, which names the same content. */
export async function methodUsesOfEmbeds(
  db: Db,
  organizationId: OrganizationId,
  embedIds: readonly EmbedId[],
): Promise<MethodUse[][]> {
  const { rows } = await sql<MethodUse & { readonly embedId: EmbedId }>`
    select e.embed_id, u.method, sum(u.uses)::bigint as uses, max(u.last_used_at) as last_used_at
    from embeds e cross join lateral (
      select u.method, u.uses, u.last_used_at from credential_uses u
      where u.organization_id = e.organization_id and u.embed_id = e.embed_id
      union all
      select u.method, u.uses, u.last_used_at from credential_uses u
      where u.organization_id = e.organization_id and u.embed_id is null and u.workbook_id = e.workbook_id
        and u.source_type = e.source_type and u.source_id is not distinct from e.source_id
        and u.tag_name is not distinct from e.tag_name
    ) u
    where e.organization_id = ${organizationId} and e.embed_id = ${anyText(embedIds)}
    group by e.embed_id, u.method order by e.embed_id, u.method`.execute(db);
  return groupedBy(embedIds, rows, ({ embedId }) => embedId).map((uses) => uses.map(toMethodUse));
}

/** Of unrevoked credentials, the latest first. */
export async function methodUsesOfCredentials(
  db: Db,
  organizationId: OrganizationId,
  ownerId: MemberId | undefined,
): Promise<(MethodUse & { readonly clientId: ClientId })[]> {
  const isOwn = ownerId === undefined ? sql`true` : sql`c.owner_id = ${ownerId}`;
  const { rows } = await sql<MethodUse & { readonly clientId: ClientId }>`
    select u.client_id, u.method, sum(u.uses)::bigint as uses, max(u.last_used_at) as last_used_at
    from credential_uses u join credentials c on c.organization_id = u.organization_id and c.client_id = u.client_id
    where u.organization_id = ${organizationId} and c.revoked_at is null and ${isOwn}
    group by u.client_id, u.method order by max(u.last_used_at) desc, u.client_id, u.method
    limit ${mostMethodUses}`.execute(db);
  return rows.map((row) => ({ clientId: row.clientId, ...toMethodUse(row) }));
}
