import { DomainError } from '../../errors.ts';
import type { RequestedUser } from './embed-request.ts';
import { type JsonWebToken, memberOf } from './json-web-token.ts';
import {
  readSignedAttributes,
  readSignedEmail,
  readSignedId,
  readSignedName,
  readSignedTeams,
} from './read-signed-values.ts';
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

function teamsClaim(claims: JsonMembers): readonly string[] | null {
  const value = memberOf(claims, 'teams');
  if (value === undefined) return null;
  if (!Array.isArray(value)) return refuseClaim('teams', 'a list of names of teams');
  const teams = value.map((team: unknown) => (typeof team === 'string' ? team.trim() : ''));
  if (teams.includes('')) return refuseClaim('teams', 'a list of names of teams');
  return readSignedTeams('teams', teams, refuseClaim);
}

function attributesClaim(claims: JsonMembers): Readonly<Record<string, string>> | null {
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

/** The claims about the user. Throws `INVALID_CLAIM`. */
export function readUserClaims(claims: JsonMembers): RequestedUser {
  const name = (claim: string) => readSignedName(claim, textClaim(claims, claim), refuseClaim);
  return {
    email: readSignedEmail('sub', textClaim(claims, 'sub') ?? '', refuseClaim),
    externalUserId: null,
    firstName: name('first_name'),
    lastName: name('last_name'),
    teams: teamsClaim(claims),
    accountType: name('account_type'),
    userAttributes: attributesClaim(claims),
  };
}

export function readTokenId(claims: JsonMembers): string {
  return readSignedId('jti', textClaim(claims, 'jti') ?? '', refuseClaim);
}

/** Throws `INVALID_CLAIM` unless issuer, version and audience are those of J3. */
export function checkOrigin({ claims, keyId }: JsonWebToken, audience: string): void {
  const issuer = memberOf(claims, 'iss');
  if (issuer !== undefined && issuer !== keyId) refuseClaim('iss', 'the client id, as in "kid", or absent');
  const version = memberOf(claims, 'ver');
  if (version !== undefined && version !== '1.0' && version !== '1.1') refuseClaim('ver', '"1.1", "1.0" or absent');
  if (version === '1.1' && memberOf(claims, 'aud') !== audience) {
    refuseClaim('aud', `${JSON.stringify(audience)} where "ver" is "1.1"`);
  }
}

const sealedTokenPattern = /^[\w+/=-]+(?:\.[\w+/=-]+){3}$/;
const mostConnections = 100;

function isSealed(token: unknown): boolean {
  return typeof token === 'string' && sealedTokenPattern.test(token);
}

/** Checks the shape of tokens for warehouses, which are kept nowhere: there is no warehouse (J3). Throws `INVALID_CLAIM`. */
export function checkWarehouseTokens(claims: JsonMembers): void {
  const token = memberOf(claims, 'oauth_token');
  const tokens = memberOf(claims, 'connection_oauth_tokens');
  if (token !== undefined && !isSealed(token)) refuseClaim('oauth_token', 'encrypted, as salt.iv.tag.ciphertext');
  if (tokens === undefined) return;
  const each = isMembers(tokens) ? Object.values(tokens) : undefined;
  if (each && each.length <= mostConnections && each.every(isSealed)) return;
  const expected = `an object of at most ${mostConnections} tokens, each encrypted, as salt.iv.tag.ciphertext`;
  refuseClaim('connection_oauth_tokens', expected);
}
