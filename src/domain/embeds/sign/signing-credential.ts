import { actsBounded, mayUseCredential } from '../../access.ts';
import type { MemberCaller } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import { parseClientId } from '../../ids.ts';
import type { Deps } from '../../ports.ts';
import type { Signer } from '../open/opening-repository.ts';
import { requireSigner } from '../open/require-signer.ts';

function requireOwnBounds(caller: MemberCaller, clientId: string): void {
  if (!actsBounded(caller) || caller.credential?.clientId === clientId) return;
  throw new DomainError('FORBIDDEN', 'A client credential with bounds signs with itself alone.', { field: 'clientId' });
}

/**
 * The credential with which the caller signs: any for administrators, their own for others; unless named, the one that acts.
 * Throws `INVALID_INPUT`, `FORBIDDEN`, `CREDENTIAL_NOT_FOUND`, `CREDENTIAL_REVOKED`, `CREDENTIAL_LACKS_EMBED`.
 */
export async function getSigningCredential(
  { repository }: Pick<Deps, 'repository'>,
  caller: MemberCaller,
  named: string | null | undefined,
): Promise<Signer> {
  const clientId = named ?? caller.credential?.clientId;
  if (!clientId) {
    throw new DomainError('INVALID_INPUT', 'Name the client credential that is to sign.', {
      field: 'clientId',
      remedy: 'Give its client id; the query clientCredentials lists those that you may use.',
    });
  }
  requireOwnBounds(caller, clientId);
  const id = parseClientId(clientId);
  const signer = id && (await repository.findSigner(id));
  const isOurs = signer?.organization.organizationId === caller.organizationId;
  if (!signer || !isOurs || !mayUseCredential(caller, signer.credential)) {
    throw new DomainError('CREDENTIAL_NOT_FOUND', 'There is no client credential with this id that you may use.', {
      field: 'clientId',
    });
  }
  return requireSigner(signer);
}
