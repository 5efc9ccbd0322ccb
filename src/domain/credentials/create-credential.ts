import { recorded } from '../audit/recorded.ts';
import { type MemberCaller, requirePerson } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { ClientId } from '../ids.ts';
import { getActiveMember } from '../members/find-member.ts';
import type { ChangeDeps } from '../ports.ts';
import { readName, readText } from '../text-input.ts';
import { boundNames, type ClientCredential, type Privilege } from './client-credential.ts';
import { destroyEndedSecrets } from './find-credential.ts';
import { mintSecret } from './mint-secret.ts';
import { type CredentialBoundsInput, readBounds } from './read-bounds.ts';

export interface CreateCredentialInput {
  readonly name: string;
  readonly ownerEmail?: string | null | undefined;
  readonly privileges?: readonly Privilege[] | null | undefined;
  readonly description?: string | null | undefined;
  readonly bounds?: CredentialBoundsInput | null | undefined;
}

/**
 * A credential for the named member, or else the caller, and its secret, which is kept encrypted only (K1). Throws
 * `INVALID_INPUT`, `MEMBER_NOT_FOUND`, `MEMBER_DEACTIVATED`, `CREDENTIAL_EXISTS`, and what `readBounds` throws.
 */
export async function createCredential(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: CreateCredentialInput,
): Promise<{ credential: ClientCredential; secret: string }> {
  requirePerson(caller);
  const name = readName('name', input.name);
  const description = readText('description', input.description);
  const privileges = new Set<Privilege>(input.privileges ?? ['EMBED']);
  if (privileges.size === 0) {
    throw new DomainError('INVALID_INPUT', 'A credential needs a privilege to be of use.', { field: 'privileges' });
  }
  const owner = input.ownerEmail ? await getActiveMember(deps, caller, input.ownerEmail, 'ownerEmail') : caller.member;
  if (owner.kind === 'EMBED') {
    throw new DomainError('INVALID_INPUT', 'Embed users do not use the API, so they own no credentials.', {
      field: 'ownerEmail',
    });
  }
  const credential: ClientCredential = {
    clientId: Buffer.from(deps.randomBytes(16)).toString('hex') as ClientId,
    name,
    description,
    ownerId: owner.memberId,
    privileges: [...privileges].sort(),
    bounds: await readBounds(deps, caller, input.bounds),
    createdAt: deps.now(),
    lastUsedAt: null,
    revokedAt: null,
  };
  const secret = mintSecret(deps.randomBytes);
  const place = { organizationId: caller.organizationId, clientId: credential.clientId, version: 1 };
  const event = {
    targetId: credential.clientId,
    details: { name, ownerId: owner.memberId, privilege: credential.privileges, bound: boundNames(credential.bounds) },
  };
  const writes = recorded(deps, caller, 'CREDENTIAL_CREATED', event);
  await writes.createCredential(caller.organizationId, credential, deps.secretBox.seal(place, secret));
  await destroyEndedSecrets(deps, caller.organizationId);
  return { credential, secret };
}
