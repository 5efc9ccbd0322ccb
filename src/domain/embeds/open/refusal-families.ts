import { DomainError, type ErrorCode } from '../../errors.ts';

/** What a viewer and a host page are told of a refusal: the codes that host applications already handle (O9), and one of ours. */
export type RefusalFamily = 'EINVAL' | 'EACCES' | 'EPERM' | 'ENOENT' | 'ESTALE' | 'ESESSION_EXPIRED';

const families = {
  INVALID_URL: 'EINVAL',
  MISSING_PARAMETER: 'EINVAL',
  REPEATED_PARAMETER: 'EINVAL',
  INVALID_PARAMETER: 'EINVAL',
  SIGNATURE_NOT_LAST: 'EINVAL',
  INVALID_TOKEN: 'EINVAL',
  ALGORITHM_NOT_ALLOWED: 'EINVAL',
  MISSING_CLAIM: 'EINVAL',
  INVALID_CLAIM: 'EINVAL',
  CLAIM_NOT_FOR_INTERNAL_MEMBER: 'EINVAL',
  TIME_NOT_IN_SECONDS: 'EINVAL',
  TIME_IN_FUTURE: 'EINVAL',
  SESSION_LENGTH_EXCEEDS_MAXIMUM: 'EINVAL',
  SESSION_EXPIRED: 'EINVAL',
  TOKEN_EXPIRED: 'EINVAL',
  NONCE_REUSED: 'EINVAL',
  TEAM_NOT_FOUND: 'EINVAL',
  ACCOUNT_TYPE_NOT_FOUND: 'EINVAL',
  CREDENTIAL_NOT_FOUND: 'EACCES',
  CREDENTIAL_REVOKED: 'EACCES',
  CREDENTIAL_LACKS_EMBED: 'EACCES',
  CREDENTIAL_BOUND_EXCEEDED: 'EACCES',
  OWNER_DEACTIVATED: 'EACCES',
  INVALID_SIGNATURE: 'EACCES',
  SIGNING_FOR_OTHERS_NOT_ALLOWED: 'EACCES',
  SECURE_EMBEDDING_DISABLED: 'EACCES',
  CLIENT_CREDENTIAL_URLS_DISABLED: 'EACCES',
  NO_TEAM: 'EACCES',
  NOT_SHARED_WITH_USER: 'EACCES',
  EMAIL_BELONGS_TO_INTERNAL_MEMBER: 'EACCES',
  ACCOUNT_TYPE_LACKS_PERMISSION: 'EACCES',
  SOURCE_NOT_EMBEDDABLE: 'EACCES',
  PAGE_OPENS_MODAL: 'EACCES',
  USER_UNKNOWN: 'EPERM',
  EMBED_NOT_FOUND: 'ENOENT',
  EMBED_DELETED: 'ENOENT',
  WORKBOOK_NOT_FOUND: 'ENOENT',
  WORKBOOK_NOT_PUBLISHED: 'ENOENT',
  TAG_NOT_FOUND: 'ENOENT',
  USER_DEACTIVATED: 'ENOENT',
  SOURCE_MISSING: 'ESTALE',
  WORKBOOK_ARCHIVED: 'ESTALE',
  SESSION_ENDED: 'ESESSION_EXPIRED',
} as const satisfies Partial<Record<ErrorCode, RefusalFamily>>;

/** The codes with which an opening, or a request of a session, is refused. */
export type RefusalCode = keyof typeof families;

export const refusalCodes = Object.keys(families) as RefusalCode[];

export function isRefusalCode(code: ErrorCode): code is RefusalCode {
  return code in families;
}

export type Refusal = DomainError & { readonly code: RefusalCode };

/** Whether an error is a refusal, and no fault. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof DomainError && isRefusalCode(error.code);
}

export function familyOf(code: RefusalCode): RefusalFamily {
  return families[code];
}

/** One fixed sentence a family, for the person who looks at the page: what is wrong stands in the audit event alone. */
export const familySentences: Readonly<Record<RefusalFamily, string>> = {
  EINVAL: 'This link has expired, was used before, or was not made correctly. Open it anew from where you found it.',
  EACCES: 'You do not have access to this content.',
  EPERM: 'You are not known here, and new users are not let in by this link.',
  ENOENT: 'There is nothing under this link.',
  ESTALE: 'What this link showed is no longer there.',
  ESESSION_EXPIRED: 'This session has ended. Load the page again to go on.',
};
