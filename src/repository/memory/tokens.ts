import { compareKeys } from '../../domain/connection.ts';
import type { MemberId, OrganizationId } from '../../domain/ids.ts';
import { type AccessToken, mostPersonalTokens } from '../../domain/tokens/access-token.ts';
import type { TokenRepository } from '../../domain/tokens/token-repository.ts';
import { required } from '../refusal.ts';
import { credentialsOf } from './credentials.ts';
import type { OrganizationData } from './organization-data.ts';
import { ageKey, pick, requireUnused } from './rows.ts';
import type { Store } from './store.ts';

const isLive = (token: AccessToken, now: Date): boolean => token.revokedAt === null && now < token.expiresAt;

function personalTokensOf(data: OrganizationData, memberId: MemberId, now: Date): AccessToken[] {
  return [...data.tokens.values()].filter(
    (token) => token.memberId === memberId && token.clientId === null && isLive(token, now),
  );
}

export function insertToken(
  store: Store,
  organizationId: OrganizationId,
  data: OrganizationData,
  token: AccessToken,
): void {
  const { tokenId, hash, memberId, clientId } = token;
  required(data.members.get(memberId), 'MEMBER_NOT_FOUND');
  if (clientId !== null) required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
  requireUnused(data.tokens, tokenId);
  requireUnused(store.tokenPlaces, hash);
  data.tokens.set(tokenId, token);
  store.tokenPlaces.set(hash, { organizationId, id: tokenId });
}

function forgetExpiredBefore(store: Store, data: OrganizationData, newest: AccessToken): void {
  for (const token of [...data.tokens.values()]) {
    if (token === newest || newest.createdAt < token.expiresAt) continue;
    data.tokens.delete(token.tokenId);
    store.tokenPlaces.delete(token.hash);
  }
}

export function memoryTokens(store: Store): TokenRepository {
  const { read, write, trail } = store;
  return {
    findCaller: async (tokenHash, now) => {
      const place = store.tokenPlaces.get(tokenHash);
      if (place === undefined) return undefined;
      const { organizationId } = place;
      const data = read(organizationId);
      const token = data.tokens.get(place.id);
      if (token === undefined || !isLive(token, now)) return undefined;
      const member = data.members.get(token.memberId);
      if (member === undefined || member.deactivatedAt !== null) return undefined;
      const credential = token.clientId === null ? null : data.credentials.get(token.clientId)?.credential;
      if (credential === undefined || (credential !== null && credential.revokedAt !== null)) return undefined;
      return {
        kind: 'MEMBER',
        organizationId,
        member,
        permissions: new Set(data.accountTypes.get(member.accountTypeId)?.permissions),
        teamIds: new Set(data.teamIdsByMember.get(member.memberId)),
        holdsEmbedCredential: credentialsOf(data, member.memberId).some(
          (owned) => owned.revokedAt === null && owned.privileges.includes('EMBED'),
        ),
        token,
        credential,
      };
    },

    findTokensByIds: async (organizationId, tokenIds) => pick(read(organizationId).tokens, tokenIds),

    listPersonalTokens: async (organizationId, memberId, now) =>
      personalTokensOf(read(organizationId), memberId, now).sort((a, b) =>
        compareKeys(ageKey(a, a.tokenId), ageKey(b, b.tokenId)),
      ),

    createToken: async (organizationId, token) => {
      const data = write(organizationId);
      const { memberId, clientId, createdAt } = token;
      if (clientId === null && personalTokensOf(data, memberId, createdAt).length >= mostPersonalTokens) {
        trail.forget();
        return false;
      }
      insertToken(store, organizationId, data, token);
      forgetExpiredBefore(store, data, token);
      return true;
    },

    revokeToken: async (organizationId, tokenId, revokedAt) => {
      const data = write(organizationId);
      const token = required(data.tokens.get(tokenId), 'TOKEN_NOT_FOUND');
      if (token.revokedAt !== null) return trail.forget();
      data.tokens.set(tokenId, { ...token, revokedAt });
    },
  };
}
