import { compareText } from '../../domain/connection.ts';
import { liveSecrets } from '../../domain/credentials/credential-secrets.ts';
import type {
  Opening,
  OpeningContent,
  OpeningRepository,
  OpeningTarget,
} from '../../domain/embeds/open/opening-repository.ts';
import type { ClientId, MemberId, TeamId } from '../../domain/ids.ts';
import { emailKey, type Member } from '../../domain/members/member.ts';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';
import { refusal, required } from '../refusal.ts';
import { appendEvent } from './audit.ts';
import { countEmbedUse, countUse } from './credential-uses.ts';
import { noteParameters } from './embed-parameters.ts';
import { grantsOf } from './grants.ts';
import { insertMember } from './members.ts';
import type { OrganizationData } from './organization-data.ts';
import { follow, rowsOf } from './rows.ts';
import { insertSession } from './sessions.ts';
import type { Store } from './store.ts';
import { setTeams } from './teams.ts';
import { countOpening } from './usage.ts';

export function nonceKey(clientId: ClientId, nonce: string): string {
  return JSON.stringify([clientId, nonce]);
}

function findContent(data: OrganizationData, target: OpeningTarget): OpeningContent | undefined {
  const embed = 'embedId' in target ? (data.embeds.get(target.embedId) ?? null) : null;
  const workbookId = 'workbookId' in target ? target.workbookId : embed?.workbookId;
  const stored = workbookId && data.workbooks.get(workbookId);
  if (!stored) return undefined;
  const tagName = 'workbookId' in target ? target.tagName : (embed?.tagName ?? null);
  const number = tagName === null ? stored.workbook.latestVersion : stored.tags.get(tagName)?.versionNumber;
  const shown = typeof number === 'number' ? stored.versions[number - 1] : undefined;
  return {
    embed,
    workbook: stored.workbook,
    grants: grantsOf(data, stored.workbook.workbookId),
    hasTag: tagName === null || stored.tags.has(tagName),
    version: shown && typeof number === 'number' ? { number, content: shown.content } : null,
  };
}

/** What was judged before may have changed since: the last look is taken where nothing comes between it and the write. */
function checkOpening(data: OrganizationData, { session, nonce, user, secretVersion }: Opening): void {
  const { clientId, embedId, teamIds, openedAt } = session;
  if (data.nonces.has(nonceKey(clientId, nonce.value))) throw refusal('NONCE_REUSED');
  const { credential, secrets } = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
  if (credential.revokedAt !== null) throw refusal('CREDENTIAL_REVOKED');
  if (!liveSecrets(secrets, openedAt).some(({ version }) => version === secretVersion))
    throw refusal('INVALID_SIGNATURE');
  if (embedId !== null && required(data.embeds.get(embedId), 'EMBED_NOT_FOUND').deletedAt !== null) {
    throw refusal('EMBED_DELETED');
  }
  for (const teamId of teamIds) required(data.teams.get(teamId), 'TEAM_NOT_FOUND');
  const member = findUser(data, user);
  if (member?.deactivatedAt) throw refusal('USER_DEACTIVATED');
  if (user.isEmbedUser && member && member.kind !== 'EMBED') throw refusal('EMAIL_BELONGS_TO_INTERNAL_MEMBER');
  if (user.isEmbedUser && !member && data.members.has(user.member.memberId)) {
    throw new ServiceUnavailable('The user has another address now.');
  }
}

function findUser(data: OrganizationData, user: Opening['user']): Member | undefined {
  const memberId = user.isEmbedUser ? data.memberIdsByEmail.get(emailKey(user.member.email)) : user.memberId;
  return follow(data.members, memberId);
}

function saveUser(data: OrganizationData, user: Opening['user'], seenAt: Date): MemberId {
  const known = findUser(data, user);
  if (!user.isEmbedUser) {
    const member = required(known, 'MEMBER_NOT_FOUND');
    data.members.set(member.memberId, { ...member, lastSeenAt: seenAt });
    return member.memberId;
  }
  if (known) {
    const { memberId, email, createdAt } = known;
    data.members.set(memberId, { ...user.member, memberId, email, createdAt });
  } else insertMember(data, user.member);
  const memberId = known?.memberId ?? user.member.memberId;
  if (user.teamIds) setTeams(data, memberId, user.teamIds);
  return memberId;
}

export function memoryOpenings(store: Store): OpeningRepository {
  const { read, write } = store;
  return {
    findSigner: async (clientId) => {
      const organizationId = store.organizationIdsByClient.get(clientId);
      const organization = organizationId && store.organizations.get(organizationId);
      if (!organization) return undefined;
      const data = read(organization.organizationId);
      const stored = data.credentials.get(clientId);
      const owner = stored && data.members.get(stored.credential.ownerId);
      if (!stored || !owner) return undefined;
      const ownerPermissions = data.accountTypes.get(owner.accountTypeId)?.permissions ?? [];
      return { organization, ...stored, owner, ownerPermissions };
    },

    findOrganizationAt: async (place) => {
      if ('slug' in place) return [...store.organizations.values()].find(({ slug }) => slug === place.slug);
      return follow(store.organizations, store.organizationIdsByEmbed.get(place.embedId));
    },

    findOpeningContent: async (organizationId, target) => findContent(read(organizationId), target),

    findOpeningUser: async (organizationId, { email, teamNames }) => {
      const data = read(organizationId);
      const member = follow(data.members, data.memberIdsByEmail.get(emailKey(email))) ?? null;
      const named = teamNames
        .map((name) => data.teamIdsByName.get(name))
        .filter((id): id is TeamId => id !== undefined);
      return {
        member,
        memberTeams: rowsOf(data.teams, member ? data.teamIdsByMember.get(member.memberId) : []).sort((a, b) =>
          compareText(a.name, b.name),
        ),
        namedTeams: rowsOf(data.teams, named),
        accountTypes: [...data.accountTypes.values()],
      };
    },

    isNonceTaken: async (organizationId, clientId, nonce) => read(organizationId).nonces.has(nonceKey(clientId, nonce)),

    openOnce: async (organizationId, opening) => {
      const data = write(organizationId);
      checkOpening(data, opening);
      const { nonce, user, secretVersion, event, parameterNames } = opening;
      const { clientId, openedAt, ...rest } = opening.session;
      data.nonces.set(nonceKey(clientId, nonce.value), nonce.validUntil);
      const memberId = saveUser(data, user, openedAt);
      const session = { ...rest, clientId, openedAt, memberId };
      insertSession(store, organizationId, data, session);
      countUse(data, clientId, secretVersion, openedAt);
      countEmbedUse(data, clientId, session, openedAt);
      countOpening(data, organizationId, session, event);
      if (session.embedId !== null) noteParameters(data, session.embedId, parameterNames, openedAt);
      appendEvent(data, { ...event, memberId });
      return session;
    },
  };
}
