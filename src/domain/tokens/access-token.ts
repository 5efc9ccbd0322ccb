import type { ClientId, MemberId, TokenId } from '../ids.ts';

/** Of one member that are live at a time. */
export const mostPersonalTokens = 100;

/** A bearer token as it is stored: the token itself is shown once and never kept. */
export interface AccessToken {
  readonly tokenId: TokenId;
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string;
  readonly memberId: MemberId;
  /** The credential that acts for its owner; null for a personal token (A1). */
  readonly clientId: ClientId | null;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}
