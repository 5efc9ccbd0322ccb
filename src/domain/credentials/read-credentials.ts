import { isAdmin, type MemberCaller } from '../caller.ts';
import {
  type Connection,
  type ConnectionArgs,
  connectList,
  readWindow,
  type SortKey,
  toCursor,
} from '../connection.ts';
import { parseClientId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import { readEmail } from '../text-input.ts';
import type { ClientCredential, CredentialSecret, Privilege } from './client-credential.ts';
import type { CredentialCriteria } from './credential-repository.ts';
import { isSafeToRetire, keptSince, liveSecrets } from './credential-secrets.ts';

export interface ListCredentialsInput extends ConnectionArgs {
  readonly filter?:
    | {
        readonly ownerEmail?: string | null | undefined;
        readonly privilege?: Privilege | null | undefined;
        readonly includeRevoked?: boolean | null | undefined;
      }
    | null
    | undefined;
}

const listName = 'clientCredentials';

function credentialSortKey({ createdAt, clientId }: ClientCredential): SortKey {
  return [createdAt.toISOString(), clientId];
}

/** Client credentials, oldest first: all for administrators, their own for others (A4). */
export async function listCredentials(
  { repository }: RequestDeps,
  caller: MemberCaller,
  input: ListCredentialsInput,
): Promise<Connection<ClientCredential>> {
  const { organizationId, member } = caller;
  const { ownerEmail, privilege, includeRevoked } = input.filter ?? {};
  const window = readWindow(listName, input);
  const [owner] = ownerEmail
    ? await repository.findMembersByEmails(organizationId, [readEmail('filter.ownerEmail', ownerEmail)])
    : [isAdmin(caller) ? undefined : member];
  const isOwn = owner?.memberId === member.memberId;
  if (ownerEmail && !(owner && (isAdmin(caller) || isOwn))) {
    return connectList(listName, input, [], credentialSortKey);
  }
  const criteria: CredentialCriteria = {
    ...(owner && { ownerId: owner.memberId }),
    ...(privilege && { privilege }),
    includeRevoked: includeRevoked ?? false,
  };
  return {
    ...(await repository.listCredentials(organizationId, criteria, window)),
    cursorOf: (credential) => toCursor(listName, credentialSortKey(credential)),
    totalCount: () => repository.countCredentials(organizationId, criteria),
  };
}

/** Any for administrators, their own for others (A4); undefined: there is none that the caller may see. */
export async function findVisibleCredential(
  { reads }: RequestDeps,
  caller: MemberCaller,
  clientId: string,
): Promise<ClientCredential | undefined> {
  const id = parseClientId(clientId);
  const credential = id && (await reads.credentials.load(id));
  return isAdmin(caller) || credential?.ownerId === caller.member.memberId ? credential : undefined;
}

/** What is told of a secret: everything but the secret. */
export interface SecretFacts extends Omit<CredentialSecret, 'keyId' | 'sealed'> {
  /** Whether it verifies. */
  readonly isLive: boolean;
  readonly safeToRetire: boolean;
}

/** The secrets of a credential, the newest first: live ones, and those that ended and are kept (K3, K4). */
export async function readSecrets(
  { reads, settings, now: clock }: RequestDeps,
  { clientId }: ClientCredential,
): Promise<SecretFacts[]> {
  const now = clock();
  const secrets = liveSecrets(await reads.secretsOfCredentials.load(clientId), keptSince(settings, now));
  const live = new Set(liveSecrets(secrets, now));
  return secrets.map((secret) => {
    const { version, createdAt, endsAt, lastUsedAt, uses } = secret;
    const safeToRetire = isSafeToRetire(secret, secrets, now);
    return { version, createdAt, endsAt, lastUsedAt, uses, isLive: live.has(secret), safeToRetire };
  });
}
