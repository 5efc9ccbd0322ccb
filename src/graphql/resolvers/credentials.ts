import { requireMember } from '../../domain/caller.ts';
import { createCredential } from '../../domain/credentials/create-credential.ts';
import { readCredentialUses } from '../../domain/credentials/read-credential-uses.ts';
import { findVisibleCredential, listCredentials, readSecrets } from '../../domain/credentials/read-credentials.ts';
import { retireClientSecret } from '../../domain/credentials/retire-client-secret.ts';
import { revokeCredential } from '../../domain/credentials/revoke-credential.ts';
import { rewrapSecrets } from '../../domain/credentials/rewrap-secrets.ts';
import { rotateCredential } from '../../domain/credentials/rotate-credential.ts';
import { readSignerClock } from '../../domain/credentials/signer-clock.ts';
import { findVisibleMember } from '../../domain/members/read-members.ts';
import { usageOfCredential } from '../../domain/usage/usage-of.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';
import { mutation } from './mutation.ts';

export const credentialResolvers: Resolvers = {
  Query: {
    clientCredential: async (_source, { clientId }, { deps, caller }) =>
      (await findVisibleCredential(deps, requireMember(caller), clientId)) ?? null,
    clientCredentials: (_source, args, { deps, caller }) => listCredentials(deps, requireMember(caller), args),
  },
  Mutation: {
    createClientCredential: mutation(createCredential, (created) => created, { credential: null, secret: null }),
    rotateClientCredential: mutation(rotateCredential, (rotated) => rotated, { credential: null, secret: null }),
    retireClientSecret: mutation(retireClientSecret, (credential) => ({ credential }), { credential: null }),
    revokeClientCredential: mutation(revokeCredential, (credential) => ({ credential }), { credential: null }),
    rewrapSecrets: mutation(rewrapSecrets, (secrets) => secrets, { rewrapped: 0, remaining: 0, keyId: null }),
  },
  ClientCredential: {
    id: ({ clientId }) => toNodeId('ClientCredential', clientId),
    owner: async ({ ownerId }, _args, { deps, caller }) =>
      (await findVisibleMember(deps, requireMember(caller), ownerId)) ?? null,
    secrets: (credential, _args, { deps }) => readSecrets(deps, credential),
    usedBy: (credential, _args, { deps, caller }) => readCredentialUses(deps, requireMember(caller), credential),
    signerClock: (credential, _args, { deps }) => readSignerClock(deps, credential),
    usage: (credential, args, { deps }) => usageOfCredential(deps, credential, args),
  },
  ClientCredentialConnection: connectionResolvers(),
};
