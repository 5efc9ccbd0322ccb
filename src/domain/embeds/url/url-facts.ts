import type { ClientCredentialUrl } from './client-credential-url.ts';
import type { WorkbookTarget } from './embed-paths.ts';
import type { RequestedUser } from './embed-request.ts';
import type { UnverifiedToken } from './json-web-token.ts';
import type { JwtUrl } from './jwt-url.ts';
import type { QueryParameters } from './parameters.ts';
import type { UrlLimits } from './url-limits.ts';

export type EmbedUrl = ClientCredentialUrl | JwtUrl;

/** What a URL says of its user and its time, each value checked by itself. */
export interface SignedValues extends RequestedUser {
  readonly nonce: string;
  readonly evalConnectionId: string | null;
  /** `:time`, or `iat`; Unix seconds. */
  readonly issuedAt: number;
  readonly sessionLength: number;
  /** `:time` + `:session_length`, or `exp`. */
  readonly expiresAt: number;
  /** `nbf`, or else as `issuedAt`. */
  readonly notBefore: number;
}

/** What is known of a URL by itself, while its checks are made. */
export interface UrlFacts {
  readonly publicBaseUrl: string;
  /** Path and query as received. */
  readonly target: string;
  readonly now: Date;
  readonly limits: Omit<UrlLimits, 'longestSessionSeconds'>;
  /** Known with the organization of the signer. */
  longestSessionSeconds?: number;
  /** Of a JWT URL, while its token was not read. */
  place?: { readonly target: WorkbookTarget; readonly parameters: QueryParameters };
  token?: UnverifiedToken;
  /** What could be read, though its shape may be wrong. */
  parsed?: EmbedUrl;
  /** The same once its shape is right. */
  url?: EmbedUrl;
  readonly values: { -readonly [Name in keyof SignedValues]?: SignedValues[Name] };
}

/** Whether each value was read, and is right. */
function areWhole(values: UrlFacts['values']): values is SignedValues {
  const { nonce, evalConnectionId, issuedAt, sessionLength, expiresAt, notBefore } = values;
  const all = [nonce, evalConnectionId, issuedAt, sessionLength, expiresAt, notBefore, userOf(values)];
  return !all.includes(undefined);
}

/** All values; undefined where one is missing or wrong. */
export function wholeValues({ values }: UrlFacts): SignedValues | undefined {
  return areWhole(values) ? values : undefined;
}

/** The user that the URL names; undefined where something about them is missing or wrong. */
export function userOf(values: UrlFacts['values']): RequestedUser | undefined {
  const { email, externalUserId, firstName, lastName, teams, accountType, userAttributes } = values;
  if (email === undefined || externalUserId === undefined || firstName === undefined || lastName === undefined) {
    return undefined;
  }
  if (teams === undefined || accountType === undefined || userAttributes === undefined) return undefined;
  return { email, externalUserId, firstName, lastName, teams, accountType, userAttributes };
}
