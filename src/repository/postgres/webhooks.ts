import { sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import { mostWebhooks } from '../../domain/webhooks/webhook.ts';
import type { DeliveryCriteria, WebhookRepository } from '../../domain/webhooks/webhook-repository.ts';
import { rotateWebhookSecrets } from '../../domain/webhooks/webhook-secrets.ts';
import { required } from '../refusal.ts';
import type { Db } from './database.ts';
import { anyText, anyUuid, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { type Listing, readSliceOfEach } from './slices.ts';
import { findWebhooks, toDelivery, toWebhook } from './webhook-rows.ts';
import { findWebhookSecrets, insertWebhookSecrets, lockWebhook, replaceWebhookSecret } from './webhook-secrets.ts';

/** Of each of `groups`; those whose data is known. */
function deliveriesWith(organizationId: OrganizationId, { status }: DeliveryCriteria): Listing {
  const where = [
    sql`d.organization_id = ${organizationId}`,
    sql`d.webhook_id = groups.id`,
    sql`d.data is not null`,
    ...(status ? [sql`d.status = ${status}`] : []),
  ];
  return {
    columns: sql`d.*`,
    from: sql`webhook_deliveries d`,
    where,
    key: { value: sql`d.created_at`, valueType: 'TIME', id: sql`d.delivery_id`, idType: 'UUID', direction: 'DESC' },
  };
}

/** Whoever counts as well waits until this transaction has ended. */
async function countWebhooks(db: Db, organizationId: OrganizationId): Promise<number> {
  await sql`select from organizations where organization_id = ${organizationId} for no key update`.execute(db);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from webhooks where organization_id = ${organizationId}`.execute(db);
  return rows[0]?.count ?? 0;
}

export function postgresWebhooks({ read, write }: Scopes): WebhookRepository {
  return {
    createWebhook: (organizationId, webhook, secret) =>
      write(organizationId, async (db, _, trail) => {
        if ((await countWebhooks(db, organizationId)) >= mostWebhooks) {
          trail.forget();
          return false;
        }
        const row = { organizationId, ...webhook, lastDeliveredAt: null };
        await db.insertInto('webhooks').values(row).execute();
        const { webhookId, createdAt } = webhook;
        await insertWebhookSecrets(db, organizationId, webhookId, [{ ...secret, createdAt, endsAt: null }]);
        return true;
      }),

    findWebhooksByIds: (organizationId, webhookIds) =>
      read(organizationId, (db) => findWebhooks(db, organizationId, webhookIds)),

    listWebhooks: (organizationId) =>
      read(organizationId, async (db) => {
        const rows = await db
          .selectFrom('webhooks')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .orderBy('createdAt')
          .orderBy('webhookId')
          .execute();
        return rows.map(toWebhook);
      }),

    updateWebhook: (organizationId, webhookId, changes) =>
      write(organizationId, async (db) => {
        const row = await db
          .updateTable('webhooks')
          .set({ webhookId, ...changes })
          .where('organizationId', '=', organizationId)
          .where('webhookId', '=', webhookId)
          .returningAll()
          .executeTakeFirst();
        return toWebhook(required(row, 'WEBHOOK_NOT_FOUND'));
      }),

    deleteWebhook: (organizationId, webhookId) =>
      write(organizationId, async (db) => {
        const row = await db
          .deleteFrom('webhooks')
          .where('organizationId', '=', organizationId)
          .where('webhookId', '=', webhookId)
          .returning('webhookId')
          .executeTakeFirst();
        required(row, 'WEBHOOK_NOT_FOUND');
      }),

    rotateWebhookSecret: (organizationId, webhookId, rotation) =>
      write(organizationId, async (db) => {
        await lockWebhook(db, organizationId, webhookId);
        const [known = []] = await findWebhookSecrets(db, organizationId, [webhookId]);
        const secrets = rotateWebhookSecrets(known, rotation);
        await db
          .deleteFrom('webhookSecrets')
          .where('organizationId', '=', organizationId)
          .where('webhookId', '=', webhookId)
          .execute();
        await insertWebhookSecrets(db, organizationId, webhookId, secrets);
        return secrets;
      }),

    webhookSecretsByIds: (organizationId, webhookIds) =>
      read(organizationId, (db) => findWebhookSecrets(db, organizationId, webhookIds)),

    listDeliveriesOfWebhooks: (organizationId, webhookIds, criteria, window) =>
      read(organizationId, (db) =>
        readSliceOfEach(db, deliveriesWith(organizationId, criteria), window, webhookIds, toDelivery),
      ),

    countDeliveriesOfWebhooks: (organizationId, webhookIds, criteria) =>
      read(organizationId, async (db) => {
        const { from, where } = deliveriesWith(organizationId, criteria);
        const { rows } = await sql<{ count: number }>`
          select (select count(*) from ${from} where ${sql.join(where, sql` and `)}) as count
          from unnest(${webhookIds}::uuid[]) with ordinality as groups (id, place) order by place`.execute(db);
        return rows.map(({ count }) => count);
      }),

    findDeliveriesByIds: (organizationId, deliveryIds) =>
      read(organizationId, async (db) => {
        const rows = await db
          .selectFrom('webhookDeliveries')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .where('deliveryId', '=', anyUuid(deliveryIds))
          .where('data', 'is not', null)
          .execute();
        return inOrderOf(deliveryIds, rows.map(toDelivery), ({ deliveryId }) => deliveryId);
      }),

    listWebhookSecretsUnderKeys: (organizationId, keyIds, limit) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('webhookSecrets')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .where('keyId', '=', anyText(keyIds))
          .orderBy('webhookId')
          .orderBy('version')
          .limit(limit)
          .execute();
        return found.map(({ webhookId, version, keyId, sealed }) => ({
          webhookId,
          secret: { version, keyId, sealed: new Uint8Array(sealed) },
        }));
      }),

    replaceSealedWebhookSecret: (organizationId, webhookId, known, replacement) =>
      write(organizationId, (db) => replaceWebhookSecret(db, organizationId, webhookId, known, replacement)),
  };
}
