import { type RawBuilder, sql } from 'kysely';
import type { HousekeepingRepository } from '../../domain/housekeeping/housekeeping-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Db } from './database.ts';
import type { Scopes } from './scopes.ts';
import { destroyEndedSecrets } from './secrets.ts';

/** Rows of one transaction: few enough that nobody waits for its locks. */
const batchSize = 1000;

type Sweep = (organizationId: OrganizationId, now: Date) => RawBuilder<unknown>;

/** What others hold is passed over: they, or the next round, forget it. Materialized, since a plan that asks again would pass the limit. */
const sweepNonces: Sweep = (organizationId, now) => sql`
  with expired as materialized (
    select client_id, nonce from nonces where organization_id = ${organizationId} and valid_until < ${now}
    limit ${batchSize} for update skip locked
  )
  delete from nonces n using expired e
  where n.organization_id = ${organizationId} and n.client_id = e.client_id and n.nonce = e.nonce`;

const sweepSessions: Sweep = (organizationId, now) => sql`
  with expired as materialized (
    select session_id from sessions
    where organization_id = ${organizationId} and (expires_at <= ${now} or ended_at is not null)
    limit ${batchSize} for update skip locked
  ), gone as (
    delete from sessions s using expired e
    where s.organization_id = ${organizationId} and s.session_id = e.session_id
    returning s.token_hash
  )
  delete from places where kind = 'SESSION' and key in (select token_hash from gone)`;

/** By the statistics of the database: counting would read the table, once a minute on each server. */
async function estimateNonces(db: Db): Promise<number> {
  const { rows } = await sql<{ kept: number }>`select pg_stat_get_live_tuples('nonces'::regclass) as kept`.execute(db);
  return rows[0]?.kept ?? 0;
}

export function postgresHousekeeping({ write, anywhere }: Scopes): HousekeepingRepository {
  const sweepAll = async (sweep: Sweep, organizationId: OrganizationId, now: Date): Promise<number> => {
    for (let swept = 0; ; ) {
      const deleted = await write(
        organizationId,
        async (db) => (await sweep(organizationId, now).execute(db)).numAffectedRows,
      );
      swept += Number(deleted ?? 0n);
      if ((deleted ?? 0n) < batchSize) return swept;
    }
  };
  return {
    forgetExpired: async ({ now, secretsEndedBy }) => {
      const { rows } = await anywhere((db) =>
        sql<{ id: OrganizationId }>`select organizations_with_expired(${now}, ${secretsEndedBy}) as id`.execute(db),
      );
      const forgotten = { nonces: 0, sessions: 0, secrets: 0 };
      for (const { id } of rows) {
        forgotten.nonces += await sweepAll(sweepNonces, id, now);
        forgotten.sessions += await sweepAll(sweepSessions, id, now);
        forgotten.secrets += await write(id, (db) => destroyEndedSecrets(db, id, secretsEndedBy));
      }
      return { ...forgotten, keptNonces: await anywhere(estimateNonces) };
    },
  };
}
