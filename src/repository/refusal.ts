import { DomainError, type ErrorCode } from '../domain/errors.ts';

const sentences = {
  ORGANIZATION_EXISTS: 'There is an organization already.',
  MEMBER_NOT_FOUND: 'There is no such member in the organization.',
  MEMBER_EXISTS: 'A member of the organization has this address.',
  LAST_ADMIN: 'The organization would be left without an active administrator.',
  ACCOUNT_TYPE_NOT_FOUND: 'There is no such account type in the organization.',
  ACCOUNT_TYPE_EXISTS: 'An account type of the organization has this name.',
  TEAM_NOT_FOUND: 'There is no such team in the organization.',
  TEAM_EXISTS: 'A team of the organization has this name.',
  WORKBOOK_NOT_FOUND: 'There is no such workbook.',
  WORKBOOK_NOT_EDITABLE: 'A workbook has this id already.',
  DRAFT_CHANGED: 'The draft was changed meanwhile, so that another would be published than was judged.',
  PATH_TAKEN: 'Another workbook has this name in this folder.',
  VERSION_NOT_FOUND: 'The workbook has no version of this number.',
  TAG_NOT_FOUND: 'The workbook has no tag of this name.',
  GRANT_NOT_FOUND: 'There is no such grant.',
  EMBED_NOT_FOUND: 'There is no such embed.',
  EMBED_DELETED: 'The embed was deleted.',
  CREDENTIAL_NOT_FOUND: 'There is no such credential in the organization.',
  CREDENTIAL_REVOKED: 'The client credential was revoked.',
  INVALID_SIGNATURE: 'The secret that signed the URL has ended.',
  NONCE_REUSED: 'A URL with this nonce was opened before.',
  USER_DEACTIVATED: 'The user is deactivated.',
  EMAIL_BELONGS_TO_INTERNAL_MEMBER: 'The address belongs to a member who is no embed user.',
  CREDENTIAL_EXISTS: 'A credential has this name or client id.',
  SECRET_NOT_FOUND: 'The credential has no such secret.',
  TOKEN_NOT_FOUND: 'There is no such token.',
  WEBHOOK_NOT_FOUND: 'There is no such webhook in the organization.',
  DELIVERY_NOT_FOUND: 'There is no such delivery.',
} as const satisfies Partial<Record<ErrorCode, string>>;

export type RefusalCode = keyof typeof sentences;

/** The refusals that only who keeps the data can give, worded alike by every repository. */
export function refusal(code: RefusalCode, field?: string): DomainError {
  return new DomainError(code, sentences[code], field === undefined ? {} : { field });
}

/** What was looked up for a write, or the refusal that names what is missing. */
export function required<Value>(value: Value | undefined, code: RefusalCode): Value {
  if (value === undefined) throw refusal(code);
  return value;
}

/** A backup that does not fit together, or not with the place that is named. */
export function invalidBackup(message: string): DomainError {
  return new DomainError('INVALID_BACKUP', message);
}

const collisions = {
  ORGANIZATION: 'There is an organization of this id or slug already.',
  CLIENT_ID: 'Another organization has a client id of this backup.',
  EMBED: 'Another organization has an embed of this backup.',
  TOKEN: 'Another organization has a token of this backup.',
  SESSION: 'Another organization has a session of this backup.',
} as const;

/** Why an organization cannot be restored beside those that are there. */
export function alreadyThere(what: keyof typeof collisions): DomainError {
  return new DomainError('ORGANIZATION_EXISTS', collisions[what], {
    remedy: 'Restore into a database that does not hold this organization; nothing was changed here.',
  });
}
