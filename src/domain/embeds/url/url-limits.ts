/** What an organization and its server allow embed URLs. */
export interface UrlLimits {
  /** How far the clock of a signer may be ahead, in seconds (L5). */
  readonly skewSeconds: number;
  readonly longestSessionSeconds: number;
  /** The claim `aud` of a JWT of version 1.1 (J3). */
  readonly audience: string;
}

/** Characters of path and query. Node.js itself takes 16 KB of request line and headers together. */
export const longestTarget = 16_384;

export const mostParameters = 500;
export const mostTeams = 100;
