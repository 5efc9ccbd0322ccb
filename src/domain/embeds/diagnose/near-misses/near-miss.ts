export type NearMissKind =
  | 'OTHER_CREDENTIAL'
  | 'PREVIOUS_SECRET'
  | 'SECRET_WHITESPACE'
  | 'SECRET_ENCODING'
  | 'HASH_ALGORITHM'
  | 'SIGNATURE_ENCODING'
  | 'PATH_ONLY_SIGNED'
  | 'QUERY_ONLY_SIGNED'
  | 'SCHEME_HOST_OR_PORT'
  | 'TRAILING_SLASH'
  | 'DECODED'
  | 'RE_ENCODED'
  | 'REORDERED'
  | 'PARAMETER_ADDED'
  | 'PARAMETER_REMOVED'
  | 'PARAMETER_CHANGED'
  | 'PAYLOAD_CHANGED'
  | 'SIGNED_WITH_CLIENT_ID'
  | 'TRUNCATED';

/** A credential whose secrets the caller may use. */
export interface SearchedCredential {
  readonly clientId: string;
  readonly name: string;
  readonly secrets: readonly { readonly version: number; readonly text: string; readonly isLive: boolean }[];
}

/** What a signer may have said of a member. */
export interface KnownUser {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly externalUserId: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the organization knows, and a URL may have said when it was signed. */
export interface KnownValues {
  readonly teams: readonly string[];
  readonly accountTypes: readonly string[];
  readonly emails: readonly string[];
  readonly users?: readonly KnownUser[];
  readonly tagNames: readonly string[];
  readonly controlIds: readonly string[];
  /** Further origins that a signer may have taken for the public base URL. */
  readonly origins?: readonly string[];
}

export interface NearMissSearch {
  /** Path and query as received, beginning with a slash. */
  readonly received: string;
  /** Scheme, host and port as pasted; null where only a path was given. */
  readonly receivedOrigin: string | null;
  readonly publicBaseUrl: string;
  /** The credential that the URL names, where it is known. */
  readonly named: SearchedCredential | null;
  /** Further ones that the caller may use. */
  readonly others: readonly SearchedCredential[];
  readonly known: KnownValues;
  /** Whether time is up. */
  readonly isOver: () => boolean;
}

/** A mistake, with its mend; `detail` shows where. Neither holds more of a secret than the URL itself does. */
export interface NearMiss {
  readonly kind: NearMissKind;
  readonly message: string;
  readonly detail: string | null;
}

export interface NearMisses {
  /** The main cause first; empty where the signature is right, or where nothing was found. */
  readonly found: readonly NearMiss[];
  /** What was tried without a match. */
  readonly ruledOut: readonly string[];
  readonly hmacs: number;
  /** False when time or HMACs ran out before all had been tried. */
  readonly isComplete: boolean;
}
