import type { SealedSecret } from '../../domain/credentials/client-credential.ts';
import type { OrganizationId, WebhookId } from '../../domain/ids.ts';
import type { WebhookSecret } from '../../domain/webhooks/webhook.ts';
import { required } from '../refusal.ts';
import type { Db } from './database.ts';
import { anyUuid, groupedBy } from './rows.ts';
import { toWebhookSecret } from './webhook-rows.ts';

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

export async function insertWebhookSecrets(
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
export async function lockWebhook(db: Db, organizationId: OrganizationId, webhookId: WebhookId): Promise<void> {
  const row = await db
    .selectFrom('webhooks')
    .select('webhookId')
    .where('organizationId', '=', organizationId)
    .where('webhookId', '=', webhookId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  required(row, 'WEBHOOK_NOT_FOUND');
}

export async function replaceWebhookSecret(
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
