import type { MemberCaller } from '../caller.ts';
import type { MemberId, OrganizationId, TokenId } from '../ids.ts';
import type { AccessToken } from './access-token.ts';

export interface TokenRepository {
  /**
   * Who a token stands for, in one read across organizations. Undefined unless, at `now`, the token is live, its member
   * active and its credential, if any, unrevoked.
   */
  findCaller(tokenHash: string, now: Date): Promise<MemberCaller | undefined>;
  findTokensByIds(organizationId: OrganizationId, tokenIds: readonly TokenId[]): Promise<(AccessToken | undefined)[]>;
  /** Live personal tokens of a member at `now`, oldest first. */
  listPersonalTokens(organizationId: OrganizationId, memberId: MemberId, now: Date): Promise<readonly AccessToken[]>;
  /** Also forgets tokens of the organization that ended before `token.createdAt`. */
  createToken(organizationId: OrganizationId, token: AccessToken): Promise<void>;
  revokeToken(organizationId: OrganizationId, tokenId: TokenId, revokedAt: Date): Promise<void>;
}
