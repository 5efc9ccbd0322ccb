import { unbounded } from '../../domain/credentials/client-credential.ts';
import type { SecretBox } from '../../domain/credentials/secret-box.ts';
import { hashToken } from '../../domain/tokens/mint-token.ts';
import type { SeedableRepository } from '../seedable-repository.ts';
import { daysBefore } from './days-before.ts';
import { type DemoOrganization, named, type People } from './people.ts';

const tokenDays = 365;

/** A personal token of a member of the demo, stored as its hash. */
export async function seedToken(
  repository: SeedableRepository,
  now: Date,
  demo: DemoOrganization,
  { member, tokenId }: People['access']['admin'],
  token: string,
): Promise<void> {
  await repository.createToken(demo.organizationId, {
    tokenId,
    hash: hashToken(token),
    memberId: named('member', member, demo.members, ({ email }) => email).memberId,
    clientId: null,
    name: 'Demo',
    createdAt: now,
    expiresAt: daysBefore(now, -tokenDays),
    revokedAt: null,
  });
}

/** A credential of the demo with its one secret, sealed. */
export async function seedCredential(
  repository: SeedableRepository,
  secretBox: SecretBox,
  now: Date,
  { organizationId, members, daysOld }: DemoOrganization,
  { owner, ...credential }: DemoOrganization['credentials'][number],
  secret: string,
): Promise<void> {
  const sealed = secretBox.seal({ organizationId, clientId: credential.clientId, version: 1 }, secret);
  const ownerId = named('member', owner, members, ({ email }) => email).memberId;
  const createdAt = daysBefore(now, daysOld);
  await repository.createCredential(
    organizationId,
    { ...credential, ownerId, bounds: unbounded, createdAt, lastUsedAt: null, revokedAt: null },
    sealed,
  );
}
