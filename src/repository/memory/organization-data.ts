import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditSeal, SealedEvent } from '../../domain/audit/seal.ts';
import type { ClientCredential, CredentialSecret } from '../../domain/credentials/client-credential.ts';
import type { CredentialUse } from '../../domain/credentials/credential-use.ts';
import type { Embed } from '../../domain/embeds/embed.ts';
import type { Grant } from '../../domain/grants/grant.ts';
import type {
  AccountTypeId,
  AuditEventId,
  ClientId,
  DeliveryId,
  EmbedId,
  GrantId,
  MemberId,
  SessionId,
  TeamId,
  TokenId,
  WebhookId,
  WorkbookId,
} from '../../domain/ids.ts';
import type { AccountType } from '../../domain/members/account-type.ts';
import type { Member } from '../../domain/members/member.ts';
import type { EmbedSession } from '../../domain/sessions/embed-session.ts';
import type { Team } from '../../domain/teams/team.ts';
import type { AccessToken } from '../../domain/tokens/access-token.ts';
import type { KeptUsage } from '../../domain/usage/usage-count.ts';
import type { Webhook, WebhookSecret } from '../../domain/webhooks/webhook.ts';
import type { WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import type { Content, VersionTag, Workbook, WorkbookVersion } from '../../domain/workbooks/workbook.ts';

export interface StoredVersion {
  readonly version: WorkbookVersion;
  readonly content: Content;
}

/** A workbook with all that is its own; a write replaces it as a whole. */
export interface StoredWorkbook {
  readonly workbook: Workbook;
  readonly draft: Content;
  readonly draftRevision: number;
  /** Version n at place n - 1. */
  readonly versions: readonly StoredVersion[];
  readonly tags: ReadonlyMap<string, VersionTag>;
}

/** A credential with all that is its own; a write replaces it as a whole. */
export interface StoredCredential {
  readonly credential: ClientCredential;
  /** Newest first. */
  readonly secrets: readonly CredentialSecret[];
  /** By what was opened. */
  readonly uses: ReadonlyMap<string, CredentialUse>;
}

/** A webhook with its deliveries, which are changed one by one. */
export interface StoredWebhook {
  readonly webhook: Webhook;
  /** Newest first. */
  readonly secrets: readonly WebhookSecret[];
  readonly deliveries: Map<DeliveryId, WebhookDelivery>;
  /** Deliveries into which refusals are collected, by what these have in common. */
  readonly collecting: Map<string, DeliveryId>;
  readonly lastDeliveredAt: Date | null;
}

/** The rows of one organization, which are replaced and never changed in place, and the indexes over them, which hold ids only. */
export interface OrganizationData {
  readonly accountTypes: Map<AccountTypeId, AccountType>;
  readonly members: Map<MemberId, Member>;
  /** By `emailKey`. */
  readonly memberIdsByEmail: Map<string, MemberId>;
  readonly teams: Map<TeamId, Team>;
  readonly teamIdsByName: Map<string, TeamId>;
  readonly memberIdsByTeam: Map<TeamId, Set<MemberId>>;
  readonly teamIdsByMember: Map<MemberId, Set<TeamId>>;
  readonly workbooks: Map<WorkbookId, StoredWorkbook>;
  /** By `workbookPath`. */
  readonly workbookIdsByPath: Map<string, WorkbookId>;
  readonly grants: Map<GrantId, Grant>;
  /** By workbook, then by tag and grantee. */
  readonly grantIdsByWorkbook: Map<WorkbookId, Map<string, GrantId>>;
  readonly embeds: Map<EmbedId, Embed>;
  readonly embedIdsByWorkbook: Map<WorkbookId, Set<EmbedId>>;
  /** By `embedKey`. */
  readonly liveEmbedIds: Map<string, EmbedId>;
  /** By embed, then by name: when each parameter was seen last. */
  readonly embedParameters: Map<EmbedId, ReadonlyMap<string, Date>>;
  readonly credentials: Map<ClientId, StoredCredential>;
  readonly clientIdsByOwner: Map<MemberId, Set<ClientId>>;
  /** Unrevoked ones. */
  readonly clientIdsByName: Map<string, ClientId>;
  readonly tokens: Map<TokenId, AccessToken>;
  /** By `nonceKey`: until when each nonce that was taken is kept (O2). */
  readonly nonces: Map<string, Date>;
  readonly sessions: Map<SessionId, EmbedSession>;
  /** By `subjectKey`, then by `usageKey`. */
  readonly usage: Map<string, Map<string, KeptUsage>>;
  readonly webhooks: Map<WebhookId, StoredWebhook>;
  /** By outcome, then by reference number, oldest first. */
  readonly auditEvents: Readonly<Record<AuditEvent['outcome'], Map<string, AuditEvent>>>;
  /** From the first on. */
  readonly seals: AuditSeal[];
  /** By seal, then position. */
  readonly sealedEvents: Map<AuditEventId, SealedEvent>;
}

export function emptyData(): OrganizationData {
  return {
    accountTypes: new Map(),
    members: new Map(),
    memberIdsByEmail: new Map(),
    teams: new Map(),
    teamIdsByName: new Map(),
    memberIdsByTeam: new Map(),
    teamIdsByMember: new Map(),
    workbooks: new Map(),
    workbookIdsByPath: new Map(),
    grants: new Map(),
    grantIdsByWorkbook: new Map(),
    embeds: new Map(),
    embedIdsByWorkbook: new Map(),
    liveEmbedIds: new Map(),
    embedParameters: new Map(),
    credentials: new Map(),
    clientIdsByOwner: new Map(),
    clientIdsByName: new Map(),
    tokens: new Map(),
    nonces: new Map(),
    sessions: new Map(),
    usage: new Map(),
    webhooks: new Map(),
    auditEvents: { ALLOWED: new Map(), REFUSED: new Map() },
    seals: [],
    sealedEvents: new Map(),
  };
}
