import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant as ISO 8601 text in UTC, e.g. 2026-03-01T12:00:00.000Z. */
  DateTime: { input: string; output: string; }
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

/** Who joins a team. */
export type AddTeamMembersInput = {
  /** The members, by address; at most 100. One unknown address, and nobody joins. */
  memberEmails: Array<Scalars['EmailAddress']['input']>;
  /** The team, by its name. */
  teamName: Scalars['String']['input'];
};

/** Which workbook. */
export type ArchiveWorkbookInput = {
  /** Only tell what archiving would break, or why it would be refused, and archive nothing; false unless given. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Archive nothing when something would break, with WOULD_BREAK; false unless given. */
  refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its id. */
  workbookId: Scalars['UUID']['input'];
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

/** Which events: those that fit all that is given. */
export type AuditEventFilter = {
  /** Any of these. */
  actions?: InputMaybe<Array<AuditAction>>;
  /** Signed or done with this client credential. */
  clientId?: InputMaybe<Scalars['String']['input']>;
  /** Refused for any of these reasons. */
  codes?: InputMaybe<Array<EmbedRefusalCode>>;
  /** The same by the address as it was then, whatever its case. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** About this embed. */
  embedId?: InputMaybe<Scalars['String']['input']>;
  /** At this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** By this member, or opened for this user. */
  memberId?: InputMaybe<Scalars['UUID']['input']>;
  /** Framed by a page of this origin. */
  origin?: InputMaybe<Scalars['String']['input']>;
  /** What came of it. */
  outcome?: InputMaybe<AuditOutcome>;
  /** What a viewer was shown; case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
  referenceNumber?: InputMaybe<Scalars['String']['input']>;
  /** The request that it was part of. */
  requestId?: InputMaybe<Scalars['String']['input']>;
  /** Changes of what has this id. */
  targetId?: InputMaybe<Scalars['String']['input']>;
  /** Before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this workbook. */
  workbookId?: InputMaybe<Scalars['UUID']['input']>;
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

/** Which client credentials. */
export type ClientCredentialFilter = {
  /** Revoked ones too; without them unless true. */
  includeRevoked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those of this member. */
  ownerEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Those that are for this. */
  privilege?: InputMaybe<Privilege>;
};

/** In which language a code representation is written. */
export type CodeRepresentationFormat =
  /** JSON, indented by two spaces. */
  | 'JSON'
  /** YAML 1.2. */
  | 'YAML';

/** With what a control begins. */
export type ControlValuesInput = {
  /** Its id, as Control.controlId tells it. */
  controlId: Scalars['String']['input'];
  /** One or more values, as URLs write them, e.g. West, or min:2026-01-01,max:2026-02-01 for a range. */
  values: Array<Scalars['String']['input']>;
};

/** A new account type. */
export type CreateAccountTypeInput = {
  /** Unique in the organization. */
  name: Scalars['String']['input'];
  /** What it allows; VIEW_WORKBOOKS unless given. */
  permissions?: InputMaybe<Array<Permission>>;
};

/** A new client credential. */
export type CreateClientCredentialInput = {
  /** The most that what it signs may ask for; unbounded unless given. */
  bounds?: InputMaybe<CredentialBoundsInput>;
  /** What it is used for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Unique among the unrevoked ones of the organization. */
  name: Scalars['String']['input'];
  /** The member for whom it acts; the caller unless given. */
  ownerEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** What it is for; EMBED unless given. */
  privileges?: InputMaybe<Array<Privilege>>;
};

/** A new member. */
export type CreateMemberInput = {
  /** Name of an account type; Viewer unless given. */
  accountType?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organization, whatever its case. */
  email: Scalars['EmailAddress']['input'];
  /** First name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** INTERNAL unless given. */
  kind?: InputMaybe<MemberKind>;
  /** Last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Names of teams to join. */
  teams?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Named values for filters of workbooks; at most 100. */
  userAttributes?: InputMaybe<Scalars['StringMap']['input']>;
};

/** A new personal token. */
export type CreatePersonalTokenInput = {
  /** How many days it lives, from 1 to 365; 90 unless given. */
  expiresInDays?: InputMaybe<Scalars['Int']['input']>;
  /** For another member. For administrators. */
  memberEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** What it is for. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A new team. */
export type CreateTeamInput = {
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organization. */
  name: Scalars['String']['input'];
  /** PRIVATE unless given. */
  visibility?: InputMaybe<TeamVisibility>;
};

/** A webhook to make. */
export type CreateWebhookInput = {
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it is told of; at least one. */
  events: Array<WebhookEvent>;
  /** Where it leads: an https URL of a public host, at most 2,048 characters, without user and password. */
  url: Scalars['URL']['input'];
};

/** The most that what a credential signs may ask for; what is absent is not bounded. All that is named must exist. */
export type CredentialBoundsInput = {
  /** Names of account types that users may have; at least one. */
  accountTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Embeds that may be opened, by the last part of their paths; at least one. A JWT opens what one of them shows. */
  embedIds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The longest session; from 1 to 2592000. */
  maxSessionLengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Origins that may frame what is opened, e.g. https://app.example.com; at least one. */
  origins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Names of teams that users may be in; at least one. */
  teams?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Workbooks that may be opened; at least one. */
  workbookIds?: InputMaybe<Array<Scalars['UUID']['input']>>;
};

/** Who is locked out. */
export type DeactivateMemberInput = {
  /** The member, by address. */
  email: Scalars['EmailAddress']['input'];
};

/** Which embed ends. */
export type DeleteEmbedInput = {
  /** The last part of its path. */
  embedId: Scalars['String']['input'];
};

/** Which team ends. */
export type DeleteTeamInput = {
  /** Its name. */
  teamName: Scalars['String']['input'];
};

/** Which webhook is forgotten. */
export type DeleteWebhookInput = {
  /** Its id. */
  webhookId: Scalars['UUID']['input'];
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

/** Which embeds. */
export type EmbedFilter = {
  /** Deleted ones too; without them unless true. */
  includeDeleted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those that were never opened, if true. */
  neverOpened?: InputMaybe<Scalars['Boolean']['input']>;
  /** Those that nobody opened at this time or later: also those that were never opened. */
  notOpenedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Those that show this. */
  sourceType?: InputMaybe<EmbedSourceType>;
  /** Those of this workbook. */
  workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** How an embed looks. A viewer can change all of this: nothing of it guards data. */
export type EmbedParametersInput = {
  /** For hosts of the vendor; there are no bookmarks here. */
  bookmark?: InputMaybe<Scalars['String']['input']>;
  /** For hosts of the vendor; nothing refreshes by itself here. */
  disableAutoRefresh?: InputMaybe<Scalars['Boolean']['input']>;
  /** On narrow screens as on wide ones. */
  disableMobileView?: InputMaybe<Scalars['Boolean']['input']>;
  /** For hosts of the vendor; there are no explorations here. */
  explore?: InputMaybe<Scalars['String']['input']>;
  /** For hosts of the vendor; there is no folder navigation here. */
  hideFolderNavigation?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the name of the workbook and the button that reloads; the tabs of pages stay. */
  hideMenu?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the controls of the page. */
  hidePageControls?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the button that reloads. */
  hideReloadButton?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without the title. */
  hideTitle?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without tooltips. */
  hideTooltip?: InputMaybe<Scalars['Boolean']['input']>;
  /** For hosts of the vendor; there is no choice of views here. */
  hideViewSelect?: InputMaybe<Scalars['Boolean']['input']>;
  /** Language of the content, e.g. fr or pt-BR, for browsers and screen readers: nothing is translated. */
  lng?: InputMaybe<Scalars['String']['input']>;
  /** Where the menu is. */
  menuPosition?: InputMaybe<MenuPosition>;
  /** The page grows with its content, and tells the host page its height. */
  responsiveHeight?: InputMaybe<Scalars['Boolean']['input']>;
  /** Colours; those of the organization unless given. */
  theme?: InputMaybe<Theme>;
  /** For hosts of the vendor; there are no views here. */
  viewId?: InputMaybe<Scalars['String']['input']>;
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

/** Which sessions: those that fit all that is given. */
export type EmbedSessionFilter = {
  /** Signed with this client credential. */
  clientId?: InputMaybe<Scalars['String']['input']>;
  /** Of this embed. A session that was opened by a JWT has none. */
  embedId?: InputMaybe<Scalars['String']['input']>;
  /** Opened before this time. */
  issuedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened with this team, by its name. */
  teamName?: InputMaybe<Scalars['String']['input']>;
  /** Of this user, by address. */
  userEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Of this workbook. */
  workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** A part of a workbook: exactly one of these. */
export type EmbedSource =
  /** A chart or table on a visible page. */
  { elementId: Scalars['String']['input']; pageId?: never; }
  |  /** A visible page. */
  { elementId?: never; pageId: Scalars['String']['input']; };

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

/** Whether a URL would open. */
export type EmbedUrlVerdict =
  /** It would open, once, if it were opened now. */
  | 'WOULD_OPEN'
  /** It would be refused. */
  | 'WOULD_REFUSE';

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

/** What to embed. */
export type GenerateSecureEmbedPathInput = {
  /** One page or element of it; absent: the whole workbook. */
  source?: InputMaybe<EmbedSource>;
  /** Show the version that this tag points at instead of the newest one. */
  tagName?: InputMaybe<Scalars['String']['input']>;
  /** The workbook. */
  workbookId: Scalars['UUID']['input'];
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
  grantee: Grantee;
  /** What it allows; CAN_VIEW unless given. */
  permission?: InputMaybe<GrantPermission>;
  /** This tag alone instead of the whole workbook; not with CAN_EDIT. */
  tagName?: InputMaybe<Scalars['String']['input']>;
  /** The workbook. */
  workbookId: Scalars['UUID']['input'];
};

/** With whom to share: exactly one of these. */
export type Grantee =
  /** A member, by address. */
  { memberEmail: Scalars['EmailAddress']['input']; teamName?: never; }
  |  /** A team, by its name. */
  { memberEmail?: never; teamName: Scalars['String']['input']; };

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
  document: Scalars['String']['input'];
  /**
   * Where the workbook lies and how it is called, e.g. Sales/Overview; with a slash at its end the folder alone, and the name is
   * that of the document. Absent: the name of the document, in the root.
   */
  path?: InputMaybe<Scalars['String']['input']>;
  /** Publish it at once; false unless given. */
  publish?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What keeps client-credential URLs. */
export type JwtMigrationBlockerCode =
  /** Client credentials still sign them. */
  | 'CREDENTIALS_SIGNING'
  /** Embeds are still opened with them. */
  | 'EMBEDS_OPENED'
  /** The caller does not see all of the organization, and cannot switch them off. */
  | 'NOT_AN_ADMINISTRATOR';

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

/** Which members. */
export type MemberFilter = {
  /** Whether they are locked out; both unless given. */
  isDeactivated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where they come from. */
  kind?: InputMaybe<MemberKind>;
  /** Part of the address or the name, whatever its case. */
  search?: InputMaybe<Scalars['String']['input']>;
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

/** In which direction a list is ordered. */
export type OrderDirection =
  /** From first to last. */
  | 'ASC'
  /** From last to first. */
  | 'DESC';

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

/** What a client credential is for. */
export type Privilege =
  /** Asking for tokens at POST /v2/auth/token. */
  | 'API'
  /** Signing embed URLs; makes its owner a credential holder. */
  | 'EMBED';

/** Which workbook. */
export type PublishWorkbookInput = {
  /** Only tell what publishing would break, or why it would be refused, and publish nothing; false unless given. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Publish nothing when something would break, with WOULD_BREAK; false unless given. */
  refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its id. */
  workbookId: Scalars['UUID']['input'];
};

/** Who is let in again. */
export type ReactivateMemberInput = {
  /** The member, by address. */
  email: Scalars['EmailAddress']['input'];
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
  webhookId: Scalars['UUID']['input'];
};

/** What is sent once more. */
export type RedeliverWebhookInput = {
  /** The id of the delivery. */
  deliveryId: Scalars['UUID']['input'];
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
  memberEmails: Array<Scalars['EmailAddress']['input']>;
  /** The team, by its name. */
  teamName: Scalars['String']['input'];
};

/** Which workbook. */
export type RestoreWorkbookInput = {
  /** Its id. */
  workbookId: Scalars['UUID']['input'];
};

/** Which secret ends. */
export type RetireClientSecretInput = {
  /** The client id of its credential. */
  clientId: Scalars['String']['input'];
  /** Its version. */
  version: Scalars['Int']['input'];
};

/** Which credential ends. */
export type RevokeClientCredentialInput = {
  /** Its client id. */
  clientId: Scalars['String']['input'];
};

/** Which grant ends. */
export type RevokeGrantInput = {
  /** Only tell what revoking it would break, or why it would be refused, and revoke nothing; false unless given. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its id. */
  grantId: Scalars['String']['input'];
  /** Revoke nothing when something would break, with WOULD_BREAK; false unless given. */
  refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which token ends. */
export type RevokePersonalTokenInput = {
  /** Its id. */
  tokenId: Scalars['String']['input'];
};

/** Which sessions end: those that fit all that is given. At least one must be given. */
export type RevokeSessionsInput = {
  /** Signed with this client credential. */
  clientId?: InputMaybe<Scalars['String']['input']>;
  /** Only say how many there are, and end none; false unless given. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this embed. A session that was opened by a JWT has none. */
  embedId?: InputMaybe<Scalars['String']['input']>;
  /** Opened before this time. */
  issuedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened with this team, by its name. */
  teamName?: InputMaybe<Scalars['String']['input']>;
  /** Of this user, by address. */
  userEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Of this workbook. */
  workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/** How to encrypt secrets anew. */
export type RewrapSecretsInput = {
  /** Only count, and change nothing; false unless given. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which credential gets a new secret. */
export type RotateClientCredentialInput = {
  /** Its client id. */
  clientId: Scalars['String']['input'];
  /** For how many hours the secret before it still verifies; from 0 to 720, 24 unless given. 0 ends all older ones at once. */
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
};

/** Which webhook gets a new secret. */
export type RotateWebhookSecretInput = {
  /** For how many hours the secret before it signs as well; from 0 to 720, 24 unless given. */
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
  /** Its id. */
  webhookId: Scalars['UUID']['input'];
};

/** Which webhook is tried. */
export type SendTestWebhookInput = {
  /** Its id. */
  webhookId: Scalars['UUID']['input'];
};

/** What to open, for whom, with which credential. Content is named by embedId, or by workbookId with source and tagName. */
export type SignEmbedUrlInput = {
  /**
   * The client credential that signs: for administrators any, for others one of their own. Absent: the credential that acts. One
   * whose owner is no administrator signs for the owner's address alone.
   */
  clientId?: InputMaybe<Scalars['String']['input']>;
  /** Values with which controls begin; at most 100. */
  controls?: InputMaybe<Array<ControlValuesInput>>;
  /** An embed, which has its own source and tag. */
  embedId?: InputMaybe<Scalars['String']['input']>;
  /** The connection that a warehouse would be asked through; kept with the session. */
  evalConnectionId?: InputMaybe<Scalars['String']['input']>;
  /** JWT unless given. Client credentials need a secure embed path. */
  method?: InputMaybe<SigningMethod>;
  /** Parameters that this server does not know, by their names with the colon: signed with the others, and warned about. */
  otherParameters?: InputMaybe<Scalars['StringMap']['input']>;
  /** How the embed looks. */
  parameters?: InputMaybe<EmbedParametersInput>;
  /** How long the session lasts from now on; an hour unless given, or less where less is allowed. */
  sessionLengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** One page or element of the workbook; absent: all of it. */
  source?: InputMaybe<EmbedSource>;
  /** The tag whose version is shown; absent: the newest published version. */
  tagName?: InputMaybe<Scalars['String']['input']>;
  /** For whom it is. */
  user: SignedUserInput;
  /** A workbook. */
  workbookId?: InputMaybe<Scalars['UUID']['input']>;
};

/**
 * The user for whom a URL is signed. For an internal member leave out teams, accountType and attributes: their own count. For an
 * embed user who is known, what is left out of a JWT stays as it was.
 */
export type SignedUserInput = {
  /** Name of the account type; the default of the organization unless given. */
  accountType?: InputMaybe<Scalars['String']['input']>;
  /** User attributes, which replace those of the embed user. */
  attributes?: InputMaybe<Scalars['StringMap']['input']>;
  /** Names the user; an embed user who is not known yet is made when the URL is opened. */
  email: Scalars['EmailAddress']['input'];
  /** The id of the user in the host application, for client credentials; the address unless given. A JWT does not carry it. */
  externalUserId?: InputMaybe<Scalars['String']['input']>;
  /** First name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** Names of teams, which replace those of the embed user; at least one for a new embed user. */
  teams?: InputMaybe<Array<Scalars['String']['input']>>;
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
  colour?: InputMaybe<Scalars['String']['input']>;
  /** Only tell what moving the tag would break, or why it would be refused, and tag nothing; false unless given. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** A published version; the newest unless given. */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** Tag nothing when something would break, with WOULD_BREAK; false unless given. */
  refuseIfBreaking?: InputMaybe<Scalars['Boolean']['input']>;
  /** The tag: letters, digits and . _ - up to 64. */
  tagName: Scalars['String']['input'];
  /** The workbook. */
  workbookId: Scalars['UUID']['input'];
};

/** Which teams. */
export type TeamFilter = {
  /** Part of the name, whatever its case. */
  search?: InputMaybe<Scalars['String']['input']>;
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
  accountType?: InputMaybe<Scalars['String']['input']>;
  /** The member, by the present address. */
  email: Scalars['EmailAddress']['input'];
  /** The new first name. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The new last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The new address. */
  newEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** All named values, in place of those there are. */
  userAttributes?: InputMaybe<Scalars['StringMap']['input']>;
};

/** Changes of the organization's settings; what is absent stays. */
export type UpdateOrganizationInput = {
  /** The origins that may frame embeds: scheme, host and port, e.g. https://app.example.com; at most 50. */
  allowedEmbedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether opening an embed makes embed users who are not known yet. */
  autoProvisionEmbedUsers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether URLs signed with client credentials, the deprecated way, are opened. */
  clientCredentialUrlsEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name of the account type of embed users for whom none is given; it needs the permission VIEW_WORKBOOKS. */
  defaultEmbedAccountType?: InputMaybe<Scalars['String']['input']>;
  /** How embeds look whose URL names no theme. */
  defaultEmbedTheme?: InputMaybe<Theme>;
  /** The longest session of an embed, in seconds: 1 to 2,592,000, which are 30 days. */
  maxSessionLengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Whether secure embed paths are generated and opened. */
  secureEmbeddingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What changes about a webhook. */
export type UpdateWebhookInput = {
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it is told of; at least one. */
  events?: InputMaybe<Array<WebhookEvent>>;
  /** Whether it is told of events. */
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it leads, as in createWebhook. */
  url?: InputMaybe<Scalars['URL']['input']>;
  /** Its id. */
  webhookId: Scalars['UUID']['input'];
};

/** Changes of a workbook; what is absent stays. */
export type UpdateWorkbookInput = {
  /** Its new description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The folder to move it to, e.g. Sales/Europe; empty: the root. */
  folder?: InputMaybe<Scalars['String']['input']>;
  /** Its new name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The member to give it to. For its owner and administrators. */
  ownerEmail?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Its id. */
  workbookId: Scalars['UUID']['input'];
};

/** How a series of usage is cut, in UTC. */
export type UsageGrain =
  /** Days: at most 3,660. */
  | 'DAY'
  /** Hours: at most 744, of the last 92 days. */
  | 'HOUR';

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
  status?: InputMaybe<WebhookDeliveryStatus>;
};

/** How a delivery stands. */
export type WebhookDeliveryStatus =
  /** It was given up. Kept for 30 days, to be looked at and sent once more. */
  | 'DEAD'
  /** The receiver answered 2xx. Kept for 8 days. */
  | 'DELIVERED'
  /** It is tried until it is taken: 8 times in about a day. */
  | 'PENDING';

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

/** How a workbook is named: in exactly one of these ways. */
export type WorkbookBy =
  /** By folder and name, e.g. Sales/Overview. */
  { path: Scalars['String']['input']; urlId?: never; workbookId?: never; }
  |  /** By the same id as URLs write it: 22 base62 digits. */
  { path?: never; urlId: Scalars['String']['input']; workbookId?: never; }
  |  /** By its id. */
  { path?: never; urlId?: never; workbookId: Scalars['UUID']['input']; };

/** Which workbooks. */
export type WorkbookFilter = {
  /** A folder; it counts with all below it. */
  folder?: InputMaybe<Scalars['String']['input']>;
  /** Whether they are archived; those that are not unless given. */
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the name, whatever its case. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** In which order workbooks come. */
export type WorkbookOrder = {
  /** In which direction. */
  direction?: OrderDirection;
  /** By what. */
  field?: WorkbookOrderField;
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

export type WhoamiQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoamiQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', level: CallerLevel, permissions: Array<Permission>, tokenExpiresAt: string, member: { __typename?: 'Member', email: string, firstName: string, lastName: string, accountType: { __typename?: 'AccountType', name: string }, teams: Array<{ __typename?: 'Team', name: string }> }, credential: { __typename?: 'ClientCredential', clientId: string, name: string } | null } | null };

export type FindWorkbookQueryVariables = Exact<{
  by: WorkbookBy;
}>;


export type FindWorkbookQuery = { __typename?: 'Query', workbook: { __typename?: 'Workbook', workbookId: string } | null };

export type WorkbookTreeQueryVariables = Exact<{
  by: WorkbookBy;
  number?: InputMaybe<Scalars['Int']['input']>;
  tagName?: InputMaybe<Scalars['String']['input']>;
  draft: Scalars['Boolean']['input'];
}>;


export type WorkbookTreeQuery = { __typename?: 'Query', workbook: { __typename?: 'Workbook', workbookId: string, urlId: string, name: string, path: string, isArchived: boolean, latestVersion: number | null, version?: { __typename?: 'WorkbookVersion', number: number | null, publishedAt: string | null, counts: { __typename?: 'ContentCounts', pages: number, modals: number, elements: number, unplaced: number }, pages: Array<{ __typename?: 'Page', pageId: string, name: string, kind: PageKind, hidden: boolean, opensModal: boolean, isEmbeddable: boolean, elements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> }>, modals: Array<{ __typename?: 'Page', pageId: string, name: string, kind: PageKind, hidden: boolean, opensModal: boolean, isEmbeddable: boolean, elements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> }>, unplacedElements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> } | null, draft?: { __typename?: 'WorkbookVersion', number: number | null, publishedAt: string | null, counts: { __typename?: 'ContentCounts', pages: number, modals: number, elements: number, unplaced: number }, pages: Array<{ __typename?: 'Page', pageId: string, name: string, kind: PageKind, hidden: boolean, opensModal: boolean, isEmbeddable: boolean, elements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> }>, modals: Array<{ __typename?: 'Page', pageId: string, name: string, kind: PageKind, hidden: boolean, opensModal: boolean, isEmbeddable: boolean, elements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> }>, unplacedElements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> } | null } | null };

export type ContentTreeFragment = { __typename?: 'WorkbookVersion', number: number | null, publishedAt: string | null, counts: { __typename?: 'ContentCounts', pages: number, modals: number, elements: number, unplaced: number }, pages: Array<{ __typename?: 'Page', pageId: string, name: string, kind: PageKind, hidden: boolean, opensModal: boolean, isEmbeddable: boolean, elements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> }>, modals: Array<{ __typename?: 'Page', pageId: string, name: string, kind: PageKind, hidden: boolean, opensModal: boolean, isEmbeddable: boolean, elements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> }>, unplacedElements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> };

export type PageTreeFragment = { __typename?: 'Page', pageId: string, name: string, kind: PageKind, hidden: boolean, opensModal: boolean, isEmbeddable: boolean, elements: Array<{ __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null }> };

export type TreeElementFragment = { __typename?: 'Element', elementId: string, name: string | null, kind: string, isEmbeddable: boolean, parent: { __typename?: 'Element', elementId: string } | null, opensPage: { __typename?: 'Page', pageId: string, name: string, kind: PageKind } | null };

export type ImportWorkbookMutationVariables = Exact<{
  input: ImportWorkbookInput;
}>;


export type ImportWorkbookMutation = { __typename?: 'Mutation', importWorkbook: { __typename?: 'ImportWorkbookPayload', created: boolean, changed: boolean, totalBreaks: number, totalChanges: number, workbook: { __typename?: 'Workbook', workbookId: string, path: string, latestVersion: number | null } | null, counts: { __typename?: 'ContentCounts', pages: number, modals: number, elements: number, unplaced: number } | null, warnings: Array<{ __typename?: 'ImportWarning', code: ImportWarningCode, message: string, path: string }>, breaks: Array<{ __typename?: 'Break', kind: BreakKind, severity: BreakSeverity, message: string, remedy: string }>, userErrors: Array<{ __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string }> } | null };

export type EmbedReadinessQueryVariables = Exact<{
  workbookId: Scalars['UUID']['input'];
  source?: InputMaybe<EmbedSource>;
  tagName?: InputMaybe<Scalars['String']['input']>;
}>;


export type EmbedReadinessQuery = { __typename?: 'Query', embedReadiness: { __typename?: 'EmbedReadiness', ready: boolean, checks: Array<{ __typename?: 'ReadinessCheck', name: ReadinessCheckName, status: CheckStatus, code: UserErrorCode | null, message: string, field: string | null, remedy: string | null }>, warnings: Array<{ __typename?: 'ReadinessWarning', code: ReadinessWarningCode, message: string, remedy: string }> } };

export type PublishWorkbookMutationVariables = Exact<{
  input: PublishWorkbookInput;
}>;


export type PublishWorkbookMutation = { __typename?: 'Mutation', publishWorkbook: { __typename?: 'PublishWorkbookPayload', published: boolean, totalBreaks: number, totalChanges: number, totalHeals: number, workbook: { __typename?: 'Workbook', latestVersion: number | null } | null, version: { __typename?: 'WorkbookVersion', number: number | null } | null, breaks: Array<{ __typename?: 'Break', kind: BreakKind, severity: BreakSeverity, message: string, remedy: string, code: UserErrorCode | null, sourceType: EmbedSourceType | null, sourceId: string | null, lastOpenedAt: string | null, controlId: string | null, tagName: string | null, stillShownBy: Array<string> }>, heals: Array<{ __typename?: 'Heal', code: UserErrorCode, message: string, sourceType: EmbedSourceType, sourceId: string | null }>, userErrors: Array<{ __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string }> } | null };

export type GenerateSecureEmbedPathMutationVariables = Exact<{
  input: GenerateSecureEmbedPathInput;
}>;


export type GenerateSecureEmbedPathMutation = { __typename?: 'Mutation', generateSecureEmbedPath: { __typename?: 'GenerateSecureEmbedPathPayload', created: boolean, jwtBaseUrl: string | null, embed: { __typename?: 'Embed', embedId: string, path: string, sourceType: EmbedSourceType, tagName: string | null } | null, deprecation: { __typename?: 'Deprecation', since: string, removal: string, message: string }, warnings: Array<{ __typename?: 'EmbedWarning', code: EmbedWarningCode, message: string }>, userErrors: Array<{ __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string }> } | null };

export type SignEmbedUrlMutationVariables = Exact<{
  input: SignEmbedUrlInput;
}>;


export type SignEmbedUrlMutation = { __typename?: 'Mutation', signEmbedUrl: { __typename?: 'SignEmbedUrlPayload', url: string | null, method: SigningMethod | null, expiresAt: string | null, nonce: string | null, jwtBaseUrl: string | null, claims: unknown | null, warnings: Array<{ __typename?: 'EmbedWarning', code: EmbedWarningCode, message: string }>, userErrors: Array<{ __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string }> } | null };

export type RefusalFragment = { __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string };

export type RewrapSecretsMutationVariables = Exact<{
  input: RewrapSecretsInput;
}>;


export type RewrapSecretsMutation = { __typename?: 'Mutation', rewrapSecrets: { __typename?: 'RewrapSecretsPayload', rewrapped: number, remaining: number, keyId: string | null, userErrors: Array<{ __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string }> } | null };

export type DiagnoseEmbedUrlQueryVariables = Exact<{
  url: Scalars['String']['input'];
  origin?: InputMaybe<Scalars['String']['input']>;
}>;


export type DiagnoseEmbedUrlQuery = { __typename?: 'Query', diagnoseEmbedUrl: { __typename?: 'EmbedUrlDiagnosis', verdict: EmbedUrlVerdict, code: EmbedRefusalCode | null, family: RefusalFamily | null, summary: string, method: SigningMethod, clockOffsetSeconds: number | null, ruledOut: Array<string>, signedText: string | null, notes: Array<string>, checks: Array<{ __typename?: 'EmbedUrlCheck', name: EmbedUrlCheckName, subject: string | null, status: CheckStatus, refuses: boolean, code: EmbedRefusalCode | null, message: string | null, expected: string, found: string | null, remedy: string | null }>, nearMisses: Array<{ __typename?: 'NearMiss', kind: NearMissKind, message: string, detail: string | null }> } };

export type PlanJwtUrlQueryVariables = Exact<{
  url: Scalars['String']['input'];
}>;


export type PlanJwtUrlQuery = { __typename?: 'Query', planJwtMigration: { __typename?: 'JwtMigrationPlan', url: { __typename?: 'JwtUrlPlan', baseUrl: string, urlTemplate: string, header: unknown, claims: unknown, signEmbedUrlInput: unknown, embed: { __typename?: 'Embed', embedId: string }, parameters: Array<{ __typename?: 'JwtParameterPlan', name: string, place: JwtParameterPlace, jwtName: string | null, advice: string }>, warnings: Array<{ __typename?: 'JwtMigrationWarning', code: JwtMigrationWarningCode, message: string }> } | null, userErrors: Array<{ __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string }> } };

export type PlanJwtOrganizationQueryVariables = Exact<{
  days: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type PlanJwtOrganizationQuery = { __typename?: 'Query', organization: { __typename?: 'Organization', name: string, slug: string }, planJwtMigration: { __typename?: 'JwtMigrationPlan', organization: { __typename?: 'JwtOrganizationPlan', days: number, since: string, clientCredentialUrlsEnabled: boolean, isWholeOrganization: boolean, embedsRemaining: number, credentialsRemaining: number, canSwitchOff: boolean, blockers: Array<{ __typename?: 'JwtMigrationBlocker', code: JwtMigrationBlockerCode, message: string }> } | null, userErrors: Array<{ __typename?: 'UserError', code: UserErrorCode, message: string, field: string | null, remedy: string }> } };

export type PlanJwtEmbedsQueryVariables = Exact<{
  days: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  onlyRemaining: Scalars['Boolean']['input'];
}>;


export type PlanJwtEmbedsQuery = { __typename?: 'Query', planJwtMigration: { __typename?: 'JwtMigrationPlan', organization: { __typename?: 'JwtOrganizationPlan', embeds: { __typename?: 'JwtEmbedPlanConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'JwtEmbedPlan', isRemaining: boolean, embed: { __typename?: 'Embed', embedId: string, path: string, jwtBaseUrl: string, status: EmbedStatus, sourceType: EmbedSourceType, tagName: string | null, source:
              | { __typename?: 'Element', name: string | null }
              | { __typename?: 'Page', name: string }
              | { __typename?: 'Workbook', name: string }
             | null, workbook: { __typename?: 'Workbook', path: string } }, clientCredentials: { __typename?: 'MethodUse', lastUsedAt: string, uses: number } | null, jwt: { __typename?: 'MethodUse', lastUsedAt: string, uses: number } | null, parametersSeen: Array<{ __typename?: 'JwtSeenParameter', name: string, place: JwtParameterPlace, jwtName: string | null, advice: string, lastSeenAt: string }> }> } } | null } };

export type PlanJwtCredentialsQueryVariables = Exact<{
  days: Scalars['Int']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PlanJwtCredentialsQuery = { __typename?: 'Query', planJwtMigration: { __typename?: 'JwtMigrationPlan', organization: { __typename?: 'JwtOrganizationPlan', credentials: { __typename?: 'JwtCredentialPlanConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'JwtCredentialPlan', isRemaining: boolean, credential: { __typename?: 'ClientCredential', clientId: string, name: string, owner: { __typename?: 'Member', email: string } | null }, clientCredentials: { __typename?: 'MethodUse', lastUsedAt: string, uses: number }, jwt: { __typename?: 'MethodUse', lastUsedAt: string, uses: number } | null }> } } | null } };

export type MethodUseFactsFragment = { __typename?: 'MethodUse', lastUsedAt: string, uses: number };

export type OrganizationUsageQueryVariables = Exact<{
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  grain: UsageGrain;
}>;


export type OrganizationUsageQuery = { __typename?: 'Query', organization: { __typename?: 'Organization', name: string, usage: { __typename?: 'Usage', from: string, to: string, by: UsageGrain, opens: number, users: number, usersExact: boolean, refused: number, refusals: Array<{ __typename?: 'RefusalCount', code: EmbedRefusalCode, count: number }>, series: Array<{ __typename?: 'UsageBucket', startsAt: string, opens: number, users: number, usersExact: boolean, refused: number }> } | null } };

export type WorkbookUsageQueryVariables = Exact<{
  workbook: WorkbookBy;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  grain: UsageGrain;
}>;


export type WorkbookUsageQuery = { __typename?: 'Query', workbook: { __typename?: 'Workbook', path: string, usage: { __typename?: 'Usage', from: string, to: string, by: UsageGrain, opens: number, users: number, usersExact: boolean, refused: number, refusals: Array<{ __typename?: 'RefusalCount', code: EmbedRefusalCode, count: number }>, series: Array<{ __typename?: 'UsageBucket', startsAt: string, opens: number, users: number, usersExact: boolean, refused: number }> } | null } | null };

export type EmbedUsageQueryVariables = Exact<{
  embedId: Scalars['String']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  grain: UsageGrain;
}>;


export type EmbedUsageQuery = { __typename?: 'Query', embed: { __typename?: 'Embed', embedId: string, lastOpenedAt: string | null, usage: { __typename?: 'Usage', from: string, to: string, by: UsageGrain, opens: number, users: number, usersExact: boolean, refused: number, refusals: Array<{ __typename?: 'RefusalCount', code: EmbedRefusalCode, count: number }>, series: Array<{ __typename?: 'UsageBucket', startsAt: string, opens: number, users: number, usersExact: boolean, refused: number }> } } | null };

export type FindCredentialQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FindCredentialQuery = { __typename?: 'Query', clientCredentials: { __typename?: 'ClientCredentialConnection', pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename?: 'ClientCredential', id: string, clientId: string }> } };

export type CredentialUsageQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  grain: UsageGrain;
}>;


export type CredentialUsageQuery = { __typename?: 'Query', node:
    | { __typename: 'AccountType' }
    | { __typename: 'ClientCredential', name: string, usage: { __typename?: 'Usage', from: string, to: string, by: UsageGrain, opens: number, users: number, usersExact: boolean, refused: number, refusals: Array<{ __typename?: 'RefusalCount', code: EmbedRefusalCode, count: number }>, series: Array<{ __typename?: 'UsageBucket', startsAt: string, opens: number, users: number, usersExact: boolean, refused: number }> } }
    | { __typename: 'Element' }
    | { __typename: 'Embed' }
    | { __typename: 'Grant' }
    | { __typename: 'Member' }
    | { __typename: 'Organization' }
    | { __typename: 'Page' }
    | { __typename: 'Team' }
    | { __typename: 'Webhook' }
    | { __typename: 'Workbook' }
    | { __typename: 'WorkbookVersion' }
   | null };

export type UsageFactsFragment = { __typename?: 'Usage', from: string, to: string, by: UsageGrain, opens: number, users: number, usersExact: boolean, refused: number, refusals: Array<{ __typename?: 'RefusalCount', code: EmbedRefusalCode, count: number }>, series: Array<{ __typename?: 'UsageBucket', startsAt: string, opens: number, users: number, usersExact: boolean, refused: number }> };

export const TreeElementFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TreeElement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Element"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isEmbeddable"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opensPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<TreeElementFragment, unknown>;
export const PageTreeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"opensModal"}},{"kind":"Field","name":{"kind":"Name","value":"isEmbeddable"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TreeElement"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TreeElement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Element"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isEmbeddable"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opensPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<PageTreeFragment, unknown>;
export const ContentTreeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkbookVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"modals"}},{"kind":"Field","name":{"kind":"Name","value":"elements"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageTree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageTree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unplacedElements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TreeElement"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TreeElement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Element"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isEmbeddable"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opensPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"opensModal"}},{"kind":"Field","name":{"kind":"Name","value":"isEmbeddable"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TreeElement"}}]}}]}}]} as unknown as DocumentNode<ContentTreeFragment, unknown>;
export const RefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const MethodUseFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MethodUseFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MethodUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}}]}}]} as unknown as DocumentNode<MethodUseFactsFragment, unknown>;
export const UsageFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Usage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<UsageFactsFragment, unknown>;
export const WhoamiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Whoami"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"tokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"accountType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"credential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WhoamiQuery, WhoamiQueryVariables>;
export const FindWorkbookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindWorkbook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkbookBy"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workbook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workbookId"}}]}}]}}]} as unknown as DocumentNode<FindWorkbookQuery, FindWorkbookQueryVariables>;
export const WorkbookTreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkbookTree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkbookBy"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tagName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"draft"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workbook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workbookId"}},{"kind":"Field","name":{"kind":"Name","value":"urlId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"isArchived"}},{"kind":"Field","name":{"kind":"Name","value":"latestVersion"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"tagName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tagName"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"skip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"draft"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentTree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"draft"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentTree"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TreeElement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Element"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"isEmbeddable"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elementId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opensPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Page"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"opensModal"}},{"kind":"Field","name":{"kind":"Name","value":"isEmbeddable"}},{"kind":"Field","name":{"kind":"Name","value":"elements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TreeElement"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentTree"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkbookVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"modals"}},{"kind":"Field","name":{"kind":"Name","value":"elements"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageTree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"modals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageTree"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unplacedElements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TreeElement"}}]}}]}}]} as unknown as DocumentNode<WorkbookTreeQuery, WorkbookTreeQueryVariables>;
export const ImportWorkbookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportWorkbook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportWorkbookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importWorkbook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workbook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workbookId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"latestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"modals"}},{"kind":"Field","name":{"kind":"Name","value":"elements"}},{"kind":"Field","name":{"kind":"Name","value":"unplaced"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breaks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalBreaks"}},{"kind":"Field","name":{"kind":"Name","value":"totalChanges"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<ImportWorkbookMutation, ImportWorkbookMutationVariables>;
export const EmbedReadinessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EmbedReadiness"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workbookId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EmbedSource"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tagName"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embedReadiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workbookId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workbookId"}}},{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}},{"kind":"Argument","name":{"kind":"Name","value":"tagName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tagName"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]}}]} as unknown as DocumentNode<EmbedReadinessQuery, EmbedReadinessQueryVariables>;
export const PublishWorkbookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishWorkbook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishWorkbookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishWorkbook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"workbook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latestVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breaks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}},{"kind":"Field","name":{"kind":"Name","value":"lastOpenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"controlId"}},{"kind":"Field","name":{"kind":"Name","value":"tagName"}},{"kind":"Field","name":{"kind":"Name","value":"stillShownBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalBreaks"}},{"kind":"Field","name":{"kind":"Name","value":"totalChanges"}},{"kind":"Field","name":{"kind":"Name","value":"heals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"sourceId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalHeals"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<PublishWorkbookMutation, PublishWorkbookMutationVariables>;
export const GenerateSecureEmbedPathDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GenerateSecureEmbedPath"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GenerateSecureEmbedPathInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateSecureEmbedPath"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embedId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"tagName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"jwtBaseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"deprecation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"removal"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<GenerateSecureEmbedPathMutation, GenerateSecureEmbedPathMutationVariables>;
export const SignEmbedUrlDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignEmbedUrl"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignEmbedUrlInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signEmbedUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"nonce"}},{"kind":"Field","name":{"kind":"Name","value":"jwtBaseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<SignEmbedUrlMutation, SignEmbedUrlMutationVariables>;
export const RewrapSecretsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RewrapSecrets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RewrapSecretsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewrapSecrets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewrapped"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<RewrapSecretsMutation, RewrapSecretsMutationVariables>;
export const DiagnoseEmbedUrlDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DiagnoseEmbedUrl"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"origin"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diagnoseEmbedUrl"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"url"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url"}}},{"kind":"Argument","name":{"kind":"Name","value":"origin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"origin"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"clockOffsetSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"refuses"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nearMisses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruledOut"}},{"kind":"Field","name":{"kind":"Name","value":"signedText"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}}]}}]}}]} as unknown as DocumentNode<DiagnoseEmbedUrlQuery, DiagnoseEmbedUrlQueryVariables>;
export const PlanJwtUrlDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanJwtUrl"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planJwtMigration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"url"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embedId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"urlTemplate"}},{"kind":"Field","name":{"kind":"Name","value":"header"}},{"kind":"Field","name":{"kind":"Name","value":"claims"}},{"kind":"Field","name":{"kind":"Name","value":"signEmbedUrlInput"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"jwtName"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<PlanJwtUrlQuery, PlanJwtUrlQueryVariables>;
export const PlanJwtOrganizationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanJwtOrganization"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"days"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"planJwtMigration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"Variable","name":{"kind":"Name","value":"days"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"clientCredentialUrlsEnabled"}},{"kind":"Field","name":{"kind":"Name","value":"isWholeOrganization"}},{"kind":"Field","name":{"kind":"Name","value":"embedsRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"credentialsRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"canSwitchOff"}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<PlanJwtOrganizationQuery, PlanJwtOrganizationQueryVariables>;
export const PlanJwtEmbedsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanJwtEmbeds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"days"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onlyRemaining"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planJwtMigration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"Variable","name":{"kind":"Name","value":"days"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embeds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"onlyRemaining"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onlyRemaining"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embedId"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"jwtBaseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sourceType"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tagName"}},{"kind":"Field","name":{"kind":"Name","value":"workbook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"clientCredentials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MethodUseFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jwt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MethodUseFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parametersSeen"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"jwtName"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MethodUseFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MethodUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}}]}}]} as unknown as DocumentNode<PlanJwtEmbedsQuery, PlanJwtEmbedsQueryVariables>;
export const PlanJwtCredentialsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanJwtCredentials"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"days"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"planJwtMigration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"Variable","name":{"kind":"Name","value":"days"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credentials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"clientCredentials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MethodUseFacts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jwt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MethodUseFacts"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MethodUseFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MethodUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}}]}}]} as unknown as DocumentNode<PlanJwtCredentialsQuery, PlanJwtCredentialsQueryVariables>;
export const OrganizationUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationUsage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGrain"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Usage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<OrganizationUsageQuery, OrganizationUsageQueryVariables>;
export const WorkbookUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkbookUsage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workbook"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkbookBy"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGrain"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workbook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workbook"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Usage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<WorkbookUsageQuery, WorkbookUsageQueryVariables>;
export const EmbedUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EmbedUsage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"embedId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGrain"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"embedId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"embedId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"embedId"}},{"kind":"Field","name":{"kind":"Name","value":"lastOpenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageFacts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Usage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<EmbedUsageQuery, EmbedUsageQueryVariables>;
export const FindCredentialDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindCredential"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientCredentials"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"includeRevoked"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}}]}}]}}]}}]} as unknown as DocumentNode<FindCredentialQuery, FindCredentialQueryVariables>;
export const CredentialUsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CredentialUsage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageGrain"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClientCredential"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UsageFacts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UsageFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Usage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"users"}},{"kind":"Field","name":{"kind":"Name","value":"usersExact"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}}]}}]}}]} as unknown as DocumentNode<CredentialUsageQuery, CredentialUsageQueryVariables>;