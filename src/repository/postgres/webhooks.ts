import { sql } from 'kysely';
import type { SealedSecret } from '../../domain/credentials/client-credential.ts';
import type { OrganizationId, WebhookId } from '../../domain/ids.ts';
import type { WebhookSecret } from '../../domain/webhooks/webhook.ts';
import type { DeliveryCriteria, WebhookRepository } from '../../domain/webhooks/webhook-repository.ts';
import { rotateWebhookSecrets } from '../../domain/webhooks/webhook-secrets.ts';
import { required } from '../refusal.ts';
import type { Db } from './database.ts';
import { anyText, anyUuid, groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { type Listing, readSliceOfEach } from './slices.ts';
import { toDelivery, toWebhook, toWebhookSecret } from './webhook-rows.ts';

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

/** Newest first. */
export async function findWebhookSecrets(
  db: Db,
  organizationId: OrganizationId,
  webhookIds: readonly WebhookId[],
): Promise<WebhookSecret[][]> {
  const rows = await db
    .selectFrom('webhookSecrets')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('webhookId', '=', anyUuid(webhookIds))
    .orderBy('version', 'desc')
    .execute();
  return groupedBy(webhookIds, rows, ({ webhookId }) => webhookId).map((group) => group.map(toWebhookSecret));
}

async function insertSecrets(
  db: Db,
  organizationId: OrganizationId,
  webhookId: WebhookId,
  secrets: readonly WebhookSecret[],
): Promise<void> {
  const rows = secrets.map(({ version, keyId, sealed, createdAt, endsAt }) => {
    return { organizationId, webhookId, version, keyId, sealed, createdAt, endsAt };
  });
  await db.insertInto('webhookSecrets').values(rows).execute();
}

/** Changes of its secrets come one after the other. Throws `WEBHOOK_NOT_FOUND`. */
async function lockWebhook(db: Db, organizationId: OrganizationId, webhookId: WebhookId): Promise<void> {
  const row = await db
    .selectFrom('webhooks')
    .select('webhookId')
    .where('organizationId', '=', organizationId)
    .where('webhookId', '=', webhookId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  required(row, 'WEBHOOK_NOT_FOUND');
}

async function replaceSealed(
  db: Db,
  organizationId: OrganizationId,
  webhookId: WebhookId,
  known: SealedSecret,
  { keyId, sealed }: SealedSecret,
): Promise<boolean> {
  await lockWebhook(db, organizationId, webhookId);
  const { numUpdatedRows } = await db
    .updateTable('webhookSecrets')
    .set({ keyId, sealed })
    .where('organizationId', '=', organizationId)
    .where('webhookId', '=', webhookId)
    .where('version', '=', known.version)
    .where('sealed', '=', known.sealed)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export function postgresWebhooks({ read, write }: Scopes): WebhookRepository {
  return {
    createWebhook: (organizationId, webhook, secret) =>
      write(organizationId, async (db) => {
        const row = { organizationId, ...webhook, lastDeliveredAt: null };
        await db.insertInto('webhooks').values(row).execute();
        const { webhookId, createdAt } = webhook;
        await insertSecrets(db, organizationId, webhookId, [{ ...secret, createdAt, endsAt: null }]);
      }),

    findWebhooksByIds: (organizationId, webhookIds) =>
      read(organizationId, async (db) => {
        const rows = await db
          .selectFrom('webhooks')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .where('webhookId', '=', anyUuid(webhookIds))
          .execute();
        return inOrderOf(webhookIds, rows.map(toWebhook), ({ webhookId }) => webhookId);
      }),

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
        await insertSecrets(db, organizationId, webhookId, secrets);
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
      write(organizationId, (db) => replaceSealed(db, organizationId, webhookId, known, replacement)),
  };
}
