import { sql } from 'kysely';
import type { DeliveryId, OrganizationId } from '../../domain/ids.ts';
import { type EndingSecret, expiryWarnedUntil, tellingsOfExpiry } from '../../domain/webhooks/telling.ts';
import type { DeliveryOutcome, DeliveryRepository } from '../../domain/webhooks/webhook-repository.ts';
import { refusal } from '../refusal.ts';
import { keepEvent } from './audit-rows.ts';
import type { Db } from './database.ts';
import type { Scopes } from './scopes.ts';
import { claimDue, withWebhooks } from './webhook-claims.ts';
import { deliveryColumns, toDelivery } from './webhook-rows.ts';
import { lockWebhook } from './webhook-secrets.ts';
import { insertTellings } from './webhook-tellings.ts';

const mostOrganizations = 1000;
/** Rows of one transaction, as in housekeeping. */
const batchSize = 1000;

/** One statement, and one more for a webhook that ends; false when the delivery is not at this attempt any longer. */
async function finish(
  db: Db,
  organizationId: OrganizationId,
  deliveryId: DeliveryId,
  attempt: number,
  { attemptedAt, httpStatus, failure, nextAttemptAt, ends }: DeliveryOutcome,
): Promise<boolean> {
  const status = nextAttemptAt ? 'PENDING' : failure === null ? 'DELIVERED' : 'DEAD';
  const { rows } = await sql<{ isEnded: boolean }>`
    with finished as (
      update webhook_deliveries d set status = ${status}, next_attempt_at = coalesce(${nextAttemptAt}, d.next_attempt_at),
        last_attempt_at = ${attemptedAt}, last_status = ${httpStatus}, last_failure = ${failure},
        ended_at = ${nextAttemptAt ? null : attemptedAt}
      where d.organization_id = ${organizationId} and d.delivery_id = ${deliveryId} and d.status = 'PENDING'
        and d.attempts = ${attempt}
      returning d.webhook_id, d.created_at
    ), taken as (
      update webhooks w set last_delivered_at = ${attemptedAt} from finished f
      where ${failure === null} and w.organization_id = ${organizationId} and w.webhook_id = f.webhook_id
        and coalesce(w.last_delivered_at < ${attemptedAt}::timestamptz - interval '1 minute', true)
    ), ended as (
      update webhooks w set disabled_at = ${attemptedAt}, disabled_by = ${ends?.by ?? null} from finished f
      where ${ends !== null} and w.organization_id = ${organizationId} and w.webhook_id = f.webhook_id
        and w.disabled_at is null and (${ends?.by !== 'FAILING'} or coalesce(w.last_delivered_at < f.created_at, true))
      returning w.webhook_id
    )
    select exists (select from ended) as is_ended from finished`.execute(db);
  if (ends && rows[0]?.isEnded) await keepEvent(db, organizationId, ends.event);
  return rows.length > 0;
}

const pendingFrom = (now: Date, tries: number) => ({
  status: 'PENDING' as const,
  mostAttempts: sql<number>`attempts + ${tries}`,
  nextAttemptAt: now,
  endedAt: null,
  collects: null,
});

const sweep = (organizationId: OrganizationId, before: { readonly delivered: Date; readonly dead: Date }) => sql`
  with old as materialized (
    select d.delivery_id from webhook_deliveries d where d.organization_id = ${organizationId} and (
      (d.status = 'DELIVERED' and d.ended_at < ${before.delivered}) or (d.status = 'DEAD' and d.ended_at < ${before.dead})
      or (d.status = 'PENDING' and d.created_at < ${before.dead})
    ) limit ${batchSize} for update skip locked
  )
  delete from webhook_deliveries d using old
  where d.organization_id = ${organizationId} and d.delivery_id = old.delivery_id`;

async function findEndingSecrets(db: Db, organizationId: OrganizationId, now: Date): Promise<EndingSecret[]> {
  const { rows } = await sql<EndingSecret>`
    select s.client_id, c.name, s.version, s.ends_at from secrets s
    join credentials c on c.organization_id = s.organization_id and c.client_id = s.client_id
    where s.organization_id = ${organizationId} and s.ends_at > ${now} and s.ends_at <= ${expiryWarnedUntil(now)}`.execute(
    db,
  );
  return rows;
}

export function postgresWebhookDeliveries({ write, anywhere }: Scopes): DeliveryRepository {
  const organizations = (query: ReturnType<typeof sql<{ id: OrganizationId }>>) =>
    anywhere(async (db) => (await query.execute(db)).rows.map(({ id }) => id));
  return {
    createDelivery: (organizationId, delivery) =>
      write(organizationId, async (db) => {
        const row = { organizationId, ...deliveryColumns(delivery) };
        await db.insertInto('webhookDeliveries').values(row).execute();
      }),

    redeliver: (organizationId, deliveryId, { now, tries }) =>
      write(organizationId, async (db) => {
        const row = await db
          .updateTable('webhookDeliveries')
          .set(pendingFrom(now, tries))
          .where('organizationId', '=', organizationId)
          .where('deliveryId', '=', deliveryId)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) throw refusal('DELIVERY_NOT_FOUND');
        return toDelivery(row);
      }),

    redeliverDead: (organizationId, webhookId, { now, tries, most }) =>
      write(organizationId, async (db, _, trail) => {
        await lockWebhook(db, organizationId, webhookId);
        const dead = db
          .selectFrom('webhookDeliveries')
          .select('deliveryId')
          .where('organizationId', '=', organizationId)
          .where('webhookId', '=', webhookId)
          .where('status', '=', 'DEAD')
          .where('data', 'is not', null)
          .orderBy('createdAt')
          .limit(most);
        const { numUpdatedRows } = await db
          .updateTable('webhookDeliveries')
          .set(pendingFrom(now, tries))
          .where('organizationId', '=', organizationId)
          .where('deliveryId', 'in', dead)
          .executeTakeFirstOrThrow();
        const count = Number(numUpdatedRows);
        if (count === 0) trail.forget();
        else trail.complete({ details: { count } });
        return count;
      }),

    organizationsToDeliver: (now) =>
      organizations(sql`select organizations_to_deliver(${now}, ${mostOrganizations}) as id`),

    claimDeliveries: (organizationId, wanted) =>
      write(organizationId, async (db) => {
        const claimed = await claimDue(db, organizationId, wanted);
        return claimed.length === 0 ? [] : withWebhooks(db, organizationId, claimed, wanted.now);
      }),

    settleDelivery: (organizationId, deliveryId, data) =>
      write(organizationId, async (db) => {
        await (data === null
          ? sql`delete from webhook_deliveries where organization_id = ${organizationId} and delivery_id = ${deliveryId}`
          : sql`update webhook_deliveries set data = ${JSON.stringify(data)}::json, change = null
              where organization_id = ${organizationId} and delivery_id = ${deliveryId}`
        ).execute(db);
      }),

    finishDelivery: (organizationId, deliveryId, attempt, outcome) =>
      write(organizationId, (db) => finish(db, organizationId, deliveryId, attempt, outcome)),

    tellExpiringSecrets: async (now) => {
      const ids = await organizations(sql`select organizations_to_warn(${now}, ${expiryWarnedUntil(now)}) as id`);
      for (const id of ids) {
        await write(id, async (db) => {
          const tellings = tellingsOfExpiry(await findEndingSecrets(db, id, now), now);
          await insertTellings(id, tellings).execute(db);
        });
      }
    },

    forgetDeliveries: async (before) => {
      const { delivered, dead } = before;
      const ids = await organizations(sql`select organizations_with_old_deliveries(${delivered}, ${dead}) as id`);
      for (const id of ids) {
        for (let deleted = batchSize; deleted >= batchSize; ) {
          const { numAffectedRows } = await write(id, (db) => sweep(id, before).execute(db));
          deleted = Number(numAffectedRows ?? 0n);
        }
      }
    },
  };
}
