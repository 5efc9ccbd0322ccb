import { sql } from 'kysely';
import type { CredentialSecret, SealedSecret } from '../../domain/credentials/client-credential.ts';
import { retireSecret, rotateSecrets } from '../../domain/credentials/credential-secrets.ts';
import type { KeyCanary } from '../../domain/credentials/secret-box.ts';
import type { SecretRepository } from '../../domain/credentials/secret-repository.ts';
import type { ClientId, OrganizationId } from '../../domain/ids.ts';
import { refusal, required } from '../refusal.ts';
import type { Db } from './database.ts';
import { anyText, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { insertSecrets, type SecretJson, secretsJson, toSecrets } from './secret-rows.ts';

interface LockedCredential {
  readonly revokedAt: Date | null;
  readonly secrets: readonly CredentialSecret[];
}

/** Changes of its secrets come one after the other, and none while it is being opened with. Throws `CREDENTIAL_NOT_FOUND`. */
async function lockCredential(db: Db, organizationId: OrganizationId, clientId: ClientId): Promise<LockedCredential> {
  await db
    .selectFrom('credentials')
    .select('clientId')
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .forNoKeyUpdate()
    .execute();
  const { rows } = await sql<{ revokedAt: Date | null; secrets: readonly SecretJson[] | null }>`
    select c.revoked_at, ${secretsJson} as secrets from credentials c
    where c.organization_id = ${organizationId} and c.client_id = ${clientId}`.execute(db);
  const { revokedAt, secrets } = required(rows[0], 'CREDENTIAL_NOT_FOUND');
  return { revokedAt, secrets: toSecrets(secrets) };
}

/** Writes when each of these secrets ends; whether any ends otherwise than before. */
async function saveEnds(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
  secrets: readonly CredentialSecret[],
): Promise<boolean> {
  const ends = secrets.map(({ version, endsAt }) => ({ version, endsAt }));
  const { numAffectedRows } = await sql`
    update secrets s set ends_at = changed."endsAt"
    from json_to_recordset(${JSON.stringify(ends)}::json) as changed (version integer, "endsAt" timestamptz)
    where s.organization_id = ${organizationId} and s.client_id = ${clientId} and s.version = changed.version
      and s.ends_at is distinct from changed."endsAt"`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** How many it destroyed. */
export async function destroyEndedSecrets(db: Db, organizationId: OrganizationId, endedBy: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('secrets')
    .where('organizationId', '=', organizationId)
    .where('endsAt', '<=', endedBy)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toCanary({ keyId, sealed }: KeyCanary): KeyCanary {
  return { keyId, sealed: new Uint8Array(sealed) };
}

async function replaceSealed(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
  known: SealedSecret,
  { keyId, sealed }: SealedSecret,
): Promise<boolean> {
  await lockCredential(db, organizationId, clientId);
  const { numUpdatedRows } = await db
    .updateTable('secrets')
    .set({ keyId, sealed })
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .where('version', '=', known.version)
    .where('sealed', '=', known.sealed)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export function postgresSecrets({ read, write, withdraw, anywhere }: Scopes): SecretRepository {
  return {
    secretsByClientIds: (organizationId, clientIds) =>
      read(organizationId, async (db) => {
        const { rows } = await sql<{ clientId: ClientId; secrets: readonly SecretJson[] | null }>`
          select c.client_id, ${secretsJson} as secrets from credentials c
          where c.organization_id = ${organizationId} and c.client_id = ${anyText(clientIds)}`.execute(db);
        return inOrderOf(clientIds, rows, ({ clientId }) => clientId).map((row) => toSecrets(row?.secrets ?? null));
      }),

    rotateCredential: (organizationId, clientId, rotation) =>
      withdraw(organizationId, async (db, _, trail) => {
        const { revokedAt, secrets: known } = await lockCredential(db, organizationId, clientId);
        if (revokedAt !== null) throw refusal('CREDENTIAL_REVOKED');
        const secrets = rotateSecrets(known, rotation);
        const [added, ...older] = secrets;
        if (added) {
          await insertSecrets(db, organizationId, clientId, [added]);
          trail.complete({ details: { version: added.version } });
        }
        await saveEnds(db, organizationId, clientId, older);
        return secrets;
      }),

    retireSecret: (organizationId, clientId, version, endedAt) =>
      withdraw(organizationId, async (db, _, trail) => {
        const { secrets } = await lockCredential(db, organizationId, clientId);
        const retired = retireSecret(secrets, version, endedAt);
        if (!(await saveEnds(db, organizationId, clientId, retired))) trail.forget();
      }),

    destroyEndedSecrets: (organizationId, endedBy) =>
      write(organizationId, async (db) => void (await destroyEndedSecrets(db, organizationId, endedBy))),

    listSecretsUnderKeys: (organizationId, keyIds, limit) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('secrets')
          .select(['clientId', 'version', 'keyId', 'sealed'])
          .where('organizationId', '=', organizationId)
          .where('keyId', '=', anyText(keyIds))
          .orderBy('clientId')
          .orderBy('version')
          .limit(limit)
          .execute();
        return found.map(({ clientId, version, keyId, sealed }) => ({
          clientId,
          secret: { version, keyId, sealed: new Uint8Array(sealed) },
        }));
      }),

    countSecretsUnderOtherKeys: (organizationId, keyId) =>
      read(organizationId, async (db) => {
        const isOther = sql`organization_id = ${organizationId} and key_id <> ${keyId}`;
        const { rows } = await sql<{ others: number }>`
          select (select count(*) from secrets where ${isOther})
            + (select count(*) from webhook_secrets where ${isOther}) as others`.execute(db);
        return rows[0]?.others ?? 0;
      }),

    replaceSealedSecret: (organizationId, clientId, known, replacement) =>
      withdraw(organizationId, async (db, _, trail) => {
        const isReplaced = await replaceSealed(db, organizationId, clientId, known, replacement);
        if (!isReplaced) trail.forget();
        return isReplaced;
      }),

    findKeyCanaries: () =>
      anywhere(async (db) => {
        const { rows } = await sql<KeyCanary & { secrets: number }>`
          select k.key_id, k.sealed, coalesce(s.secrets, 0)::bigint as secrets
          from key_canaries k left join count_secrets_by_key() s on s.key_id = k.key_id
          order by k.key_id`.execute(db);
        return rows.map((row) => ({ ...toCanary(row), secrets: row.secrets }));
      }),

    saveKeyCanary: (canary) =>
      anywhere(async (db) => {
        await db
          .insertInto('keyCanaries')
          .values(canary)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const kept = await db
          .selectFrom('keyCanaries')
          .selectAll()
          .where('keyId', '=', canary.keyId)
          .executeTakeFirstOrThrow();
        return toCanary(kept);
      }),
  };
}
