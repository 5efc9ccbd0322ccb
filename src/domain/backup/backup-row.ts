import type { AuditEvent } from '../audit/audit-event.ts';
import type { AuditSeal, SealedEvent } from '../audit/seal.ts';
import type { ClientCredential, CredentialSecret } from '../credentials/client-credential.ts';
import type { CredentialUse } from '../credentials/credential-use.ts';
import type { Embed } from '../embeds/embed.ts';
import type { SeenParameter } from '../embeds/embed-parameters.ts';
import type { Grant } from '../grants/grant.ts';
import type { ClientId, EmbedId, MemberId, TeamId, WebhookId, WorkbookId } from '../ids.ts';
import type { AccountType } from '../members/account-type.ts';
import type { Member } from '../members/member.ts';
import type { Organization } from '../organizations/organization.ts';
import type { EmbedSession } from '../sessions/embed-session.ts';
import type { Team } from '../teams/team.ts';
import type { AccessToken } from '../tokens/access-token.ts';
import type { KeptUsage } from '../usage/usage-count.ts';
import type { Webhook, WebhookSecret } from '../webhooks/webhook.ts';
import type { WebhookDelivery } from '../webhooks/webhook-delivery.ts';
import type { Content, VersionTag, Workbook } from '../workbooks/workbook.ts';

/**
 * All that is kept of one organization, by kind, in the order of a backup: a row refers only to rows before it. A workbook comes
 * with all that it holds: its versions from the first, then its draft, each after the content that it holds.
 */
export interface BackupRows {
  readonly ORGANIZATION: Organization;
  readonly ACCOUNT_TYPE: AccountType;
  readonly MEMBER: Member;
  readonly TEAM: Team;
  readonly TEAM_MEMBER: { readonly teamId: TeamId; readonly memberId: MemberId };
  /** Its latest version is the last of those that follow. */
  readonly WORKBOOK: Omit<Workbook, 'latestVersion'>;
  /** What the versions and the draft after it hold, up to the next content. */
  readonly CONTENT: Content & { readonly workbookId: WorkbookId };
  readonly VERSION: {
    readonly workbookId: WorkbookId;
    /** From 1, without gaps. */
    readonly number: number;
    readonly publishedAt: Date;
    readonly publishedById: MemberId;
  };
  /** Ends its workbook. */
  readonly DRAFT: { readonly workbookId: WorkbookId };
  readonly TAG: VersionTag;
  readonly GRANT: Grant;
  readonly EMBED: Embed;
  /** A parameter that stood in a URL which opened an embed. */
  readonly EMBED_PARAMETER: SeenParameter & { readonly embedId: EmbedId };
  readonly CREDENTIAL: ClientCredential;
  /** Left out of a backup without secrets. */
  readonly SECRET: CredentialSecret & { readonly clientId: ClientId };
  readonly CREDENTIAL_USE: CredentialUse & { readonly clientId: ClientId };
  readonly TOKEN: AccessToken;
  /** A nonce, or `jti`, that was taken (O2). */
  readonly NONCE: { readonly clientId: ClientId; readonly nonce: string; readonly validUntil: Date };
  readonly SESSION: EmbedSession;
  readonly AUDIT_EVENT: AuditEvent;
  /** Days come beside the hours that they are made of, which are kept for a shorter time. */
  readonly USAGE: KeptUsage;
  readonly AUDIT_SEAL: AuditSeal;
  /** An event that a seal covers. */
  readonly AUDIT_SEALED: SealedEvent;
  readonly WEBHOOK: Webhook;
  /** What it was told still counts: a secret that ends is told of once. */
  readonly WEBHOOK_DELIVERY: WebhookDelivery;
  /** Left out of a backup without secrets; a webhook without one waits. */
  readonly WEBHOOK_SECRET: WebhookSecret & { readonly webhookId: WebhookId };
}

export type BackupKind = keyof BackupRows;

export type BackupRow<Kind extends BackupKind = BackupKind> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly row: BackupRows[Each] };
}[Kind];

/** What tells a row of a kind from the others of its kind. */
const keyFields: { readonly [Kind in BackupKind]: readonly (keyof BackupRows[Kind] & string)[] } = {
  ORGANIZATION: ['organizationId'],
  ACCOUNT_TYPE: ['accountTypeId'],
  MEMBER: ['memberId'],
  TEAM: ['teamId'],
  TEAM_MEMBER: ['teamId', 'memberId'],
  WORKBOOK: ['workbookId'],
  CONTENT: ['workbookId'],
  VERSION: ['workbookId', 'number'],
  DRAFT: ['workbookId'],
  TAG: ['workbookId', 'name'],
  GRANT: ['grantId'],
  EMBED: ['embedId'],
  EMBED_PARAMETER: ['embedId', 'name'],
  CREDENTIAL: ['clientId'],
  SECRET: ['clientId', 'version'],
  CREDENTIAL_USE: ['clientId', 'workbookId'],
  TOKEN: ['tokenId'],
  NONCE: ['clientId', 'nonce'],
  SESSION: ['sessionId'],
  AUDIT_EVENT: ['auditEventId'],
  USAGE: ['subjectKind', 'subjectId', 'grain', 'outcome'],
  AUDIT_SEAL: ['sealNumber'],
  AUDIT_SEALED: ['sealNumber', 'position'],
  WEBHOOK: ['webhookId'],
  WEBHOOK_DELIVERY: ['deliveryId'],
  WEBHOOK_SECRET: ['webhookId', 'version'],
};

/** In the order of a backup. */
export const backupKinds = Object.keys(keyFields) as readonly BackupKind[];

/** Encrypted, and left out unless they are asked for. */
export function isSecretRow(row: BackupRow): row is BackupRow<'SECRET' | 'WEBHOOK_SECRET'> {
  return row.kind === 'SECRET' || row.kind === 'WEBHOOK_SECRET';
}

/** `TEAM_MEMBER 6b1f… 0c7a…`: names a row to whoever looks for it. */
export function nameRow({ kind, row }: BackupRow): string {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return [kind, ...keyFields[kind].map((field) => String(fields[field]))].join(' ');
}
