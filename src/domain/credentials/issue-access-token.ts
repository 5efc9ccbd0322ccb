import { createHash, timingSafeEqual } from 'node:crypto';
import { type RecordingDeps, recordedBy } from '../audit/recorded.ts';
import { DomainError } from '../errors.ts';
import { randomUuid, type TokenId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { hashToken, mintToken } from '../tokens/mint-token.ts';
import { findCredentialWithSecrets, openLiveSecrets } from './find-credential.ts';

const lifetimeSeconds = 3600;

function isEqual(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(left), digest(right));
}

/**
 * A token of one hour by which a credential acts for its owner (A1). Throws `UNAUTHENTICATED` for an unknown or revoked
 * credential, a wrong secret and a deactivated owner alike, `FORBIDDEN` for a credential without `API`.
 */
export async function issueAccessToken(
  deps: Pick<Deps, 'secretBox' | 'settings'> & RecordingDeps,
  clientId: string,
  secret: string,
): Promise<{ token: string; expiresInSeconds: number }> {
  const { repository, randomBytes } = deps;
  const now = deps.now();
  const found = await findCredentialWithSecrets(deps, clientId);
  const known = found ? openLiveSecrets(deps, found) : [];
  const [used] = known.filter((one) => isEqual(one.secret, secret));
  // For a client that nobody knows, what takes as long as for one that somebody knows.
  if (known.length === 0) isEqual('', secret);
  const [owner] = found ? await repository.findMembersByIds(found.organizationId, [found.credential.ownerId]) : [];
  if (!found || !used || found.credential.revokedAt || !owner || owner.deactivatedAt) {
    throw new DomainError('UNAUTHENTICATED', 'The client id or the secret is wrong.');
  }
  const { credential, organizationId } = found;
  if (!credential.privileges.includes('API')) {
    throw new DomainError('FORBIDDEN', 'This client credential lacks the privilege API.');
  }
  await repository.touchCredential(organizationId, credential.clientId, used.version, now);
  const token = mintToken(randomBytes);
  const tokenId = randomUuid<TokenId>(randomBytes);
  const { memberId, email } = owner;
  const actor = { actorKind: 'CREDENTIAL', clientId: credential.clientId, memberId, email } as const;
  await recordedBy(deps, actor, 'TOKEN_ISSUED', { targetId: tokenId }).createToken(organizationId, {
    tokenId,
    hash: hashToken(token),
    memberId: credential.ownerId,
    clientId: credential.clientId,
    name: credential.name,
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetimeSeconds * 1000),
    revokedAt: null,
  });
  return { token, expiresInSeconds: lifetimeSeconds };
}
