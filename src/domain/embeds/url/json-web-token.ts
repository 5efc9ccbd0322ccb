import { DomainError } from '../../errors.ts';
import { type JsonMembers, parseStrictObject } from './strict-json.ts';

/** A token of the right form that names HS256 and a key. Its claims may not be believed before its signature is checked. */
export interface JsonWebToken {
  readonly compact: string;
  readonly keyId: string;
  readonly claims: JsonMembers;
}

function invalidToken(message: string): DomainError {
  return new DomainError('INVALID_TOKEN', message, { field: ':jwt' });
}

/** Base64url has one form for each sequence of bytes; decoders take many more (J2). */
function decodePart(part: string): Buffer {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') === part) return bytes;
  throw invalidToken('Each part of the JWT must be base64url, without padding, white space or spare bits.');
}

function parsePart(part: string, what: string): JsonMembers {
  const members = parseStrictObject(decodePart(part));
  if (members) return members;
  throw invalidToken(`The ${what} of the JWT must be a JSON object in UTF-8 in which no name stands twice.`);
}

/** Own members alone: a name such as `__proto__` finds nothing that is inherited. */
export function memberOf(members: JsonMembers, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function readKeyId(header: JsonMembers): string {
  const keyId = memberOf(header, 'kid');
  if (typeof keyId === 'string' && keyId !== '') return keyId;
  if (keyId === undefined || keyId === '') {
    throw new DomainError('MISSING_CLAIM', 'The header of the JWT must have "kid": the client id.', { field: 'kid' });
  }
  throw invalidToken('"kid" in the header of the JWT must be a text: the client id.');
}

/** A token whose form is right, and nothing more. */
export interface UnverifiedToken {
  readonly compact: string;
  readonly header: JsonMembers;
  readonly claims: JsonMembers;
}

/** Reads a compact JWS. Throws `INVALID_TOKEN`. */
export function readToken(compact: string): UnverifiedToken {
  const [first, second, third, ...rest] = compact.split('.');
  if (first === undefined || second === undefined || third === undefined || rest.length > 0) {
    throw invalidToken('The JWT must have three parts with dots between them.');
  }
  const header = parsePart(first, 'header');
  const claims = parsePart(second, 'payload');
  decodePart(third);
  return { compact, header, claims };
}

/** Throws `ALGORITHM_NOT_ALLOWED`. */
export function requireAlgorithm({ header }: UnverifiedToken): void {
  if (memberOf(header, 'alg') === 'HS256') return;
  throw new DomainError('ALGORITHM_NOT_ALLOWED', 'The header of the JWT must have "alg": "HS256".', { field: 'alg' });
}

/** Throws `INVALID_TOKEN`. */
export function requireNothingCritical({ header }: UnverifiedToken): void {
  if (Object.hasOwn(header, 'crit')) throw invalidToken('The header of the JWT must not have "crit".');
}

/** The token with the client id that it names. Throws `MISSING_CLAIM`, `INVALID_TOKEN`. */
export function requireKeyId({ compact, header, claims }: UnverifiedToken): JsonWebToken {
  return { compact, keyId: readKeyId(header), claims };
}
