import { type RawBuilder, sql } from 'kysely';
import type { BackupKind, BackupRow, BackupRows } from '../../domain/backup/backup-row.ts';
import type { CredentialSecret } from '../../domain/credentials/client-credential.ts';
import type { ClientId, OrganizationId } from '../../domain/ids.ts';
import type { AccessToken } from '../../domain/tokens/access-token.ts';
import { toEvent, toSeal } from './audit-rows.ts';
import { countUsageInSlots, readUsage } from './backup-usage.ts';
import { readWorkbooks } from './backup-workbooks.ts';
import { toUse, type UseRow } from './credential-uses.ts';
import { type CredentialRow, credentialColumns, toCredential } from './credentials.ts';
import type { Database, Db } from './database.ts';
import { type EmbedRow, toEmbed } from './embeds.ts';
import { fetchRows } from './fetch-rows.ts';
import { type GrantRow, toGrant } from './grants.ts';
import { toMember } from './member-rows.ts';
import { findOrganization } from './organizations.ts';
import { type SessionRow, toSession } from './sessions.ts';
import { toTeam } from './teams.ts';
import { type DeliveryRow, toDelivery, toWebhook, toWebhookSecret } from './webhook-rows.ts';

type Reader = (db: Db, organizationId: OrganizationId) => AsyncIterable<BackupRow>;

/** A kind of which every row of the database is one of the backup. */
function each<Kind extends BackupKind, Row>(
  kind: Kind,
  query: (organizationId: OrganizationId) => RawBuilder<Row>,
  toRow: (row: Row) => BackupRows[Kind],
): Reader {
  return async function* (db, organizationId) {
    for await (const row of fetchRows(db, query(organizationId))) yield { kind, row: toRow(row) } as BackupRow;
  };
}

const readOrganization: Reader = async function* (db, organizationId) {
  const organization = await findOrganization(db, organizationId);
  if (organization) yield { kind: 'ORGANIZATION', row: organization };
};

type SecretRow = CredentialSecret & { readonly clientId: ClientId };

function toSecret({ clientId, version, keyId, sealed, createdAt, endsAt, lastUsedAt, uses }: SecretRow): SecretRow {
  return { clientId, version, keyId, sealed: new Uint8Array(sealed), createdAt, endsAt, lastUsedAt, uses };
}

function toToken(row: AccessToken): AccessToken {
  const { tokenId, hash, memberId, clientId, name, createdAt, expiresAt, revokedAt } = row;
  return { tokenId, hash, memberId, clientId, name, createdAt, expiresAt, revokedAt };
}

export const readSecrets = each(
  'SECRET',
  (id) => sql<SecretRow>`
    select s.*, coalesce(sum(u.uses), 0)::bigint as uses, max(u.last_used_at) as last_used_at
    from secrets s left join secret_uses u on u.organization_id = s.organization_id and u.client_id = s.client_id
      and u.version = s.version
    where s.organization_id = ${id} group by s.organization_id, s.client_id, s.version order by s.client_id, s.version`,
  toSecret,
);

/** In the order of `BackupRows`, but for the secrets. */
export const readersBeforeSecrets: readonly Reader[] = [
  readOrganization,
  each(
    'ACCOUNT_TYPE',
    (id) =>
      sql<Database['accountTypes']>`select * from account_types where organization_id = ${id} order by account_type_id`,
    ({ accountTypeId, name, permissions, builtIn }) => ({ accountTypeId, name, permissions, builtIn }),
  ),
  each(
    'MEMBER',
    (id) => sql<Database['members']>`select * from members where organization_id = ${id} order by member_id`,
    toMember,
  ),
  each(
    'TEAM',
    (id) => sql<Database['teams']>`select * from teams where organization_id = ${id} order by team_id`,
    toTeam,
  ),
  each(
    'TEAM_MEMBER',
    (id) => sql<Database['teamMembers']>`
      select * from team_members where organization_id = ${id} order by team_id, member_id`,
    ({ teamId, memberId }) => ({ teamId, memberId }),
  ),
  readWorkbooks,
  each(
    'TAG',
    (id) => sql<Database['tags']>`select * from tags where organization_id = ${id} order by workbook_id, name`,
    ({ workbookId, name, colour, versionNumber }) => ({ workbookId, name, colour, versionNumber }),
  ),
  each('GRANT', (id) => sql<GrantRow>`select * from grants where organization_id = ${id} order by grant_id`, toGrant),
  each('EMBED', (id) => sql<EmbedRow>`select * from embeds where organization_id = ${id} order by embed_id`, toEmbed),
  each(
    'EMBED_PARAMETER',
    (id) => sql<Database['embedParameters']>`
      select * from embed_parameters where organization_id = ${id} order by embed_id, name`,
    ({ embedId, name, lastSeenAt }) => ({ embedId, name, lastSeenAt }),
  ),
  each(
    'CREDENTIAL',
    (id) => sql<CredentialRow>`
      select ${credentialColumns} from credentials c where c.organization_id = ${id} order by c.client_id`,
    toCredential,
  ),
];

export const readersAfterSecrets: readonly Reader[] = [
  each(
    'CREDENTIAL_USE',
    (id) => sql<UseRow>`
      select client_id, use_id, embed_id, workbook_id, source_type, source_id, tag_name, method,
        sum(uses)::bigint as uses, max(last_used_at) as last_used_at
      from credential_uses where organization_id = ${id}
      group by client_id, use_id, embed_id, workbook_id, source_type, source_id, tag_name, method
      order by client_id, use_id`,
    (row) => ({ clientId: row.clientId, ...toUse(row) }),
  ),
  each(
    'TOKEN',
    (id) => sql<AccessToken>`select * from tokens where organization_id = ${id} order by token_id`,
    toToken,
  ),
  each(
    'NONCE',
    (id) => sql<Database['nonces']>`select * from nonces where organization_id = ${id} order by client_id, nonce`,
    ({ clientId, nonce, validUntil }) => ({ clientId, nonce, validUntil }),
  ),
  each(
    'SESSION',
    (id) => sql<SessionRow>`select * from sessions where organization_id = ${id} order by session_id`,
    toSession,
  ),
  each(
    'AUDIT_EVENT',
    (id) => sql<Database['auditEvents']>`
      select * from audit_events where organization_id = ${id} order by time, audit_event_id`,
    toEvent,
  ),
  readUsage,
  each(
    'AUDIT_SEAL',
    (id) => sql<Database['auditSeals']>`
      select * from audit_seals where organization_id = ${id} order by seal_number`,
    toSeal,
  ),
  each(
    'AUDIT_SEALED',
    (id) => sql<Database['auditSealed']>`
      select * from audit_sealed where organization_id = ${id} order by seal_number, position`,
    ({ sealNumber, position, auditEventId, hash }) => ({ sealNumber, position, auditEventId, hash }),
  ),
  each(
    'WEBHOOK',
    (id) => sql<Database['webhooks']>`select * from webhooks where organization_id = ${id} order by webhook_id`,
    toWebhook,
  ),
  each(
    'WEBHOOK_DELIVERY',
    (id) => sql<DeliveryRow>`select * from webhook_deliveries where organization_id = ${id} order by delivery_id`,
    toDelivery,
  ),
];

export const readWebhookSecrets = each(
  'WEBHOOK_SECRET',
  (id) => sql<Database['webhookSecrets']>`
    select * from webhook_secrets where organization_id = ${id} order by webhook_id, version`,
  (row) => ({ webhookId: row.webhookId, ...toWebhookSecret(row) }),
);

/** Tables of which each row is one of a backup; organizations, contents and workbooks come with more than a row. */
const countedTables = ['account_types', 'members', 'teams', 'team_members', 'contents', 'versions', 'tags', 'grants'];
const countedToo = [
  'embeds',
  'embed_parameters',
  'credentials',
  'tokens',
  'nonces',
  'sessions',
  'audit_events',
  'usage_counts',
  'audit_seals',
  'audit_sealed',
  'webhooks',
  'webhook_deliveries',
];
const secretTables = ['secrets', 'webhook_secrets'];

export async function countRows(db: Db, organizationId: OrganizationId, includesSecrets: boolean): Promise<number> {
  const secrets = includesSecrets ? secretTables : [];
  const tables = [...countedTables, ...countedToo, 'organizations', ...secrets];
  // A workbook is one row, and its draft another.
  const counts = [...tables, 'workbooks', 'workbooks'].map(
    (table) => sql`(select count(*) from ${sql.table(table)} where organization_id = ${organizationId})`,
  );
  const uses = sql`(select count(distinct (client_id, use_id)) from credential_uses where organization_id = ${organizationId})`;
  const all = [...counts, uses, sql`(${countUsageInSlots(organizationId)})`];
  const { rows } = await sql<{ rows: number }>`select ${sql.join(all, sql` + `)} as rows`.execute(db);
  return rows[0]?.rows ?? 0;
}
