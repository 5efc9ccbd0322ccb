import { type RawBuilder, sql } from 'kysely';
import type { HousekeepingRepository } from '../../domain/housekeeping/housekeeping-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Scopes } from './scopes.ts';
import { destroyEndedSecrets } from './secrets.ts';

/** Rows of one transaction: few enough that nobody waits for its locks. */
const batchSize = 1000;

type Sweep = (organizationId: OrganizationId, now: Date) => RawBuilder<unknown>;

/** What others hold is passed over: they, or the next round, forget it. */
const sweepNonces: Sweep = (organizationId, now) => sql`
  delete from nonces where organization_id = ${organizationId} and (client_id, nonce) in (
    select client_id, nonce from nonces where organization_id = ${organizationId} and valid_until < ${now}
    limit ${batchSize} for update skip locked)`;

const sweepSessions: Sweep = (organizationId, now) => sql`
  with gone as (
    delete from sessions where organization_id = ${organizationId} and session_id in (
      select session_id from sessions
      where organization_id = ${organizationId} and (expires_at <= ${now} or ended_at is not null)
      limit ${batchSize} for update skip locked)
    returning token_hash
  )
  delete from places where kind = 'SESSION' and key in (select token_hash from gone)`;

export function postgresHousekeeping({ write, anywhere }: Scopes): HousekeepingRepository {
  const sweepAll = async (sweep: Sweep, organizationId: OrganizationId, now: Date): Promise<void> => {
    for (;;) {
      const deleted = await write(
        organizationId,
        async (db) => (await sweep(organizationId, now).execute(db)).numAffectedRows,
      );
      if ((deleted ?? 0n) < batchSize) return;
    }
  };
  return {
    forgetExpired: async ({ now, secretsEndedBy }) => {
      const { rows } = await anywhere((db) =>
        sql<{ id: OrganizationId }>`select organizations_with_expired(${now}, ${secretsEndedBy}) as id`.execute(db),
      );
      for (const { id } of rows) {
        await sweepAll(sweepNonces, id, now);
        await sweepAll(sweepSessions, id, now);
        await write(id, (db) => destroyEndedSecrets(db, id, secretsEndedBy));
      }
    },
  };
}
