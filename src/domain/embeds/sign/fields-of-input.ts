import { DomainError } from '../../errors.ts';

/** By what opening names a parameter, a claim or a bound: the field of `signEmbedUrl` from which it came. */
const fields: ReadonlyMap<string | null, string> = new Map([
  ['teams', 'user.teams'],
  ['accountType', 'user.accountType'],
  ['accountTypes', 'user.accountType'],
  ['account_type', 'user.accountType'],
  ['user_attributes', 'user.attributes'],
  [':session_length', 'sessionLengthSeconds'],
  ['exp', 'sessionLengthSeconds'],
  ['maxSessionLengthSeconds', 'sessionLengthSeconds'],
  ['workbookIds', 'workbookId'],
  ['embedIds', 'embedId'],
]);

/** A refusal of opening in the words of who signs: whoever calls `signEmbedUrl` sees no URL, but an input. */
export function inFieldsOfInput(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const { code, message, remedy } = error;
  const field = fields.get(error.field);
  return new DomainError(code, message, { remedy, ...(field !== undefined && { field }) });
}
