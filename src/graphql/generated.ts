import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountType as AccountTypeSource } from '../domain/members/account-type.ts';
import type { AuditEvent as AuditEventSource } from '../domain/audit/audit-event.ts';
import type { AuditEventConnection as AuditEventConnectionSource, ClientCredentialConnection as ClientCredentialConnectionSource, EmbedSessionConnection as EmbedSessionConnectionSource, EmbedConnection as EmbedConnectionSource, GrantConnection as GrantConnectionSource, JwtCredentialPlanConnection as JwtCredentialPlanConnectionSource, JwtEmbedPlanConnection as JwtEmbedPlanConnectionSource, MemberConnection as MemberConnectionSource, TeamConnection as TeamConnectionSource, WebhookConnection as WebhookConnectionSource, WebhookDeliveryConnection as WebhookDeliveryConnectionSource, WorkbookConnection as WorkbookConnectionSource, WorkbookVersionConnection as WorkbookVersionConnectionSource } from './connections.ts';
import type { ClientCredential as ClientCredentialSource } from '../domain/credentials/client-credential.ts';
import type { ReadableUse as ReadableUseSource } from '../domain/credentials/read-credential-uses.ts';
import type { ReadableElement as ReadableElementSource, ReadablePage as ReadablePageSource } from '../domain/workbooks/read-content.ts';
import type { ReadableEmbed as ReadableEmbedSource } from '../domain/embeds/judge-embed.ts';
import type { EmbeddableElement as EmbeddableElementSource, EmbeddablePage as EmbeddablePageSource, EmbeddableWorkbook as EmbeddableWorkbookSource } from '../domain/embeds/read-embeddable-content.ts';
import type { EmbedSession as EmbedSessionSource } from '../domain/sessions/embed-session.ts';
import type { ReadableGrant as ReadableGrantSource } from '../domain/grants/read-grants.ts';
import type { JwtCredentialPlan as JwtCredentialPlanSource } from '../domain/embeds/jwt-migration/list-jwt-credentials.ts';
import type { JwtEmbedPlan as JwtEmbedPlanSource } from '../domain/embeds/jwt-migration/list-jwt-embeds.ts';
import type { JwtOrganizationPlan as JwtOrganizationPlanSource } from '../domain/embeds/jwt-migration/plan-jwt-organization.ts';
import type { Member as MemberSource } from '../domain/members/member.ts';
import type { Organization as OrganizationSource } from '../domain/organizations/organization.ts';
import type { AccessToken as AccessTokenSource } from '../domain/tokens/access-token.ts';
import type { BreakSource, HealSource } from './resolvers/breaks.ts';
import type { MadeCheck as MadeCheckSource } from '../domain/embeds/path-checks.ts';
import type { SignerClock as SignerClockSource } from '../domain/credentials/signer-clock.ts';
import type { Team as TeamSource } from '../domain/teams/team.ts';
import type { Usage as UsageSource } from '../domain/usage/read-usage.ts';
import type { ReadableTag as ReadableTagSource, ReadableVersion as ReadableVersionSource } from '../domain/workbooks/read-version.ts';
import type { MemberCaller as MemberCallerSource } from '../domain/caller.ts';
import type { Webhook as WebhookSource } from '../domain/webhooks/webhook.ts';
import type { WebhookDelivery as WebhookDeliverySource } from '../domain/webhooks/webhook-delivery.ts';
import type { ReadableWorkbook as ReadableWorkbookSource } from '../domain/workbooks/read-workbook.ts';
import type { GraphqlContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant as ISO 8601 text in UTC, e.g. 2026-03-01T12:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** An e-mail address; compared without regard to case. */
  EmailAddress: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A day as ISO 8601 text, e.g. 2025-08-04. */
  LocalDate: { input: string; output: string; }
  /** A whole number from -(2^53 - 1) to 2^53 - 1, as JSON number. */
  SafeInt: { input: number; output: number; }
  /** A JSON object whose values are texts. */
  StringMap: { input: Readonly<Record<string, string>>; output: Readonly<Record<string, string>>; }
  /** An absolute http or https URL. */
  URL: { input: string; output: string; }
  /** A UUID; in any case, answered in lower case. */
  UUID: { input: string; output: string; }
};

/** What a member may do at all, before any grant. */
export type AccountType = Node & {
  readonly __typename?: 'AccountType';
  /** Whether every organization has it: Admin, Creator, Explorer, Viewer. */
  readonly builtIn: Scalars['Boolean']['output'];
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** Unique in the organization. */
  readonly name: Scalars['String']['output'];
  /** What it allows. */
  readonly permissions: ReadonlyArray<Permission>;
};

/** Who joins a team. */
export type AddTeamMembersInput = {
  /** The members, by address; at most 100. One unknown address, and nobody joins. */
  readonly memberEmails: ReadonlyArray<Scalars['EmailAddress']['input']>;
  /** The team, by its name. */
  readonly teamName: Scalars['String']['input'];
};

/** The team that was joined. */
export type AddTeamMembersPayload = {
  readonly __typename?: 'AddTeamMembersPayload';
  /** It; null when it was refused. */
  readonly team: Maybe<Team>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which workbook. */
export type ArchiveWorkbookInput = {
  /** Only tell what archiving would break, or why it would be refused, and archive nothing; false unless given. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Archive nothing when something would break, with WOULD_BREAK; false unless given. */
  readonly refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its id. */
  readonly workbookId: Scalars['UUID']['input'];
};

/** The archived workbook, and which embeds and URLs no longer open. */
export type ArchiveWorkbookPayload = {
  readonly __typename?: 'ArchiveWorkbookPayload';
  /** Whether it is archived: false after a dry run, and when it was refused. */
  readonly archived: Scalars['Boolean']['output'];
  /** What archiving breaks first, then what it changes; at most 200. */
  readonly breaks: ReadonlyArray<Break>;
  /** How much of it breaks, listed or not. */
  readonly totalBreaks: Scalars['Int']['output'];
  /** How much of it changes, listed or not. */
  readonly totalChanges: Scalars['Int']['output'];
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** It; null when it was refused. */
  readonly workbook: Maybe<Workbook>;
};

/** What was done, or tried. */
export type AuditAction =
  /** An account type was made. */
  | 'ACCOUNT_TYPE_CREATED'
  /** Retention took the oldest events out of the trail. */
  | 'AUDIT_EVENTS_FORGOTTEN'
  /** A client credential was made. */
  | 'CREDENTIAL_CREATED'
  /** A client credential was revoked. */
  | 'CREDENTIAL_REVOKED'
  /** A client credential got a new secret. */
  | 'CREDENTIAL_ROTATED'
  /** A secure embed path was generated. */
  | 'EMBED_CREATED'
  /** An embed was deleted. */
  | 'EMBED_DELETED'
  /** A signed URL was opened, or refused. */
  | 'EMBED_OPEN'
  /** A request of an opened embed was refused. */
  | 'EMBED_SESSION_REQUEST'
  /** signEmbedUrl made a URL. */
  | 'EMBED_URL_SIGNED'
  /** A grant was revoked. */
  | 'GRANT_REVOKED'
  /** A workbook was shared, or a permission changed. */
  | 'GRANT_SAVED'
  /** A member was made. */
  | 'MEMBER_CREATED'
  /** A member was locked out. */
  | 'MEMBER_DEACTIVATED'
  /** A member was let in again. */
  | 'MEMBER_REACTIVATED'
  /** A member was changed. */
  | 'MEMBER_UPDATED'
  /** The first organization was made. */
  | 'ORGANIZATION_CREATED'
  /** Settings of the organization were changed. */
  | 'ORGANIZATION_UPDATED'
  /** An older secret of a client credential was ended. */
  | 'SECRET_RETIRED'
  /** A secret was encrypted anew, under the first master key. */
  | 'SECRET_REWRAPPED'
  /** Sessions of embeds were ended. */
  | 'SESSIONS_REVOKED'
  /** A team was made. */
  | 'TEAM_CREATED'
  /** A team was deleted. */
  | 'TEAM_DELETED'
  /** Members joined a team. */
  | 'TEAM_MEMBERS_ADDED'
  /** Members left a team. */
  | 'TEAM_MEMBERS_REMOVED'
  /** A personal token was made. */
  | 'TOKEN_CREATED'
  /** A client credential got an access token. */
  | 'TOKEN_ISSUED'
  /** A personal token was revoked. */
  | 'TOKEN_REVOKED'
  /** A webhook was made. */
  | 'WEBHOOK_CREATED'
  /** A webhook was deleted. */
  | 'WEBHOOK_DELETED'
  /** A webhook was switched off by the server: its receiver was gone, or took nothing any more. */
  | 'WEBHOOK_DISABLED'
  /** A delivery of a webhook was ordered again. */
  | 'WEBHOOK_REDELIVERED'
  /** The secret of a webhook was encrypted anew, under the first master key. */
  | 'WEBHOOK_SECRET_REWRAPPED'
  /** A webhook got a new secret. */
  | 'WEBHOOK_SECRET_ROTATED'
  /** A webhook was sent a test. */
  | 'WEBHOOK_TESTED'
  /** A webhook was changed. */
  | 'WEBHOOK_UPDATED'
  /** A workbook was put away. */
  | 'WORKBOOK_ARCHIVED'
  /** A document made a workbook. */
  | 'WORKBOOK_CREATED'
  /** A document replaced the draft of a workbook. */
  | 'WORKBOOK_IMPORTED'
  /** A draft was published. */
  | 'WORKBOOK_PUBLISHED'
  /** A workbook was taken out again. */
  | 'WORKBOOK_RESTORED'
  /** A tag was made or moved. */
  | 'WORKBOOK_TAGGED'
  /** A workbook was renamed, moved, described or handed over. */
  | 'WORKBOOK_UPDATED';

/** Who acted. */
export type AuditActorKind =
  /** A client credential, for its owner. */
  | 'CREDENTIAL'
  /** The user for whom an embed was opened, or tried. */
  | 'EMBED_USER'
  /** A member, by a personal token. */
  | 'MEMBER'
  /** Whoever runs the server. */
  | 'OPERATOR'
  /** The server, by itself. */
  | 'SERVER';

/** A fact about an event beside its fields. Several may have one name. */
export type AuditDetail = {
  readonly __typename?: 'AuditDetail';
  /** What it is, e.g. teamId, tagName, or field: the name of a field that was changed. */
  readonly name: Scalars['String']['output'];
  /** An id, a name, a number. Never a secret, nor the value of a user attribute. */
  readonly value: Scalars['String']['output'];
};

/** What somebody did or tried, and what came of it. It never changes. */
export type AuditEvent = {
  readonly __typename?: 'AuditEvent';
  /** What was done. */
  readonly action: AuditAction;
  /** What kind of actor it was. */
  readonly actorKind: AuditActorKind;
  /** Its id. */
  readonly auditEventId: Scalars['UUID']['output'];
  /** The client credential that signed or acted, as it was named, whether it exists or not. */
  readonly clientId: Maybe<Scalars['String']['output']>;
  /** By how many seconds the clock of the signer was ahead, where the signature was right; negative: behind, or the URL was older. */
  readonly clockOffsetSeconds: Maybe<Scalars['Int']['output']>;
  /** Why it was refused, precisely, where a viewer is shown the family alone; null when it was allowed. */
  readonly code: Maybe<EmbedRefusalCode>;
  /** The same; null, too, when there is none of this id. */
  readonly credential: Maybe<ClientCredential>;
  /** What else there is to say. */
  readonly details: ReadonlyArray<AuditDetail>;
  /** The address of who acted, as it was then; of a URL that was refused, as it names it, once its signature was found right. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** The same; null, too, when there is none of this id. */
  readonly embed: Maybe<Embed>;
  /** The embed that was opened or changed; null for a JWT, which names none. */
  readonly embedId: Maybe<Scalars['String']['output']>;
  /** The same; null, too, when they are gone. */
  readonly member: Maybe<Member>;
  /** Who acted: the member, or the user for whom an embed was opened; null while nobody knows, for operators and the server. */
  readonly memberId: Maybe<Scalars['UUID']['output']>;
  /** The same in words. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** How the URL was signed; null where there is none, or it cannot be read. */
  readonly method: Maybe<SigningMethod>;
  /** The origin of the page that framed the embed, where the browser told. */
  readonly origin: Maybe<Scalars['String']['output']>;
  /** Whether it was. */
  readonly outcome: AuditOutcome;
  /** What a viewer was shown of a refusal, for whoever helps them. */
  readonly referenceNumber: Scalars['String']['output'];
  /** The request, as in the log and in the header X-Request-Id. */
  readonly requestId: Scalars['String']['output'];
  /** Its id. */
  readonly targetId: Maybe<Scalars['String']['output']>;
  /** What kind of thing was changed; null when nothing was, or more than one. */
  readonly targetType: Maybe<AuditTargetType>;
  /** When it was. */
  readonly time: Scalars['DateTime']['output'];
  /** The same; null, too, when there is none of this id. */
  readonly workbook: Maybe<Workbook>;
  /** The workbook that was opened or changed, or that the change was about. */
  readonly workbookId: Maybe<Scalars['UUID']['output']>;
};

/** Events that a page of the trail shows. */
export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<AuditEventEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<AuditEvent>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counting stops at 100,000. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An event and its place in the trail. */
export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: AuditEvent;
};

/** Which events: those that fit all that is given. */
export type AuditEventFilter = {
  /** Any of these. */
  readonly actions?: InputMaybe<ReadonlyArray<AuditAction>>;
  /** Signed or done with this client credential. */
  readonly clientId?: InputMaybe<Scalars['String']['input']>;
  /** Refused for any of these reasons. */
  readonly codes?: InputMaybe<ReadonlyArray<EmbedRefusalCode>>;
  /** The same by the address as it was then, whatever its case. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** About this embed. */
  readonly embedId?: InputMaybe<Scalars['String']['input']>;
  /** At this time or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** By this member, or opened for this user. */
  readonly memberId?: InputMaybe<Scalars['UUID']['input']>;
  /** Framed by a page of this origin. */
  readonly origin?: InputMaybe<Scalars['String']['input']>;
  /** What came of it. */
  readonly outcome?: InputMaybe<AuditOutcome>;
  /** What a viewer was shown; case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
  readonly referenceNumber?: InputMaybe<Scalars['String']['input']>;
  /** The request that it was part of. */
  readonly requestId?: InputMaybe<Scalars['String']['input']>;
  /** Changes of what has this id. */
  readonly targetId?: InputMaybe<Scalars['String']['input']>;
  /** Before this time. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this workbook. */
  readonly workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** What came of it. */
export type AuditOutcome =
  /** It was done. */
  | 'ALLOWED'
  /** It was refused, and changed nothing. */
  | 'REFUSED';

/** What kind of thing was changed. */
export type AuditTargetType =
  /** An account type. */
  | 'ACCOUNT_TYPE'
  /** A client credential. */
  | 'CLIENT_CREDENTIAL'
  /** An embed. */
  | 'EMBED'
  /** A grant. */
  | 'GRANT'
  /** A member. */
  | 'MEMBER'
  /** The organization. */
  | 'ORGANIZATION'
  /** A team. */
  | 'TEAM'
  /** A personal or access token. */
  | 'TOKEN'
  /** A webhook. */
  | 'WEBHOOK'
  /** A workbook. */
  | 'WORKBOOK';

/** Something that is in use, and is otherwise from a publish on, or from the move of a tag, archiving, or the end of a grant. */
export type Break = {
  readonly __typename?: 'Break';
  /** The problem that the embed has, or content of this id, from then on; null when it has none. */
  readonly code: Maybe<UserErrorCode>;
  /** The control, as URLs name it; null when it is none. */
  readonly controlId: Maybe<Scalars['String']['output']>;
  /** The embed that it happens to; null where it is none. For administrators and credential holders. */
  readonly embed: Maybe<Embed>;
  /** Grants by which somebody sees, and no longer does, or does not see the new version. */
  readonly grants: ReadonlyArray<Grant>;
  /** What it is. */
  readonly kind: BreakKind;
  /** When a URL with a JWT last opened the content, which then breaks though it has no embed; null when none did within 90 days. */
  readonly lastOpenedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is, in a sentence or two. */
  readonly message: Scalars['String']['output'];
  /** What to do about it. */
  readonly remedy: Scalars['String']['output'];
  /** How bad it is. */
  readonly severity: BreakSeverity;
  /** Id of the page or element; null for a whole workbook, and when it is about no content. */
  readonly sourceId: Maybe<Scalars['String']['output']>;
  /** Which sort of content it is about; null when it is none. */
  readonly sourceType: Maybe<EmbedSourceType>;
  /** Tags whose versions still show the content, the newest version first: an embed of one goes on. Of the five newest. */
  readonly stillShownBy: ReadonlyArray<Scalars['String']['output']>;
  /** The tag that is left behind, or of the embed that no longer opens; null when it is none. */
  readonly tagName: Maybe<Scalars['String']['output']>;
};

/** What happens to something by a publish, as a tag moves, as a workbook is archived, or as a grant ends. */
export type BreakKind =
  /** A control is gone, so that URLs that set it show everything. */
  | 'CONTROL_REMOVED'
  /** A control has another id, so that URLs that set it by the old one show everything. */
  | 'CONTROL_RENAMED'
  /** A control is of another type, which may not take the values that URLs give it. */
  | 'CONTROL_TYPE_CHANGED'
  /** A chart or table lies on a hidden page, in a modal, or nowhere. */
  | 'ELEMENT_HIDDEN'
  /** An element is no chart or table any more, or holds others. */
  | 'ELEMENT_NOT_EMBEDDABLE'
  /** A chart or table opens a modal, so that it can only be embedded with the whole workbook. */
  | 'ELEMENT_OPENS_MODAL'
  /** A chart or table is gone, or has another id. */
  | 'ELEMENT_REMOVED'
  /** A chart or table is called otherwise; its id stays, which embeds and URLs name. */
  | 'ELEMENT_RENAMED'
  /** No team may see what it shows, so that nobody who comes by a team opens it. */
  | 'NOT_SHARED'
  /** A page is hidden, or became a modal. */
  | 'PAGE_HIDDEN'
  /** A page opens a modal, so that it can only be embedded with the whole workbook. */
  | 'PAGE_OPENS_MODAL'
  /** A page is gone, or has another id. */
  | 'PAGE_REMOVED'
  /** A page is called otherwise; its id stays, which embeds and URLs name. */
  | 'PAGE_RENAMED'
  /** A tag of the version that was the newest stays there: its readers and embeds do not see the new one. */
  | 'TAG_LEFT_BEHIND'
  /** Other teams still may see it: users who come by this team alone no longer open it. */
  | 'TEAM_LEFT_OUT'
  /** The workbook is archived, so that what shows it no longer opens. */
  | 'WORKBOOK_ARCHIVED'
  /** No visible page is left, so that the whole workbook shows nothing. */
  | 'WORKBOOK_EMPTIED';

/** How bad a change is for something. */
export type BreakSeverity =
  /** An embed no longer opens, or a URL no longer does what it says. */
  | 'BREAKS'
  /** It goes on, and somebody may want to know. */
  | 'CHANGES';

/** What a caller is, from least to most. */
export type CallerLevel =
  /** An active member whose account type has the permission ADMINISTER. */
  | 'ADMIN'
  /** Anyone, also without a token. */
  | 'ANYONE'
  /** An active member who owns an unrevoked client credential with the privilege EMBED. */
  | 'CREDENTIAL_HOLDER'
  /** A member of an organization, or a client credential that acts for its owner. */
  | 'MEMBER';

/** What came of a check. */
export type CheckStatus =
  /** It is not. */
  | 'FAILED'
  /** Something before it failed, without which it cannot be told. */
  | 'NOT_REACHED'
  /** It is as it should be. */
  | 'PASSED';

/** A client id with a secret, owned by a member. For administrators and its owner. */
export type ClientCredential = Node & {
  readonly __typename?: 'ClientCredential';
  /** The most that what it signs may ask for. Tokens that it gets may do what its owner may do. */
  readonly bounds: CredentialBounds;
  /** What signed URLs and token requests name. */
  readonly clientId: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** When it was last used; null when never. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** Unique among the unrevoked ones of the organization. */
  readonly name: Scalars['String']['output'];
  /** The member for whom it acts. */
  readonly owner: Maybe<Member>;
  /** What it is for. */
  readonly privileges: ReadonlyArray<Privilege>;
  /** When it was revoked; null while it lives. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its secrets, without the secrets themselves, the newest first: live ones, and those that ended and are kept for diagnosis. */
  readonly secrets: ReadonlyArray<ClientSecret>;
  /** How the clock of whoever signs with it goes; null when nothing that it signed came within 24 hours. */
  readonly signerClock: Maybe<SignerClock>;
  /** How much was opened with it, and what was refused that names it. */
  readonly usage: Usage;
  /** What it opened, the latest first; at most 100. */
  readonly usedBy: ReadonlyArray<CredentialUse>;
};


/** A client id with a secret, owned by a member. For administrators and its owner. */
export type ClientCredentialUsageArgs = {
  by?: UsageGrain;
  from: InputMaybe<Scalars['DateTime']['input']>;
  to: InputMaybe<Scalars['DateTime']['input']>;
};

/** Client credentials that a page of a list shows. */
export type ClientCredentialConnection = {
  readonly __typename?: 'ClientCredentialConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<ClientCredentialEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<ClientCredential>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A client credential and its place in a list. */
export type ClientCredentialEdge = {
  readonly __typename?: 'ClientCredentialEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The credential. */
  readonly node: ClientCredential;
};

/** Which client credentials. */
export type ClientCredentialFilter = {
  /** Revoked ones too; without them unless true. */
  readonly includeRevoked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those of this member. */
  readonly ownerEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Those that are for this. */
  readonly privilege?: InputMaybe<Privilege>;
};

/** A secret of a client credential, without the secret itself, which is shown once. */
export type ClientSecret = {
  readonly __typename?: 'ClientSecret';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ends or ended; null for the newest of a credential that is not revoked. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it verifies. */
  readonly isLive: Scalars['Boolean']['output'];
  /** When it was last used; null when never. */
  readonly lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether nobody seems to sign with it any more: it ended; or a newer one was used, and it itself was not for 24 hours, or not since
   * the newer one was made. Never so for the newest.
   */
  readonly safeToRetire: Scalars['Boolean']['output'];
  /** How often it was used. */
  readonly uses: Scalars['Int']['output'];
  /** 1 for the first. */
  readonly version: Scalars['Int']['output'];
};

/** In which language a code representation is written. */
export type CodeRepresentationFormat =
  /** JSON, indented by two spaces. */
  | 'JSON'
  /** YAML 1.2. */
  | 'YAML';

/** How much a document holds. */
export type ContentCounts = {
  readonly __typename?: 'ContentCounts';
  /** All elements of the document. */
  readonly elements: Scalars['Int']['output'];
  /** Modals. */
  readonly modals: Scalars['Int']['output'];
  /** Pages, hidden ones too. */
  readonly pages: Scalars['Int']['output'];
  /** Those of them that no layout places. */
  readonly unplaced: Scalars['Int']['output'];
};

/** What a control adds to an element. */
export type Control = {
  readonly __typename?: 'Control';
  /** What URL parameters name. */
  readonly controlId: Scalars['String']['output'];
  /** How it is operated, e.g. list or date-range. */
  readonly controlType: Maybe<Scalars['String']['output']>;
  /** The value that it begins with. */
  readonly value: Maybe<Scalars['JSON']['output']>;
};

/** With what a control begins. */
export type ControlValuesInput = {
  /** Its id, as Control.controlId tells it. */
  readonly controlId: Scalars['String']['input'];
  /** One or more values, as URLs write them, e.g. West, or min:2026-01-01,max:2026-02-01 for a range. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** A new account type. */
export type CreateAccountTypeInput = {
  /** Unique in the organization. */
  readonly name: Scalars['String']['input'];
  /** What it allows; VIEW_WORKBOOKS unless given. */
  readonly permissions?: InputMaybe<ReadonlyArray<Permission>>;
};

/** The account type that was made. */
export type CreateAccountTypePayload = {
  readonly __typename?: 'CreateAccountTypePayload';
  /** It; null when it was refused. */
  readonly accountType: Maybe<AccountType>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new client credential. */
export type CreateClientCredentialInput = {
  /** The most that what it signs may ask for; unbounded unless given. */
  readonly bounds?: InputMaybe<CredentialBoundsInput>;
  /** What it is used for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Unique among the unrevoked ones of the organization. */
  readonly name: Scalars['String']['input'];
  /** The member for whom it acts; the caller unless given. */
  readonly ownerEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** What it is for; EMBED unless given. */
  readonly privileges?: InputMaybe<ReadonlyArray<Privilege>>;
};

/** The credential and its secret, which is shown here alone. */
export type CreateClientCredentialPayload = {
  readonly __typename?: 'CreateClientCredentialPayload';
  /** It; null when it was refused. */
  readonly credential: Maybe<ClientCredential>;
  /** The secret; null when it was refused. It cannot be shown again. */
  readonly secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new member. */
export type CreateMemberInput = {
  /** Name of an account type; Viewer unless given. */
  readonly accountType?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organization, whatever its case. */
  readonly email: Scalars['EmailAddress']['input'];
  /** First name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** INTERNAL unless given. */
  readonly kind?: InputMaybe<MemberKind>;
  /** Last name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Names of teams to join. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Named values for filters of workbooks; at most 100. */
  readonly userAttributes?: InputMaybe<Scalars['StringMap']['input']>;
};

/** The member that was made. */
export type CreateMemberPayload = {
  readonly __typename?: 'CreateMemberPayload';
  /** It; null when it was refused. */
  readonly member: Maybe<Member>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new personal token. */
export type CreatePersonalTokenInput = {
  /** How many days it lives, from 1 to 365; 90 unless given. */
  readonly expiresInDays?: InputMaybe<Scalars['Int']['input']>;
  /** For another member. For administrators. */
  readonly memberEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** What it is for. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** The token, shown here alone. */
export type CreatePersonalTokenPayload = {
  readonly __typename?: 'CreatePersonalTokenPayload';
  /** Facts about it; null when it was refused. */
  readonly personalToken: Maybe<PersonalToken>;
  /** What to send as bearer token; null when it was refused. It is not kept and cannot be shown again. */
  readonly token: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A new team. */
export type CreateTeamInput = {
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organization. */
  readonly name: Scalars['String']['input'];
  /** PRIVATE unless given. */
  readonly visibility?: InputMaybe<TeamVisibility>;
};

/** The team that was made. */
export type CreateTeamPayload = {
  readonly __typename?: 'CreateTeamPayload';
  /** It; null when it was refused. */
  readonly team: Maybe<Team>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A webhook to make. */
export type CreateWebhookInput = {
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it is told of; at least one. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Where it leads: an https URL of a public host, at most 2,048 characters, without user and password. */
  readonly url: Scalars['URL']['input'];
};

/** The webhook that was made. */
export type CreateWebhookPayload = {
  readonly __typename?: 'CreateWebhookPayload';
  /** The secret that signs, whsec_…; null when it was refused. It cannot be shown again. */
  readonly secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** It; null when it was refused. */
  readonly webhook: Maybe<Webhook>;
};

/** The most that what a credential signs may ask for; null in a field: not bounded in that respect. */
export type CredentialBounds = {
  readonly __typename?: 'CredentialBounds';
  /** Account types that users may have. */
  readonly accountTypes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Embeds that may be opened; a JWT, which names none, opens what one of them shows. */
  readonly embedIds: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The longest session. */
  readonly maxSessionLengthSeconds: Maybe<Scalars['Int']['output']>;
  /** Origins that may frame what is opened. */
  readonly origins: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Teams that users may be in. */
  readonly teams: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Workbooks that may be opened. */
  readonly workbookIds: Maybe<ReadonlyArray<Scalars['UUID']['output']>>;
};

/** The most that what a credential signs may ask for; what is absent is not bounded. All that is named must exist. */
export type CredentialBoundsInput = {
  /** Names of account types that users may have; at least one. */
  readonly accountTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Embeds that may be opened, by the last part of their paths; at least one. A JWT opens what one of them shows. */
  readonly embedIds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The longest session; from 1 to 2592000. */
  readonly maxSessionLengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Origins that may frame what is opened, e.g. https://app.example.com; at least one. */
  readonly origins?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names of teams that users may be in; at least one. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Workbooks that may be opened; at least one. */
  readonly workbookIds?: InputMaybe<ReadonlyArray<Scalars['UUID']['input']>>;
};

/** Something that a client credential opened. */
export type CredentialUse = {
  readonly __typename?: 'CredentialUse';
  /** The embed; null for a JWT, which names none, and where the caller may not see it. */
  readonly embed: Maybe<Embed>;
  /** When last. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** How it was signed. */
  readonly method: SigningMethod;
  /** The id of the page or element; null for a workbook, and where the caller may not read that version. */
  readonly sourceId: Maybe<Scalars['String']['output']>;
  /** What of it. */
  readonly sourceType: EmbedSourceType;
  /** The tag that was opened; null without one, and where the caller may not read that version. */
  readonly tagName: Maybe<Scalars['String']['output']>;
  /** How often. */
  readonly uses: Scalars['Int']['output'];
  /** The workbook; null where the caller may not read it. */
  readonly workbook: Maybe<Workbook>;
};

/** Who is locked out. */
export type DeactivateMemberInput = {
  /** The member, by address. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** The member who is locked out. */
export type DeactivateMemberPayload = {
  readonly __typename?: 'DeactivateMemberPayload';
  /** It; null when it was refused. */
  readonly member: Maybe<Member>;
  /** The unrevoked credentials of the member, which no longer work. */
  readonly stoppedCredentials: ReadonlyArray<ClientCredential>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which embed ends. */
export type DeleteEmbedInput = {
  /** The last part of its path. */
  readonly embedId: Scalars['String']['input'];
};

/** The embed that ended. */
export type DeleteEmbedPayload = {
  readonly __typename?: 'DeleteEmbedPayload';
  /** It, with the status DELETED; null when it was refused. */
  readonly embed: Maybe<Embed>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which team ends. */
export type DeleteTeamInput = {
  /** Its name. */
  readonly teamName: Scalars['String']['input'];
};

/** The team that ended. */
export type DeleteTeamPayload = {
  readonly __typename?: 'DeleteTeamPayload';
  /** Its name; null when it was refused. */
  readonly teamName: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which webhook is forgotten. */
export type DeleteWebhookInput = {
  /** Its id. */
  readonly webhookId: Scalars['UUID']['input'];
};

/** The webhook that was forgotten. */
export type DeleteWebhookPayload = {
  readonly __typename?: 'DeleteWebhookPayload';
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** Its id; null when it was refused. */
  readonly webhookId: Maybe<Scalars['UUID']['output']>;
};

/** Something that is still there and will go. */
export type Deprecation = {
  readonly __typename?: 'Deprecation';
  /** What to use instead. */
  readonly message: Scalars['String']['output'];
  /** When it goes, as far as was announced. */
  readonly removal: Scalars['String']['output'];
  /** Since when it should not be used for anything new. */
  readonly since: Scalars['LocalDate']['output'];
};

/** A chart, a table, a control, or whatever else lies on a page, in one version. */
export type Element = EmbeddableContent & Node & {
  readonly __typename?: 'Element';
  /** What it is for a reader. */
  readonly category: ElementCategory;
  /** Names of its columns. */
  readonly columns: ReadonlyArray<Scalars['String']['output']>;
  /** What it adds as a control; null when it is none. */
  readonly control: Maybe<Control>;
  /** Unique in the workbook, the same in each version. */
  readonly elementId: Scalars['String']['output'];
  /** The live embeds of this element, oldest first. For administrators and credential holders. */
  readonly embeds: Maybe<EmbedConnection>;
  /** Opaque, for the field node; another in each version. */
  readonly id: Scalars['ID']['output'];
  /** Whether it can be embedded by itself. */
  readonly isEmbeddable: Scalars['Boolean']['output'];
  /** As written in the document, e.g. pivot-table; an open list. */
  readonly kind: Scalars['String']['output'];
  /** Its name, if it has one. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The modal that it opens, or else the page that it goes to. */
  readonly opensPage: Maybe<Page>;
  /** The page or modal on which it lies; null when no layout places it. */
  readonly page: Maybe<Page>;
  /** The container that holds it. */
  readonly parent: Maybe<Element>;
  /** Where it lies on the grid of its page or container. */
  readonly placement: Maybe<GridPlacement>;
  /** Always ELEMENT. */
  readonly sourceType: EmbedSourceType;
  /** The workbook that it belongs to. */
  readonly workbook: Workbook;
};


/** A chart, a table, a control, or whatever else lies on a page, in one version. */
export type ElementEmbedsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};

/** What an element is for a reader, whatever its exact kind. */
export type ElementCategory =
  /** A button. */
  | 'BUTTON'
  /** A chart, a map, a figure. */
  | 'CHART'
  /** Something that holds other elements. */
  | 'CONTAINER'
  /** Something to filter or choose with. */
  | 'CONTROL'
  /** A line between others. */
  | 'DIVIDER'
  /** Another site in a frame. */
  | 'EMBED'
  /** An image. */
  | 'IMAGE'
  /** A way to other pages. */
  | 'NAVIGATION'
  /** A kind that this server does not know. */
  | 'OTHER'
  /** Where a printed page ends. */
  | 'PAGE_BREAK'
  /** A plugin. */
  | 'PLUGIN'
  /** A table, pivot table or input table. */
  | 'TABLE'
  /** A text. */
  | 'TEXT';

/** A secure embed path that was generated. */
export type Embed = Node & {
  readonly __typename?: 'Embed';
  /** When it was generated. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who generated it. */
  readonly createdBy: Maybe<Member>;
  /** When it was deleted; null while it lives. */
  readonly deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Cannot be guessed from the ids of content. */
  readonly embedId: Scalars['String']['output'];
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** Base URL of the same content for embedding with a JWT, the current way. */
  readonly jwtBaseUrl: Scalars['URL']['output'];
  /** When it was opened last; null: never. Days are kept for ten years. */
  readonly lastOpenedAt: Maybe<Scalars['DateTime']['output']>;
  /** The secure embed path, which a host application signs for one user. */
  readonly path: Scalars['URL']['output'];
  /** Why the status is not ACTIVE, and what to do; null when it is. */
  readonly problem: Maybe<UserError>;
  /** What it shows, as published; null when it is missing. */
  readonly source: Maybe<EmbeddableContent>;
  /** What it shows. */
  readonly sourceType: EmbedSourceType;
  /** Whether it shows something. */
  readonly status: EmbedStatus;
  /** The tag whose version it shows; null: the newest published one. */
  readonly tagName: Maybe<Scalars['String']['output']>;
  /** How much it was opened, and why not. */
  readonly usage: Usage;
  /** The workbook that it belongs to. */
  readonly workbook: Workbook;
};


/** A secure embed path that was generated. */
export type EmbedUsageArgs = {
  by?: UsageGrain;
  from: InputMaybe<Scalars['DateTime']['input']>;
  to: InputMaybe<Scalars['DateTime']['input']>;
};

/** Embeds that a page of a list shows. */
export type EmbedConnection = {
  readonly __typename?: 'EmbedConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<EmbedEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<Embed>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An embed and its place in a list. */
export type EmbedEdge = {
  readonly __typename?: 'EmbedEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The embed. */
  readonly node: Embed;
};

/** Which embeds. */
export type EmbedFilter = {
  /** Deleted ones too; without them unless true. */
  readonly includeDeleted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those that were never opened, if true. */
  readonly neverOpened?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those that nobody opened at this time or later: also those that were never opened. */
  readonly notOpenedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those that show this. */
  readonly sourceType?: InputMaybe<EmbedSourceType>;
  /** Those of this workbook. */
  readonly workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** How an embed looks. A viewer can change all of this: nothing of it guards data. */
export type EmbedParametersInput = {
  /** For hosts of the vendor; there are no bookmarks here. */
  readonly bookmark?: InputMaybe<Scalars['String']['input']>;
  /** For hosts of the vendor; nothing refreshes by itself here. */
  readonly disableAutoRefresh?: InputMaybe<Scalars['Boolean']['input']>;
  /** On narrow screens as on wide ones. */
  readonly disableMobileView?: InputMaybe<Scalars['Boolean']['input']>;
  /** For hosts of the vendor; there are no explorations here. */
  readonly explore?: InputMaybe<Scalars['String']['input']>;
  /** For hosts of the vendor; there is no folder navigation here. */
  readonly hideFolderNavigation?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the name of the workbook and the button that reloads; the tabs of pages stay. */
  readonly hideMenu?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the controls of the page. */
  readonly hidePageControls?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the button that reloads. */
  readonly hideReloadButton?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the title. */
  readonly hideTitle?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without tooltips. */
  readonly hideTooltip?: InputMaybe<Scalars['Boolean']['input']>;
  /** For hosts of the vendor; there is no choice of views here. */
  readonly hideViewSelect?: InputMaybe<Scalars['Boolean']['input']>;
  /** Language of the content, e.g. fr or pt-BR, for browsers and screen readers: nothing is translated. */
  readonly lng?: InputMaybe<Scalars['String']['input']>;
  /** Where the menu is. */
  readonly menuPosition?: InputMaybe<MenuPosition>;
  /** The page grows with its content, and tells the host page its height. */
  readonly responsiveHeight?: InputMaybe<Scalars['Boolean']['input']>;
  /** Colours; those of the organization unless given. */
  readonly theme?: InputMaybe<Theme>;
  /** For hosts of the vendor; there are no views here. */
  readonly viewId?: InputMaybe<Scalars['String']['input']>;
};

/** Whether content can have a secure embed path, and what is in the way. */
export type EmbedReadiness = {
  readonly __typename?: 'EmbedReadiness';
  /** All that is asked for, in order. What generateSecureEmbedPath answers is the first that failed. */
  readonly checks: ReadonlyArray<ReadinessCheck>;
  /** Whether generateSecureEmbedPath would succeed: every check passes. */
  readonly ready: Scalars['Boolean']['output'];
  /** What keeps viewers away although there is a path, or would be. */
  readonly warnings: ReadonlyArray<ReadinessWarning>;
};

/** With which an embed URL, or a request of its session, is refused; viewers are told its family. */
export type EmbedRefusalCode =
  /** The account type may not see workbooks. */
  | 'ACCOUNT_TYPE_LACKS_PERMISSION'
  /** The account type is not there. */
  | 'ACCOUNT_TYPE_NOT_FOUND'
  /** The JWT names another algorithm than HS256. */
  | 'ALGORITHM_NOT_ALLOWED'
  /** The JWT would change the rights of a member who logs in. */
  | 'CLAIM_NOT_FOR_INTERNAL_MEMBER'
  /** The organization opens no URLs signed with client credentials. */
  | 'CLIENT_CREDENTIAL_URLS_DISABLED'
  /** The URL asks for more than the client credential is bounded to. */
  | 'CREDENTIAL_BOUND_EXCEEDED'
  /** The client credential lacks the privilege EMBED. */
  | 'CREDENTIAL_LACKS_EMBED'
  /** Nobody has the client id. */
  | 'CREDENTIAL_NOT_FOUND'
  /** The client credential was revoked. */
  | 'CREDENTIAL_REVOKED'
  /** The user logs in, and opens with a JWT alone. */
  | 'EMAIL_BELONGS_TO_INTERNAL_MEMBER'
  /** The embed was deleted. */
  | 'EMBED_DELETED'
  /** There is no such embed. */
  | 'EMBED_NOT_FOUND'
  /** A claim has a value of another form. */
  | 'INVALID_CLAIM'
  /** A parameter has a value of another form. */
  | 'INVALID_PARAMETER'
  /** No live secret of the client credential made the signature. */
  | 'INVALID_SIGNATURE'
  /** The JWT cannot be read. */
  | 'INVALID_TOKEN'
  /** Path or query cannot be read. */
  | 'INVALID_URL'
  /** A claim is missing, or empty. */
  | 'MISSING_CLAIM'
  /** A parameter is missing, or empty. */
  | 'MISSING_PARAMETER'
  /** The URL was opened before. */
  | 'NONCE_REUSED'
  /** The content is shared neither with the user nor with a team of theirs. */
  | 'NOT_SHARED_WITH_USER'
  /** The user is in no team. */
  | 'NO_TEAM'
  /** The owner of the client credential is deactivated. */
  | 'OWNER_DEACTIVATED'
  /** The page opens a modal, so that only the whole workbook is embedded. */
  | 'PAGE_OPENS_MODAL'
  /** A parameter with a colon stands there twice. */
  | 'REPEATED_PARAMETER'
  /** The organization does not embed. */
  | 'SECURE_EMBEDDING_DISABLED'
  /** An open session has ended; no URL is refused so. */
  | 'SESSION_ENDED'
  /** The session has ended. */
  | 'SESSION_EXPIRED'
  /** The session is longer than the organization allows. */
  | 'SESSION_LENGTH_EXCEEDS_MAXIMUM'
  /** Something follows the signature. */
  | 'SIGNATURE_NOT_LAST'
  /** The client credential signs for its owner alone. */
  | 'SIGNING_FOR_OTHERS_NOT_ALLOWED'
  /** The page, chart or table is there no longer. */
  | 'SOURCE_MISSING'
  /** The page, chart or table may not be embedded. */
  | 'SOURCE_NOT_EMBEDDABLE'
  /** There is no such tag, or it is not that of the path. */
  | 'TAG_NOT_FOUND'
  /** A named team is not there. */
  | 'TEAM_NOT_FOUND'
  /** The clock of the signer is ahead. */
  | 'TIME_IN_FUTURE'
  /** A time is in milliseconds. */
  | 'TIME_NOT_IN_SECONDS'
  /** The JWT has expired. */
  | 'TOKEN_EXPIRED'
  /** The user is deactivated. */
  | 'USER_DEACTIVATED'
  /** Nobody has the address, and unknown users are not made. */
  | 'USER_UNKNOWN'
  /** The workbook is archived. */
  | 'WORKBOOK_ARCHIVED'
  /** There is no such workbook. */
  | 'WORKBOOK_NOT_FOUND'
  /** The workbook was never published. */
  | 'WORKBOOK_NOT_PUBLISHED';

/** What somebody opened, until it ends. */
export type EmbedSession = {
  readonly __typename?: 'EmbedSession';
  /** The account type with which it was opened. */
  readonly accountType: Maybe<AccountType>;
  /** The credential that signed. */
  readonly credential: Maybe<ClientCredential>;
  /** The embed that was opened; null for a JWT, which names none. */
  readonly embed: Maybe<Embed>;
  /** When it ends by itself. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** How it was signed. */
  readonly method: SigningMethod;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Its id. */
  readonly sessionId: Scalars['UUID']['output'];
  /** What it shows. */
  readonly sourceType: EmbedSourceType;
  /** The tag whose version it shows; null: the newest published one. */
  readonly tagName: Maybe<Scalars['String']['output']>;
  /** The teams with which it was opened, as far as they still exist. */
  readonly teams: ReadonlyArray<Team>;
  /** For whom it was opened. */
  readonly user: Maybe<Member>;
  /** The user attributes with which it was opened. */
  readonly userAttributes: Scalars['StringMap']['output'];
  /** The workbook that it belongs to. */
  readonly workbook: Maybe<Workbook>;
};

/** Sessions that a page of a list shows. */
export type EmbedSessionConnection = {
  readonly __typename?: 'EmbedSessionConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<EmbedSessionEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<EmbedSession>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A session and its place in a list. */
export type EmbedSessionEdge = {
  readonly __typename?: 'EmbedSessionEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: EmbedSession;
};

/** Which sessions: those that fit all that is given. */
export type EmbedSessionFilter = {
  /** Signed with this client credential. */
  readonly clientId?: InputMaybe<Scalars['String']['input']>;
  /** Of this embed. A session that was opened by a JWT has none. */
  readonly embedId?: InputMaybe<Scalars['String']['input']>;
  /** Opened before this time. */
  readonly issuedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened with this team, by its name. */
  readonly teamName?: InputMaybe<Scalars['String']['input']>;
  /** Of this user, by address. */
  readonly userEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Of this workbook. */
  readonly workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A part of a workbook: exactly one of these. */
export type EmbedSource =
  /** A chart or table on a visible page. */
  { readonly elementId: Scalars['String']['input']; readonly pageId?: never; }
  |  /** A visible page. */
  { readonly elementId?: never; readonly pageId: Scalars['String']['input']; };

/** What an embed shows. */
export type EmbedSourceType =
  /** One chart or table. */
  | 'ELEMENT'
  /** One page. */
  | 'PAGE'
  /** A whole workbook. */
  | 'WORKBOOK';

/** Whether an embed shows something. */
export type EmbedStatus =
  /** It does, to those with whom the workbook is shared. */
  | 'ACTIVE'
  /** It was deleted and stays so. */
  | 'DELETED'
  /** What it shows is not in the published version; it works again when it returns. */
  | 'SOURCE_MISSING'
  /** What it shows is hidden, opens a modal, or its workbook is archived; it works again when that ends. */
  | 'SOURCE_NOT_EMBEDDABLE';

/** One of the checks that decide about a URL. */
export type EmbedUrlCheck = {
  readonly __typename?: 'EmbedUrlCheck';
  /** The code with which it refuses; null unless it failed, and for what is never refused. */
  readonly code: Maybe<EmbedRefusalCode>;
  /** What it must be. */
  readonly expected: Scalars['String']['output'];
  /** What it is, as far as the URL or what it names tells; never a signature, a token or a secret. */
  readonly found: Maybe<Scalars['String']['output']>;
  /** What is wrong, in one sentence; null unless it failed. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** What is checked. */
  readonly name: EmbedUrlCheckName;
  /** Whether this is the failure with which opening would answer: the first in order. Of all failures at most one is. */
  readonly refuses: Scalars['Boolean']['output'];
  /** What to do, in one sentence; null unless it failed. */
  readonly remedy: Maybe<Scalars['String']['output']>;
  /** How it went. */
  readonly status: CheckStatus;
  /** The parameter or claim that is checked, e.g. :email, where there are several. */
  readonly subject: Maybe<Scalars['String']['output']>;
};

/** The checks of an embed URL; most are made by one way to sign, or by both, in the order in which they are listed. */
export type EmbedUrlCheckName =
  /** The account type is there. */
  | 'ACCOUNT_TYPE'
  /** The URL leads to this server; never refused, since what comes here came here. */
  | 'ADDRESS'
  /** The JWT is signed with HS256. */
  | 'ALGORITHM'
  /** A claim has a value of the right form. */
  | 'CLAIM'
  /** No claim changes the rights of a member who logs in. */
  | 'CLAIMS_FIT_USER'
  /** Workbook and embed are within the bounds of the client credential. */
  | 'CONTENT_BOUNDS'
  /** There is such an embed, or such a workbook. */
  | 'CONTENT_KNOWN'
  /** The URL asks for no more than the client credential is bounded to. */
  | 'CREDENTIAL_BOUNDS'
  /** There is a client credential with this client id. */
  | 'CREDENTIAL_KNOWN'
  /** The client credential has the privilege EMBED. */
  | 'CREDENTIAL_MAY_EMBED'
  /** The client credential was not revoked. */
  | 'CREDENTIAL_NOT_REVOKED'
  /** The JWT has no critical headers. */
  | 'CRITICAL_HEADERS'
  /** Secure embedding is switched on for the organization. */
  | 'EMBEDDING_ENABLED'
  /** The embed was not deleted. */
  | 'EMBED_NOT_DELETED'
  /** Browsers show the embed in a frame of this origin; never refused by the server. */
  | 'FRAMING_ORIGIN'
  /** What is opened is shared with the user, or with a team of theirs. */
  | 'GRANT'
  /** The JWT names the client id. */
  | 'KEY_ID'
  /** No parameter is ignored; never refused. */
  | 'KNOWN_PARAMETERS'
  /** The client credential may sign for this user. */
  | 'MAY_SIGN_FOR_USER'
  /** The account type may see workbooks. */
  | 'MAY_VIEW_WORKBOOKS'
  /** This way to sign is switched on for the organization. */
  | 'METHOD_ENABLED'
  /** The URL was not opened before. */
  | 'NONCE'
  /** The session has not ended yet. */
  | 'NOT_EXPIRED'
  /** The URL names the organization of the client credential. */
  | 'ORGANIZATION_OF_URL'
  /** The owner of the client credential is active. */
  | 'OWNER_ACTIVE'
  /** A parameter has a value of the right form. */
  | 'PARAMETER'
  /** No parameter with a colon stands there twice. */
  | 'REPEATED_PARAMETERS'
  /** All claims are there that must be, and none of them is empty. */
  | 'REQUIRED_CLAIMS'
  /** All parameters are there that must be, and none of them is empty. */
  | 'REQUIRED_PARAMETERS'
  /** The session is no longer than the organization allows. */
  | 'SESSION_LENGTH'
  /** A live secret of the client credential made the signature. */
  | 'SIGNATURE'
  /** The signature is 64 hexadecimal digits in lower case. */
  | 'SIGNATURE_FORM'
  /** The signature ends the URL. */
  | 'SIGNATURE_LAST'
  /** Nothing in the signed text is encoded by browsers on the way. */
  | 'SIGNED_CHARACTERS'
  /** The page, chart or table is there, and may be embedded. */
  | 'SOURCE_EMBEDDABLE'
  /** The workbook has the tag. */
  | 'TAG_KNOWN'
  /** The path names the tag for which it was generated. */
  | 'TAG_OF_EMBED'
  /** The user is in a team, and all named teams are there. */
  | 'TEAMS'
  /** A time is in seconds, not in milliseconds. */
  | 'TIME_IN_SECONDS'
  /** The clock of the signer is not ahead by more than is allowed. */
  | 'TIME_NOT_AHEAD'
  /** The JWT has three parts that can be read. */
  | 'TOKEN_FORM'
  /** Path and query can be read. */
  | 'URL'
  /** The user is not deactivated. */
  | 'USER_ACTIVE'
  /** The rights of the user are within the bounds of the client credential. */
  | 'USER_BOUNDS'
  /** The user is none who logs in: those open with a JWT alone. */
  | 'USER_FITS_METHOD'
  /** The user is known, or the organization makes users as they come. */
  | 'USER_KNOWN'
  /** The workbook is not archived. */
  | 'WORKBOOK_NOT_ARCHIVED'
  /** The workbook was published. */
  | 'WORKBOOK_PUBLISHED';

/** Why a URL would open or not. */
export type EmbedUrlDiagnosis = {
  readonly __typename?: 'EmbedUrlDiagnosis';
  /** All checks in their order; those after a failure too, as far as they can be made. */
  readonly checks: ReadonlyArray<EmbedUrlCheck>;
  /**
   * By how many seconds the clock of the signer was ahead when it signed; negative when it was behind, or the URL is as old. Null
   * when the URL names no time. To be believed once the signature is right.
   */
  readonly clockOffsetSeconds: Maybe<Scalars['Int']['output']>;
  /** The code with which opening would be refused, as the audit trail has it; null when it would open. */
  readonly code: Maybe<EmbedRefusalCode>;
  /** What the viewer is told in its place; null when it would open. */
  readonly family: Maybe<RefusalFamily>;
  /** How the URL is signed, by its path. */
  readonly method: SigningMethod;
  /** The mistakes that would explain a wrong signature, the likeliest first; none when it is right. */
  readonly nearMisses: ReadonlyArray<NearMiss>;
  /** What was read otherwise than it was pasted, and what was left undone. */
  readonly notes: ReadonlyArray<Scalars['String']['output']>;
  /** What the wrong signature does not come from; where not all could be tried, how many of the likeliest were. */
  readonly ruledOut: ReadonlyArray<Scalars['String']['output']>;
  /** The text over which the signature was checked, without the signature; null when none can be read. */
  readonly signedText: Maybe<Scalars['String']['output']>;
  /** All of this in a sentence or two. */
  readonly summary: Scalars['String']['output'];
  /** Whether it would open now. */
  readonly verdict: EmbedUrlVerdict;
};

/** Whether a URL would open. */
export type EmbedUrlVerdict =
  /** It would open, once, if it were opened now. */
  | 'WOULD_OPEN'
  /** It would be refused. */
  | 'WOULD_REFUSE';

/** Something that one should know, although nothing was refused. */
export type EmbedWarning = {
  readonly __typename?: 'EmbedWarning';
  /** What it is, for programs. */
  readonly code: EmbedWarningCode;
  /** What it is, in a sentence or two. */
  readonly message: Scalars['String']['output'];
};

/** What one should know of an embed. */
export type EmbedWarningCode =
  /** The vendor deprecated this way to sign. */
  | 'DEPRECATED_METHOD'
  /** The caller's credentials sign for their owner alone, which works with a JWT only. */
  | 'JWT_ONLY'
  /** The workbook has no such control in the version that is shown. */
  | 'UNKNOWN_CONTROL'
  /** The server does not know a parameter: it is signed, and ignored when the URL is opened. */
  | 'UNKNOWN_PARAMETER';

/** What a secure embed path can show: a workbook, a page, or an element. */
export type EmbeddableContent = {
  /** The live embeds of it, oldest first. For administrators and credential holders. */
  readonly embeds: Maybe<EmbedConnection>;
  /** Its name as people see it; null for an element without one. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Which of the three it is. */
  readonly sourceType: EmbedSourceType;
};


/** What a secure embed path can show: a workbook, a page, or an element. */
export type EmbeddableContentEmbedsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};

/** An offered chart or table. */
export type EmbeddableElement = {
  readonly __typename?: 'EmbeddableElement';
  /** The element. */
  readonly element: Element;
  /** The secure embed path that it has already. For administrators and credential holders. */
  readonly embed: Maybe<Embed>;
};

/** An offered page, or a visible page with offered elements. */
export type EmbeddablePage = {
  readonly __typename?: 'EmbeddablePage';
  /** Its offered charts and tables, as the layout reads. */
  readonly elements: ReadonlyArray<EmbeddableElement>;
  /** The secure embed path that the page has already. For administrators and credential holders. */
  readonly embed: Maybe<Embed>;
  /** Whether the page itself can be embedded: not when it opens a modal. */
  readonly isEmbeddable: Scalars['Boolean']['output'];
  /** The page. */
  readonly page: Page;
};

/** What can be embedded of one version, for the picker of a host application. */
export type EmbeddableWorkbook = {
  readonly __typename?: 'EmbeddableWorkbook';
  /** The secure embed path that the whole workbook has already. For administrators and credential holders. */
  readonly embed: Maybe<Embed>;
  /** The offered pages in their order. */
  readonly pages: ReadonlyArray<EmbeddablePage>;
  /** The version that an embed would show. */
  readonly version: WorkbookVersion;
  /** The whole workbook, with the embed of it, if any. */
  readonly workbook: Workbook;
};

/** What to embed. */
export type GenerateSecureEmbedPathInput = {
  /** One page or element of it; absent: the whole workbook. */
  readonly source?: InputMaybe<EmbedSource>;
  /** Show the version that this tag points at instead of the newest one. */
  readonly tagName?: InputMaybe<Scalars['String']['input']>;
  /** The workbook. */
  readonly workbookId: Scalars['UUID']['input'];
};

/** The secure embed path, or why there is none. */
export type GenerateSecureEmbedPathPayload = {
  readonly __typename?: 'GenerateSecureEmbedPathPayload';
  /** Whether it is new; false when the same content had a path already. */
  readonly created: Scalars['Boolean']['output'];
  /** What is deprecated about signing paths with client credentials. */
  readonly deprecation: Deprecation;
  /** The embed with its path; null when it was refused. */
  readonly embed: Maybe<Embed>;
  /** Base URL of the same content for embedding with a JWT, the current way; null when it was refused. */
  readonly jwtBaseUrl: Maybe<Scalars['URL']['output']>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What the caller should know although the path was generated. */
  readonly warnings: ReadonlyArray<EmbedWarning>;
};

/** A workbook, or one tag of it, shared with a team or a member. */
export type Grant = Node & {
  readonly __typename?: 'Grant';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its id. */
  readonly grantId: Scalars['UUID']['output'];
  /** Name of the team, or address of the member, that it reaches. */
  readonly granteeName: Scalars['String']['output'];
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** The member that it reaches; null when it is a team, or one that the caller may not see. */
  readonly member: Maybe<Member>;
  /** What it allows. */
  readonly permission: GrantPermission;
  /** The tag that is shared; null: the whole workbook with every version. */
  readonly tagName: Maybe<Scalars['String']['output']>;
  /** The team that it reaches; null when it is a member, or one that the caller may not see. */
  readonly team: Maybe<Team>;
  /** The workbook that is shared. */
  readonly workbook: Workbook;
};

/** Grants that a page of a list shows. */
export type GrantConnection = {
  readonly __typename?: 'GrantConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<GrantEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<Grant>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A grant and its place in a list. */
export type GrantEdge = {
  readonly __typename?: 'GrantEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The grant. */
  readonly node: Grant;
};

/** What a grant allows. */
export type GrantPermission =
  /** Change it. */
  | 'CAN_EDIT'
  /** Explore it. */
  | 'CAN_EXPLORE'
  /** See the published workbook. */
  | 'CAN_VIEW';

/** What to share with whom. */
export type GrantWorkbookInput = {
  /** With whom. */
  readonly grantee: Grantee;
  /** What it allows; CAN_VIEW unless given. */
  readonly permission?: InputMaybe<GrantPermission>;
  /** This tag alone instead of the whole workbook; not with CAN_EDIT. */
  readonly tagName?: InputMaybe<Scalars['String']['input']>;
  /** The workbook. */
  readonly workbookId: Scalars['UUID']['input'];
};

/** The grant that was made or changed. */
export type GrantWorkbookPayload = {
  readonly __typename?: 'GrantWorkbookPayload';
  /** Whether it is new; false when the same was shared already. */
  readonly created: Scalars['Boolean']['output'];
  /** It; null when it was refused. */
  readonly grant: Maybe<Grant>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** With whom to share: exactly one of these. */
export type Grantee =
  /** A member, by address. */
  { readonly memberEmail: Scalars['EmailAddress']['input']; readonly teamName?: never; }
  |  /** A team, by its name. */
  { readonly memberEmail?: never; readonly teamName: Scalars['String']['input']; };

/** Lines of a grid of 24 columns, counted from 1 as CSS does; the end is not included. */
export type GridPlacement = {
  readonly __typename?: 'GridPlacement';
  /** The line before which it ends. */
  readonly columnEnd: Scalars['Int']['output'];
  /** The line where it begins. */
  readonly columnStart: Scalars['Int']['output'];
  /** The line before which it ends. */
  readonly rowEnd: Scalars['Int']['output'];
  /** The line where it begins. */
  readonly rowStart: Scalars['Int']['output'];
};

/** An embed that showed nothing, and does again from a publish, or the move of a tag, on. */
export type Heal = {
  readonly __typename?: 'Heal';
  /** The problem that it had. */
  readonly code: UserErrorCode;
  /** The embed. For administrators and credential holders. */
  readonly embed: Maybe<Embed>;
  /** The problem that it had, in one sentence. */
  readonly message: Scalars['String']['output'];
  /** Id of the page or element. */
  readonly sourceId: Maybe<Scalars['String']['output']>;
  /** Which sort of content it shows. */
  readonly sourceType: EmbedSourceType;
};

/** What does not fit in a document. */
export type ImportWarning = {
  readonly __typename?: 'ImportWarning';
  /** What it is, for programs. */
  readonly code: ImportWarningCode;
  /** What it is, in one sentence. */
  readonly message: Scalars['String']['output'];
  /** Where in the document, e.g. document.elements[3].id. */
  readonly path: Scalars['String']['output'];
};

/** What does not fit in a document that was imported all the same. */
export type ImportWarningCode =
  /** An id is used once more; the first use counts. */
  | 'DUPLICATE_ID'
  /** An element lies on no page: kept, but never shown. */
  | 'ELEMENT_NOT_PLACED'
  /** A layout names an element once more; the first place counts. */
  | 'ELEMENT_PLACED_TWICE'
  /** Something without an id: kept in the document, but not listed. */
  | 'MISSING_ID'
  /** The document has elements and no layout. */
  | 'MISSING_LAYOUT'
  /** There are more warnings than are listed. */
  | 'MORE_WARNINGS'
  /** The workbook keeps its name and place, which are not those that the document says. */
  | 'NAME_MISMATCH'
  /** Another workbook has that folder and name, so this one is called otherwise. */
  | 'PATH_TAKEN'
  /** A layout names an element that the document does not list. */
  | 'UNKNOWN_ELEMENT'
  /** A kind that this server does not know: kept as it is. */
  | 'UNKNOWN_KIND'
  /** A layout names a page that the document does not list; its elements are unplaced. */
  | 'UNKNOWN_PAGE'
  /** An action opens or goes to a page that the document does not list. */
  | 'UNKNOWN_TARGET';

/** What to import, and where to. */
export type ImportWorkbookInput = {
  /** The code representation, as JSON or YAML; at most 10 MB. Pass it as a variable. */
  readonly document: Scalars['String']['input'];
  /**
   * Where the workbook lies and how it is called, e.g. Sales/Overview; with a slash at its end the folder alone, and the name is
   * that of the document. Absent: the name of the document, in the root.
   */
  readonly path?: InputMaybe<Scalars['String']['input']>;
  /** Publish it at once; false unless given. */
  readonly publish?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The imported workbook, or why there is none. */
export type ImportWorkbookPayload = {
  readonly __typename?: 'ImportWorkbookPayload';
  /** Where it was published: what that breaks first, then what it changes; at most 200. */
  readonly breaks: ReadonlyArray<Break>;
  /** Whether anything changed; false when the same document was imported again. */
  readonly changed: Scalars['Boolean']['output'];
  /** How much the document holds; null when it was refused. */
  readonly counts: Maybe<ContentCounts>;
  /** Whether the workbook is new. */
  readonly created: Scalars['Boolean']['output'];
  /** Embeds that showed nothing, and do again; at most 200. */
  readonly heals: ReadonlyArray<Heal>;
  /** How much of it breaks, listed or not. */
  readonly totalBreaks: Scalars['Int']['output'];
  /** How much of it changes, listed or not. */
  readonly totalChanges: Scalars['Int']['output'];
  /** How many they are, listed or not. */
  readonly totalHeals: Scalars['Int']['output'];
  /** Why it was refused; then nothing was changed. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What did not fit, in the order of the document. */
  readonly warnings: ReadonlyArray<ImportWarning>;
  /** The workbook; null when it was refused. */
  readonly workbook: Maybe<Workbook>;
};

/** A client credential that signed URLs the deprecated way, and what is known of how it signs. */
export type JwtCredentialPlan = {
  readonly __typename?: 'JwtCredentialPlan';
  /** Openings of URLs that it signed. */
  readonly clientCredentials: MethodUse;
  /** The client credential. */
  readonly credential: ClientCredential;
  /** Whether a URL that it signed opened within the days that count. */
  readonly isRemaining: Scalars['Boolean']['output'];
  /** Openings of JWTs that it signed; null: never. */
  readonly jwt: Maybe<MethodUse>;
};

/** Client credentials of a plan that a page of a list shows. */
export type JwtCredentialPlanConnection = {
  readonly __typename?: 'JwtCredentialPlanConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<JwtCredentialPlanEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<JwtCredentialPlan>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A client credential and its place in a list. */
export type JwtCredentialPlanEdge = {
  readonly __typename?: 'JwtCredentialPlanEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** A client credential. */
  readonly node: JwtCredentialPlan;
};

/** An embed, and what is known of how it is opened. Its JWT base URL is embed.jwtBaseUrl. */
export type JwtEmbedPlan = {
  readonly __typename?: 'JwtEmbedPlan';
  /** Openings of its path, signed with client credentials that are not revoked; null: never. */
  readonly clientCredentials: Maybe<MethodUse>;
  /** The embed. */
  readonly embed: Embed;
  /** Whether client credentials opened it within the days that count. */
  readonly isRemaining: Scalars['Boolean']['output'];
  /** Openings of the same content with a JWT of such a credential; null: never. */
  readonly jwt: Maybe<MethodUse>;
  /**
   * What stood in URLs that opened it, by name: controls, and parameters but those that each URL must have. At most 100 names are
   * kept, and no values.
   */
  readonly parametersSeen: ReadonlyArray<JwtSeenParameter>;
};

/** Embeds of a plan that a page of a list shows. */
export type JwtEmbedPlanConnection = {
  readonly __typename?: 'JwtEmbedPlanConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<JwtEmbedPlanEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<JwtEmbedPlan>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An embed and its place in a list. */
export type JwtEmbedPlanEdge = {
  readonly __typename?: 'JwtEmbedPlanEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** An embed. */
  readonly node: JwtEmbedPlan;
};

/** Why client-credential URLs should not be switched off yet. */
export type JwtMigrationBlocker = {
  readonly __typename?: 'JwtMigrationBlocker';
  /** What it is, for programs. */
  readonly code: JwtMigrationBlockerCode;
  /** What it is, and what to do, in words. */
  readonly message: Scalars['String']['output'];
};

/** What keeps client-credential URLs. */
export type JwtMigrationBlockerCode =
  /** Client credentials still sign them. */
  | 'CREDENTIALS_SIGNING'
  /** Embeds are still opened with them. */
  | 'EMBEDS_OPENED'
  /** The caller does not see all of the organization, and cannot switch them off. */
  | 'NOT_AN_ADMINISTRATOR';

/** How to sign JWTs in place of URLs with client credentials. */
export type JwtMigrationPlan = {
  readonly __typename?: 'JwtMigrationPlan';
  /** For the organization; null where a URL was given, or the request was refused. */
  readonly organization: Maybe<JwtOrganizationPlan>;
  /** For the URL that was given; null where none was, or it was refused. */
  readonly url: Maybe<JwtUrlPlan>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something about a URL that matters when it becomes a JWT. */
export type JwtMigrationWarning = {
  readonly __typename?: 'JwtMigrationWarning';
  /** What it is about, for programs. */
  readonly code: JwtMigrationWarningCode;
  /** What it is about, and what to do, in words. */
  readonly message: Scalars['String']['output'];
};

/** What warnings of a plan are about. */
export type JwtMigrationWarningCode =
  /** Without an account type a JWT leaves the one that is stored. */
  | 'ACCOUNT_TYPE_STAYS'
  /** The embed shows nothing at present. */
  | 'CONTENT_NOT_SHOWN'
  /** Control values are not signed with a JWT. */
  | 'CONTROLS_UNSIGNED'
  /** The client credential cannot sign, or the caller may not use it. */
  | 'CREDENTIAL_NOT_USABLE'
  /** Required parameters are missing, and so are claims. */
  | 'INCOMPLETE_URL'
  /** The user is a member who logs in, for whom some claims must be absent. */
  | 'INTERNAL_MEMBER'
  /** The time is in milliseconds, or time or length of the session are no numbers, for which the URL is refused. */
  | 'INVALID_TIME'
  /** The mode has no equal. */
  | 'MODE'
  /** No team is named. */
  | 'NO_TEAM'
  /** The URL is one of another scheme, host or port than this server has. */
  | 'OTHER_HOST'
  /** The path names another tag than that of the embed. */
  | 'OTHER_TAG'
  /** A parameter stands there more than once, for which the URL is refused. */
  | 'REPEATED_PARAMETER'
  /** The session is longer than the longest. */
  | 'SESSION_TOO_LONG'
  /** The client credential signs for its owner alone. */
  | 'SIGNING_FOR_OTHERS'
  /** The user is refused with a JWT as well: for a team, the account type, a bound of the credential, or because nothing is shared with them. */
  | 'USER_REFUSED';

/** What there is to do in the organization, as far as the caller reaches: administrators all, others their workbooks and credentials. */
export type JwtOrganizationPlan = {
  readonly __typename?: 'JwtOrganizationPlan';
  /** Why they should not be switched off yet. */
  readonly blockers: ReadonlyArray<JwtMigrationBlocker>;
  /** Whether client-credential URLs can be switched off without anybody noticing: true when nothing blocks it. */
  readonly canSwitchOff: Scalars['Boolean']['output'];
  /** Whether URLs signed with client credentials open; updateOrganization switches them off. */
  readonly clientCredentialUrlsEnabled: Scalars['Boolean']['output'];
  /** The unrevoked client credentials that ever signed such a URL which opened, the latest first. */
  readonly credentials: JwtCredentialPlanConnection;
  /** How many unrevoked client credentials signed such URLs that opened since then: zero when all have moved. */
  readonly credentialsRemaining: Scalars['Int']['output'];
  /** Within how many days an opening counts, rounded up. */
  readonly days: Scalars['Int']['output'];
  /** The live embeds, oldest first. */
  readonly embeds: JwtEmbedPlanConnection;
  /** How many live embeds were opened with client credentials since then: zero when all have moved. */
  readonly embedsRemaining: Scalars['Int']['output'];
  /** Whether all of the organization is in the plan: it is for administrators. */
  readonly isWholeOrganization: Scalars['Boolean']['output'];
  /** Since when that is. */
  readonly since: Scalars['DateTime']['output'];
};


/** What there is to do in the organization, as far as the caller reaches: administrators all, others their workbooks and credentials. */
export type JwtOrganizationPlanCredentialsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What there is to do in the organization, as far as the caller reaches: administrators all, others their workbooks and credentials. */
export type JwtOrganizationPlanEmbedsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
  onlyRemaining?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Where something is said with a JWT. */
export type JwtParameterPlace =
  /** In a claim, which is signed. */
  | 'CLAIM'
  /** In the URL still, as the value of a control, but unsigned: viewers can change it. */
  | 'CONTROL'
  /** In another way: by an account type, by another parameter, or in the page of the host. */
  | 'ELSEWHERE'
  /** In the header, which is signed. */
  | 'HEADER'
  /** Nowhere. */
  | 'NONE'
  /** In the URL still, by the same name, but unsigned: viewers can change it. */
  | 'URL';

/** What becomes of one parameter of a URL signed with client credentials. */
export type JwtParameterPlan = {
  readonly __typename?: 'JwtParameterPlan';
  /** What to do about it. */
  readonly advice: Scalars['String']['output'];
  /** What it is called there; null where it has no name. */
  readonly jwtName: Maybe<Scalars['String']['output']>;
  /** As the URL names it, with its colon; without one it is the id of a control. */
  readonly name: Scalars['String']['output'];
  /** Where the same is said with a JWT. */
  readonly place: JwtParameterPlace;
};

/** A parameter that stood in URLs which opened an embed, and what becomes of it. */
export type JwtSeenParameter = {
  readonly __typename?: 'JwtSeenParameter';
  /** What to do about it. */
  readonly advice: Scalars['String']['output'];
  /** What it is called there; null where it has no name. */
  readonly jwtName: Maybe<Scalars['String']['output']>;
  /** When it was seen last, to the hour. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** As the URL names it, with its colon; without one it is the id of a control. */
  readonly name: Scalars['String']['output'];
  /** Where the same is said with a JWT. */
  readonly place: JwtParameterPlace;
};

/** The JWT equal of one URL. It holds no token and no secret: signEmbedUrl signs, or the host by itself. */
export type JwtUrlPlan = {
  readonly __typename?: 'JwtUrlPlan';
  /** Base URL of what the embed shows, with tag and page or element. */
  readonly baseUrl: Scalars['URL']['output'];
  /** Claims of the JWT, with the values of this URL; those for which it has none are absent. Each JWT needs jti, iat and exp of its own. */
  readonly claims: Scalars['JSON']['output'];
  /** The embed that the URL opens. */
  readonly embed: Embed;
  /** Header of the JWT. */
  readonly header: Scalars['JSON']['output'];
  /** What becomes of each parameter and control value, each name once, in the order of the URL. */
  readonly parameters: ReadonlyArray<JwtParameterPlan>;
  /**
   * The input with which signEmbedUrl signs a JWT for the same user and content, for the variable of that mutation; what this URL lacks
   * is absent.
   */
  readonly signEmbedUrlInput: Scalars['JSON']['output'];
  /** The whole URL, with {token} in place of the JWT, and with the parameters that stay in it. */
  readonly urlTemplate: Scalars['String']['output'];
  /** Differences between the two ways that matter for this URL, and what is wrong with it either way. */
  readonly warnings: ReadonlyArray<JwtMigrationWarning>;
};

/** A person, or an embed user, of the organization. Administrators and credential holders see all, others themselves. */
export type Member = Node & {
  readonly __typename?: 'Member';
  /** What the member may do. */
  readonly accountType: AccountType;
  /** When the member was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Unique in the organization, whatever its case. */
  readonly email: Scalars['EmailAddress']['output'];
  /** The host application's own id of an embed user. */
  readonly externalUserId: Maybe<Scalars['String']['output']>;
  /** First name; may be empty. */
  readonly firstName: Scalars['String']['output'];
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** Whether the member is locked out. */
  readonly isDeactivated: Scalars['Boolean']['output'];
  /** Where the member comes from. */
  readonly kind: MemberKind;
  /** Last name; may be empty. */
  readonly lastName: Scalars['String']['output'];
  /** When an embed was last opened for the member; null: never. */
  readonly lastSeenAt: Maybe<Scalars['DateTime']['output']>;
  /** Its id. */
  readonly memberId: Scalars['UUID']['output'];
  /** Teams by name. */
  readonly teams: ReadonlyArray<Team>;
  /** Named values for filters of workbooks. */
  readonly userAttributes: Scalars['StringMap']['output'];
};

/** Members that a page of a list shows. */
export type MemberConnection = {
  readonly __typename?: 'MemberConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<MemberEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<Member>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A member and its place in a list. */
export type MemberEdge = {
  readonly __typename?: 'MemberEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: Member;
};

/** Which members. */
export type MemberFilter = {
  /** Whether they are locked out; both unless given. */
  readonly isDeactivated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where they come from. */
  readonly kind?: InputMaybe<MemberKind>;
  /** Part of the address or the name, whatever its case. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Where a member comes from. */
export type MemberKind =
  /** Is known by embeds alone. */
  | 'EMBED'
  /** Is a guest of it. */
  | 'GUEST'
  /** Works in the organization. */
  | 'INTERNAL';

/** Where the menu with the tabs of the pages is. */
export type MenuPosition =
  /** Below the content. */
  | 'BOTTOM'
  /** Nowhere. */
  | 'NONE'
  /** Above the content. */
  | 'TOP';

/** Openings by one way to sign. */
export type MethodUse = {
  readonly __typename?: 'MethodUse';
  /** When last. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** How often. */
  readonly uses: Scalars['Int']['output'];
};

/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Puts members into a team; those who are in it stay. */
  readonly addTeamMembers: Maybe<AddTeamMembersPayload>;
  /**
   * Puts a workbook away: its embeds no longer open, which it tells. With dryRun it only tells, with refuseIfBreaking it archives nothing
   * that is in use.
   */
  readonly archiveWorkbook: Maybe<ArchiveWorkbookPayload>;
  /** Makes a custom account type. */
  readonly createAccountType: Maybe<CreateAccountTypePayload>;
  /** Makes a client credential. Its owner becomes a credential holder when it has the privilege EMBED. */
  readonly createClientCredential: Maybe<CreateClientCredentialPayload>;
  /** Makes a member. */
  readonly createMember: Maybe<CreateMemberPayload>;
  /** Makes a personal token: for the caller, or by an administrator for another member. */
  readonly createPersonalToken: Maybe<CreatePersonalTokenPayload>;
  /** Makes a team. */
  readonly createTeam: Maybe<CreateTeamPayload>;
  /**
   * Has an address of yours told of events, and gives the secret that signs what is sent, here alone; see docs/webhooks.md. An organization has
   * at most 20.
   */
  readonly createWebhook: Maybe<CreateWebhookPayload>;
  /** Locks a member out at once, with every token and credential of theirs. */
  readonly deactivateMember: Maybe<DeactivateMemberPayload>;
  /** Makes a path dead at once. Generating again makes another. */
  readonly deleteEmbed: Maybe<DeleteEmbedPayload>;
  /** Deletes a team with the grants to it. */
  readonly deleteTeam: Maybe<DeleteTeamPayload>;
  /** Forgets a webhook, and all that it was not sent yet. */
  readonly deleteWebhook: Maybe<DeleteWebhookPayload>;
  /**
   * Generates the secure embed path of a workbook, or of one page, chart or table of it. The same workbook, source and tag
   * have one path: asking again returns it.
   */
  readonly generateSecureEmbedPath: Maybe<GenerateSecureEmbedPathPayload>;
  /** Shares a workbook, or one tag of it, with a team or a member. Needs the permission SHARE. */
  readonly grantWorkbook: Maybe<GrantWorkbookPayload>;
  /**
   * Makes or replaces the draft of a workbook from its code representation. A document with a workbookId means that workbook;
   * one without means the workbook of that name in that folder, if the caller may edit it, or a new one.
   */
  readonly importWorkbook: Maybe<ImportWorkbookPayload>;
  /**
   * Copies the draft into the next version, which embeds show at once, and tells what that breaks. With dryRun it only tells; with
   * refuseIfBreaking it publishes nothing that would break an embed or a URL.
   */
  readonly publishWorkbook: Maybe<PublishWorkbookPayload>;
  /** Lets a deactivated member in again; their unrevoked credentials work again. */
  readonly reactivateMember: Maybe<ReactivateMemberPayload>;
  /** Sends once more, each under its same id, what was given up of a webhook, as after an outage: 1,000 at a time, the oldest first. */
  readonly redeliverDeadWebhooks: Maybe<RedeliverDeadWebhooksPayload>;
  /** Sends once more, under its same id, what a webhook has taken or what was given up, and at once what waits for its next try. */
  readonly redeliverWebhook: Maybe<RedeliverWebhookPayload>;
  /** Takes members out of a team; those who are not in it are passed over. */
  readonly removeTeamMembers: Maybe<RemoveTeamMembersPayload>;
  /** Takes an archived workbook out again: its embeds open as before. */
  readonly restoreWorkbook: Maybe<RestoreWorkbookPayload>;
  /** Ends an older secret of a client credential at once. The newest one ends by a rotation without overlap, or by revoking. */
  readonly retireClientSecret: Maybe<RetireClientSecretPayload>;
  /** Ends a client credential at once, with every token that it was given. */
  readonly revokeClientCredential: Maybe<RevokeClientCredentialPayload>;
  /**
   * Takes a grant back, and tells which embeds nobody opens then. With dryRun it only tells, with refuseIfBreaking it revokes nothing by
   * which embeds are opened. Needs the permission SHARE.
   */
  readonly revokeGrant: Maybe<RevokeGrantPayload>;
  /** Ends a personal token at once: one's own, or any for administrators. */
  readonly revokePersonalToken: Maybe<RevokePersonalTokenPayload>;
  /** Ends open sessions of embeds at once: those that fit all that is given. With dryRun it only says how many they are. */
  readonly revokeSessions: Maybe<RevokeSessionsPayload>;
  /**
   * Encrypts secrets of the organization that are under an older master key of the server anew, under its first one, some at a time:
   * call it until none remains.
   */
  readonly rewrapSecrets: Maybe<RewrapSecretsPayload>;
  /**
   * Gives a client credential a new secret. The one before it verifies until overlapHours are over, so that hosts can change over;
   * while two are live there is no other rotation, except one that ends the older ones at once.
   */
  readonly rotateClientCredential: Maybe<RotateClientCredentialPayload>;
  /** Gives a webhook a new secret, here alone; the one before it signs beside it for a while. */
  readonly rotateWebhookSecret: Maybe<RotateWebhookSecretPayload>;
  /** Sends a webhook an event of the type webhook.test, once, to try its receiver with. */
  readonly sendTestWebhook: Maybe<SendTestWebhookPayload>;
  /**
   * Signs a URL that opens content once, for one user; sign a new one each time the host page is loaded. Before it is answered it
   * passes every check that opening makes, so that what would not open is refused here, with the reason.
   */
  readonly signEmbedUrl: Maybe<SignEmbedUrlPayload>;
  /**
   * Makes a tag of a workbook, or moves it to another published version, and tells what that breaks, changes and heals for its
   * embeds and URLs. With dryRun it only tells, with refuseIfBreaking it tags nothing that would break something.
   */
  readonly tagVersion: Maybe<TagVersionPayload>;
  /** Changes a member; what is absent stays. */
  readonly updateMember: Maybe<UpdateMemberPayload>;
  /** Changes the settings of the organization; what is absent stays. */
  readonly updateOrganization: Maybe<UpdateOrganizationPayload>;
  /** Changes a webhook: what is not given stays. */
  readonly updateWebhook: Maybe<UpdateWebhookPayload>;
  /** Renames, moves or describes a workbook, or gives it to another owner. */
  readonly updateWorkbook: Maybe<UpdateWorkbookPayload>;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationAddTeamMembersArgs = {
  input: AddTeamMembersInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationArchiveWorkbookArgs = {
  input: ArchiveWorkbookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationCreateAccountTypeArgs = {
  input: CreateAccountTypeInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationCreateClientCredentialArgs = {
  input: CreateClientCredentialInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationCreateMemberArgs = {
  input: CreateMemberInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationCreatePersonalTokenArgs = {
  input: CreatePersonalTokenInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationDeactivateMemberArgs = {
  input: DeactivateMemberInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationDeleteEmbedArgs = {
  input: DeleteEmbedInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationDeleteTeamArgs = {
  input: DeleteTeamInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationDeleteWebhookArgs = {
  input: DeleteWebhookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationGenerateSecureEmbedPathArgs = {
  input: GenerateSecureEmbedPathInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationGrantWorkbookArgs = {
  input: GrantWorkbookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationImportWorkbookArgs = {
  input: ImportWorkbookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationPublishWorkbookArgs = {
  input: PublishWorkbookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationReactivateMemberArgs = {
  input: ReactivateMemberInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRedeliverDeadWebhooksArgs = {
  input: RedeliverDeadWebhooksInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRedeliverWebhookArgs = {
  input: RedeliverWebhookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRemoveTeamMembersArgs = {
  input: RemoveTeamMembersInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRestoreWorkbookArgs = {
  input: RestoreWorkbookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRetireClientSecretArgs = {
  input: RetireClientSecretInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRevokeClientCredentialArgs = {
  input: RevokeClientCredentialInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRevokeGrantArgs = {
  input: RevokeGrantInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRevokePersonalTokenArgs = {
  input: RevokePersonalTokenInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRevokeSessionsArgs = {
  input: RevokeSessionsInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRewrapSecretsArgs = {
  input: RewrapSecretsInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRotateClientCredentialArgs = {
  input: RotateClientCredentialInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationSendTestWebhookArgs = {
  input: SendTestWebhookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationSignEmbedUrlArgs = {
  input: SignEmbedUrlInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationTagVersionArgs = {
  input: TagVersionInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationUpdateMemberArgs = {
  input: UpdateMemberInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};


/** What can be changed. The fields of one request run one after the other, each with the rights that the caller has by then. */
export type MutationUpdateWorkbookArgs = {
  input: UpdateWorkbookInput;
};

/** A mistake that would explain a wrong signature: made so, it would be right. */
export type NearMiss = {
  readonly __typename?: 'NearMiss';
  /** Where, e.g. the difference of what was signed and what came; null where there is no more to tell. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** Which mistake. */
  readonly kind: NearMissKind;
  /** What was done, and what to do instead. */
  readonly message: Scalars['String']['output'];
};

/** The known mistakes of signers. */
export type NearMissKind =
  /** The decoded text was signed. */
  | 'DECODED'
  /** It was signed with another hash than SHA-256. */
  | 'HASH_ALGORITHM'
  /** The secret of another client credential signed it. */
  | 'OTHER_CREDENTIAL'
  /** A parameter was added after signing. */
  | 'PARAMETER_ADDED'
  /** A value was changed after signing. */
  | 'PARAMETER_CHANGED'
  /** A parameter was taken away after signing. */
  | 'PARAMETER_REMOVED'
  /** The path was signed without scheme and host. */
  | 'PATH_ONLY_SIGNED'
  /** The payload of the JWT was changed after signing. */
  | 'PAYLOAD_CHANGED'
  /** A secret of the client credential signed it that has ended. */
  | 'PREVIOUS_SECRET'
  /** The query was signed alone. */
  | 'QUERY_ONLY_SIGNED'
  /** The parameters were put into another order after signing. */
  | 'REORDERED'
  /** The URL was encoded anew, in another style, after it was signed. */
  | 'RE_ENCODED'
  /** Another scheme, host or port was signed. */
  | 'SCHEME_HOST_OR_PORT'
  /** The signer decodes or encodes the secret before signing. */
  | 'SECRET_ENCODING'
  /** White space stands around the secret where the signer keeps it. */
  | 'SECRET_WHITESPACE'
  /** The signature is right, but written otherwise than in 64 hexadecimal digits in lower case. */
  | 'SIGNATURE_ENCODING'
  /** The client id signed it in place of the secret. */
  | 'SIGNED_WITH_CLIENT_ID'
  /** A slash at the end of the path was signed, or was not. */
  | 'TRAILING_SLASH'
  /** The URL, or its signature, was cut. */
  | 'TRUNCATED';

/** An object with an id of its own. */
export type Node = {
  /** Opaque, unique over all types; for the field node. */
  readonly id: Scalars['ID']['output'];
};

/** In which direction a list is ordered. */
export type OrderDirection =
  /** From first to last. */
  | 'ASC'
  /** From last to first. */
  | 'DESC';

/** A company that uses the server. Everything belongs to one, and nothing of another is ever visible. */
export type Organization = Node & {
  readonly __typename?: 'Organization';
  /** Its account types: the built-in ones, then others by name. */
  readonly accountTypes: ReadonlyArray<AccountType>;
  /** The origins that may frame embeds, e.g. https://app.example.com; none means no framing. */
  readonly allowedEmbedOrigins: ReadonlyArray<Scalars['String']['output']>;
  /** Whether opening an embed makes embed users who are not known yet. */
  readonly autoProvisionEmbedUsers: Scalars['Boolean']['output'];
  /** Whether URLs signed with client credentials, the deprecated way, are opened. */
  readonly clientCredentialUrlsEnabled: Scalars['Boolean']['output'];
  /** The account type of embed users for whom none is given. */
  readonly defaultEmbedAccountType: Scalars['String']['output'];
  /** How embeds look whose URL names no theme. */
  readonly defaultEmbedTheme: Theme;
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** The longest session of an embed, in seconds. */
  readonly maxSessionLengthSeconds: Scalars['Int']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its id. */
  readonly organizationId: Scalars['UUID']['output'];
  /** Whether secure embed paths are generated and opened. */
  readonly secureEmbeddingEnabled: Scalars['Boolean']['output'];
  /** How JWT embed URLs name it. */
  readonly slug: Scalars['String']['output'];
  /** How much was opened in it, and why not. For administrators. */
  readonly usage: Maybe<Usage>;
};


/** A company that uses the server. Everything belongs to one, and nothing of another is ever visible. */
export type OrganizationUsageArgs = {
  by?: UsageGrain;
  from: InputMaybe<Scalars['DateTime']['input']>;
  to: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page or a modal of one version. */
export type Page = EmbeddableContent & Node & {
  readonly __typename?: 'Page';
  /** What lies on it, as the layout reads, a container before what it holds. */
  readonly elements: ReadonlyArray<Element>;
  /** The live embeds of this page, oldest first. For administrators and credential holders. */
  readonly embeds: Maybe<EmbedConnection>;
  /** Whether it has no tab: then it cannot be embedded. */
  readonly hidden: Scalars['Boolean']['output'];
  /** Opaque, for the field node; another in each version. */
  readonly id: Scalars['ID']['output'];
  /** Whether it can be embedded by itself. */
  readonly isEmbeddable: Scalars['Boolean']['output'];
  /** Whether it is a page or a modal. */
  readonly kind: PageKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Whether one of its elements opens a modal: then the page can be embedded with the whole workbook alone. */
  readonly opensModal: Scalars['Boolean']['output'];
  /** Unique in the workbook, the same in each version. */
  readonly pageId: Scalars['String']['output'];
  /** From 0, in the author's order; pages and modals are counted apart. */
  readonly position: Scalars['Int']['output'];
  /** Always PAGE. */
  readonly sourceType: EmbedSourceType;
  /** The workbook that it belongs to. */
  readonly workbook: Workbook;
};


/** A page or a modal of one version. */
export type PageElementsArgs = {
  kinds: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A page or a modal of one version. */
export type PageEmbedsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};

/** A part of a list, and how to go on from it. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last item; null when there is none. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether something follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether something precedes. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null when there is none. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** Whether a page is a page. */
export type PageKind =
  /** One that an element opens over the others. */
  | 'MODAL'
  /** One with a tab of its own, unless it is hidden. */
  | 'PAGE';

/** What an account type allows. */
export type Permission =
  /** Administer the organization, and read and change every workbook. */
  | 'ADMINISTER'
  /** Create workbooks. */
  | 'EDIT_WORKBOOKS'
  /** Explore data beyond what a page shows. */
  | 'EXPLORE'
  /** Export data. */
  | 'EXPORT'
  /** Share workbooks that one may change. */
  | 'SHARE'
  /** See workbooks that are shared. */
  | 'VIEW_WORKBOOKS';

/** A token of a member, without the token itself, which is shown once. */
export type PersonalToken = {
  readonly __typename?: 'PersonalToken';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What it is for. */
  readonly name: Scalars['String']['output'];
  /** For revokePersonalToken. */
  readonly tokenId: Scalars['UUID']['output'];
};

/** What a client credential is for. */
export type Privilege =
  /** Asking for tokens at POST /v2/auth/token. */
  | 'API'
  /** Signing embed URLs; makes its owner a credential holder. */
  | 'EMBED';

/** Which workbook. */
export type PublishWorkbookInput = {
  /** Only tell what publishing would break, or why it would be refused, and publish nothing; false unless given. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Publish nothing when something would break, with WOULD_BREAK; false unless given. */
  readonly refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its id. */
  readonly workbookId: Scalars['UUID']['input'];
};

/** The published workbook, and what that does to embeds, URLs and readers. */
export type PublishWorkbookPayload = {
  readonly __typename?: 'PublishWorkbookPayload';
  /** What publishing breaks first, then what it changes; at most 200. Empty where nothing was published before. */
  readonly breaks: ReadonlyArray<Break>;
  /** Embeds that showed nothing, and do again; at most 200. */
  readonly heals: ReadonlyArray<Heal>;
  /** Whether the draft was published: false after a dry run, and when it was refused. */
  readonly published: Scalars['Boolean']['output'];
  /** How much of it breaks, listed or not. */
  readonly totalBreaks: Scalars['Int']['output'];
  /** How much of it changes, listed or not. */
  readonly totalChanges: Scalars['Int']['output'];
  /** How many they are, listed or not. */
  readonly totalHeals: Scalars['Int']['output'];
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The new version; null when nothing was published. */
  readonly version: Maybe<WorkbookVersion>;
  /** It; null when it was refused. */
  readonly workbook: Maybe<Workbook>;
};

/** What can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** The trail: every opening, allowed or refused, and every change by the API, newest first. */
  readonly auditEvents: AuditEventConnection;
  /** One client credential, revoked ones too: any for administrators, their own for others; null when there is none of these. */
  readonly clientCredential: Maybe<ClientCredential>;
  /** Client credentials, oldest first: all for administrators, their own for others. */
  readonly clientCredentials: ClientCredentialConnection;
  /**
   * Why a signed embed URL would open or not, as opening would decide it now. It changes nothing, and uses the URL not up. An
   * administrator asks about URLs of all client credentials of the organization, others about those of their own; 300 times a
   * minute, unless the server is configured otherwise.
   */
  readonly diagnoseEmbedUrl: EmbedUrlDiagnosis;
  /** One embed, deleted ones too; null when there is none on a workbook that the caller may read. */
  readonly embed: Maybe<Embed>;
  /**
   * Whether there would be a secure embed path of this content: all that generateSecureEmbedPath asks for, at once, in its order, with
   * what to do about each. It makes no path.
   */
  readonly embedReadiness: EmbedReadiness;
  /** The open sessions of embeds, by when they were opened. */
  readonly embedSessions: EmbedSessionConnection;
  /** The embeds of the workbooks that the caller may read, oldest first. */
  readonly embeds: EmbedConnection;
  /** Members by address: all for administrators and credential holders, themselves for others. */
  readonly members: MemberConnection;
  /** The object with this id; null when there is none that the caller may see. */
  readonly node: Maybe<Node>;
  /** The objects with these ids, in their order; null for each that the caller may not see or that does not exist. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The organization of the caller. */
  readonly organization: Organization;
  /**
   * What there is to do to sign JWTs in place of URLs with client credentials: for one URL, or, without one, in the organization.
   * Planning opens nothing, uses no nonce up and signs nothing.
   */
  readonly planJwtMigration: JwtMigrationPlan;
  /** Teams by name: all for administrators and credential holders, their own for others. */
  readonly teams: TeamConnection;
  /** Who asks: null without a token. */
  readonly viewer: Maybe<Viewer>;
  /** The webhooks of the organization, oldest first. */
  readonly webhooks: WebhookConnection;
  /** One workbook; null when there is none that the caller may read. */
  readonly workbook: Maybe<Workbook>;
  /** The workbooks that the caller may read: administrators all, others those they own or that a grant reaches. */
  readonly workbooks: WorkbookConnection;
};


/** What can be asked. */
export type QueryAuditEventsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AuditEventFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryClientCredentialArgs = {
  clientId: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryClientCredentialsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ClientCredentialFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryDiagnoseEmbedUrlArgs = {
  origin: InputMaybe<Scalars['String']['input']>;
  url: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryEmbedArgs = {
  embedId: Scalars['String']['input'];
};


/** What can be asked. */
export type QueryEmbedReadinessArgs = {
  source: InputMaybe<EmbedSource>;
  tagName: InputMaybe<Scalars['String']['input']>;
  workbookId: Scalars['UUID']['input'];
};


/** What can be asked. */
export type QueryEmbedSessionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EmbedSessionFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryEmbedsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EmbedFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryMembersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MemberFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** What can be asked. */
export type QueryPlanJwtMigrationArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  since: InputMaybe<Scalars['DateTime']['input']>;
  url: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. */
export type QueryTeamsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TeamFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryWebhooksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. */
export type QueryWorkbookArgs = {
  by: WorkbookBy;
};


/** What can be asked. */
export type QueryWorkbooksArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<WorkbookFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
  orderBy: InputMaybe<WorkbookOrder>;
};

/** Who is let in again. */
export type ReactivateMemberInput = {
  /** The member, by address. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** The member who is let in again. */
export type ReactivateMemberPayload = {
  readonly __typename?: 'ReactivateMemberPayload';
  /** It; null when it was refused. */
  readonly member: Maybe<Member>;
  /** The unrevoked credentials of the member, which work again. */
  readonly resumedCredentials: ReadonlyArray<ClientCredential>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One of the things that a secure embed path takes. */
export type ReadinessCheck = {
  readonly __typename?: 'ReadinessCheck';
  /** The code with which generateSecureEmbedPath would refuse; null unless it failed. */
  readonly code: Maybe<UserErrorCode>;
  /** The argument that is at fault, e.g. source.pageId; null when it is none of them, and unless it failed. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What was found, in one sentence. */
  readonly message: Scalars['String']['output'];
  /** Which. */
  readonly name: ReadinessCheckName;
  /** What to do about it; null unless it failed. */
  readonly remedy: Maybe<Scalars['String']['output']>;
  /** What came of it. */
  readonly status: CheckStatus;
};

/** What a secure embed path takes, in the order in which it is asked for. */
export type ReadinessCheckName =
  /** The organization embeds; else SECURE_EMBEDDING_DISABLED. */
  | 'EMBEDDING_ENABLED'
  /** The workbook is not archived; else WORKBOOK_ARCHIVED. */
  | 'NOT_ARCHIVED'
  /** It opens no modal; else PAGE_OPENS_MODAL. */
  | 'OPENS_NO_MODAL'
  /** A version is published that the caller may see; else WORKBOOK_NOT_PUBLISHED. */
  | 'PUBLISHED'
  /** A grant to a team reaches the workbook, or the tag; else NOT_SHARED_WITH_TEAM. */
  | 'SHARED_WITH_TEAM'
  /** It is visible, and of a kind that can be embedded; else SOURCE_NOT_EMBEDDABLE. */
  | 'SOURCE_EMBEDDABLE'
  /** The page or element is there; else SOURCE_NOT_FOUND. */
  | 'SOURCE_FOUND'
  /** It is in the version that would be shown; else SOURCE_NOT_PUBLISHED. Those who may not edit are told that it is not there. */
  | 'SOURCE_PUBLISHED'
  /** The tag is there, where one is named; else TAG_NOT_FOUND. */
  | 'TAG_FOUND'
  /** The organization has a team; else NO_EMBED_TEAM. */
  | 'TEAM_EXISTS'
  /** The caller may read the workbook; else WORKBOOK_NOT_FOUND. */
  | 'WORKBOOK_FOUND';

/** Something that does not keep a path from being generated. */
export type ReadinessWarning = {
  readonly __typename?: 'ReadinessWarning';
  /** What it is, for programs. */
  readonly code: ReadinessWarningCode;
  /** What it is, in one sentence. */
  readonly message: Scalars['String']['output'];
  /** What to do about it. */
  readonly remedy: Scalars['String']['output'];
};

/** What keeps viewers away although there is a path, or would be. */
export type ReadinessWarningCode =
  /** The organization opens no URLs signed with client credentials: a JWT is the only way. */
  | 'CLIENT_CREDENTIAL_URLS_DISABLED'
  /** The caller's credentials sign for their owner alone, which works with a JWT only. */
  | 'JWT_ONLY'
  /** The organization allows no origin to frame embeds. */
  | 'NO_EMBED_ORIGIN'
  /** The whole workbook is asked for, and no page of it is visible. */
  | 'NO_VISIBLE_PAGE'
  /** Members alone hold grants on it, and no team: embed users cannot open it. */
  | 'SHARED_WITH_MEMBERS_ONLY';

/** Of which webhook what was given up is sent once more. */
export type RedeliverDeadWebhooksInput = {
  /** Its id. */
  readonly webhookId: Scalars['UUID']['input'];
};

/** What is sent once more. */
export type RedeliverDeadWebhooksPayload = {
  readonly __typename?: 'RedeliverDeadWebhooksPayload';
  /** How many deliveries are tried again; null when it was refused. After 1,000 there may be more. */
  readonly count: Maybe<Scalars['Int']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is sent once more. */
export type RedeliverWebhookInput = {
  /** The id of the delivery. */
  readonly deliveryId: Scalars['UUID']['input'];
};

/** What is sent once more. */
export type RedeliverWebhookPayload = {
  readonly __typename?: 'RedeliverWebhookPayload';
  /** It; null when it was refused. */
  readonly delivery: Maybe<WebhookDelivery>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How often URLs were refused with one code. */
export type RefusalCount = {
  readonly __typename?: 'RefusalCount';
  /** Why. */
  readonly code: EmbedRefusalCode;
  /** How often. */
  readonly count: Scalars['SafeInt']['output'];
};

/** What viewers and host pages are told of a refusal in place of its code. */
export type RefusalFamily =
  /** The viewer has no access: 403. */
  | 'EACCES'
  /** The link has expired, was used before, or was not made correctly: 400. */
  | 'EINVAL'
  /** There is nothing under the link: 404. */
  | 'ENOENT'
  /** The viewer is not known, and unknown ones are not let in: 403. */
  | 'EPERM'
  /** The session has ended: 401. No URL is refused so. */
  | 'ESESSION_EXPIRED'
  /** What the link showed is gone: 410. */
  | 'ESTALE';

/** Who leaves a team. */
export type RemoveTeamMembersInput = {
  /** The members, by address; at most 100. One unknown address, and nobody leaves. */
  readonly memberEmails: ReadonlyArray<Scalars['EmailAddress']['input']>;
  /** The team, by its name. */
  readonly teamName: Scalars['String']['input'];
};

/** The team that was left. */
export type RemoveTeamMembersPayload = {
  readonly __typename?: 'RemoveTeamMembersPayload';
  /** It; null when it was refused. */
  readonly team: Maybe<Team>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which workbook. */
export type RestoreWorkbookInput = {
  /** Its id. */
  readonly workbookId: Scalars['UUID']['input'];
};

/** The restored workbook. */
export type RestoreWorkbookPayload = {
  readonly __typename?: 'RestoreWorkbookPayload';
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** It; null when it was refused. */
  readonly workbook: Maybe<Workbook>;
};

/** Which secret ends. */
export type RetireClientSecretInput = {
  /** The client id of its credential. */
  readonly clientId: Scalars['String']['input'];
  /** Its version. */
  readonly version: Scalars['Int']['input'];
};

/** The credential whose secret ended. */
export type RetireClientSecretPayload = {
  readonly __typename?: 'RetireClientSecretPayload';
  /** It; null when it was refused. */
  readonly credential: Maybe<ClientCredential>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which credential ends. */
export type RevokeClientCredentialInput = {
  /** Its client id. */
  readonly clientId: Scalars['String']['input'];
};

/** The credential that ended. */
export type RevokeClientCredentialPayload = {
  readonly __typename?: 'RevokeClientCredentialPayload';
  /** It; null when it was refused. */
  readonly credential: Maybe<ClientCredential>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which grant ends. */
export type RevokeGrantInput = {
  /** Only tell what revoking it would break, or why it would be refused, and revoke nothing; false unless given. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its id. */
  readonly grantId: Scalars['String']['input'];
  /** Revoke nothing when something would break, with WOULD_BREAK; false unless given. */
  readonly refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The grant that ended, and which embeds and URLs no longer open. */
export type RevokeGrantPayload = {
  readonly __typename?: 'RevokeGrantPayload';
  /** What revoking it breaks first, then what it changes; at most 200. */
  readonly breaks: ReadonlyArray<Break>;
  /** Its id; null when nothing was revoked. */
  readonly grantId: Maybe<Scalars['String']['output']>;
  /** Whether it was revoked: false after a dry run, and when it was refused. */
  readonly revoked: Scalars['Boolean']['output'];
  /** How much of it breaks, listed or not. */
  readonly totalBreaks: Scalars['Int']['output'];
  /** How much of it changes, listed or not. */
  readonly totalChanges: Scalars['Int']['output'];
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The workbook that was shared; null when it was refused. */
  readonly workbook: Maybe<Workbook>;
};

/** Which token ends. */
export type RevokePersonalTokenInput = {
  /** Its id. */
  readonly tokenId: Scalars['String']['input'];
};

/** The token that ended. */
export type RevokePersonalTokenPayload = {
  readonly __typename?: 'RevokePersonalTokenPayload';
  /** Its id; null when it was refused. */
  readonly tokenId: Maybe<Scalars['UUID']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which sessions end: those that fit all that is given. At least one must be given. */
export type RevokeSessionsInput = {
  /** Signed with this client credential. */
  readonly clientId?: InputMaybe<Scalars['String']['input']>;
  /** Only say how many there are, and end none; false unless given. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this embed. A session that was opened by a JWT has none. */
  readonly embedId?: InputMaybe<Scalars['String']['input']>;
  /** Opened before this time. */
  readonly issuedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened with this team, by its name. */
  readonly teamName?: InputMaybe<Scalars['String']['input']>;
  /** Of this user, by address. */
  readonly userEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Of this workbook. */
  readonly workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The sessions that ended, or would. */
export type RevokeSessionsPayload = {
  readonly __typename?: 'RevokeSessionsPayload';
  /** How many they are; 0 when it was refused. */
  readonly count: Scalars['Int']['output'];
  /** Whether they were ended: false after a dry run. */
  readonly revoked: Scalars['Boolean']['output'];
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How to encrypt secrets anew. */
export type RewrapSecretsInput = {
  /** Only count, and change nothing; false unless given. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How far secrets are under the first master key of the server. */
export type RewrapSecretsPayload = {
  readonly __typename?: 'RewrapSecretsPayload';
  /** The id of the first master key; null when it was refused. */
  readonly keyId: Maybe<Scalars['String']['output']>;
  /** How many secrets of the organization are under another master key still. */
  readonly remaining: Scalars['Int']['output'];
  /** How many were encrypted anew; 0 in a dry run. */
  readonly rewrapped: Scalars['Int']['output'];
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which credential gets a new secret. */
export type RotateClientCredentialInput = {
  /** Its client id. */
  readonly clientId: Scalars['String']['input'];
  /** For how many hours the secret before it still verifies; from 0 to 720, 24 unless given. 0 ends all older ones at once. */
  readonly overlapHours?: InputMaybe<Scalars['Int']['input']>;
};

/** The credential and its new secret, which is shown here alone. */
export type RotateClientCredentialPayload = {
  readonly __typename?: 'RotateClientCredentialPayload';
  /** It; null when it was refused. */
  readonly credential: Maybe<ClientCredential>;
  /** The new secret; null when it was refused. It cannot be shown again. */
  readonly secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which webhook gets a new secret. */
export type RotateWebhookSecretInput = {
  /** For how many hours the secret before it signs as well; from 0 to 720, 24 unless given. */
  readonly overlapHours?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  readonly webhookId: Scalars['UUID']['input'];
};

/** The webhook with its new secret. */
export type RotateWebhookSecretPayload = {
  readonly __typename?: 'RotateWebhookSecretPayload';
  /** The new secret; null when it was refused. It cannot be shown again. */
  readonly secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** It; null when it was refused. */
  readonly webhook: Maybe<Webhook>;
};

/** Which webhook is tried. */
export type SendTestWebhookInput = {
  /** Its id. */
  readonly webhookId: Scalars['UUID']['input'];
};

/** What is sent to try a webhook. */
export type SendTestWebhookPayload = {
  readonly __typename?: 'SendTestWebhookPayload';
  /** It; null when it was refused. Ask Webhook.lastDelivery what came of it. */
  readonly delivery: Maybe<WebhookDelivery>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to open, for whom, with which credential. Content is named by embedId, or by workbookId with source and tagName. */
export type SignEmbedUrlInput = {
  /**
   * The client credential that signs: for administrators any, for others one of their own. Absent: the credential that acts. One
   * whose owner is no administrator signs for the owner's address alone.
   */
  readonly clientId?: InputMaybe<Scalars['String']['input']>;
  /** Values with which controls begin; at most 100. */
  readonly controls?: InputMaybe<ReadonlyArray<ControlValuesInput>>;
  /** An embed, which has its own source and tag. */
  readonly embedId?: InputMaybe<Scalars['String']['input']>;
  /** The connection that a warehouse would be asked through; kept with the session. */
  readonly evalConnectionId?: InputMaybe<Scalars['String']['input']>;
  /** JWT unless given. Client credentials need a secure embed path. */
  readonly method?: InputMaybe<SigningMethod>;
  /** Parameters that this server does not know, by their names with the colon: signed with the others, and warned about. */
  readonly otherParameters?: InputMaybe<Scalars['StringMap']['input']>;
  /** How the embed looks. */
  readonly parameters?: InputMaybe<EmbedParametersInput>;
  /** How long the session lasts from now on; an hour unless given, or less where less is allowed. */
  readonly sessionLengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** One page or element of the workbook; absent: all of it. */
  readonly source?: InputMaybe<EmbedSource>;
  /** The tag whose version is shown; absent: the newest published version. */
  readonly tagName?: InputMaybe<Scalars['String']['input']>;
  /** For whom it is. */
  readonly user: SignedUserInput;
  /** A workbook. */
  readonly workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The signed URL, or why there is none. */
export type SignEmbedUrlPayload = {
  readonly __typename?: 'SignEmbedUrlPayload';
  /** The claims of the JWT, for a back end that signs by itself; null for client credentials, and when it was refused. */
  readonly claims: Maybe<Scalars['JSON']['output']>;
  /** When the session ends, however late it is opened; null when it was refused. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Base URL of the same content, to which a back end that signs by itself adds a JWT; null when it was refused. */
  readonly jwtBaseUrl: Maybe<Scalars['URL']['output']>;
  /** How it was signed; null when it was refused. */
  readonly method: Maybe<SigningMethod>;
  /** By which the URL opens once: the nonce, or jti of the JWT; null when it was refused. */
  readonly nonce: Maybe<Scalars['String']['output']>;
  /** For the src of an iframe, once; null when it was refused. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What the caller should know although the URL was signed. */
  readonly warnings: ReadonlyArray<EmbedWarning>;
};

/**
 * The user for whom a URL is signed. For an internal member leave out teams, accountType and attributes: their own count. For an
 * embed user who is known, what is left out of a JWT stays as it was.
 */
export type SignedUserInput = {
  /** Name of the account type; the default of the organization unless given. */
  readonly accountType?: InputMaybe<Scalars['String']['input']>;
  /** User attributes, which replace those of the embed user. */
  readonly attributes?: InputMaybe<Scalars['StringMap']['input']>;
  /** Names the user; an embed user who is not known yet is made when the URL is opened. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The id of the user in the host application, for client credentials; the address unless given. A JWT does not carry it. */
  readonly externalUserId?: InputMaybe<Scalars['String']['input']>;
  /** First name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Names of teams, which replace those of the embed user; at least one for a new embed user. */
  readonly teams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/**
 * How far the clock of a signer is ahead, by the URLs of the last 24 hours whose signature was right, opened and refused ones. A URL tells
 * the offset less its own age; so the highest of all is the nearest to the truth.
 */
export type SignerClock = {
  readonly __typename?: 'SignerClock';
  /** When such a URL came last, in the hour in which the offset was that. */
  readonly measuredAt: Scalars['DateTime']['output'];
  /** How many seconds it is ahead; negative: behind, or no URL was opened at once. */
  readonly offsetSeconds: Scalars['Int']['output'];
  /** How many URLs told. */
  readonly samples: Scalars['SafeInt']['output'];
  /** What is wrong, or will be, and what to do; null while the clock is good. */
  readonly warning: Maybe<Scalars['String']['output']>;
};

/** How an embed URL is signed. */
export type SigningMethod =
  /** HMAC of the whole URL; deprecated by the vendor. */
  | 'CLIENT_CREDENTIALS'
  /** A JWT in the URL. */
  | 'JWT';

/** Which tag points where. */
export type TagVersionInput = {
  /** As #rrggbb; it stays, or is grey for a new tag, unless given. */
  readonly colour?: InputMaybe<Scalars['String']['input']>;
  /** Only tell what moving the tag would break, or why it would be refused, and tag nothing; false unless given. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** A published version; the newest unless given. */
  readonly number?: InputMaybe<Scalars['Int']['input']>;
  /** Tag nothing when something would break, with WOULD_BREAK; false unless given. */
  readonly refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tag: letters, digits and . _ - up to 64. */
  readonly tagName: Scalars['String']['input'];
  /** The workbook. */
  readonly workbookId: Scalars['UUID']['input'];
};

/** The tag that was made or moved, and what that does to the embeds and URLs of the tag. */
export type TagVersionPayload = {
  readonly __typename?: 'TagVersionPayload';
  /** What moving the tag breaks first, then what it changes; at most 200. Empty for a new tag. */
  readonly breaks: ReadonlyArray<Break>;
  /** Embeds of the tag that showed nothing, and do again; at most 200. */
  readonly heals: ReadonlyArray<Heal>;
  /** It; null when nothing was tagged. */
  readonly tag: Maybe<VersionTag>;
  /** Whether the tag points there now: false after a dry run, and when it was refused. */
  readonly tagged: Scalars['Boolean']['output'];
  /** How much of it breaks, listed or not. */
  readonly totalBreaks: Scalars['Int']['output'];
  /** How much of it changes, listed or not. */
  readonly totalChanges: Scalars['Int']['output'];
  /** How many they are, listed or not. */
  readonly totalHeals: Scalars['Int']['output'];
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The workbook that it belongs to; null when it was refused. */
  readonly workbook: Maybe<Workbook>;
};

/** Members who are given rights together. A team for embed users is an ordinary team. */
export type Team = Node & {
  readonly __typename?: 'Team';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is for; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** Its members by address. For administrators and credential holders. */
  readonly members: Maybe<MemberConnection>;
  /** Unique in the organization; what signed embed URLs name. */
  readonly name: Scalars['String']['output'];
  /** Its id. */
  readonly teamId: Scalars['UUID']['output'];
  /** Who finds it. */
  readonly visibility: TeamVisibility;
};


/** Members who are given rights together. A team for embed users is an ordinary team. */
export type TeamMembersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};

/** Teams that a page of a list shows. */
export type TeamConnection = {
  readonly __typename?: 'TeamConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<Team>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A team and its place in a list. */
export type TeamEdge = {
  readonly __typename?: 'TeamEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The team. */
  readonly node: Team;
};

/** Which teams. */
export type TeamFilter = {
  /** Part of the name, whatever its case. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Who finds a team. */
export type TeamVisibility =
  /** Known to its members and administrators. */
  | 'PRIVATE'
  /** Anyone in the organization may ask to join. */
  | 'PUBLIC';

/** How an embed looks. */
export type Theme =
  /** Light on dark. */
  | 'Dark'
  /** Dark on white. */
  | 'Light'
  /** Dark on grey, with raised cards. */
  | 'Surface';

/** Changes of a member; what is absent stays. */
export type UpdateMemberInput = {
  /** Name of the new account type. */
  readonly accountType?: InputMaybe<Scalars['String']['input']>;
  /** The member, by the present address. */
  readonly email: Scalars['EmailAddress']['input'];
  /** The new first name. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** The new last name. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** The new address. */
  readonly newEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** All named values, in place of those there are. */
  readonly userAttributes?: InputMaybe<Scalars['StringMap']['input']>;
};

/** The changed member. */
export type UpdateMemberPayload = {
  readonly __typename?: 'UpdateMemberPayload';
  /** It; null when it was refused. */
  readonly member: Maybe<Member>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of the organization's settings; what is absent stays. */
export type UpdateOrganizationInput = {
  /** The origins that may frame embeds: scheme, host and port, e.g. https://app.example.com; at most 50. */
  readonly allowedEmbedOrigins?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether opening an embed makes embed users who are not known yet. */
  readonly autoProvisionEmbedUsers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether URLs signed with client credentials, the deprecated way, are opened. */
  readonly clientCredentialUrlsEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the account type of embed users for whom none is given; it needs the permission VIEW_WORKBOOKS. */
  readonly defaultEmbedAccountType?: InputMaybe<Scalars['String']['input']>;
  /** How embeds look whose URL names no theme. */
  readonly defaultEmbedTheme?: InputMaybe<Theme>;
  /** The longest session of an embed, in seconds: 1 to 2,592,000, which are 30 days. */
  readonly maxSessionLengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Whether secure embed paths are generated and opened. */
  readonly secureEmbeddingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The changed organization. */
export type UpdateOrganizationPayload = {
  readonly __typename?: 'UpdateOrganizationPayload';
  /** It; null when it was refused. */
  readonly organization: Maybe<Organization>;
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What changes about a webhook. */
export type UpdateWebhookInput = {
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it is told of; at least one. */
  readonly events?: InputMaybe<ReadonlyArray<WebhookEvent>>;
  /** Whether it is told of events. */
  readonly isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it leads, as in createWebhook. */
  readonly url?: InputMaybe<Scalars['URL']['input']>;
  /** Its id. */
  readonly webhookId: Scalars['UUID']['input'];
};

/** The webhook that was changed. */
export type UpdateWebhookPayload = {
  readonly __typename?: 'UpdateWebhookPayload';
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** It; null when it was refused. */
  readonly webhook: Maybe<Webhook>;
};

/** Changes of a workbook; what is absent stays. */
export type UpdateWorkbookInput = {
  /** Its new description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The folder to move it to, e.g. Sales/Europe; empty: the root. */
  readonly folder?: InputMaybe<Scalars['String']['input']>;
  /** Its new name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The member to give it to. For its owner and administrators. */
  readonly ownerEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Its id. */
  readonly workbookId: Scalars['UUID']['input'];
};

/** The changed workbook. */
export type UpdateWorkbookPayload = {
  readonly __typename?: 'UpdateWorkbookPayload';
  /** Why it was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** It; null when it was refused. */
  readonly workbook: Maybe<Workbook>;
};

/**
 * How much something was opened in some hours or days. What was refused counts where its URL names it, also when nothing else about the
 * URL is right.
 */
export type Usage = {
  readonly __typename?: 'Usage';
  /** How the series is cut. */
  readonly by: UsageGrain;
  /** When the first hour or day begins. */
  readonly from: Scalars['DateTime']['output'];
  /** How often a URL opened. */
  readonly opens: Scalars['SafeInt']['output'];
  /** The same by code, the most frequent first. */
  readonly refusals: ReadonlyArray<RefusalCount>;
  /** How often a URL was refused. */
  readonly refused: Scalars['SafeInt']['output'];
  /** Every hour or day from the first on, also those in which nothing happened. */
  readonly series: ReadonlyArray<UsageBucket>;
  /** Sessions that began: as many as opens, since each opening begins one. */
  readonly sessions: Scalars['SafeInt']['output'];
  /** When the last hour or day ends. */
  readonly to: Scalars['DateTime']['output'];
  /** Different users for whom something opened; each counts once for the whole time, so this is less than the sum of the series. */
  readonly users: Scalars['SafeInt']['output'];
  /** Whether users is exact; false above some 1,000, where it is an estimate that is off by 4 % on average. */
  readonly usersExact: Scalars['Boolean']['output'];
};

/** How much something was opened in one hour or day. */
export type UsageBucket = {
  readonly __typename?: 'UsageBucket';
  /** How often a URL opened. */
  readonly opens: Scalars['SafeInt']['output'];
  /** The same by code, the most frequent first. */
  readonly refusals: ReadonlyArray<RefusalCount>;
  /** How often a URL was refused. */
  readonly refused: Scalars['SafeInt']['output'];
  /** Sessions that began: as many as opens. */
  readonly sessions: Scalars['SafeInt']['output'];
  /** When it begins. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Different users for whom something opened. */
  readonly users: Scalars['SafeInt']['output'];
  /** Whether users is exact. */
  readonly usersExact: Scalars['Boolean']['output'];
};

/** How a series of usage is cut, in UTC. */
export type UsageGrain =
  /** Days: at most 3,660. */
  | 'DAY'
  /** Hours: at most 744, of the last 92 days. */
  | 'HOUR';

/** Why a request was not carried out, in a form that the caller can act on. Nothing was changed. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** What is wrong, for programs. */
  readonly code: UserErrorCode;
  /** The field of the input that is at fault, dotted, e.g. source.pageId; null when it is none of them. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What is wrong, in one sentence. */
  readonly message: Scalars['String']['output'];
  /** What to do about it. */
  readonly remedy: Scalars['String']['output'];
};

/** What can be wrong with a request that was understood and allowed. What was not has top-level errors. */
export type UserErrorCode =
  /** An account type has this name already. */
  | 'ACCOUNT_TYPE_EXISTS'
  /** The account type may not see workbooks. */
  | 'ACCOUNT_TYPE_LACKS_PERMISSION'
  /** There is no account type of this name. */
  | 'ACCOUNT_TYPE_NOT_FOUND'
  /** The URL is one for a JWT, so there is nothing to plan. */
  | 'ALREADY_JWT'
  /** The user is an internal member, whose own teams, account type and attributes count. */
  | 'CLAIM_NOT_FOR_INTERNAL_MEMBER'
  /** The organization opens no URLs signed with client credentials. */
  | 'CLIENT_CREDENTIAL_URLS_DISABLED'
  /** More is asked for than the client credential is bounded to. */
  | 'CREDENTIAL_BOUND_EXCEEDED'
  /** A client credential has this name already. */
  | 'CREDENTIAL_EXISTS'
  /** The client credential lacks the privilege EMBED. */
  | 'CREDENTIAL_LACKS_EMBED'
  /** There is no such client credential. */
  | 'CREDENTIAL_NOT_FOUND'
  /** The client credential was revoked. */
  | 'CREDENTIAL_REVOKED'
  /** There is no delivery with this id. */
  | 'DELIVERY_NOT_FOUND'
  /** The document has more than 20,000 elements or 10 MB. */
  | 'DOCUMENT_TOO_LARGE'
  /** The draft was changed while it was judged; nothing was published. */
  | 'DRAFT_CHANGED'
  /** The address is that of an internal member, for whom a JWT alone opens. */
  | 'EMAIL_BELONGS_TO_INTERNAL_MEMBER'
  /** The embed was deleted. */
  | 'EMBED_DELETED'
  /** There is no such embed that the caller may see. */
  | 'EMBED_NOT_FOUND'
  /** There is no such grant on a workbook that the caller may share. */
  | 'GRANT_NOT_FOUND'
  /** The document is broken or not of a known form. */
  | 'INVALID_DOCUMENT'
  /** A value is empty, too long, or not of its form. */
  | 'INVALID_INPUT'
  /** A parameter of the embed URL has a value that is not of its form. */
  | 'INVALID_PARAMETER'
  /** The URL is none that a host application would sign. */
  | 'INVALID_URL'
  /** No active administrator would be left. */
  | 'LAST_ADMIN'
  /** The member is deactivated. */
  | 'MEMBER_DEACTIVATED'
  /** A member has this address already. */
  | 'MEMBER_EXISTS'
  /** There is no member with this address. */
  | 'MEMBER_NOT_FOUND'
  /** No grant to a team reaches the workbook, or the tag. */
  | 'NOT_SHARED_WITH_TEAM'
  /** No grant to the user, or to a named team, reaches the workbook, or the tag. */
  | 'NOT_SHARED_WITH_USER'
  /** The organization has no team whose members could see an embed. */
  | 'NO_EMBED_TEAM'
  /** No team is named for the embed user. */
  | 'NO_TEAM'
  /** The owner of the client credential is deactivated. */
  | 'OWNER_DEACTIVATED'
  /** The page or element opens a modal, which an embed of the whole workbook alone can show. */
  | 'PAGE_OPENS_MODAL'
  /** Another workbook has this folder and name. */
  | 'PATH_TAKEN'
  /** Two secrets of the client credential are live already. */
  | 'ROTATION_UNDER_WAY'
  /** The client credential has no such secret. */
  | 'SECRET_NOT_FOUND'
  /** The organization does not embed. */
  | 'SECURE_EMBEDDING_DISABLED'
  /** The session would be longer than the organization allows. */
  | 'SESSION_LENGTH_EXCEEDS_MAXIMUM'
  /** The owner of the client credential is no administrator, so it signs for the owner's address alone. */
  | 'SIGNING_FOR_OTHERS_NOT_ALLOWED'
  /** What the embed shows is not in the published version. */
  | 'SOURCE_MISSING'
  /** The page or element cannot be embedded: it is hidden, in a modal, or holds no data. */
  | 'SOURCE_NOT_EMBEDDABLE'
  /** There is no such page or element. */
  | 'SOURCE_NOT_FOUND'
  /** The page or element is in the draft alone. */
  | 'SOURCE_NOT_PUBLISHED'
  /** The workbook has no such tag that the caller may see. */
  | 'TAG_NOT_FOUND'
  /** A team has this name already. */
  | 'TEAM_EXISTS'
  /** There is no team of this name. */
  | 'TEAM_NOT_FOUND'
  /** There is no such token of the caller. */
  | 'TOKEN_NOT_FOUND'
  /** The embed user is deactivated. */
  | 'USER_DEACTIVATED'
  /** There is no such embed user, and the organization does not make unknown ones. */
  | 'USER_UNKNOWN'
  /** The workbook has no such version. */
  | 'VERSION_NOT_FOUND'
  /** The webhook is disabled. */
  | 'WEBHOOK_DISABLED'
  /** There is no webhook with this id. */
  | 'WEBHOOK_NOT_FOUND'
  /** The workbook is archived. */
  | 'WORKBOOK_ARCHIVED'
  /** The caller may not change this workbook, or the id belongs to a workbook that they may not change. */
  | 'WORKBOOK_NOT_EDITABLE'
  /** There is no such workbook that the caller may read. */
  | 'WORKBOOK_NOT_FOUND'
  /** The workbook has no published version that the caller may see. */
  | 'WORKBOOK_NOT_PUBLISHED'
  /** It would break embeds or URLs, and was asked not to. */
  | 'WOULD_BREAK';

/** A name that points at one published version. */
export type VersionTag = {
  readonly __typename?: 'VersionTag';
  /** As #rrggbb. */
  readonly colour: Scalars['String']['output'];
  /** Unique in the workbook, e.g. prod. */
  readonly name: Scalars['String']['output'];
  /** The version that it points at. */
  readonly version: WorkbookVersion;
};

/** Who asks. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The credential that acts for the member; null with a personal token. */
  readonly credential: Maybe<ClientCredential>;
  /** What the caller is. */
  readonly level: CallerLevel;
  /** The member: the caller, or the owner of the credential that acts. */
  readonly member: Member;
  /** What the account type allows. */
  readonly permissions: ReadonlyArray<Permission>;
  /** The live personal tokens of the member, oldest first; at most 100. */
  readonly personalTokens: ReadonlyArray<PersonalToken>;
  /** When the token in use ends. */
  readonly tokenExpiresAt: Scalars['DateTime']['output'];
};

/** An address of yours that is told of events. What it is sent, and how its receiver checks it, stands in docs/webhooks.md. */
export type Webhook = Node & {
  readonly __typename?: 'Webhook';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it was and is to be told, newest first; those of the status DEAD are what it never took. */
  readonly deliveries: WebhookDeliveryConnection;
  /** What it is for; may be empty. */
  readonly description: Scalars['String']['output'];
  /** When it was switched off; null while it is enabled. */
  readonly disabledAt: Maybe<Scalars['DateTime']['output']>;
  /** Who switched it off; null while it is enabled. */
  readonly disabledBy: Maybe<WebhookEnd>;
  /** What it is told of. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is told of events. While it is not, nothing is kept for it, and what was kept before waits. */
  readonly isEnabled: Scalars['Boolean']['output'];
  /** The newest of its deliveries; null when there is none. */
  readonly lastDelivery: Maybe<WebhookDelivery>;
  /** Where it leads. */
  readonly url: Scalars['URL']['output'];
  /** Its id. */
  readonly webhookId: Scalars['UUID']['output'];
};


/** An address of yours that is told of events. What it is sent, and how its receiver checks it, stands in docs/webhooks.md. */
export type WebhookDeliveriesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<WebhookDeliveryFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};

/** A page of webhooks. */
export type WebhookConnection = {
  readonly __typename?: 'WebhookConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<WebhookEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<Webhook>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Something that a webhook is told. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** When it happened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its id, the header webhook-id and the field id of what is sent: the same for each try. */
  readonly deliveryId: Scalars['UUID']['output'];
  /** When it was taken, or given up; null while it is pending. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it tells of. */
  readonly event: WebhookDeliveryEvent;
  /** When it was tried last; null when never. */
  readonly lastAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the last try failed; null when there was none, or it did not. */
  readonly lastFailure: Maybe<WebhookDeliveryFailure>;
  /** The HTTP status that the receiver answered last; null when there was no answer. */
  readonly lastStatus: Maybe<Scalars['Int']['output']>;
  /** When it is tried next, at the earliest; null when it is not. */
  readonly nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** What is sent. It grows while refusals are collected, until the first try. */
  readonly payload: Scalars['JSON']['output'];
  /** How it stands. */
  readonly status: WebhookDeliveryStatus;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  readonly __typename?: 'WebhookDeliveryConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<WebhookDelivery>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A delivery in a list. */
export type WebhookDeliveryEdge = {
  readonly __typename?: 'WebhookDeliveryEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: WebhookDelivery;
};

/** What a delivery tells of. */
export type WebhookDeliveryEvent =
  /** A secret ends soon: credential.expiring. */
  | 'CREDENTIAL_EXPIRING'
  /** Openings were refused: embed.refused. */
  | 'EMBED_REFUSED'
  /** Live embeds were left with nothing to show: embed.source_missing. */
  | 'EMBED_SOURCE_MISSING'
  /** An administrator tries the receiver: webhook.test. */
  | 'WEBHOOK_TEST'
  /** A workbook has a further version: workbook.published. */
  | 'WORKBOOK_PUBLISHED';

/** Why a try failed. */
export type WebhookDeliveryFailure =
  /** The host leads to an address that is not public. */
  | 'ADDRESS_NOT_ALLOWED'
  /** The certificate of the receiver is not valid for its host. */
  | 'CERTIFICATE_NOT_VALID'
  /** The receiver could not be reached, or hung up. */
  | 'CONNECTION_FAILED'
  /** Nobody knows the host. */
  | 'HOST_NOT_FOUND'
  /** The server was stopped meanwhile: it is tried again by another, or when this one is back. */
  | 'INTERRUPTED'
  /** The receiver answered with a redirect, which is not followed: give the webhook the right URL. */
  | 'REDIRECTED'
  /** The server lacks the master key of the secret that signs. */
  | 'SECRET_NOT_READABLE'
  /** The receiver answered with a status other than 2xx. */
  | 'STATUS_NOT_SUCCESSFUL'
  /** The receiver took too long. */
  | 'TIMED_OUT';

/** Which deliveries are listed. */
export type WebhookDeliveryFilter = {
  /** How they stand. */
  readonly status?: InputMaybe<WebhookDeliveryStatus>;
};

/** How a delivery stands. */
export type WebhookDeliveryStatus =
  /** It was given up. Kept for 30 days, to be looked at and sent once more. */
  | 'DEAD'
  /** The receiver answered 2xx. Kept for 8 days. */
  | 'DELIVERED'
  /** It is tried until it is taken: 8 times in about a day. */
  | 'PENDING';

/** A webhook in a list. */
export type WebhookEdge = {
  readonly __typename?: 'WebhookEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The webhook. */
  readonly node: Webhook;
};

/** Who switched a webhook off. */
export type WebhookEnd =
  /** An administrator. */
  | 'ADMINISTRATOR'
  /** The server: a delivery was given up, and since it was made none was taken. */
  | 'FAILING'
  /** Its receiver, by answering 410 Gone. */
  | 'GONE';

/** What a webhook can be told of. */
export type WebhookEvent =
  /** The secret of a client credential ends within 7 days, and again within one: credential.expiring. */
  | 'CREDENTIAL_EXPIRING'
  /** Openings were refused: embed.refused. Those of one code and embed are collected for a minute. */
  | 'EMBED_REFUSED'
  /** A publish, or moving a tag, left live embeds with nothing to show: embed.source_missing. */
  | 'EMBED_SOURCE_MISSING'
  /** A workbook has a further version: workbook.published. */
  | 'WORKBOOK_PUBLISHED';

/** A workbook: one draft, published versions, and tags that point at them. */
export type Workbook = EmbeddableContent & Node & {
  readonly __typename?: 'Workbook';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is about; may be empty. */
  readonly description: Scalars['String']['output'];
  /** What is worked on, which no embed shows; null for those who may not change the workbook. */
  readonly draft: Maybe<WorkbookVersion>;
  /**
   * What can be embedded: the workbook, its offered pages, and their offered charts and tables. Null when there is no published
   * version that the caller may see.
   */
  readonly embeddableContent: Maybe<EmbeddableWorkbook>;
  /** The live embeds of the workbook and of all that is in it, oldest first. For administrators and credential holders. */
  readonly embeds: Maybe<EmbedConnection>;
  /** Where it lies, e.g. Sales/Europe; empty: the root. */
  readonly folder: Scalars['String']['output'];
  /** With whom it is shared, oldest first; null for those who may not change the workbook. */
  readonly grants: Maybe<GrantConnection>;
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is put away; then its embeds do not open. */
  readonly isArchived: Scalars['Boolean']['output'];
  /** Number of the newest published version; null when there is none that the caller may see. */
  readonly latestVersion: Maybe<Scalars['Int']['output']>;
  /** The modals of the newest published version in their order. */
  readonly modals: ReadonlyArray<Page>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Who owns it; null when the caller may not see that member. */
  readonly owner: Maybe<Member>;
  /** The pages of the newest published version in their order, hidden ones marked; none when there is no such version. */
  readonly pages: ReadonlyArray<Page>;
  /** Folder and name, e.g. Sales/Europe/Overview; unique in the organization. */
  readonly path: Scalars['String']['output'];
  /** Whether there would be a secure embed path of it, as embedReadiness says. For administrators and credential holders. */
  readonly readiness: Maybe<EmbedReadiness>;
  /** Always WORKBOOK. */
  readonly sourceType: EmbedSourceType;
  /** The tags that the caller may see, by name. */
  readonly tags: ReadonlyArray<VersionTag>;
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Its address, to which a JWT is added to embed it. */
  readonly url: Scalars['URL']['output'];
  /** The same id as URLs write it: 22 base62 digits. */
  readonly urlId: Scalars['String']['output'];
  /**
   * How much was opened of it, by embeds and by JWT, and what was refused that names it or an embed of it. For administrators and credential
   * holders; null for those who may see only some of its tags.
   */
  readonly usage: Maybe<Usage>;
  /** A published version: the newest unless a number or a tag is given. Null when there is none that the caller may see. */
  readonly version: Maybe<WorkbookVersion>;
  /** The published versions that the caller may see, newest first. */
  readonly versions: WorkbookVersionConnection;
  /** Unique in the organization. */
  readonly workbookId: Scalars['UUID']['output'];
};


/** A workbook: one draft, published versions, and tags that point at them. */
export type WorkbookEmbeddableContentArgs = {
  tagName: InputMaybe<Scalars['String']['input']>;
};


/** A workbook: one draft, published versions, and tags that point at them. */
export type WorkbookEmbedsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** A workbook: one draft, published versions, and tags that point at them. */
export type WorkbookGrantsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};


/** A workbook: one draft, published versions, and tags that point at them. */
export type WorkbookReadinessArgs = {
  source: InputMaybe<EmbedSource>;
  tagName: InputMaybe<Scalars['String']['input']>;
};


/** A workbook: one draft, published versions, and tags that point at them. */
export type WorkbookUsageArgs = {
  by?: UsageGrain;
  from: InputMaybe<Scalars['DateTime']['input']>;
  to: InputMaybe<Scalars['DateTime']['input']>;
};


/** A workbook: one draft, published versions, and tags that point at them. */
export type WorkbookVersionArgs = {
  number: InputMaybe<Scalars['Int']['input']>;
  tagName: InputMaybe<Scalars['String']['input']>;
};


/** A workbook: one draft, published versions, and tags that point at them. */
export type WorkbookVersionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  before: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
  last: InputMaybe<Scalars['Int']['input']>;
};

/** How a workbook is named: in exactly one of these ways. */
export type WorkbookBy =
  /** By folder and name, e.g. Sales/Overview. */
  { readonly path: Scalars['String']['input']; readonly urlId?: never; readonly workbookId?: never; }
  |  /** By the same id as URLs write it: 22 base62 digits. */
  { readonly path?: never; readonly urlId: Scalars['String']['input']; readonly workbookId?: never; }
  |  /** By its id. */
  { readonly path?: never; readonly urlId?: never; readonly workbookId: Scalars['UUID']['input']; };

/** Workbooks that a page of a list shows. */
export type WorkbookConnection = {
  readonly __typename?: 'WorkbookConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<WorkbookEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<Workbook>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A workbook and its place in a list. */
export type WorkbookEdge = {
  readonly __typename?: 'WorkbookEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The workbook. */
  readonly node: Workbook;
};

/** Which workbooks. */
export type WorkbookFilter = {
  /** A folder; it counts with all below it. */
  readonly folder?: InputMaybe<Scalars['String']['input']>;
  /** Whether they are archived; those that are not unless given. */
  readonly isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name, whatever its case. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** In which order workbooks come. */
export type WorkbookOrder = {
  /** In which direction. */
  readonly direction: OrderDirection;
  /** By what. */
  readonly field: WorkbookOrderField;
};

/** By what a list of workbooks is ordered. */
export type WorkbookOrderField =
  /** By when they were made. */
  | 'CREATED_AT'
  /** By name, whatever its case. */
  | 'NAME'
  /** By folder and name, whatever their case. */
  | 'PATH'
  /** By when they were last changed. */
  | 'UPDATED_AT';

/** A published version, which never changes, or the draft. */
export type WorkbookVersion = Node & {
  readonly __typename?: 'WorkbookVersion';
  /** The workbook as code, as importWorkbook takes it. */
  readonly codeRepresentation: Scalars['String']['output'];
  /** How much it holds. */
  readonly counts: ContentCounts;
  /** Opaque, for the field node. */
  readonly id: Scalars['ID']['output'];
  /** Its modals in their order. */
  readonly modals: ReadonlyArray<Page>;
  /** From 1; null for the draft. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Its pages in their order, hidden ones marked. */
  readonly pages: ReadonlyArray<Page>;
  /** When it was published; null for the draft. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who published it; null for the draft, and when the caller may not see that member. */
  readonly publishedBy: Maybe<Member>;
  /** Elements that no layout places: kept, but never shown. */
  readonly unplacedElements: ReadonlyArray<Element>;
  /** The workbook that it is a version of. */
  readonly workbook: Workbook;
};


/** A published version, which never changes, or the draft. */
export type WorkbookVersionCodeRepresentationArgs = {
  format?: CodeRepresentationFormat;
};

/** Published versions that a page of a list shows. */
export type WorkbookVersionConnection = {
  readonly __typename?: 'WorkbookVersionConnection';
  /** With the cursor of each. */
  readonly edges: ReadonlyArray<WorkbookVersionEdge>;
  /** Without cursors. */
  readonly nodes: ReadonlyArray<WorkbookVersion>;
  /** How to go on. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A version and its place in a list. */
export type WorkbookVersionEdge = {
  readonly __typename?: 'WorkbookVersionEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: WorkbookVersion;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  EmbeddableContent:
    | ( ReadableElementSource )
    | ( ReadablePageSource )
    | ( ReadableWorkbookSource )
  ;
  Node:
    | ( AccountTypeSource )
    | ( ClientCredentialSource )
    | ( ReadableElementSource )
    | ( ReadableEmbedSource )
    | ( ReadableGrantSource )
    | ( MemberSource )
    | ( OrganizationSource )
    | ( ReadablePageSource )
    | ( TeamSource )
    | ( WebhookSource )
    | ( ReadableWorkbookSource )
    | ( ReadableVersionSource )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountType: ResolverTypeWrapper<AccountTypeSource>;
  AddTeamMembersInput: AddTeamMembersInput;
  AddTeamMembersPayload: ResolverTypeWrapper<Omit<AddTeamMembersPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  ArchiveWorkbookInput: ArchiveWorkbookInput;
  ArchiveWorkbookPayload: ResolverTypeWrapper<Omit<ArchiveWorkbookPayload, 'breaks' | 'workbook'> & { breaks: ReadonlyArray<ResolversTypes['Break']>, workbook?: Maybe<ResolversTypes['Workbook']> }>;
  AuditAction: AuditAction;
  AuditActorKind: AuditActorKind;
  AuditDetail: ResolverTypeWrapper<AuditDetail>;
  AuditEvent: ResolverTypeWrapper<AuditEventSource>;
  AuditEventConnection: ResolverTypeWrapper<AuditEventConnectionSource>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditEventFilter: AuditEventFilter;
  AuditOutcome: AuditOutcome;
  AuditTargetType: AuditTargetType;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Break: ResolverTypeWrapper<BreakSource>;
  BreakKind: BreakKind;
  BreakSeverity: BreakSeverity;
  CallerLevel: CallerLevel;
  CheckStatus: CheckStatus;
  ClientCredential: ResolverTypeWrapper<ClientCredentialSource>;
  ClientCredentialConnection: ResolverTypeWrapper<ClientCredentialConnectionSource>;
  ClientCredentialEdge: ResolverTypeWrapper<Omit<ClientCredentialEdge, 'node'> & { node: ResolversTypes['ClientCredential'] }>;
  ClientCredentialFilter: ClientCredentialFilter;
  ClientSecret: ResolverTypeWrapper<ClientSecret>;
  CodeRepresentationFormat: CodeRepresentationFormat;
  ContentCounts: ResolverTypeWrapper<ContentCounts>;
  Control: ResolverTypeWrapper<Control>;
  ControlValuesInput: ControlValuesInput;
  CreateAccountTypeInput: CreateAccountTypeInput;
  CreateAccountTypePayload: ResolverTypeWrapper<Omit<CreateAccountTypePayload, 'accountType'> & { accountType?: Maybe<ResolversTypes['AccountType']> }>;
  CreateClientCredentialInput: CreateClientCredentialInput;
  CreateClientCredentialPayload: ResolverTypeWrapper<Omit<CreateClientCredentialPayload, 'credential'> & { credential?: Maybe<ResolversTypes['ClientCredential']> }>;
  CreateMemberInput: CreateMemberInput;
  CreateMemberPayload: ResolverTypeWrapper<Omit<CreateMemberPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  CreatePersonalTokenInput: CreatePersonalTokenInput;
  CreatePersonalTokenPayload: ResolverTypeWrapper<Omit<CreatePersonalTokenPayload, 'personalToken'> & { personalToken?: Maybe<ResolversTypes['PersonalToken']> }>;
  CreateTeamInput: CreateTeamInput;
  CreateTeamPayload: ResolverTypeWrapper<Omit<CreateTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookPayload: ResolverTypeWrapper<Omit<CreateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  CredentialBounds: ResolverTypeWrapper<CredentialBounds>;
  CredentialBoundsInput: CredentialBoundsInput;
  CredentialUse: ResolverTypeWrapper<ReadableUseSource>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeactivateMemberInput: DeactivateMemberInput;
  DeactivateMemberPayload: ResolverTypeWrapper<Omit<DeactivateMemberPayload, 'member' | 'stoppedCredentials'> & { member?: Maybe<ResolversTypes['Member']>, stoppedCredentials: ReadonlyArray<ResolversTypes['ClientCredential']> }>;
  DeleteEmbedInput: DeleteEmbedInput;
  DeleteEmbedPayload: ResolverTypeWrapper<Omit<DeleteEmbedPayload, 'embed'> & { embed?: Maybe<ResolversTypes['Embed']> }>;
  DeleteTeamInput: DeleteTeamInput;
  DeleteTeamPayload: ResolverTypeWrapper<DeleteTeamPayload>;
  DeleteWebhookInput: DeleteWebhookInput;
  DeleteWebhookPayload: ResolverTypeWrapper<DeleteWebhookPayload>;
  Deprecation: ResolverTypeWrapper<Deprecation>;
  Element: ResolverTypeWrapper<ReadableElementSource>;
  ElementCategory: ElementCategory;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Embed: ResolverTypeWrapper<ReadableEmbedSource>;
  EmbedConnection: ResolverTypeWrapper<EmbedConnectionSource>;
  EmbedEdge: ResolverTypeWrapper<Omit<EmbedEdge, 'node'> & { node: ResolversTypes['Embed'] }>;
  EmbedFilter: EmbedFilter;
  EmbedParametersInput: EmbedParametersInput;
  EmbedReadiness: ResolverTypeWrapper<Omit<EmbedReadiness, 'checks'> & { checks: ReadonlyArray<ResolversTypes['ReadinessCheck']> }>;
  EmbedRefusalCode: EmbedRefusalCode;
  EmbedSession: ResolverTypeWrapper<EmbedSessionSource>;
  EmbedSessionConnection: ResolverTypeWrapper<EmbedSessionConnectionSource>;
  EmbedSessionEdge: ResolverTypeWrapper<Omit<EmbedSessionEdge, 'node'> & { node: ResolversTypes['EmbedSession'] }>;
  EmbedSessionFilter: EmbedSessionFilter;
  EmbedSource: EmbedSource;
  EmbedSourceType: EmbedSourceType;
  EmbedStatus: EmbedStatus;
  EmbedUrlCheck: ResolverTypeWrapper<EmbedUrlCheck>;
  EmbedUrlCheckName: EmbedUrlCheckName;
  EmbedUrlDiagnosis: ResolverTypeWrapper<EmbedUrlDiagnosis>;
  EmbedUrlVerdict: EmbedUrlVerdict;
  EmbedWarning: ResolverTypeWrapper<EmbedWarning>;
  EmbedWarningCode: EmbedWarningCode;
  EmbeddableContent: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['EmbeddableContent']>;
  EmbeddableElement: ResolverTypeWrapper<EmbeddableElementSource>;
  EmbeddablePage: ResolverTypeWrapper<EmbeddablePageSource>;
  EmbeddableWorkbook: ResolverTypeWrapper<EmbeddableWorkbookSource>;
  GenerateSecureEmbedPathInput: GenerateSecureEmbedPathInput;
  GenerateSecureEmbedPathPayload: ResolverTypeWrapper<Omit<GenerateSecureEmbedPathPayload, 'embed'> & { embed?: Maybe<ResolversTypes['Embed']> }>;
  Grant: ResolverTypeWrapper<ReadableGrantSource>;
  GrantConnection: ResolverTypeWrapper<GrantConnectionSource>;
  GrantEdge: ResolverTypeWrapper<Omit<GrantEdge, 'node'> & { node: ResolversTypes['Grant'] }>;
  GrantPermission: GrantPermission;
  GrantWorkbookInput: GrantWorkbookInput;
  GrantWorkbookPayload: ResolverTypeWrapper<Omit<GrantWorkbookPayload, 'grant'> & { grant?: Maybe<ResolversTypes['Grant']> }>;
  Grantee: Grantee;
  GridPlacement: ResolverTypeWrapper<GridPlacement>;
  Heal: ResolverTypeWrapper<HealSource>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportWarning: ResolverTypeWrapper<ImportWarning>;
  ImportWarningCode: ImportWarningCode;
  ImportWorkbookInput: ImportWorkbookInput;
  ImportWorkbookPayload: ResolverTypeWrapper<Omit<ImportWorkbookPayload, 'breaks' | 'counts' | 'heals' | 'workbook'> & { breaks: ReadonlyArray<ResolversTypes['Break']>, counts?: Maybe<ResolversTypes['ContentCounts']>, heals: ReadonlyArray<ResolversTypes['Heal']>, workbook?: Maybe<ResolversTypes['Workbook']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JwtCredentialPlan: ResolverTypeWrapper<JwtCredentialPlanSource>;
  JwtCredentialPlanConnection: ResolverTypeWrapper<JwtCredentialPlanConnectionSource>;
  JwtCredentialPlanEdge: ResolverTypeWrapper<Omit<JwtCredentialPlanEdge, 'node'> & { node: ResolversTypes['JwtCredentialPlan'] }>;
  JwtEmbedPlan: ResolverTypeWrapper<JwtEmbedPlanSource>;
  JwtEmbedPlanConnection: ResolverTypeWrapper<JwtEmbedPlanConnectionSource>;
  JwtEmbedPlanEdge: ResolverTypeWrapper<Omit<JwtEmbedPlanEdge, 'node'> & { node: ResolversTypes['JwtEmbedPlan'] }>;
  JwtMigrationBlocker: ResolverTypeWrapper<JwtMigrationBlocker>;
  JwtMigrationBlockerCode: JwtMigrationBlockerCode;
  JwtMigrationPlan: ResolverTypeWrapper<Omit<JwtMigrationPlan, 'organization' | 'url'> & { organization?: Maybe<ResolversTypes['JwtOrganizationPlan']>, url?: Maybe<ResolversTypes['JwtUrlPlan']> }>;
  JwtMigrationWarning: ResolverTypeWrapper<JwtMigrationWarning>;
  JwtMigrationWarningCode: JwtMigrationWarningCode;
  JwtOrganizationPlan: ResolverTypeWrapper<JwtOrganizationPlanSource>;
  JwtParameterPlace: JwtParameterPlace;
  JwtParameterPlan: ResolverTypeWrapper<JwtParameterPlan>;
  JwtSeenParameter: ResolverTypeWrapper<JwtSeenParameter>;
  JwtUrlPlan: ResolverTypeWrapper<Omit<JwtUrlPlan, 'embed'> & { embed: ResolversTypes['Embed'] }>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Member: ResolverTypeWrapper<MemberSource>;
  MemberConnection: ResolverTypeWrapper<MemberConnectionSource>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberFilter: MemberFilter;
  MemberKind: MemberKind;
  MenuPosition: MenuPosition;
  MethodUse: ResolverTypeWrapper<MethodUse>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearMiss: ResolverTypeWrapper<NearMiss>;
  NearMissKind: NearMissKind;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationSource>;
  Page: ResolverTypeWrapper<ReadablePageSource>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PageKind: PageKind;
  Permission: Permission;
  PersonalToken: ResolverTypeWrapper<AccessTokenSource>;
  Privilege: Privilege;
  PublishWorkbookInput: PublishWorkbookInput;
  PublishWorkbookPayload: ResolverTypeWrapper<Omit<PublishWorkbookPayload, 'breaks' | 'heals' | 'version' | 'workbook'> & { breaks: ReadonlyArray<ResolversTypes['Break']>, heals: ReadonlyArray<ResolversTypes['Heal']>, version?: Maybe<ResolversTypes['WorkbookVersion']>, workbook?: Maybe<ResolversTypes['Workbook']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReactivateMemberInput: ReactivateMemberInput;
  ReactivateMemberPayload: ResolverTypeWrapper<Omit<ReactivateMemberPayload, 'member' | 'resumedCredentials'> & { member?: Maybe<ResolversTypes['Member']>, resumedCredentials: ReadonlyArray<ResolversTypes['ClientCredential']> }>;
  ReadinessCheck: ResolverTypeWrapper<MadeCheckSource>;
  ReadinessCheckName: ReadinessCheckName;
  ReadinessWarning: ResolverTypeWrapper<ReadinessWarning>;
  ReadinessWarningCode: ReadinessWarningCode;
  RedeliverDeadWebhooksInput: RedeliverDeadWebhooksInput;
  RedeliverDeadWebhooksPayload: ResolverTypeWrapper<RedeliverDeadWebhooksPayload>;
  RedeliverWebhookInput: RedeliverWebhookInput;
  RedeliverWebhookPayload: ResolverTypeWrapper<Omit<RedeliverWebhookPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']> }>;
  RefusalCount: ResolverTypeWrapper<RefusalCount>;
  RefusalFamily: RefusalFamily;
  RemoveTeamMembersInput: RemoveTeamMembersInput;
  RemoveTeamMembersPayload: ResolverTypeWrapper<Omit<RemoveTeamMembersPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  RestoreWorkbookInput: RestoreWorkbookInput;
  RestoreWorkbookPayload: ResolverTypeWrapper<Omit<RestoreWorkbookPayload, 'workbook'> & { workbook?: Maybe<ResolversTypes['Workbook']> }>;
  RetireClientSecretInput: RetireClientSecretInput;
  RetireClientSecretPayload: ResolverTypeWrapper<Omit<RetireClientSecretPayload, 'credential'> & { credential?: Maybe<ResolversTypes['ClientCredential']> }>;
  RevokeClientCredentialInput: RevokeClientCredentialInput;
  RevokeClientCredentialPayload: ResolverTypeWrapper<Omit<RevokeClientCredentialPayload, 'credential'> & { credential?: Maybe<ResolversTypes['ClientCredential']> }>;
  RevokeGrantInput: RevokeGrantInput;
  RevokeGrantPayload: ResolverTypeWrapper<Omit<RevokeGrantPayload, 'breaks' | 'workbook'> & { breaks: ReadonlyArray<ResolversTypes['Break']>, workbook?: Maybe<ResolversTypes['Workbook']> }>;
  RevokePersonalTokenInput: RevokePersonalTokenInput;
  RevokePersonalTokenPayload: ResolverTypeWrapper<RevokePersonalTokenPayload>;
  RevokeSessionsInput: RevokeSessionsInput;
  RevokeSessionsPayload: ResolverTypeWrapper<RevokeSessionsPayload>;
  RewrapSecretsInput: RewrapSecretsInput;
  RewrapSecretsPayload: ResolverTypeWrapper<RewrapSecretsPayload>;
  RotateClientCredentialInput: RotateClientCredentialInput;
  RotateClientCredentialPayload: ResolverTypeWrapper<Omit<RotateClientCredentialPayload, 'credential'> & { credential?: Maybe<ResolversTypes['ClientCredential']> }>;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: ResolverTypeWrapper<Omit<RotateWebhookSecretPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SendTestWebhookInput: SendTestWebhookInput;
  SendTestWebhookPayload: ResolverTypeWrapper<Omit<SendTestWebhookPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']> }>;
  SignEmbedUrlInput: SignEmbedUrlInput;
  SignEmbedUrlPayload: ResolverTypeWrapper<SignEmbedUrlPayload>;
  SignedUserInput: SignedUserInput;
  SignerClock: ResolverTypeWrapper<SignerClockSource>;
  SigningMethod: SigningMethod;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StringMap: ResolverTypeWrapper<Scalars['StringMap']['output']>;
  TagVersionInput: TagVersionInput;
  TagVersionPayload: ResolverTypeWrapper<Omit<TagVersionPayload, 'breaks' | 'heals' | 'tag' | 'workbook'> & { breaks: ReadonlyArray<ResolversTypes['Break']>, heals: ReadonlyArray<ResolversTypes['Heal']>, tag?: Maybe<ResolversTypes['VersionTag']>, workbook?: Maybe<ResolversTypes['Workbook']> }>;
  Team: ResolverTypeWrapper<TeamSource>;
  TeamConnection: ResolverTypeWrapper<TeamConnectionSource>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  TeamFilter: TeamFilter;
  TeamVisibility: TeamVisibility;
  Theme: Theme;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberPayload: ResolverTypeWrapper<Omit<UpdateMemberPayload, 'member'> & { member?: Maybe<ResolversTypes['Member']> }>;
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationPayload: ResolverTypeWrapper<Omit<UpdateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  UpdateWebhookInput: UpdateWebhookInput;
  UpdateWebhookPayload: ResolverTypeWrapper<Omit<UpdateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  UpdateWorkbookInput: UpdateWorkbookInput;
  UpdateWorkbookPayload: ResolverTypeWrapper<Omit<UpdateWorkbookPayload, 'workbook'> & { workbook?: Maybe<ResolversTypes['Workbook']> }>;
  Usage: ResolverTypeWrapper<UsageSource>;
  UsageBucket: ResolverTypeWrapper<UsageBucket>;
  UsageGrain: UsageGrain;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  VersionTag: ResolverTypeWrapper<ReadableTagSource>;
  Viewer: ResolverTypeWrapper<MemberCallerSource>;
  Webhook: ResolverTypeWrapper<WebhookSource>;
  WebhookConnection: ResolverTypeWrapper<WebhookConnectionSource>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliverySource>;
  WebhookDeliveryConnection: ResolverTypeWrapper<WebhookDeliveryConnectionSource>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryEvent: WebhookDeliveryEvent;
  WebhookDeliveryFailure: WebhookDeliveryFailure;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookEdge: ResolverTypeWrapper<Omit<WebhookEdge, 'node'> & { node: ResolversTypes['Webhook'] }>;
  WebhookEnd: WebhookEnd;
  WebhookEvent: WebhookEvent;
  Workbook: ResolverTypeWrapper<ReadableWorkbookSource>;
  WorkbookBy: WorkbookBy;
  WorkbookConnection: ResolverTypeWrapper<WorkbookConnectionSource>;
  WorkbookEdge: ResolverTypeWrapper<Omit<WorkbookEdge, 'node'> & { node: ResolversTypes['Workbook'] }>;
  WorkbookFilter: WorkbookFilter;
  WorkbookOrder: WorkbookOrder;
  WorkbookOrderField: WorkbookOrderField;
  WorkbookVersion: ResolverTypeWrapper<ReadableVersionSource>;
  WorkbookVersionConnection: ResolverTypeWrapper<WorkbookVersionConnectionSource>;
  WorkbookVersionEdge: ResolverTypeWrapper<Omit<WorkbookVersionEdge, 'node'> & { node: ResolversTypes['WorkbookVersion'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountType: AccountTypeSource;
  AddTeamMembersInput: AddTeamMembersInput;
  AddTeamMembersPayload: Omit<AddTeamMembersPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  ArchiveWorkbookInput: ArchiveWorkbookInput;
  ArchiveWorkbookPayload: Omit<ArchiveWorkbookPayload, 'breaks' | 'workbook'> & { breaks: ReadonlyArray<ResolversParentTypes['Break']>, workbook?: Maybe<ResolversParentTypes['Workbook']> };
  AuditDetail: AuditDetail;
  AuditEvent: AuditEventSource;
  AuditEventConnection: AuditEventConnectionSource;
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditEventFilter: AuditEventFilter;
  Boolean: Scalars['Boolean']['output'];
  Break: BreakSource;
  ClientCredential: ClientCredentialSource;
  ClientCredentialConnection: ClientCredentialConnectionSource;
  ClientCredentialEdge: Omit<ClientCredentialEdge, 'node'> & { node: ResolversParentTypes['ClientCredential'] };
  ClientCredentialFilter: ClientCredentialFilter;
  ClientSecret: ClientSecret;
  ContentCounts: ContentCounts;
  Control: Control;
  ControlValuesInput: ControlValuesInput;
  CreateAccountTypeInput: CreateAccountTypeInput;
  CreateAccountTypePayload: Omit<CreateAccountTypePayload, 'accountType'> & { accountType?: Maybe<ResolversParentTypes['AccountType']> };
  CreateClientCredentialInput: CreateClientCredentialInput;
  CreateClientCredentialPayload: Omit<CreateClientCredentialPayload, 'credential'> & { credential?: Maybe<ResolversParentTypes['ClientCredential']> };
  CreateMemberInput: CreateMemberInput;
  CreateMemberPayload: Omit<CreateMemberPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  CreatePersonalTokenInput: CreatePersonalTokenInput;
  CreatePersonalTokenPayload: Omit<CreatePersonalTokenPayload, 'personalToken'> & { personalToken?: Maybe<ResolversParentTypes['PersonalToken']> };
  CreateTeamInput: CreateTeamInput;
  CreateTeamPayload: Omit<CreateTeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  CreateWebhookInput: CreateWebhookInput;
  CreateWebhookPayload: Omit<CreateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  CredentialBounds: CredentialBounds;
  CredentialBoundsInput: CredentialBoundsInput;
  CredentialUse: ReadableUseSource;
  DateTime: Scalars['DateTime']['output'];
  DeactivateMemberInput: DeactivateMemberInput;
  DeactivateMemberPayload: Omit<DeactivateMemberPayload, 'member' | 'stoppedCredentials'> & { member?: Maybe<ResolversParentTypes['Member']>, stoppedCredentials: ReadonlyArray<ResolversParentTypes['ClientCredential']> };
  DeleteEmbedInput: DeleteEmbedInput;
  DeleteEmbedPayload: Omit<DeleteEmbedPayload, 'embed'> & { embed?: Maybe<ResolversParentTypes['Embed']> };
  DeleteTeamInput: DeleteTeamInput;
  DeleteTeamPayload: DeleteTeamPayload;
  DeleteWebhookInput: DeleteWebhookInput;
  DeleteWebhookPayload: DeleteWebhookPayload;
  Deprecation: Deprecation;
  Element: ReadableElementSource;
  EmailAddress: Scalars['EmailAddress']['output'];
  Embed: ReadableEmbedSource;
  EmbedConnection: EmbedConnectionSource;
  EmbedEdge: Omit<EmbedEdge, 'node'> & { node: ResolversParentTypes['Embed'] };
  EmbedFilter: EmbedFilter;
  EmbedParametersInput: EmbedParametersInput;
  EmbedReadiness: Omit<EmbedReadiness, 'checks'> & { checks: ReadonlyArray<ResolversParentTypes['ReadinessCheck']> };
  EmbedSession: EmbedSessionSource;
  EmbedSessionConnection: EmbedSessionConnectionSource;
  EmbedSessionEdge: Omit<EmbedSessionEdge, 'node'> & { node: ResolversParentTypes['EmbedSession'] };
  EmbedSessionFilter: EmbedSessionFilter;
  EmbedSource: EmbedSource;
  EmbedUrlCheck: EmbedUrlCheck;
  EmbedUrlDiagnosis: EmbedUrlDiagnosis;
  EmbedWarning: EmbedWarning;
  EmbeddableContent: ResolversInterfaceTypes<ResolversParentTypes>['EmbeddableContent'];
  EmbeddableElement: EmbeddableElementSource;
  EmbeddablePage: EmbeddablePageSource;
  EmbeddableWorkbook: EmbeddableWorkbookSource;
  GenerateSecureEmbedPathInput: GenerateSecureEmbedPathInput;
  GenerateSecureEmbedPathPayload: Omit<GenerateSecureEmbedPathPayload, 'embed'> & { embed?: Maybe<ResolversParentTypes['Embed']> };
  Grant: ReadableGrantSource;
  GrantConnection: GrantConnectionSource;
  GrantEdge: Omit<GrantEdge, 'node'> & { node: ResolversParentTypes['Grant'] };
  GrantWorkbookInput: GrantWorkbookInput;
  GrantWorkbookPayload: Omit<GrantWorkbookPayload, 'grant'> & { grant?: Maybe<ResolversParentTypes['Grant']> };
  Grantee: Grantee;
  GridPlacement: GridPlacement;
  Heal: HealSource;
  ID: Scalars['ID']['output'];
  ImportWarning: ImportWarning;
  ImportWorkbookInput: ImportWorkbookInput;
  ImportWorkbookPayload: Omit<ImportWorkbookPayload, 'breaks' | 'counts' | 'heals' | 'workbook'> & { breaks: ReadonlyArray<ResolversParentTypes['Break']>, counts?: Maybe<ResolversParentTypes['ContentCounts']>, heals: ReadonlyArray<ResolversParentTypes['Heal']>, workbook?: Maybe<ResolversParentTypes['Workbook']> };
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  JwtCredentialPlan: JwtCredentialPlanSource;
  JwtCredentialPlanConnection: JwtCredentialPlanConnectionSource;
  JwtCredentialPlanEdge: Omit<JwtCredentialPlanEdge, 'node'> & { node: ResolversParentTypes['JwtCredentialPlan'] };
  JwtEmbedPlan: JwtEmbedPlanSource;
  JwtEmbedPlanConnection: JwtEmbedPlanConnectionSource;
  JwtEmbedPlanEdge: Omit<JwtEmbedPlanEdge, 'node'> & { node: ResolversParentTypes['JwtEmbedPlan'] };
  JwtMigrationBlocker: JwtMigrationBlocker;
  JwtMigrationPlan: Omit<JwtMigrationPlan, 'organization' | 'url'> & { organization?: Maybe<ResolversParentTypes['JwtOrganizationPlan']>, url?: Maybe<ResolversParentTypes['JwtUrlPlan']> };
  JwtMigrationWarning: JwtMigrationWarning;
  JwtOrganizationPlan: JwtOrganizationPlanSource;
  JwtParameterPlan: JwtParameterPlan;
  JwtSeenParameter: JwtSeenParameter;
  JwtUrlPlan: Omit<JwtUrlPlan, 'embed'> & { embed: ResolversParentTypes['Embed'] };
  LocalDate: Scalars['LocalDate']['output'];
  Member: MemberSource;
  MemberConnection: MemberConnectionSource;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberFilter: MemberFilter;
  MethodUse: MethodUse;
  Mutation: Record<PropertyKey, never>;
  NearMiss: NearMiss;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Organization: OrganizationSource;
  Page: ReadablePageSource;
  PageInfo: PageInfo;
  PersonalToken: AccessTokenSource;
  PublishWorkbookInput: PublishWorkbookInput;
  PublishWorkbookPayload: Omit<PublishWorkbookPayload, 'breaks' | 'heals' | 'version' | 'workbook'> & { breaks: ReadonlyArray<ResolversParentTypes['Break']>, heals: ReadonlyArray<ResolversParentTypes['Heal']>, version?: Maybe<ResolversParentTypes['WorkbookVersion']>, workbook?: Maybe<ResolversParentTypes['Workbook']> };
  Query: Record<PropertyKey, never>;
  ReactivateMemberInput: ReactivateMemberInput;
  ReactivateMemberPayload: Omit<ReactivateMemberPayload, 'member' | 'resumedCredentials'> & { member?: Maybe<ResolversParentTypes['Member']>, resumedCredentials: ReadonlyArray<ResolversParentTypes['ClientCredential']> };
  ReadinessCheck: MadeCheckSource;
  ReadinessWarning: ReadinessWarning;
  RedeliverDeadWebhooksInput: RedeliverDeadWebhooksInput;
  RedeliverDeadWebhooksPayload: RedeliverDeadWebhooksPayload;
  RedeliverWebhookInput: RedeliverWebhookInput;
  RedeliverWebhookPayload: Omit<RedeliverWebhookPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']> };
  RefusalCount: RefusalCount;
  RemoveTeamMembersInput: RemoveTeamMembersInput;
  RemoveTeamMembersPayload: Omit<RemoveTeamMembersPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  RestoreWorkbookInput: RestoreWorkbookInput;
  RestoreWorkbookPayload: Omit<RestoreWorkbookPayload, 'workbook'> & { workbook?: Maybe<ResolversParentTypes['Workbook']> };
  RetireClientSecretInput: RetireClientSecretInput;
  RetireClientSecretPayload: Omit<RetireClientSecretPayload, 'credential'> & { credential?: Maybe<ResolversParentTypes['ClientCredential']> };
  RevokeClientCredentialInput: RevokeClientCredentialInput;
  RevokeClientCredentialPayload: Omit<RevokeClientCredentialPayload, 'credential'> & { credential?: Maybe<ResolversParentTypes['ClientCredential']> };
  RevokeGrantInput: RevokeGrantInput;
  RevokeGrantPayload: Omit<RevokeGrantPayload, 'breaks' | 'workbook'> & { breaks: ReadonlyArray<ResolversParentTypes['Break']>, workbook?: Maybe<ResolversParentTypes['Workbook']> };
  RevokePersonalTokenInput: RevokePersonalTokenInput;
  RevokePersonalTokenPayload: RevokePersonalTokenPayload;
  RevokeSessionsInput: RevokeSessionsInput;
  RevokeSessionsPayload: RevokeSessionsPayload;
  RewrapSecretsInput: RewrapSecretsInput;
  RewrapSecretsPayload: RewrapSecretsPayload;
  RotateClientCredentialInput: RotateClientCredentialInput;
  RotateClientCredentialPayload: Omit<RotateClientCredentialPayload, 'credential'> & { credential?: Maybe<ResolversParentTypes['ClientCredential']> };
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: Omit<RotateWebhookSecretPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  SafeInt: Scalars['SafeInt']['output'];
  SendTestWebhookInput: SendTestWebhookInput;
  SendTestWebhookPayload: Omit<SendTestWebhookPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']> };
  SignEmbedUrlInput: SignEmbedUrlInput;
  SignEmbedUrlPayload: SignEmbedUrlPayload;
  SignedUserInput: SignedUserInput;
  SignerClock: SignerClockSource;
  String: Scalars['String']['output'];
  StringMap: Scalars['StringMap']['output'];
  TagVersionInput: TagVersionInput;
  TagVersionPayload: Omit<TagVersionPayload, 'breaks' | 'heals' | 'tag' | 'workbook'> & { breaks: ReadonlyArray<ResolversParentTypes['Break']>, heals: ReadonlyArray<ResolversParentTypes['Heal']>, tag?: Maybe<ResolversParentTypes['VersionTag']>, workbook?: Maybe<ResolversParentTypes['Workbook']> };
  Team: TeamSource;
  TeamConnection: TeamConnectionSource;
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  TeamFilter: TeamFilter;
  URL: Scalars['URL']['output'];
  UUID: Scalars['UUID']['output'];
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberPayload: Omit<UpdateMemberPayload, 'member'> & { member?: Maybe<ResolversParentTypes['Member']> };
  UpdateOrganizationInput: UpdateOrganizationInput;
  UpdateOrganizationPayload: Omit<UpdateOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  UpdateWebhookInput: UpdateWebhookInput;
  UpdateWebhookPayload: Omit<UpdateWebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  UpdateWorkbookInput: UpdateWorkbookInput;
  UpdateWorkbookPayload: Omit<UpdateWorkbookPayload, 'workbook'> & { workbook?: Maybe<ResolversParentTypes['Workbook']> };
  Usage: UsageSource;
  UsageBucket: UsageBucket;
  UserError: UserError;
  VersionTag: ReadableTagSource;
  Viewer: MemberCallerSource;
  Webhook: WebhookSource;
  WebhookConnection: WebhookConnectionSource;
  WebhookDelivery: WebhookDeliverySource;
  WebhookDeliveryConnection: WebhookDeliveryConnectionSource;
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookEdge: Omit<WebhookEdge, 'node'> & { node: ResolversParentTypes['Webhook'] };
  Workbook: ReadableWorkbookSource;
  WorkbookBy: WorkbookBy;
  WorkbookConnection: WorkbookConnectionSource;
  WorkbookEdge: Omit<WorkbookEdge, 'node'> & { node: ResolversParentTypes['Workbook'] };
  WorkbookFilter: WorkbookFilter;
  WorkbookOrder: WorkbookOrder;
  WorkbookVersion: ReadableVersionSource;
  WorkbookVersionConnection: WorkbookVersionConnectionSource;
  WorkbookVersionEdge: Omit<WorkbookVersionEdge, 'node'> & { node: ResolversParentTypes['WorkbookVersion'] };
};

export type AuthDirectiveArgs = {
  requires: CallerLevel;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = GraphqlContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountTypeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AccountType'] = ResolversParentTypes['AccountType']> = {
  builtIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddTeamMembersPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AddTeamMembersPayload'] = ResolversParentTypes['AddTeamMembersPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveWorkbookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ArchiveWorkbookPayload'] = ResolversParentTypes['ArchiveWorkbookPayload']> = {
  archived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  breaks?: Resolver<ReadonlyArray<ResolversTypes['Break']>, ParentType, ContextType>;
  totalBreaks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalChanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export type AuditDetailResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditDetail'] = ResolversParentTypes['AuditDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['AuditActorKind'], ParentType, ContextType>;
  auditEventId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  clientId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clockOffsetSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['EmbedRefusalCode']>, ParentType, ContextType>;
  credential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  details?: Resolver<ReadonlyArray<ResolversTypes['AuditDetail']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  embedId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['SigningMethod']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  referenceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetType?: Resolver<Maybe<ResolversTypes['AuditTargetType']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
  workbookId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type BreakResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Break'] = ResolversParentTypes['Break']> = {
  code?: Resolver<Maybe<ResolversTypes['UserErrorCode']>, ParentType, ContextType>;
  controlId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BreakKind'], ParentType, ContextType>;
  lastOpenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['BreakSeverity'], ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['EmbedSourceType']>, ParentType, ContextType>;
  stillShownBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tagName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClientCredentialResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ClientCredential'] = ResolversParentTypes['ClientCredential']> = {
  bounds?: Resolver<ResolversTypes['CredentialBounds'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  privileges?: Resolver<ReadonlyArray<ResolversTypes['Privilege']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  secrets?: Resolver<ReadonlyArray<ResolversTypes['ClientSecret']>, ParentType, ContextType>;
  signerClock?: Resolver<Maybe<ResolversTypes['SignerClock']>, ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['Usage'], ParentType, ContextType, RequireFields<ClientCredentialUsageArgs, 'by'>>;
  usedBy?: Resolver<ReadonlyArray<ResolversTypes['CredentialUse']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientCredentialConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ClientCredentialConnection'] = ResolversParentTypes['ClientCredentialConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClientCredentialEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClientCredentialEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ClientCredentialEdge'] = ResolversParentTypes['ClientCredentialEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClientCredential'], ParentType, ContextType>;
};

export type ClientSecretResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ClientSecret'] = ResolversParentTypes['ClientSecret']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isLive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  safeToRetire?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContentCountsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ContentCounts'] = ResolversParentTypes['ContentCounts']> = {
  elements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unplaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ControlResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Control'] = ResolversParentTypes['Control']> = {
  controlId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  controlType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type CreateAccountTypePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CreateAccountTypePayload'] = ResolversParentTypes['CreateAccountTypePayload']> = {
  accountType?: Resolver<Maybe<ResolversTypes['AccountType']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateClientCredentialPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CreateClientCredentialPayload'] = ResolversParentTypes['CreateClientCredentialPayload']> = {
  credential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateMemberPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CreateMemberPayload'] = ResolversParentTypes['CreateMemberPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreatePersonalTokenPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CreatePersonalTokenPayload'] = ResolversParentTypes['CreatePersonalTokenPayload']> = {
  personalToken?: Resolver<Maybe<ResolversTypes['PersonalToken']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTeamPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CreateTeamPayload'] = ResolversParentTypes['CreateTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateWebhookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CreateWebhookPayload'] = ResolversParentTypes['CreateWebhookPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type CredentialBoundsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CredentialBounds'] = ResolversParentTypes['CredentialBounds']> = {
  accountTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  embedIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  maxSessionLengthSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  origins?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  teams?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  workbookIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UUID']>>, ParentType, ContextType>;
};

export type CredentialUseResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CredentialUse'] = ResolversParentTypes['CredentialUse']> = {
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['SigningMethod'], ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<ResolversTypes['EmbedSourceType'], ParentType, ContextType>;
  tagName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeactivateMemberPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeactivateMemberPayload'] = ResolversParentTypes['DeactivateMemberPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  stoppedCredentials?: Resolver<ReadonlyArray<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteEmbedPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeleteEmbedPayload'] = ResolversParentTypes['DeleteEmbedPayload']> = {
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTeamPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeleteTeamPayload'] = ResolversParentTypes['DeleteTeamPayload']> = {
  teamName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteWebhookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeleteWebhookPayload'] = ResolversParentTypes['DeleteWebhookPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhookId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
};

export type DeprecationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Deprecation'] = ResolversParentTypes['Deprecation']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type ElementResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Element'] = ResolversParentTypes['Element']> = {
  category?: Resolver<ResolversTypes['ElementCategory'], ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  control?: Resolver<Maybe<ResolversTypes['Control']>, ParentType, ContextType>;
  elementId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  embeds?: Resolver<Maybe<ResolversTypes['EmbedConnection']>, ParentType, ContextType, Partial<ElementEmbedsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEmbeddable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opensPage?: Resolver<Maybe<ResolversTypes['Page']>, ParentType, ContextType>;
  page?: Resolver<Maybe<ResolversTypes['Page']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Element']>, ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['GridPlacement']>, ParentType, ContextType>;
  sourceType?: Resolver<ResolversTypes['EmbedSourceType'], ParentType, ContextType>;
  workbook?: Resolver<ResolversTypes['Workbook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EmbedResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Embed'] = ResolversParentTypes['Embed']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  embedId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jwtBaseUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  lastOpenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['EmbeddableContent']>, ParentType, ContextType>;
  sourceType?: Resolver<ResolversTypes['EmbedSourceType'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmbedStatus'], ParentType, ContextType>;
  tagName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['Usage'], ParentType, ContextType, RequireFields<EmbedUsageArgs, 'by'>>;
  workbook?: Resolver<ResolversTypes['Workbook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmbedConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedConnection'] = ResolversParentTypes['EmbedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmbedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Embed']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmbedEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedEdge'] = ResolversParentTypes['EmbedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Embed'], ParentType, ContextType>;
};

export type EmbedReadinessResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedReadiness'] = ResolversParentTypes['EmbedReadiness']> = {
  checks?: Resolver<ReadonlyArray<ResolversTypes['ReadinessCheck']>, ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ReadinessWarning']>, ParentType, ContextType>;
};

export type EmbedSessionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedSession'] = ResolversParentTypes['EmbedSession']> = {
  accountType?: Resolver<Maybe<ResolversTypes['AccountType']>, ParentType, ContextType>;
  credential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['SigningMethod'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  sourceType?: Resolver<ResolversTypes['EmbedSourceType'], ParentType, ContextType>;
  tagName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userAttributes?: Resolver<ResolversTypes['StringMap'], ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export type EmbedSessionConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedSessionConnection'] = ResolversParentTypes['EmbedSessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmbedSessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EmbedSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmbedSessionEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedSessionEdge'] = ResolversParentTypes['EmbedSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmbedSession'], ParentType, ContextType>;
};

export type EmbedUrlCheckResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedUrlCheck'] = ResolversParentTypes['EmbedUrlCheck']> = {
  code?: Resolver<Maybe<ResolversTypes['EmbedRefusalCode']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['EmbedUrlCheckName'], ParentType, ContextType>;
  refuses?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmbedUrlDiagnosisResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedUrlDiagnosis'] = ResolversParentTypes['EmbedUrlDiagnosis']> = {
  checks?: Resolver<ReadonlyArray<ResolversTypes['EmbedUrlCheck']>, ParentType, ContextType>;
  clockOffsetSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['EmbedRefusalCode']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['RefusalFamily']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['SigningMethod'], ParentType, ContextType>;
  nearMisses?: Resolver<ReadonlyArray<ResolversTypes['NearMiss']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  ruledOut?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  signedText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['EmbedUrlVerdict'], ParentType, ContextType>;
};

export type EmbedWarningResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbedWarning'] = ResolversParentTypes['EmbedWarning']> = {
  code?: Resolver<ResolversTypes['EmbedWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmbeddableContentResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbeddableContent'] = ResolversParentTypes['EmbeddableContent']> = {
  __resolveType: TypeResolveFn<'Element' | 'Page' | 'Workbook', ParentType, ContextType>;
};

export type EmbeddableElementResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbeddableElement'] = ResolversParentTypes['EmbeddableElement']> = {
  element?: Resolver<ResolversTypes['Element'], ParentType, ContextType>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
};

export type EmbeddablePageResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbeddablePage'] = ResolversParentTypes['EmbeddablePage']> = {
  elements?: Resolver<ReadonlyArray<ResolversTypes['EmbeddableElement']>, ParentType, ContextType>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  isEmbeddable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  page?: Resolver<ResolversTypes['Page'], ParentType, ContextType>;
};

export type EmbeddableWorkbookResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmbeddableWorkbook'] = ResolversParentTypes['EmbeddableWorkbook']> = {
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  pages?: Resolver<ReadonlyArray<ResolversTypes['EmbeddablePage']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['WorkbookVersion'], ParentType, ContextType>;
  workbook?: Resolver<ResolversTypes['Workbook'], ParentType, ContextType>;
};

export type GenerateSecureEmbedPathPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['GenerateSecureEmbedPathPayload'] = ResolversParentTypes['GenerateSecureEmbedPathPayload']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deprecation?: Resolver<ResolversTypes['Deprecation'], ParentType, ContextType>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  jwtBaseUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['EmbedWarning']>, ParentType, ContextType>;
};

export type GrantResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  grantId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  granteeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['GrantPermission'], ParentType, ContextType>;
  tagName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  workbook?: Resolver<ResolversTypes['Workbook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['GrantConnection'] = ResolversParentTypes['GrantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GrantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GrantEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['GrantEdge'] = ResolversParentTypes['GrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
};

export type GrantWorkbookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['GrantWorkbookPayload'] = ResolversParentTypes['GrantWorkbookPayload']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GridPlacementResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['GridPlacement'] = ResolversParentTypes['GridPlacement']> = {
  columnEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columnStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Heal'] = ResolversParentTypes['Heal']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<ResolversTypes['EmbedSourceType'], ParentType, ContextType>;
};

export type ImportWarningResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ImportWarning'] = ResolversParentTypes['ImportWarning']> = {
  code?: Resolver<ResolversTypes['ImportWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportWorkbookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ImportWorkbookPayload'] = ResolversParentTypes['ImportWorkbookPayload']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['Break']>, ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['ContentCounts']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heals?: Resolver<ReadonlyArray<ResolversTypes['Heal']>, ParentType, ContextType>;
  totalBreaks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalChanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalHeals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JwtCredentialPlanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtCredentialPlan'] = ResolversParentTypes['JwtCredentialPlan']> = {
  clientCredentials?: Resolver<ResolversTypes['MethodUse'], ParentType, ContextType>;
  credential?: Resolver<ResolversTypes['ClientCredential'], ParentType, ContextType>;
  isRemaining?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jwt?: Resolver<Maybe<ResolversTypes['MethodUse']>, ParentType, ContextType>;
};

export type JwtCredentialPlanConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtCredentialPlanConnection'] = ResolversParentTypes['JwtCredentialPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JwtCredentialPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JwtCredentialPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JwtCredentialPlanEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtCredentialPlanEdge'] = ResolversParentTypes['JwtCredentialPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JwtCredentialPlan'], ParentType, ContextType>;
};

export type JwtEmbedPlanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtEmbedPlan'] = ResolversParentTypes['JwtEmbedPlan']> = {
  clientCredentials?: Resolver<Maybe<ResolversTypes['MethodUse']>, ParentType, ContextType>;
  embed?: Resolver<ResolversTypes['Embed'], ParentType, ContextType>;
  isRemaining?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jwt?: Resolver<Maybe<ResolversTypes['MethodUse']>, ParentType, ContextType>;
  parametersSeen?: Resolver<ReadonlyArray<ResolversTypes['JwtSeenParameter']>, ParentType, ContextType>;
};

export type JwtEmbedPlanConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtEmbedPlanConnection'] = ResolversParentTypes['JwtEmbedPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JwtEmbedPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JwtEmbedPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JwtEmbedPlanEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtEmbedPlanEdge'] = ResolversParentTypes['JwtEmbedPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JwtEmbedPlan'], ParentType, ContextType>;
};

export type JwtMigrationBlockerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtMigrationBlocker'] = ResolversParentTypes['JwtMigrationBlocker']> = {
  code?: Resolver<ResolversTypes['JwtMigrationBlockerCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JwtMigrationPlanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtMigrationPlan'] = ResolversParentTypes['JwtMigrationPlan']> = {
  organization?: Resolver<Maybe<ResolversTypes['JwtOrganizationPlan']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['JwtUrlPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type JwtMigrationWarningResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtMigrationWarning'] = ResolversParentTypes['JwtMigrationWarning']> = {
  code?: Resolver<ResolversTypes['JwtMigrationWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JwtOrganizationPlanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtOrganizationPlan'] = ResolversParentTypes['JwtOrganizationPlan']> = {
  blockers?: Resolver<ReadonlyArray<ResolversTypes['JwtMigrationBlocker']>, ParentType, ContextType>;
  canSwitchOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clientCredentialUrlsEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  credentials?: Resolver<ResolversTypes['JwtCredentialPlanConnection'], ParentType, ContextType, Partial<JwtOrganizationPlanCredentialsArgs>>;
  credentialsRemaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  embeds?: Resolver<ResolversTypes['JwtEmbedPlanConnection'], ParentType, ContextType, RequireFields<JwtOrganizationPlanEmbedsArgs, 'onlyRemaining'>>;
  embedsRemaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isWholeOrganization?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type JwtParameterPlanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtParameterPlan'] = ResolversParentTypes['JwtParameterPlan']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jwtName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['JwtParameterPlace'], ParentType, ContextType>;
};

export type JwtSeenParameterResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtSeenParameter'] = ResolversParentTypes['JwtSeenParameter']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jwtName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['JwtParameterPlace'], ParentType, ContextType>;
};

export type JwtUrlPlanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JwtUrlPlan'] = ResolversParentTypes['JwtUrlPlan']> = {
  baseUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  embed?: Resolver<ResolversTypes['Embed'], ParentType, ContextType>;
  header?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['JwtParameterPlan']>, ParentType, ContextType>;
  signEmbedUrlInput?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  urlTemplate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['JwtMigrationWarning']>, ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MemberResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  accountType?: Resolver<ResolversTypes['AccountType'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  externalUserId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeactivated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MemberKind'], ParentType, ContextType>;
  lastName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  userAttributes?: Resolver<ResolversTypes['StringMap'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MethodUseResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MethodUse'] = ResolversParentTypes['MethodUse']> = {
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addTeamMembers?: Resolver<Maybe<ResolversTypes['AddTeamMembersPayload']>, ParentType, ContextType, RequireFields<MutationAddTeamMembersArgs, 'input'>>;
  archiveWorkbook?: Resolver<Maybe<ResolversTypes['ArchiveWorkbookPayload']>, ParentType, ContextType, RequireFields<MutationArchiveWorkbookArgs, 'input'>>;
  createAccountType?: Resolver<Maybe<ResolversTypes['CreateAccountTypePayload']>, ParentType, ContextType, RequireFields<MutationCreateAccountTypeArgs, 'input'>>;
  createClientCredential?: Resolver<Maybe<ResolversTypes['CreateClientCredentialPayload']>, ParentType, ContextType, RequireFields<MutationCreateClientCredentialArgs, 'input'>>;
  createMember?: Resolver<Maybe<ResolversTypes['CreateMemberPayload']>, ParentType, ContextType, RequireFields<MutationCreateMemberArgs, 'input'>>;
  createPersonalToken?: Resolver<Maybe<ResolversTypes['CreatePersonalTokenPayload']>, ParentType, ContextType, RequireFields<MutationCreatePersonalTokenArgs, 'input'>>;
  createTeam?: Resolver<Maybe<ResolversTypes['CreateTeamPayload']>, ParentType, ContextType, RequireFields<MutationCreateTeamArgs, 'input'>>;
  createWebhook?: Resolver<Maybe<ResolversTypes['CreateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  deactivateMember?: Resolver<Maybe<ResolversTypes['DeactivateMemberPayload']>, ParentType, ContextType, RequireFields<MutationDeactivateMemberArgs, 'input'>>;
  deleteEmbed?: Resolver<Maybe<ResolversTypes['DeleteEmbedPayload']>, ParentType, ContextType, RequireFields<MutationDeleteEmbedArgs, 'input'>>;
  deleteTeam?: Resolver<Maybe<ResolversTypes['DeleteTeamPayload']>, ParentType, ContextType, RequireFields<MutationDeleteTeamArgs, 'input'>>;
  deleteWebhook?: Resolver<Maybe<ResolversTypes['DeleteWebhookPayload']>, ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'input'>>;
  generateSecureEmbedPath?: Resolver<Maybe<ResolversTypes['GenerateSecureEmbedPathPayload']>, ParentType, ContextType, RequireFields<MutationGenerateSecureEmbedPathArgs, 'input'>>;
  grantWorkbook?: Resolver<Maybe<ResolversTypes['GrantWorkbookPayload']>, ParentType, ContextType, RequireFields<MutationGrantWorkbookArgs, 'input'>>;
  importWorkbook?: Resolver<Maybe<ResolversTypes['ImportWorkbookPayload']>, ParentType, ContextType, RequireFields<MutationImportWorkbookArgs, 'input'>>;
  publishWorkbook?: Resolver<Maybe<ResolversTypes['PublishWorkbookPayload']>, ParentType, ContextType, RequireFields<MutationPublishWorkbookArgs, 'input'>>;
  reactivateMember?: Resolver<Maybe<ResolversTypes['ReactivateMemberPayload']>, ParentType, ContextType, RequireFields<MutationReactivateMemberArgs, 'input'>>;
  redeliverDeadWebhooks?: Resolver<Maybe<ResolversTypes['RedeliverDeadWebhooksPayload']>, ParentType, ContextType, RequireFields<MutationRedeliverDeadWebhooksArgs, 'input'>>;
  redeliverWebhook?: Resolver<Maybe<ResolversTypes['RedeliverWebhookPayload']>, ParentType, ContextType, RequireFields<MutationRedeliverWebhookArgs, 'input'>>;
  removeTeamMembers?: Resolver<Maybe<ResolversTypes['RemoveTeamMembersPayload']>, ParentType, ContextType, RequireFields<MutationRemoveTeamMembersArgs, 'input'>>;
  restoreWorkbook?: Resolver<Maybe<ResolversTypes['RestoreWorkbookPayload']>, ParentType, ContextType, RequireFields<MutationRestoreWorkbookArgs, 'input'>>;
  retireClientSecret?: Resolver<Maybe<ResolversTypes['RetireClientSecretPayload']>, ParentType, ContextType, RequireFields<MutationRetireClientSecretArgs, 'input'>>;
  revokeClientCredential?: Resolver<Maybe<ResolversTypes['RevokeClientCredentialPayload']>, ParentType, ContextType, RequireFields<MutationRevokeClientCredentialArgs, 'input'>>;
  revokeGrant?: Resolver<Maybe<ResolversTypes['RevokeGrantPayload']>, ParentType, ContextType, RequireFields<MutationRevokeGrantArgs, 'input'>>;
  revokePersonalToken?: Resolver<Maybe<ResolversTypes['RevokePersonalTokenPayload']>, ParentType, ContextType, RequireFields<MutationRevokePersonalTokenArgs, 'input'>>;
  revokeSessions?: Resolver<Maybe<ResolversTypes['RevokeSessionsPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionsArgs, 'input'>>;
  rewrapSecrets?: Resolver<Maybe<ResolversTypes['RewrapSecretsPayload']>, ParentType, ContextType, RequireFields<MutationRewrapSecretsArgs, 'input'>>;
  rotateClientCredential?: Resolver<Maybe<ResolversTypes['RotateClientCredentialPayload']>, ParentType, ContextType, RequireFields<MutationRotateClientCredentialArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['RotateWebhookSecretPayload']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  sendTestWebhook?: Resolver<Maybe<ResolversTypes['SendTestWebhookPayload']>, ParentType, ContextType, RequireFields<MutationSendTestWebhookArgs, 'input'>>;
  signEmbedUrl?: Resolver<Maybe<ResolversTypes['SignEmbedUrlPayload']>, ParentType, ContextType, RequireFields<MutationSignEmbedUrlArgs, 'input'>>;
  tagVersion?: Resolver<Maybe<ResolversTypes['TagVersionPayload']>, ParentType, ContextType, RequireFields<MutationTagVersionArgs, 'input'>>;
  updateMember?: Resolver<Maybe<ResolversTypes['UpdateMemberPayload']>, ParentType, ContextType, RequireFields<MutationUpdateMemberArgs, 'input'>>;
  updateOrganization?: Resolver<Maybe<ResolversTypes['UpdateOrganizationPayload']>, ParentType, ContextType, RequireFields<MutationUpdateOrganizationArgs, 'input'>>;
  updateWebhook?: Resolver<Maybe<ResolversTypes['UpdateWebhookPayload']>, ParentType, ContextType, RequireFields<MutationUpdateWebhookArgs, 'input'>>;
  updateWorkbook?: Resolver<Maybe<ResolversTypes['UpdateWorkbookPayload']>, ParentType, ContextType, RequireFields<MutationUpdateWorkbookArgs, 'input'>>;
};

export type NearMissResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['NearMiss'] = ResolversParentTypes['NearMiss']> = {
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NearMissKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AccountType' | 'ClientCredential' | 'Element' | 'Embed' | 'Grant' | 'Member' | 'Organization' | 'Page' | 'Team' | 'Webhook' | 'Workbook' | 'WorkbookVersion', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  accountTypes?: Resolver<ReadonlyArray<ResolversTypes['AccountType']>, ParentType, ContextType>;
  allowedEmbedOrigins?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  autoProvisionEmbedUsers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  clientCredentialUrlsEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defaultEmbedAccountType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultEmbedTheme?: Resolver<ResolversTypes['Theme'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxSessionLengthSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizationId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  secureEmbeddingEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['Usage']>, ParentType, ContextType, RequireFields<OrganizationUsageArgs, 'by'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Page'] = ResolversParentTypes['Page']> = {
  elements?: Resolver<ReadonlyArray<ResolversTypes['Element']>, ParentType, ContextType, Partial<PageElementsArgs>>;
  embeds?: Resolver<Maybe<ResolversTypes['EmbedConnection']>, ParentType, ContextType, Partial<PageEmbedsArgs>>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEmbeddable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PageKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensModal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceType?: Resolver<ResolversTypes['EmbedSourceType'], ParentType, ContextType>;
  workbook?: Resolver<ResolversTypes['Workbook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalTokenResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PersonalToken'] = ResolversParentTypes['PersonalToken']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokenId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type PublishWorkbookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PublishWorkbookPayload'] = ResolversParentTypes['PublishWorkbookPayload']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['Break']>, ParentType, ContextType>;
  heals?: Resolver<ReadonlyArray<ResolversTypes['Heal']>, ParentType, ContextType>;
  published?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalBreaks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalChanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalHeals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['WorkbookVersion']>, ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEvents?: Resolver<ResolversTypes['AuditEventConnection'], ParentType, ContextType, Partial<QueryAuditEventsArgs>>;
  clientCredential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType, RequireFields<QueryClientCredentialArgs, 'clientId'>>;
  clientCredentials?: Resolver<ResolversTypes['ClientCredentialConnection'], ParentType, ContextType, Partial<QueryClientCredentialsArgs>>;
  diagnoseEmbedUrl?: Resolver<ResolversTypes['EmbedUrlDiagnosis'], ParentType, ContextType, RequireFields<QueryDiagnoseEmbedUrlArgs, 'url'>>;
  embed?: Resolver<Maybe<ResolversTypes['Embed']>, ParentType, ContextType, RequireFields<QueryEmbedArgs, 'embedId'>>;
  embedReadiness?: Resolver<ResolversTypes['EmbedReadiness'], ParentType, ContextType, RequireFields<QueryEmbedReadinessArgs, 'workbookId'>>;
  embedSessions?: Resolver<ResolversTypes['EmbedSessionConnection'], ParentType, ContextType, Partial<QueryEmbedSessionsArgs>>;
  embeds?: Resolver<ResolversTypes['EmbedConnection'], ParentType, ContextType, Partial<QueryEmbedsArgs>>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, Partial<QueryMembersArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  planJwtMigration?: Resolver<ResolversTypes['JwtMigrationPlan'], ParentType, ContextType, RequireFields<QueryPlanJwtMigrationArgs, 'days'>>;
  teams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, Partial<QueryTeamsArgs>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  webhooks?: Resolver<ResolversTypes['WebhookConnection'], ParentType, ContextType, Partial<QueryWebhooksArgs>>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType, RequireFields<QueryWorkbookArgs, 'by'>>;
  workbooks?: Resolver<ResolversTypes['WorkbookConnection'], ParentType, ContextType, Partial<QueryWorkbooksArgs>>;
};

export type ReactivateMemberPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ReactivateMemberPayload'] = ResolversParentTypes['ReactivateMemberPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  resumedCredentials?: Resolver<ReadonlyArray<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReadinessCheckResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ReadinessCheck'] = ResolversParentTypes['ReadinessCheck']> = {
  code?: Resolver<Maybe<ResolversTypes['UserErrorCode']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ReadinessCheckName'], ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckStatus'], ParentType, ContextType>;
};

export type ReadinessWarningResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ReadinessWarning'] = ResolversParentTypes['ReadinessWarning']> = {
  code?: Resolver<ResolversTypes['ReadinessWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RedeliverDeadWebhooksPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RedeliverDeadWebhooksPayload'] = ResolversParentTypes['RedeliverDeadWebhooksPayload']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RedeliverWebhookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RedeliverWebhookPayload'] = ResolversParentTypes['RedeliverWebhookPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RefusalCountResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RefusalCount'] = ResolversParentTypes['RefusalCount']> = {
  code?: Resolver<ResolversTypes['EmbedRefusalCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type RemoveTeamMembersPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RemoveTeamMembersPayload'] = ResolversParentTypes['RemoveTeamMembersPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreWorkbookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RestoreWorkbookPayload'] = ResolversParentTypes['RestoreWorkbookPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export type RetireClientSecretPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RetireClientSecretPayload'] = ResolversParentTypes['RetireClientSecretPayload']> = {
  credential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeClientCredentialPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RevokeClientCredentialPayload'] = ResolversParentTypes['RevokeClientCredentialPayload']> = {
  credential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeGrantPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RevokeGrantPayload'] = ResolversParentTypes['RevokeGrantPayload']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['Break']>, ParentType, ContextType>;
  grantId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalBreaks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalChanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export type RevokePersonalTokenPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RevokePersonalTokenPayload'] = ResolversParentTypes['RevokePersonalTokenPayload']> = {
  tokenId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeSessionsPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RevokeSessionsPayload'] = ResolversParentTypes['RevokeSessionsPayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RewrapSecretsPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RewrapSecretsPayload'] = ResolversParentTypes['RewrapSecretsPayload']> = {
  keyId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rewrapped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateClientCredentialPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RotateClientCredentialPayload'] = ResolversParentTypes['RotateClientCredentialPayload']> = {
  credential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateWebhookSecretPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RotateWebhookSecretPayload'] = ResolversParentTypes['RotateWebhookSecretPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SendTestWebhookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SendTestWebhookPayload'] = ResolversParentTypes['SendTestWebhookPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignEmbedUrlPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SignEmbedUrlPayload'] = ResolversParentTypes['SignEmbedUrlPayload']> = {
  claims?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  jwtBaseUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['SigningMethod']>, ParentType, ContextType>;
  nonce?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['EmbedWarning']>, ParentType, ContextType>;
};

export type SignerClockResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SignerClock'] = ResolversParentTypes['SignerClock']> = {
  measuredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  offsetSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  warning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface StringMapScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['StringMap'], any> {
  name: 'StringMap';
}

export type TagVersionPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TagVersionPayload'] = ResolversParentTypes['TagVersionPayload']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['Break']>, ParentType, ContextType>;
  heals?: Resolver<ReadonlyArray<ResolversTypes['Heal']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['VersionTag']>, ParentType, ContextType>;
  tagged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalBreaks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalChanges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalHeals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, Partial<TeamMembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  teamId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['TeamVisibility'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type UpdateMemberPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateMemberPayload'] = ResolversParentTypes['UpdateMemberPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateOrganizationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateOrganizationPayload'] = ResolversParentTypes['UpdateOrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateWebhookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateWebhookPayload'] = ResolversParentTypes['UpdateWebhookPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type UpdateWorkbookPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateWorkbookPayload'] = ResolversParentTypes['UpdateWorkbookPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  workbook?: Resolver<Maybe<ResolversTypes['Workbook']>, ParentType, ContextType>;
};

export type UsageResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Usage'] = ResolversParentTypes['Usage']> = {
  by?: Resolver<ResolversTypes['UsageGrain'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['RefusalCount']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  series?: Resolver<ReadonlyArray<ResolversTypes['UsageBucket']>, ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  usersExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UsageBucketResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UsageBucket'] = ResolversParentTypes['UsageBucket']> = {
  opens?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['RefusalCount']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  usersExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VersionTagResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['VersionTag'] = ResolversParentTypes['VersionTag']> = {
  colour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['WorkbookVersion'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  credential?: Resolver<Maybe<ResolversTypes['ClientCredential']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CallerLevel'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  personalTokens?: Resolver<ReadonlyArray<ResolversTypes['PersonalToken']>, ParentType, ContextType>;
  tokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, Partial<WebhookDeliveriesArgs>>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disabledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledBy?: Resolver<Maybe<ResolversTypes['WebhookEnd']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastDelivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  webhookId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveryId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['WebhookDeliveryEvent'], ParentType, ContextType>;
  lastAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['WebhookDeliveryFailure']>, ParentType, ContextType>;
  lastStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WorkbookResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Workbook'] = ResolversParentTypes['Workbook']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['WorkbookVersion']>, ParentType, ContextType>;
  embeddableContent?: Resolver<Maybe<ResolversTypes['EmbeddableWorkbook']>, ParentType, ContextType, Partial<WorkbookEmbeddableContentArgs>>;
  embeds?: Resolver<Maybe<ResolversTypes['EmbedConnection']>, ParentType, ContextType, Partial<WorkbookEmbedsArgs>>;
  folder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grants?: Resolver<Maybe<ResolversTypes['GrantConnection']>, ParentType, ContextType, Partial<WorkbookGrantsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isArchived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  latestVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  modals?: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  pages?: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readiness?: Resolver<Maybe<ResolversTypes['EmbedReadiness']>, ParentType, ContextType, Partial<WorkbookReadinessArgs>>;
  sourceType?: Resolver<ResolversTypes['EmbedSourceType'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['VersionTag']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  urlId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['Usage']>, ParentType, ContextType, RequireFields<WorkbookUsageArgs, 'by'>>;
  version?: Resolver<Maybe<ResolversTypes['WorkbookVersion']>, ParentType, ContextType, Partial<WorkbookVersionArgs>>;
  versions?: Resolver<ResolversTypes['WorkbookVersionConnection'], ParentType, ContextType, Partial<WorkbookVersionsArgs>>;
  workbookId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkbookConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WorkbookConnection'] = ResolversParentTypes['WorkbookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkbookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Workbook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkbookEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WorkbookEdge'] = ResolversParentTypes['WorkbookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Workbook'], ParentType, ContextType>;
};

export type WorkbookVersionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WorkbookVersion'] = ResolversParentTypes['WorkbookVersion']> = {
  codeRepresentation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<WorkbookVersionCodeRepresentationArgs, 'format'>>;
  counts?: Resolver<ResolversTypes['ContentCounts'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modals?: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pages?: Resolver<ReadonlyArray<ResolversTypes['Page']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedBy?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  unplacedElements?: Resolver<ReadonlyArray<ResolversTypes['Element']>, ParentType, ContextType>;
  workbook?: Resolver<ResolversTypes['Workbook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkbookVersionConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WorkbookVersionConnection'] = ResolversParentTypes['WorkbookVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkbookVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkbookVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkbookVersionEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WorkbookVersionEdge'] = ResolversParentTypes['WorkbookVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkbookVersion'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphqlContext> = {
  AccountType?: AccountTypeResolvers<ContextType>;
  AddTeamMembersPayload?: AddTeamMembersPayloadResolvers<ContextType>;
  ArchiveWorkbookPayload?: ArchiveWorkbookPayloadResolvers<ContextType>;
  AuditDetail?: AuditDetailResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  Break?: BreakResolvers<ContextType>;
  ClientCredential?: ClientCredentialResolvers<ContextType>;
  ClientCredentialConnection?: ClientCredentialConnectionResolvers<ContextType>;
  ClientCredentialEdge?: ClientCredentialEdgeResolvers<ContextType>;
  ClientSecret?: ClientSecretResolvers<ContextType>;
  ContentCounts?: ContentCountsResolvers<ContextType>;
  Control?: ControlResolvers<ContextType>;
  CreateAccountTypePayload?: CreateAccountTypePayloadResolvers<ContextType>;
  CreateClientCredentialPayload?: CreateClientCredentialPayloadResolvers<ContextType>;
  CreateMemberPayload?: CreateMemberPayloadResolvers<ContextType>;
  CreatePersonalTokenPayload?: CreatePersonalTokenPayloadResolvers<ContextType>;
  CreateTeamPayload?: CreateTeamPayloadResolvers<ContextType>;
  CreateWebhookPayload?: CreateWebhookPayloadResolvers<ContextType>;
  CredentialBounds?: CredentialBoundsResolvers<ContextType>;
  CredentialUse?: CredentialUseResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeactivateMemberPayload?: DeactivateMemberPayloadResolvers<ContextType>;
  DeleteEmbedPayload?: DeleteEmbedPayloadResolvers<ContextType>;
  DeleteTeamPayload?: DeleteTeamPayloadResolvers<ContextType>;
  DeleteWebhookPayload?: DeleteWebhookPayloadResolvers<ContextType>;
  Deprecation?: DeprecationResolvers<ContextType>;
  Element?: ElementResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Embed?: EmbedResolvers<ContextType>;
  EmbedConnection?: EmbedConnectionResolvers<ContextType>;
  EmbedEdge?: EmbedEdgeResolvers<ContextType>;
  EmbedReadiness?: EmbedReadinessResolvers<ContextType>;
  EmbedSession?: EmbedSessionResolvers<ContextType>;
  EmbedSessionConnection?: EmbedSessionConnectionResolvers<ContextType>;
  EmbedSessionEdge?: EmbedSessionEdgeResolvers<ContextType>;
  EmbedUrlCheck?: EmbedUrlCheckResolvers<ContextType>;
  EmbedUrlDiagnosis?: EmbedUrlDiagnosisResolvers<ContextType>;
  EmbedWarning?: EmbedWarningResolvers<ContextType>;
  EmbeddableContent?: EmbeddableContentResolvers<ContextType>;
  EmbeddableElement?: EmbeddableElementResolvers<ContextType>;
  EmbeddablePage?: EmbeddablePageResolvers<ContextType>;
  EmbeddableWorkbook?: EmbeddableWorkbookResolvers<ContextType>;
  GenerateSecureEmbedPathPayload?: GenerateSecureEmbedPathPayloadResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantConnection?: GrantConnectionResolvers<ContextType>;
  GrantEdge?: GrantEdgeResolvers<ContextType>;
  GrantWorkbookPayload?: GrantWorkbookPayloadResolvers<ContextType>;
  GridPlacement?: GridPlacementResolvers<ContextType>;
  Heal?: HealResolvers<ContextType>;
  ImportWarning?: ImportWarningResolvers<ContextType>;
  ImportWorkbookPayload?: ImportWorkbookPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JwtCredentialPlan?: JwtCredentialPlanResolvers<ContextType>;
  JwtCredentialPlanConnection?: JwtCredentialPlanConnectionResolvers<ContextType>;
  JwtCredentialPlanEdge?: JwtCredentialPlanEdgeResolvers<ContextType>;
  JwtEmbedPlan?: JwtEmbedPlanResolvers<ContextType>;
  JwtEmbedPlanConnection?: JwtEmbedPlanConnectionResolvers<ContextType>;
  JwtEmbedPlanEdge?: JwtEmbedPlanEdgeResolvers<ContextType>;
  JwtMigrationBlocker?: JwtMigrationBlockerResolvers<ContextType>;
  JwtMigrationPlan?: JwtMigrationPlanResolvers<ContextType>;
  JwtMigrationWarning?: JwtMigrationWarningResolvers<ContextType>;
  JwtOrganizationPlan?: JwtOrganizationPlanResolvers<ContextType>;
  JwtParameterPlan?: JwtParameterPlanResolvers<ContextType>;
  JwtSeenParameter?: JwtSeenParameterResolvers<ContextType>;
  JwtUrlPlan?: JwtUrlPlanResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MethodUse?: MethodUseResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NearMiss?: NearMissResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Page?: PageResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalToken?: PersonalTokenResolvers<ContextType>;
  PublishWorkbookPayload?: PublishWorkbookPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReactivateMemberPayload?: ReactivateMemberPayloadResolvers<ContextType>;
  ReadinessCheck?: ReadinessCheckResolvers<ContextType>;
  ReadinessWarning?: ReadinessWarningResolvers<ContextType>;
  RedeliverDeadWebhooksPayload?: RedeliverDeadWebhooksPayloadResolvers<ContextType>;
  RedeliverWebhookPayload?: RedeliverWebhookPayloadResolvers<ContextType>;
  RefusalCount?: RefusalCountResolvers<ContextType>;
  RemoveTeamMembersPayload?: RemoveTeamMembersPayloadResolvers<ContextType>;
  RestoreWorkbookPayload?: RestoreWorkbookPayloadResolvers<ContextType>;
  RetireClientSecretPayload?: RetireClientSecretPayloadResolvers<ContextType>;
  RevokeClientCredentialPayload?: RevokeClientCredentialPayloadResolvers<ContextType>;
  RevokeGrantPayload?: RevokeGrantPayloadResolvers<ContextType>;
  RevokePersonalTokenPayload?: RevokePersonalTokenPayloadResolvers<ContextType>;
  RevokeSessionsPayload?: RevokeSessionsPayloadResolvers<ContextType>;
  RewrapSecretsPayload?: RewrapSecretsPayloadResolvers<ContextType>;
  RotateClientCredentialPayload?: RotateClientCredentialPayloadResolvers<ContextType>;
  RotateWebhookSecretPayload?: RotateWebhookSecretPayloadResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SendTestWebhookPayload?: SendTestWebhookPayloadResolvers<ContextType>;
  SignEmbedUrlPayload?: SignEmbedUrlPayloadResolvers<ContextType>;
  SignerClock?: SignerClockResolvers<ContextType>;
  StringMap?: GraphQLScalarType;
  TagVersionPayload?: TagVersionPayloadResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UUID?: GraphQLScalarType;
  UpdateMemberPayload?: UpdateMemberPayloadResolvers<ContextType>;
  UpdateOrganizationPayload?: UpdateOrganizationPayloadResolvers<ContextType>;
  UpdateWebhookPayload?: UpdateWebhookPayloadResolvers<ContextType>;
  UpdateWorkbookPayload?: UpdateWorkbookPayloadResolvers<ContextType>;
  Usage?: UsageResolvers<ContextType>;
  UsageBucket?: UsageBucketResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VersionTag?: VersionTagResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  Workbook?: WorkbookResolvers<ContextType>;
  WorkbookConnection?: WorkbookConnectionResolvers<ContextType>;
  WorkbookEdge?: WorkbookEdgeResolvers<ContextType>;
  WorkbookVersion?: WorkbookVersionResolvers<ContextType>;
  WorkbookVersionConnection?: WorkbookVersionConnectionResolvers<ContextType>;
  WorkbookVersionEdge?: WorkbookVersionEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphqlContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
