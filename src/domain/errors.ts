/**
 * Every code with which the domain refuses, with the sentence that says what to do. Codes of rules P and O9 keep their names;
 * the others follow the same form. The GraphQL and HTTP layers hold exhaustive tables over `ErrorCode`.
 */
const remedies = {
  UNAUTHENTICATED: 'Send "Authorization: Bearer <token>" with a personal token, or one from POST /v2/auth/token.',
  FORBIDDEN: 'Ask an administrator of the organization for this right.',
  INVALID_INPUT: 'Correct the named field and send the request again.',
  LIMIT_EXCEEDED: 'Ask for less at once.',
  RATE_LIMITED: 'Wait for as many seconds as "retryAfterSeconds" says, then ask again.',

  SECURE_EMBEDDING_DISABLED:
    'An administrator can switch it on: updateOrganization(input: { secureEmbeddingEnabled: true }).',
  WORKBOOK_NOT_FOUND: 'Check the id, or ask the owner of the workbook to share it with you.',
  WORKBOOK_ARCHIVED: 'Restore the workbook with restoreWorkbook.',
  WORKBOOK_NOT_PUBLISHED: 'Publish the workbook with publishWorkbook, or name a tag that you may see.',
  WORKBOOK_NOT_EDITABLE:
    'Ask its owner for the permission CAN_EDIT, or import the document under another workbookId or path.',
  DRAFT_CHANGED: 'Send the request again: it judges the draft as it is by then.',
  WOULD_BREAK: 'Mend what "breaks" lists, or ask without refuseIfBreaking; nothing was changed.',
  TAG_NOT_FOUND: 'List the tags of the workbook with Workbook.tags, or make this one with tagVersion.',
  VERSION_NOT_FOUND: 'List the versions of the workbook with Workbook.versions.',
  SOURCE_NOT_FOUND: 'List what can be embedded with Workbook.embeddableContent.',
  SOURCE_NOT_PUBLISHED:
    'Publish the draft with publishWorkbook; for a tag, move the tag to the new version with tagVersion.',
  SOURCE_NOT_EMBEDDABLE: 'Embed the whole workbook, a visible page, or a chart or table on a visible page.',
  PAGE_OPENS_MODAL: 'Embed the whole workbook instead: leave out "source".',
  NO_EMBED_TEAM: 'Create a team for embed users with createTeam, then share the workbook with it with grantWorkbook.',
  NOT_SHARED_WITH_TEAM: 'Share the workbook, or this tag of it, with a team with grantWorkbook.',
  EMBED_NOT_FOUND: 'List the embeds that you may see with the query embeds.',
  EMBED_DELETED: 'Generate a new path with generateSecureEmbedPath.',

  INVALID_URL: 'Use the path that generateSecureEmbedPath gave, or the JWT base URL, as it is.',
  ALREADY_JWT: 'Nothing is to be done about this URL.',
  MISSING_PARAMETER: 'Add the named parameter to the URL before it is signed.',
  REPEATED_PARAMETER: 'Give each parameter whose name begins with a colon once.',
  INVALID_PARAMETER: 'Correct the value of the named parameter, and sign again.',
  SIGNATURE_NOT_LAST: 'Add no parameter after :signature; sign the URL with all of them.',
  INVALID_TOKEN: 'Sign a JWT of three parts in base64url without padding, and change nothing about it.',
  ALGORITHM_NOT_ALLOWED: 'Sign the JWT with HS256.',
  MISSING_CLAIM: 'Add the named claim, or kid to the header, before the JWT is signed.',
  INVALID_CLAIM: 'Correct the value of the named claim, and sign again.',
  CLAIM_NOT_FOR_INTERNAL_MEMBER:
    'Leave out teams, account_type and user_attributes: the own ones of an internal member count.',
  TIME_NOT_IN_SECONDS: 'Give times in whole seconds since 1970, not in milliseconds.',
  TIME_IN_FUTURE: 'Set the clock of the signer: it is ahead.',
  SESSION_LENGTH_EXCEEDS_MAXIMUM: 'Sign for a shorter session, or have an administrator allow a longer one.',
  SESSION_EXPIRED: 'Sign a new URL each time the page with the embed is loaded.',
  TOKEN_EXPIRED: 'Sign a new JWT each time the page with the embed is loaded.',
  NONCE_REUSED: 'Sign a new URL each time the page with the embed is loaded: one opens once.',
  CREDENTIAL_REVOKED: 'Sign with a client credential that is not revoked.',
  CREDENTIAL_LACKS_EMBED: 'Sign with a client credential that has the privilege EMBED.',
  CREDENTIAL_BOUND_EXCEEDED: 'Ask for no more than the credential is bounded to, or sign with another.',
  OWNER_DEACTIVATED: 'Reactivate the owner of the credential, or sign with another.',
  INVALID_SIGNATURE: 'Sign with the secret of this very credential, over every character of the URL as it is sent.',
  SIGNING_FOR_OTHERS_NOT_ALLOWED:
    "Sign for the address of the credential's owner, or with a credential whose owner is an administrator.",
  CLIENT_CREDENTIAL_URLS_DISABLED:
    'Sign a JWT, or have an administrator allow it: updateOrganization(input: { clientCredentialUrlsEnabled: true }).',
  NO_TEAM: 'Name at least one team of the user.',
  NOT_SHARED_WITH_USER: 'Share the workbook, or this tag of it, with the user or one of the named teams.',
  EMAIL_BELONGS_TO_INTERNAL_MEMBER: 'Open it for this member with a JWT.',
  ACCOUNT_TYPE_LACKS_PERMISSION: 'Name an account type that has the permission VIEW_WORKBOOKS.',
  USER_UNKNOWN: 'Create the embed user first, or have an administrator allow that opening makes unknown users.',
  USER_DEACTIVATED: 'Reactivate the user with reactivateMember.',
  SOURCE_MISSING: 'Publish a version that has this page or element again, or embed another.',

  INVALID_DOCUMENT: 'Correct the document at the named place; nothing was imported.',
  DOCUMENT_TOO_LARGE: 'Split the workbook: at most 20,000 elements and 10 MB a document.',
  PATH_TAKEN: 'Choose another name or folder.',

  ORGANIZATION_EXISTS: 'This server has its first organization already; use the token of its administrator.',
  MEMBER_NOT_FOUND: 'List the members with the query members.',
  MEMBER_EXISTS: 'A member has this address already; change that member with updateMember.',
  MEMBER_DEACTIVATED: 'Reactivate the member with reactivateMember, or name another.',
  LAST_ADMIN: 'Make another active member an administrator first.',
  ACCOUNT_TYPE_NOT_FOUND: 'List the account types with Organization.accountTypes.',
  ACCOUNT_TYPE_EXISTS: 'Choose another name.',
  TEAM_NOT_FOUND: 'List the teams with the query teams.',
  TEAM_EXISTS: 'Choose another name.',
  GRANT_NOT_FOUND: 'List the grants of the workbook with Workbook.grants.',
  CREDENTIAL_NOT_FOUND: 'Check the client id.',
  CREDENTIAL_EXISTS: 'Choose another name.',
  SECRET_NOT_FOUND: 'List the secrets of the credential with ClientCredential.secrets.',
  ROTATION_UNDER_WAY:
    'End the older secret with retireClientSecret, or rotate with overlapHours: 0, which ends all older ones at once.',
  WEBHOOK_NOT_FOUND: 'List the webhooks with the query webhooks.',
  WEBHOOK_DISABLED: 'Enable it first: updateWebhook(input: { webhookId: …, isEnabled: true }).',
  DELIVERY_NOT_FOUND: 'List what a webhook was told with Webhook.deliveries; what was delivered is kept for 8 days.',
  SESSION_ENDED: 'Have the host application sign a new URL.',
  TOKEN_NOT_FOUND: 'List your tokens with Viewer.personalTokens.',
  INVALID_BACKUP:
    'Nothing was restored. Take the file once more as "embedpath backup" wrote it: this one was changed, or cut.',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof remedies;

/** A refusal of the domain: what is wrong in one sentence, where in the input, and what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  /** Dotted path of the input field that is at fault, e.g. `source.pageId`. */
  readonly field: string | null;
  readonly remedy: string;
  /** Of a time that is refused: how far the clock of its signer is ahead. */
  readonly clockOffsetSeconds: number | null;
  /** When asking again may do well; null: waiting changes nothing. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ErrorCode,
    message: string,
    details: { field?: string; remedy?: string; clockOffsetSeconds?: number; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.field = details.field ?? null;
    this.clockOffsetSeconds = details.clockOffsetSeconds ?? null;
    this.remedy = details.remedy ?? remedies[code];
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}
