import type { DomainError, ErrorCode } from '../domain/errors.ts';
import type { UserError, UserErrorCode } from './generated.ts';

/**
 * Where a client meets each code: in the `userErrors` of a payload when the caller can mend it, or null: in the top-level
 * errors, for authentication, authorization, limits and what no mutation throws.
 */
const userErrorCodes: Readonly<Record<ErrorCode, UserErrorCode | null>> = {
  UNAUTHENTICATED: null,
  FORBIDDEN: null,
  LIMIT_EXCEEDED: null,
  ORGANIZATION_EXISTS: null,
  INVALID_INPUT: 'INVALID_INPUT',
  SECURE_EMBEDDING_DISABLED: 'SECURE_EMBEDDING_DISABLED',
  WORKBOOK_NOT_FOUND: 'WORKBOOK_NOT_FOUND',
  WORKBOOK_ARCHIVED: 'WORKBOOK_ARCHIVED',
  WORKBOOK_NOT_PUBLISHED: 'WORKBOOK_NOT_PUBLISHED',
  WORKBOOK_NOT_EDITABLE: 'WORKBOOK_NOT_EDITABLE',
  TAG_NOT_FOUND: 'TAG_NOT_FOUND',
  VERSION_NOT_FOUND: 'VERSION_NOT_FOUND',
  SOURCE_NOT_FOUND: 'SOURCE_NOT_FOUND',
  SOURCE_NOT_PUBLISHED: 'SOURCE_NOT_PUBLISHED',
  SOURCE_NOT_EMBEDDABLE: 'SOURCE_NOT_EMBEDDABLE',
  PAGE_OPENS_MODAL: 'PAGE_OPENS_MODAL',
  NO_EMBED_TEAM: 'NO_EMBED_TEAM',
  NOT_SHARED_WITH_TEAM: 'NOT_SHARED_WITH_TEAM',
  EMBED_NOT_FOUND: 'EMBED_NOT_FOUND',
  EMBED_DELETED: 'EMBED_DELETED',
  INVALID_DOCUMENT: 'INVALID_DOCUMENT',
  DOCUMENT_TOO_LARGE: 'DOCUMENT_TOO_LARGE',
  PATH_TAKEN: 'PATH_TAKEN',
  MEMBER_NOT_FOUND: 'MEMBER_NOT_FOUND',
  MEMBER_EXISTS: 'MEMBER_EXISTS',
  MEMBER_DEACTIVATED: 'MEMBER_DEACTIVATED',
  LAST_ADMIN: 'LAST_ADMIN',
  ACCOUNT_TYPE_NOT_FOUND: 'ACCOUNT_TYPE_NOT_FOUND',
  ACCOUNT_TYPE_EXISTS: 'ACCOUNT_TYPE_EXISTS',
  TEAM_NOT_FOUND: 'TEAM_NOT_FOUND',
  TEAM_EXISTS: 'TEAM_EXISTS',
  GRANT_NOT_FOUND: 'GRANT_NOT_FOUND',
  CREDENTIAL_NOT_FOUND: 'CREDENTIAL_NOT_FOUND',
  CREDENTIAL_EXISTS: 'CREDENTIAL_EXISTS',
  TOKEN_NOT_FOUND: 'TOKEN_NOT_FOUND',
};

/** Whether a refusal belongs into `userErrors`. */
export function isUserError({ code }: DomainError): boolean {
  return userErrorCodes[code] !== null;
}

/** A refusal as payloads show it: graphql-js takes an Error in a result for one that was thrown. */
export function toUserError({ code, message, field, remedy }: DomainError): UserError {
  const userErrorCode = userErrorCodes[code];
  if (userErrorCode === null) throw new Error(`${code} is no user error.`);
  return { code: userErrorCode, message, field, remedy };
}
