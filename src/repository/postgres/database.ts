import type { Kysely } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditSeal, SealedEvent } from '../../domain/audit/seal.ts';
import type { ClientCredential, CredentialSecret } from '../../domain/credentials/client-credential.ts';
import type { CredentialUse } from '../../domain/credentials/credential-use.ts';
import type { KeyCanary } from '../../domain/credentials/secret-box.ts';
import type { Embed } from '../../domain/embeds/embed.ts';
import type { SeenParameter } from '../../domain/embeds/embed-parameters.ts';
import type { EmbedSource } from '../../domain/embeds/embed-source.ts';
import type { Grant } from '../../domain/grants/grant.ts';
import type { ClientId, EmbedId, MemberId, OrganizationId, TeamId, WebhookId, WorkbookId } from '../../domain/ids.ts';
import type { AccountType } from '../../domain/members/account-type.ts';
import type { Member } from '../../domain/members/member.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { EmbedSession } from '../../domain/sessions/embed-session.ts';
import type { Team } from '../../domain/teams/team.ts';
import type { AccessToken } from '../../domain/tokens/access-token.ts';
import type { KeptUsage } from '../../domain/usage/usage-count.ts';
import type { Webhook, WebhookSecret } from '../../domain/webhooks/webhook.ts';
import type { Collected, WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import type { ContentCounts, Element, Page } from '../../domain/workbooks/content-tree.ts';
import type { Content, VersionTag, Workbook } from '../../domain/workbooks/workbook.ts';

/** What somebody names before their organization is known. */
export type PlaceKind = 'SLUG' | 'TOKEN' | 'CLIENT' | 'EMBED' | 'SESSION';

interface Owned {
  readonly organizationId: OrganizationId;
}

/** An `EmbedSource` as two columns. */
export interface SourceColumns {
  readonly sourceType: EmbedSource['sourceType'];
  readonly sourceId: string | null;
}

interface ContentKey extends Owned {
  readonly workbookId: WorkbookId;
  /** Counts the drafts of a workbook. */
  readonly revision: number;
}

interface Slotted {
  readonly slot: number;
}

/** A table each; the names of tables and columns have underscores in the database. */
export interface Database {
  readonly organizations: Organization;
  readonly places: Owned & { readonly kind: PlaceKind; readonly key: string };
  readonly accountTypes: Owned & AccountType;
  readonly members: Owned & Member & { readonly emailKey: string; readonly nameKey: string };
  readonly teams: Owned & Team & { readonly nameKey: string };
  readonly teamMembers: Owned & { readonly teamId: TeamId; readonly memberId: MemberId };
  readonly workbooks: Owned &
    Workbook & {
      readonly nameKey: string;
      readonly path: string;
      readonly pathKey: string;
      readonly draftRevision: number;
    };
  readonly contents: ContentKey & Pick<Content, 'document' | 'digest'> & ContentCounts;
  readonly pages: ContentKey & Page & { readonly ordinal: number };
  readonly elements: ContentKey & Element & { readonly ordinal: number };
  readonly versions: ContentKey & {
    readonly number: number;
    readonly publishedAt: Date;
    readonly publishedById: MemberId;
  };
  readonly tags: Owned & VersionTag;
  readonly grants: Owned &
    Omit<Grant, 'grantee'> & { readonly teamId: TeamId | null; readonly memberId: MemberId | null };
  readonly embeds: Owned & Omit<Embed, 'source'> & SourceColumns;
  readonly embedParameters: Owned & SeenParameter & { readonly embedId: EmbedId };
  readonly credentials: Owned & Omit<ClientCredential, 'lastUsedAt'>;
  readonly secrets: Owned & { readonly clientId: ClientId } & Omit<CredentialSecret, 'lastUsedAt' | 'uses'>;
  readonly secretUses: Owned &
    Slotted & {
      readonly clientId: ClientId;
      readonly version: number;
      readonly uses: number;
      readonly lastUsedAt: Date;
    };
  readonly credentialUses: Owned &
    Slotted &
    SourceColumns &
    Omit<CredentialUse, 'source'> & { readonly clientId: ClientId; readonly useId: string };
  readonly tokens: Owned & AccessToken;
  readonly nonces: Owned & { readonly clientId: ClientId; readonly nonce: string; readonly validUntil: Date };
  readonly sessions: Owned & Omit<EmbedSession, 'source'> & SourceColumns;
  readonly auditEvents: Owned & AuditEvent;
  readonly usageCounts: Owned &
    Omit<KeptUsage, 'users'> & { readonly userLevel: number; readonly userHashes: Uint8Array };
  readonly auditSeals: Owned & AuditSeal;
  readonly auditSealed: Owned & SealedEvent;
  readonly webhooks: Owned & Webhook & { readonly lastDeliveredAt: Date | null };
  readonly webhookSecrets: Owned & WebhookSecret & { readonly webhookId: WebhookId };
  readonly webhookDeliveries: Owned &
    Omit<WebhookDelivery, 'collected'> & { readonly [Name in keyof Collected]: Collected[Name] | null } & {
      readonly collects: string | null;
    };
  readonly keyCanaries: KeyCanary;
}

/** Queries of one transaction. */
export type Db = Kysely<Database>;
