import { sql } from 'kysely';
import type { CredentialSecret } from '../../domain/credentials/client-credential.ts';
import type { ClientId, OrganizationId } from '../../domain/ids.ts';
import type { Db } from './database.ts';

type SecretRow = Omit<CredentialSecret, 'lastUsedAt' | 'uses'>;

/** A secret in an array of JSON; times as text, bytes in base64. */
export type SecretJson = {
  readonly [Name in keyof CredentialSecret]: CredentialSecret[Name] extends Date | Uint8Array
    ? string
    : CredentialSecret[Name] extends number
      ? number
      : string | null;
};

/** The secrets of the credential `c`, newest first; null when there are none. */
export const secretsJson = sql`(
  select json_agg(json_build_object(
      'version', s.version, 'keyId', s.key_id, 'sealed', encode(s.sealed, 'base64'), 'createdAt', s.created_at,
      'endsAt', s.ends_at, 'lastUsedAt', used.last_used_at, 'uses', used.uses
    ) order by s.version desc)
  from secrets s, lateral (
    select max(u.last_used_at) as last_used_at, coalesce(sum(u.uses), 0)::bigint as uses from secret_uses u
    where u.organization_id = s.organization_id and u.client_id = s.client_id and u.version = s.version
  ) used
  where s.organization_id = c.organization_id and s.client_id = c.client_id)`;

const toTime = (time: string | null): Date | null => (time === null ? null : new Date(time));

function toSecret({ version, keyId, sealed, createdAt, endsAt, lastUsedAt, uses }: SecretJson): CredentialSecret {
  return {
    version,
    keyId: keyId ?? '',
    sealed: new Uint8Array(Buffer.from(sealed, 'base64')),
    createdAt: new Date(createdAt),
    endsAt: toTime(endsAt),
    lastUsedAt: toTime(lastUsedAt),
    uses,
  };
}

export function toSecrets(secrets: readonly SecretJson[] | null): CredentialSecret[] {
  return (secrets ?? []).map(toSecret);
}

export async function insertSecrets(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
  secrets: readonly SecretRow[],
): Promise<void> {
  if (secrets.length === 0) return;
  const rows = secrets.map(({ version, keyId, sealed, createdAt, endsAt }) => {
    return { organizationId, clientId, version, keyId, sealed, createdAt, endsAt };
  });
  await db.insertInto('secrets').values(rows).execute();
}

/** Those that end later, or not at all, end then. */
export async function endSecretsOf(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
  endsAt: Date,
): Promise<void> {
  await sql`
    update secrets set ends_at = least(ends_at, ${endsAt}::timestamptz)
    where organization_id = ${organizationId} and client_id = ${clientId}`.execute(db);
}
