import { mayUseCredential, reachesTag, reachOf } from '../../access.ts';
import { isAdmin, type MemberCaller } from '../../caller.ts';
import type { Window } from '../../connection.ts';
import type { ClientCredential, CredentialSecret } from '../../credentials/client-credential.ts';
import { keptSince, liveSecrets } from '../../credentials/credential-secrets.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Deps } from '../../ports.ts';
import type { OpeningContent } from '../open/opening-repository.ts';
import type { KnownValues, SearchedCredential } from './near-misses/find-near-misses.ts';

/** Of each kind of thing: more than the search has time for. */
const most = 200;
const firstOnes: Window = { limit: most, direction: 'FORWARD', after: null, before: null };
const lastOnes: Window = { limit: most, direction: 'BACKWARD', after: null, before: null };

type SecretDeps = Pick<Deps, 'secretBox' | 'settings' | 'now'>;

/** What cannot be opened, since its master key is gone, is nothing to search with. */
function openSecret(
  { secretBox }: SecretDeps,
  place: { readonly organizationId: OrganizationId; readonly clientId: ClientCredential['clientId'] },
  secret: CredentialSecret,
): string | undefined {
  try {
    return secretBox.open({ ...place, version: secret.version }, secret);
  } catch {
    return undefined;
  }
}

/** A credential with all of its secrets that are kept, those that ended too (K3). */
export function toSearched(
  deps: SecretDeps,
  organizationId: OrganizationId,
  { clientId, name, revokedAt }: ClientCredential,
  secrets: readonly CredentialSecret[],
): SearchedCredential {
  const now = deps.now();
  // Revoking ends them all: what they sign until then is signed rightly, and refused for another reason.
  const live = new Set(liveSecrets(secrets, revokedAt ? new Date(revokedAt.getTime() - 1) : now));
  return {
    clientId,
    name,
    secrets: liveSecrets(secrets, keptSince(deps.settings, now)).flatMap((secret) => {
      const text = openSecret(deps, { organizationId, clientId }, secret);
      return text ? [{ version: secret.version, text, isLive: live.has(secret) }] : [];
    }),
  };
}

/** The credentials that the caller may use, the newest 200, revoked ones too: all for administrators, their own for others. */
export async function findSearchedCredentials(
  deps: SecretDeps & Pick<Deps, 'repository'>,
  caller: MemberCaller,
): Promise<readonly SearchedCredential[]> {
  const { organizationId, member } = caller;
  const criteria = { includeRevoked: true, ...(!isAdmin(caller) && { ownerId: member.memberId }) };
  const listed = await deps.repository.listCredentials(organizationId, criteria, lastOnes);
  const items = listed.items.filter((credential) => mayUseCredential(caller, credential));
  const secrets = await deps.repository.secretsByClientIds(
    organizationId,
    items.map(({ clientId }) => clientId),
  );
  return items.map((credential, index) => toSearched(deps, organizationId, credential, secrets[index] ?? []));
}

export const nothingKnown: KnownValues = { teams: [], accountTypes: [], emails: [], tagNames: [], controlIds: [] };

/** Values that a URL may have had when it was signed; of content what the caller may read alone. */
export async function findKnownValues(
  { repository }: Pick<Deps, 'repository'>,
  caller: MemberCaller,
  content: OpeningContent | undefined,
): Promise<KnownValues> {
  const { organizationId } = caller;
  const workbookIds = content ? [content.workbook.workbookId] : [];
  const reach = content && reachOf(caller, content.workbook, content.grants);
  const [teams, accountTypes, members, [tags = []]] = await Promise.all([
    repository.listTeams(organizationId, {}, firstOnes),
    repository.listAccountTypes(organizationId),
    repository.listMembers(organizationId, {}, firstOnes),
    repository.tagsByWorkbookIds(organizationId, workbookIds),
  ]);
  const elements = content?.version?.content.tree.elements ?? [];
  return {
    teams: teams.items.map(({ name }) => name),
    accountTypes: accountTypes.slice(0, most).map(({ name }) => name),
    emails: members.items.map(({ email }) => email),
    users: members.items.map(({ email, firstName, lastName, externalUserId, userAttributes }) => ({
      email,
      firstName,
      lastName,
      externalUserId,
      attributes: userAttributes,
    })),
    tagNames: tags.flatMap(({ name }) => (reach && reachesTag(reach, name) ? [name] : [])).slice(0, most),
    controlIds: elements.flatMap(({ control }) => control?.controlId ?? []).slice(0, most),
  };
}
