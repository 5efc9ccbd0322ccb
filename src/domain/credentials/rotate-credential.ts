import { recorded } from '../audit/recorded.ts';
import { type MemberCaller, requirePerson } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { ChangeDeps } from '../ports.ts';
import type { ClientCredential } from './client-credential.ts';
import { destroyEndedSecrets, getCredential } from './find-credential.ts';
import { mintSecret } from './mint-secret.ts';
import { hourMs, readOverlap } from './read-overlap.ts';

export interface RotateCredentialInput {
  readonly clientId: string;
  readonly overlapHours?: number | null | undefined;
}

/**
 * A new secret for a credential, given in the clear here alone (K1); the one before it verifies for so many hours more, a day
 * unless told otherwise (K3). Throws `INVALID_INPUT`, `CREDENTIAL_NOT_FOUND`, `CREDENTIAL_REVOKED`, `ROTATION_UNDER_WAY`.
 */
export async function rotateCredential(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: RotateCredentialInput,
): Promise<{ credential: ClientCredential; secret: string }> {
  requirePerson(caller);
  const { organizationId } = caller;
  const overlapHours = readOverlap(input.overlapHours);
  const credential = await getCredential(deps, caller, input.clientId);
  const { clientId, revokedAt } = credential;
  if (revokedAt) {
    throw new DomainError('CREDENTIAL_REVOKED', 'A revoked credential gets no new secrets.', {
      field: 'clientId',
      remedy: 'Make another with createClientCredential.',
    });
  }
  const secret = mintSecret(deps.randomBytes);
  const rotatedAt = deps.now();
  const event = { targetId: clientId, details: { name: credential.name, overlapHours } };
  await recorded(deps, caller, 'CREDENTIAL_ROTATED', event).rotateCredential(organizationId, clientId, {
    seal: (version) => deps.secretBox.seal({ organizationId, clientId, version }, secret),
    rotatedAt,
    olderEndAt: new Date(rotatedAt.getTime() + overlapHours * hourMs),
  });
  await destroyEndedSecrets(deps, organizationId);
  return { credential, secret };
}
