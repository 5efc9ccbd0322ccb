import type { ZodType } from 'zod';
import type { BackupKind, BackupRows } from '../../../domain/backup/backup-row.ts';
import { auditEvent, auditSeal, sealedEvent } from './audit.ts';
import { credential, credentialUse, nonce, secret, session } from './openings.ts';
import { accountType, member, organization, team, teamMember, token } from './people.ts';
import { usage } from './usage.ts';
import { webhook, webhookDelivery, webhookSecret } from './webhooks.ts';
import { content, draft, embed, embedParameter, grant, tag, version, workbook } from './workbooks.ts';

/** What a row of each kind is as JSON, and how it is read: exactly so, since a field that nobody knows would be lost. */
export const rowForms: { readonly [Kind in BackupKind]: ZodType<BackupRows[Kind]> } = {
  ORGANIZATION: organization,
  ACCOUNT_TYPE: accountType,
  MEMBER: member,
  TEAM: team,
  TEAM_MEMBER: teamMember,
  WORKBOOK: workbook,
  CONTENT: content,
  VERSION: version,
  DRAFT: draft,
  TAG: tag,
  GRANT: grant,
  EMBED: embed,
  EMBED_PARAMETER: embedParameter,
  CREDENTIAL: credential,
  SECRET: secret,
  CREDENTIAL_USE: credentialUse,
  TOKEN: token,
  NONCE: nonce,
  SESSION: session,
  AUDIT_EVENT: auditEvent,
  USAGE: usage,
  AUDIT_SEAL: auditSeal,
  AUDIT_SEALED: sealedEvent,
  WEBHOOK: webhook,
  WEBHOOK_DELIVERY: webhookDelivery,
  WEBHOOK_SECRET: webhookSecret,
};
