import { type RawBuilder, sql } from 'kysely';
import {
  type CredentialUse,
  type EmbedUse,
  embedUseId,
  mostCredentialUses,
} from '../../domain/credentials/credential-use.ts';
import type { ClientId, OrganizationId } from '../../domain/ids.ts';
import { refusal } from '../refusal.ts';
import type { Db, SourceColumns } from './database.ts';
import { anyText, groupedBy, inOrderOf } from './rows.ts';
import { sourceColumns, toSource } from './sources.ts';

/** Openings of one credential at the same moment count in different rows, as far as there are slots. */
const slots = 16;

/** Chance only spreads the load: what is counted does not depend on it. */
function anySlot(): number {
  return Math.floor(Math.random() * slots);
}

/** Counts one use of a secret for each row of `of`. */
export function secretUseOf(
  organizationId: OrganizationId,
  clientId: ClientId,
  version: number,
  usedAt: Date,
  of: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    insert into secret_uses as known (organization_id, client_id, version, slot, uses, last_used_at)
    select ${organizationId}::uuid, ${clientId}, ${version}::integer, ${anySlot()}::smallint, 1, ${usedAt}::timestamptz
    from ${of}
    on conflict (organization_id, client_id, version, slot) do update
    set uses = known.uses + 1, last_used_at = greatest(known.last_used_at, excluded.last_used_at)`;
}

/** Counts that a credential opened something, for each row of `of`. */
export function embedUseOf(
  organizationId: OrganizationId,
  clientId: ClientId,
  opened: EmbedUse,
  usedAt: Date,
  of: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { embedId, workbookId, tagName, method } = opened;
  const { sourceType, sourceId } = sourceColumns(opened.source);
  return sql`
    insert into credential_uses as known (organization_id, client_id, use_id, slot, embed_id, workbook_id, source_type,
      source_id, tag_name, method, uses, last_used_at)
    select ${organizationId}::uuid, ${clientId}, ${embedUseId(opened)}, ${anySlot()}::smallint, ${embedId}, ${workbookId}::uuid,
      ${sourceType}, ${sourceId}, ${tagName}, ${method}, 1, ${usedAt}::timestamptz
    from ${of}
    on conflict (organization_id, client_id, use_id, slot) do update
    set uses = known.uses + 1, last_used_at = greatest(known.last_used_at, excluded.last_used_at)`;
}

/** Throws `CREDENTIAL_NOT_FOUND`, `SECRET_NOT_FOUND`. */
export async function countUse(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
  version: number,
  usedAt: Date,
): Promise<void> {
  const { rows } = await sql<{ hasCredential: boolean; hasSecret: boolean }>`
    with secret as (
      select from secrets where organization_id = ${organizationId} and client_id = ${clientId} and version = ${version}
    ), counted as (${secretUseOf(organizationId, clientId, version, usedAt, sql`secret`)})
    select exists (select from secret) as has_secret,
      exists (select from credentials where organization_id = ${organizationId} and client_id = ${clientId})
        as has_credential`.execute(db);
  if (!rows[0]?.hasCredential) throw refusal('CREDENTIAL_NOT_FOUND');
  if (!rows[0].hasSecret) throw refusal('SECRET_NOT_FOUND');
}

export async function countEmbedUse(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
  opened: EmbedUse,
  usedAt: Date,
): Promise<void> {
  await embedUseOf(organizationId, clientId, opened, usedAt, sql`(select 1) as once`).execute(db);
}

export type UseRow = Omit<CredentialUse, 'source'> & SourceColumns & { readonly clientId: ClientId };

export function toUse(row: UseRow): CredentialUse {
  const { embedId, workbookId, tagName, method, lastUsedAt, uses } = row;
  return { embedId, workbookId, source: toSource(row), tagName, method, lastUsedAt, uses };
}

/** Of each credential, the latest first. */
export async function findUses(
  db: Db,
  organizationId: OrganizationId,
  clientIds: readonly ClientId[],
): Promise<CredentialUse[][]> {
  const { rows } = await sql<UseRow>`
    select * from (
      select client_id, use_id, embed_id, workbook_id, source_type, source_id, tag_name, method,
        sum(uses)::bigint as uses, max(last_used_at) as last_used_at,
        row_number() over (partition by client_id order by max(last_used_at) desc, use_id) as rank
      from credential_uses
      where organization_id = ${organizationId} and client_id = ${anyText(clientIds)}
      group by client_id, use_id, embed_id, workbook_id, source_type, source_id, tag_name, method
    ) as ranked
    where rank <= ${mostCredentialUses} order by rank`.execute(db);
  return groupedBy(clientIds, rows, ({ clientId }) => clientId).map((uses) => uses.map(toUse));
}

/** Uses are found by their ids under each credential, as the primary key has them. */
export async function findLastUses(
  db: Db,
  organizationId: OrganizationId,
  uses: readonly EmbedUse[],
): Promise<(Date | undefined)[]> {
  const useIds = uses.map(embedUseId);
  const { rows } = await sql<{ useId: string; lastUsedAt: Date }>`
    select u.use_id, max(u.last_used_at) as last_used_at
    from credentials c
    join credential_uses u on u.organization_id = c.organization_id and u.client_id = c.client_id
    where c.organization_id = ${organizationId} and c.revoked_at is null and u.use_id = ${anyText(useIds)}
    group by u.use_id`.execute(db);
  return inOrderOf(useIds, rows, ({ useId }) => useId).map((row) => row?.lastUsedAt);
}
