import type { InterfaceParameters } from './interface-parameters.ts';

/** How an embed URL is signed: the deprecated way (L), or the current one (J). */
export type SigningMethod = 'CLIENT_CREDENTIALS' | 'JWT';

/** The user for whom a URL is signed, as the URL says. */
export interface RequestedUser {
  readonly email: string;
  /** Null where a JWT names none. */
  readonly externalUserId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /**
   * Names of teams; null: the claim is absent, so what is stored stays (J4). A parameter is split at bare commas alone: a name
   * that holds a comma is a team of that name, or else several (L3).
   */
  readonly teams: readonly string[] | null;
  readonly accountType: string | null;
  /** Null: none are named, so what is stored stays. */
  readonly userAttributes: Readonly<Record<string, string>> | null;
}

/** What a signed embed URL asks for, when its signature, values and times are right: all that can be judged without looking anything up. */
export interface EmbedRequest {
  readonly method: SigningMethod;
  readonly clientId: string;
  /** `:nonce`, or `jti`: opens once for its credential (O2). */
  readonly nonce: string;
  readonly user: RequestedUser;
  /** `:time`, or `iat`; Unix seconds, perhaps with a fraction. */
  readonly issuedAt: number;
  /** `:time` + `:session_length`, or `exp`: the end of the session (O7); Unix seconds. */
  readonly expiresAt: number;
  readonly evalConnectionId: string | null;
  readonly parameters: InterfaceParameters;
  /** Values by control id, in the order of the URL; a control may have several. */
  readonly controls: ReadonlyMap<string, readonly string[]>;
  /** Parameters with a colon that nobody knows, and known ones whose value is ignored: names, decoded. */
  readonly ignoredParameters: readonly string[];
}
