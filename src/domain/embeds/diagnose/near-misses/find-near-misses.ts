/** The known mistakes of signers, in the order in which they are told. */
export const nearMissKinds = [
  'OTHER_CREDENTIAL',
  'PREVIOUS_SECRET',
  'SECRET_WHITESPACE',
  'SECRET_ENCODING',
  'HASH_ALGORITHM',
  'SIGNATURE_ENCODING',
  'PATH_ONLY_SIGNED',
  'QUERY_ONLY_SIGNED',
  'SCHEME_HOST_OR_PORT',
  'TRAILING_SLASH',
  'DECODED',
  'RE_ENCODED',
  'REORDERED',
  'PARAMETER_ADDED',
  'PARAMETER_REMOVED',
  'PARAMETER_CHANGED',
  'PAYLOAD_CHANGED',
  'SIGNED_WITH_CLIENT_ID',
  'TRUNCATED',
] as const;
export type NearMissKind = (typeof nearMissKinds)[number];

export interface SearchedCredential {
  readonly clientId: string;
  readonly name: string;
  readonly secrets: readonly { readonly version: number; readonly text: string; readonly isLive: boolean }[];
}

/** Values that the organization knows, one of which a URL may have had when it was signed. */
export interface KnownValues {
  readonly teams: readonly string[];
  readonly accountTypes: readonly string[];
  readonly emails: readonly string[];
  readonly tagNames: readonly string[];
  readonly controlIds: readonly string[];
}

export interface NearMissSearch {
  /** Path and query as received, beginning with `/`. */
  readonly received: string;
  /** `scheme://host[:port]` as pasted; null when only a path was given. */
  readonly receivedOrigin: string | null;
  readonly publicBaseUrl: string;
  readonly named: SearchedCredential | null;
  readonly others: readonly SearchedCredential[];
  readonly known: KnownValues;
  /** Whether the time is up. */
  readonly isOver: () => boolean;
}

export interface NearMiss {
  readonly kind: NearMissKind;
  readonly message: string;
  readonly detail: string | null;
}

export interface NearMisses {
  readonly found: readonly NearMiss[];
  readonly ruledOut: readonly string[];
  readonly hmacs: number;
  readonly isComplete: boolean;
}

/** Which known mistake would have made the signature of the URL. */
export function findNearMisses(_search: NearMissSearch): NearMisses {
  return { found: [], ruledOut: [], hmacs: 0, isComplete: true };
}
