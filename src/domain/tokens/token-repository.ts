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
  /**
   * False, and nothing is kept: a personal token of a member who has `mostPersonalTokens` that are live at `token.createdAt`. Also
   * forgets tokens of the organization that ended before then.
   */
  createToken(organizationId: OrganizationId, token: AccessToken): Promise<boolean>;
  revokeToken(organizationId: OrganizationId, tokenId: TokenId, revokedAt: Date): Promise<void>;
}
