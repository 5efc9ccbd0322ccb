import { DomainError } from '../../errors.ts';
import { type JsonWebToken, memberOf } from './json-web-token.ts';
import { readSignedAttributes, readSignedTeams } from './read-signed-values.ts';
import { isMembers, type JsonMembers } from './strict-json.ts';

export function refuseClaim(name: string, expected: string): never {
  throw new DomainError('INVALID_CLAIM', `"${name}" must be ${expected}.`, { field: name });
}

/** Throws `MISSING_CLAIM`: what is required must be there, and not empty (L3). */
export function requireClaims(claims: JsonMembers, names: readonly string[]): void {
  const isMissing = (name: string) => memberOf(claims, name) === undefined || memberOf(claims, name) === '';
  const missing = names.find(isMissing);
  if (missing === undefined) return;
  const list = names.filter(isMissing).join(', ');
  throw new DomainError('MISSING_CLAIM', `The JWT lacks, or leaves empty: ${list}.`, { field: missing });
}

/** A text, or null where the claim is absent. Throws `INVALID_CLAIM`. */
export function textClaim(claims: JsonMembers, name: string): string | null {
  const value = memberOf(claims, name);
  if (value === undefined) return null;
  return typeof value === 'string' ? value : refuseClaim(name, 'a text');
}

/** Unix seconds. Throws `INVALID_CLAIM`. */
export function timeClaim(claims: JsonMembers, name: string): number {
  const value = memberOf(claims, name);
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  return refuseClaim(name, 'a number of seconds since 1970');
}

export function teamsClaim(claims: JsonMembers): readonly string[] | null {
  const value = memberOf(claims, 'teams');
  if (value === undefined) return null;
  if (!Array.isArray(value)) return refuseClaim('teams', 'a list of names of teams');
  const teams = value.map((team: unknown) => (typeof team === 'string' ? team.trim() : ''));
  if (teams.includes('')) return refuseClaim('teams', 'a list of names of teams');
  return readSignedTeams('teams', teams, refuseClaim);
}

export function attributesClaim(claims: JsonMembers): Readonly<Record<string, string>> | null {
  const name = 'user_attributes';
  const value = memberOf(claims, name);
  if (value === undefined) return null;
  const expected = 'an object whose values are texts';
  if (!isMembers(value)) return refuseClaim(name, expected);
  const attributes = Object.entries(value).map(([attribute, text]) => ({
    name,
    attribute,
    value: typeof text === 'string' ? text : refuseClaim(name, expected),
  }));
  return readSignedAttributes(attributes, refuseClaim);
}

/** Throws `INVALID_CLAIM`. */
export function checkIssuer({ claims, keyId }: JsonWebToken): void {
  const issuer = memberOf(claims, 'iss');
  if (issuer !== undefined && issuer !== keyId) refuseClaim('iss', 'the client id, as in "kid", or absent');
}

/** Throws `INVALID_CLAIM`. */
export function checkVersion({ claims }: JsonWebToken): void {
  const version = memberOf(claims, 'ver');
  if (version !== undefined && version !== '1.0' && version !== '1.1') refuseClaim('ver', '"1.1", "1.0" or absent');
}

/** Throws `INVALID_CLAIM` unless the audience of a JWT of version 1.1 is that of J3. */
export function checkAudience({ claims }: JsonWebToken, audience: string): void {
  if (memberOf(claims, 'ver') === '1.1' && memberOf(claims, 'aud') !== audience) {
    refuseClaim('aud', `${JSON.stringify(audience)} where "ver" is "1.1"`);
  }
}

const sealedTokenPattern = /^[\w+/=-]+(?:\.[\w+/=-]+){3}$/;
const mostConnections = 100;

function isSealed(token: unknown): boolean {
  return typeof token === 'string' && sealedTokenPattern.test(token);
}

/** Checks the shape of a token for a warehouse, which is kept nowhere: there is no warehouse (J3). Throws `INVALID_CLAIM`. */
export function checkWarehouseToken(claims: JsonMembers): void {
  const token = memberOf(claims, 'oauth_token');
  if (token !== undefined && !isSealed(token)) refuseClaim('oauth_token', 'encrypted, as salt.iv.tag.ciphertext');
}

/** The same for those of several connections. */
export function checkConnectionTokens(claims: JsonMembers): void {
  const tokens = memberOf(claims, 'connection_oauth_tokens');
  if (tokens === undefined) return;
  const each = isMembers(tokens) ? Object.values(tokens) : undefined;
  if (each && each.length <= mostConnections && each.every(isSealed)) return;
  const expected = `an object of at most ${mostConnections} tokens, each encrypted, as salt.iv.tag.ciphertext`;
  refuseClaim('connection_oauth_tokens', expected);
}
