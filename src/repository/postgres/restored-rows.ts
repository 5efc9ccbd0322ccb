import { sql } from 'kysely';
import type { BackupKind, BackupRows } from '../../domain/backup/backup-row.ts';
import { embedUseId } from '../../domain/credentials/credential-use.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { alreadyThere } from '../refusal.ts';
import { insertAccountTypes } from './account-types.ts';
import { detailsJson } from './audit-rows.ts';
import type { Db, PlaceKind } from './database.ts';
import { grantColumns } from './grants.ts';
import { memberKeys } from './member-rows.ts';
import { sourceColumns } from './sources.ts';
import { usageValues } from './usage-folding.ts';
import { deliveryColumns } from './webhook-rows.ts';

type Insert<Kind extends BackupKind> = (
  db: Db,
  organizationId: OrganizationId,
  rows: readonly BackupRows[Kind][],
) => Promise<unknown>;

/** Kinds that are inserted many at a time. */
export type PlainKind = Exclude<BackupKind, 'ORGANIZATION' | 'WORKBOOK' | 'CONTENT' | 'VERSION' | 'DRAFT'>;

/** Throws `ORGANIZATION_EXISTS` when another organization has one of these. */
async function takePlaces(
  db: Db,
  organizationId: OrganizationId,
  kind: Exclude<PlaceKind, 'SLUG'>,
  keys: readonly string[],
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('places')
    .values(keys.map((key) => ({ kind, key, organizationId })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== BigInt(keys.length)) throw alreadyThere(kind === 'CLIENT' ? 'CLIENT_ID' : kind);
}

/** Uses of which the slots are not known any longer. */
type Uses = Pick<BackupRows['SECRET'], 'clientId' | 'version' | 'uses'> & { readonly lastUsedAt: Date };

async function insertUses(db: Db, organizationId: OrganizationId, uses: readonly Uses[]): Promise<void> {
  if (uses.length === 0) return;
  const rows = uses.map((use) => ({ organizationId, slot: 0, ...use }));
  await db.insertInto('secretUses').values(rows).execute();
}

export const inserts: { readonly [Kind in PlainKind]: Insert<Kind> } = {
  ACCOUNT_TYPE: insertAccountTypes,

  MEMBER: (db, organizationId, members) => {
    const rows = members.map((member) => ({ organizationId, ...member, ...memberKeys(member) }));
    return db.insertInto('members').values(rows).execute();
  },

  TEAM: (db, organizationId, teams) => {
    const rows = teams.map((team) => ({ organizationId, ...team, nameKey: team.name.toLowerCase() }));
    return db.insertInto('teams').values(rows).execute();
  },

  TEAM_MEMBER: (db, organizationId, memberships) => {
    const rows = memberships.map((membership) => ({ organizationId, ...membership }));
    return db.insertInto('teamMembers').values(rows).execute();
  },

  TAG: (db, organizationId, tags) => {
    const rows = tags.map((tag) => ({ organizationId, ...tag }));
    return db.insertInto('tags').values(rows).execute();
  },

  GRANT: (db, organizationId, grants) => {
    const rows = grants.map((grant) => ({ organizationId, ...grantColumns(grant) }));
    return db.insertInto('grants').values(rows).execute();
  },

  EMBED: async (db, organizationId, embeds) => {
    const rows = embeds.map(({ source, ...embed }) => ({ organizationId, ...embed, ...sourceColumns(source) }));
    await db.insertInto('embeds').values(rows).execute();
    await takePlaces(
      db,
      organizationId,
      'EMBED',
      embeds.map(({ embedId }) => embedId),
    );
  },

  EMBED_PARAMETER: (db, organizationId, parameters) => {
    const rows = parameters.map((parameter) => ({ organizationId, ...parameter }));
    return db.insertInto('embedParameters').values(rows).execute();
  },

  CREDENTIAL: async (db, organizationId, credentials) => {
    const rows = credentials.map(({ lastUsedAt: _, ...credential }) => ({ organizationId, ...credential }));
    await db.insertInto('credentials').values(rows).execute();
    const used = credentials.flatMap(({ clientId, lastUsedAt }) =>
      lastUsedAt === null ? [] : [{ clientId, version: 0, uses: 0, lastUsedAt }],
    );
    await insertUses(db, organizationId, used);
    await takePlaces(
      db,
      organizationId,
      'CLIENT',
      credentials.map(({ clientId }) => clientId),
    );
  },

  SECRET: async (db, organizationId, secrets) => {
    const rows = secrets.map(({ lastUsedAt: _, uses: __, ...secret }) => ({ organizationId, ...secret }));
    await db.insertInto('secrets').values(rows).execute();
    const used = secrets.flatMap(({ clientId, version, uses, lastUsedAt }) =>
      lastUsedAt === null ? [] : [{ clientId, version, uses, lastUsedAt }],
    );
    await insertUses(db, organizationId, used);
  },

  CREDENTIAL_USE: (db, organizationId, uses) => {
    const rows = uses.map(({ source, ...use }) => {
      const useId = embedUseId({ source, ...use });
      return { organizationId, slot: 0, useId, ...use, ...sourceColumns(source) };
    });
    return db.insertInto('credentialUses').values(rows).execute();
  },

  TOKEN: async (db, organizationId, tokens) => {
    const rows = tokens.map((token) => ({ organizationId, ...token }));
    await db.insertInto('tokens').values(rows).execute();
    await takePlaces(
      db,
      organizationId,
      'TOKEN',
      tokens.map(({ hash }) => hash),
    );
  },

  NONCE: (db, organizationId, nonces) => {
    const rows = nonces.map((nonce) => ({ organizationId, ...nonce }));
    return db.insertInto('nonces').values(rows).execute();
  },

  SESSION: async (db, organizationId, sessions) => {
    const rows = sessions.map(({ source, teamIds, ...session }) => {
      return { organizationId, ...session, ...sourceColumns(source), teamIds: sql<typeof teamIds>`${teamIds}::uuid[]` };
    });
    await db.insertInto('sessions').values(rows).execute();
    await takePlaces(
      db,
      organizationId,
      'SESSION',
      sessions.map(({ tokenHash }) => tokenHash),
    );
  },

  AUDIT_EVENT: (db, organizationId, events) => {
    const rows = events.map((event) => ({ organizationId, ...event, details: detailsJson(event) }));
    return db.insertInto('auditEvents').values(rows).execute();
  },

  USAGE: (db, organizationId, counts) => {
    const rows = counts.map((count) => usageValues(organizationId, count));
    return db.insertInto('usageCounts').values(rows).execute();
  },

  AUDIT_SEAL: (db, organizationId, seals) => {
    const rows = seals.map((seal) => ({ organizationId, ...seal }));
    return db.insertInto('auditSeals').values(rows).execute();
  },

  AUDIT_SEALED: (db, organizationId, sealed) => {
    const rows = sealed.map((one) => ({ organizationId, ...one }));
    return db.insertInto('auditSealed').values(rows).execute();
  },

  WEBHOOK: (db, organizationId, webhooks) => {
    const rows = webhooks.map((webhook) => ({ organizationId, ...webhook, lastDeliveredAt: null }));
    return db.insertInto('webhooks').values(rows).execute();
  },

  WEBHOOK_DELIVERY: (db, organizationId, deliveries) => {
    const rows = deliveries.map((delivery) => ({ organizationId, ...deliveryColumns(delivery) }));
    return db.insertInto('webhookDeliveries').values(rows).execute();
  },

  WEBHOOK_SECRET: (db, organizationId, secrets) => {
    const rows = secrets.map((secret) => ({ organizationId, ...secret }));
    return db.insertInto('webhookSecrets').values(rows).execute();
  },
};
