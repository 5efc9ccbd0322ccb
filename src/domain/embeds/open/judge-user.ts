import { DomainError } from '../../errors.ts';
import { type MemberId, randomUuid } from '../../ids.ts';
import type { AccountType } from '../../members/account-type.ts';
import type { Member } from '../../members/member.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { Deps } from '../../ports.ts';
import { quoted } from '../../quoted.ts';
import type { Team } from '../../teams/team.ts';
import type { EmbedRequest, RequestedUser } from '../url/embed-request.ts';
import type { OpeningUser, OpeningUserChange } from './opening-repository.ts';
import { requireMayView } from './require-reach.ts';

/** The user of one opening: what of them is kept, and with which rights the session begins. */
export interface JudgedUser {
  readonly change: OpeningUserChange;
  readonly member: Member;
  readonly teams: readonly Team[];
  readonly accountType: AccountType;
  readonly userAttributes: Readonly<Record<string, string>>;
}

/** All names that a URL may mean by its teams: an encoded comma may be part of a name, or stand between two (L3). */
function possibleTeamNames(teams: readonly string[]): readonly string[] {
  return [...new Set(teams.flatMap((name) => (name.includes(',') ? [name, ...splitNames(name)] : [name])))];
}

function splitNames(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The names that a URL signed with client credentials means: one that holds a comma is a list, unless a team bears it (L3). */
export function namesOfTeams(asked: readonly string[], { namedTeams: known }: OpeningUser): string[] {
  return asked.flatMap((name) => (known.some((team) => team.name === name) ? [name] : splitNames(name)));
}

function requireTeams({ method, user }: EmbedRequest, asked: readonly string[], found: OpeningUser): Team[] {
  const byName = new Map(found.namedTeams.map((team) => [team.name, team]));
  const names = method === 'CLIENT_CREDENTIALS' ? namesOfTeams(asked, found) : asked;
  const teams = [...new Set(names)].map((name) => {
    const team = byName.get(name);
    if (team) return team;
    throw new DomainError('TEAM_NOT_FOUND', `The organization has no team ${quoted(name)}.`, { field: 'teams' });
  });
  if (teams.length > 0) return teams;
  throw new DomainError('NO_TEAM', `No team is named for ${quoted(user.email)}.`, { field: 'teams' });
}

function findAccountType({ accountTypes }: OpeningUser, name: string): AccountType {
  const accountType = accountTypes.find((one) => one.name === name);
  if (accountType) return accountType;
  throw new DomainError('ACCOUNT_TYPE_NOT_FOUND', `The organization has no account type ${quoted(name)}.`, {
    field: 'accountType',
  });
}

/** People who log in have rights of their own, which a URL does not change (J4); client credentials do not open for them. */
function judgePerson({ method, user }: EmbedRequest, member: Member, found: OpeningUser): JudgedUser {
  if (method === 'CLIENT_CREDENTIALS') {
    throw new DomainError(
      'EMAIL_BELONGS_TO_INTERNAL_MEMBER',
      'The address belongs to a member who is no embed user, for whom URLs signed with client credentials do not open.',
    );
  }
  const claims = { teams: user.teams, account_type: user.accountType, user_attributes: user.userAttributes };
  const [claim] = Object.entries(claims).find(([, value]) => value !== null) ?? [];
  if (claim) {
    throw new DomainError(
      'CLAIM_NOT_FOR_INTERNAL_MEMBER',
      `The user is a member whose own rights count, so the claim ${claim} must be absent.`,
      { field: claim },
    );
  }
  const accountType = found.accountTypes.find(({ accountTypeId }) => accountTypeId === member.accountTypeId);
  if (!accountType) throw new Error('The account type of a member is gone.');
  return {
    change: { isEmbedUser: false, memberId: member.memberId },
    member,
    teams: found.memberTeams,
    accountType,
    userAttributes: member.userAttributes,
  };
}

/** The embed user as they are from this opening on: what is named replaces what was stored, what is not stays (J4, L3). */
function judgeEmbedUser(
  deps: Pick<Deps, 'now' | 'randomBytes'>,
  organization: Organization,
  request: EmbedRequest,
  found: OpeningUser,
): JudgedUser {
  const { user, method } = request;
  const known = found.member;
  const keepsTeams = user.teams === null && known !== null && method === 'JWT';
  const teams = keepsTeams ? found.memberTeams : requireTeams(request, user.teams ?? [], found);
  if (teams.length === 0) throw new DomainError('NO_TEAM', 'The embed user is in no team.', { field: 'teams' });
  const stored = known && found.accountTypes.find(({ accountTypeId }) => accountTypeId === known.accountTypeId);
  const keepsAccountType = user.accountType === null && method === 'JWT' && stored;
  const accountType = keepsAccountType
    ? stored
    : findAccountType(found, user.accountType ?? organization.defaultEmbedAccountType);
  const member: Member = {
    memberId: known?.memberId ?? randomUuid<MemberId>(deps.randomBytes),
    email: known?.email ?? user.email,
    firstName: user.firstName ?? known?.firstName ?? '',
    lastName: user.lastName ?? known?.lastName ?? '',
    kind: 'EMBED',
    accountTypeId: accountType.accountTypeId,
    userAttributes: user.userAttributes ?? known?.userAttributes ?? {},
    externalUserId: user.externalUserId ?? known?.externalUserId ?? null,
    createdAt: known?.createdAt ?? deps.now(),
    lastSeenAt: deps.now(),
    deactivatedAt: null,
  };
  const teamIds = keepsTeams ? null : teams.map(({ teamId }) => teamId);
  const { userAttributes } = member;
  return { change: { isEmbedUser: true, member, teamIds }, member, teams, accountType, userAttributes };
}

/**
 * Who opens an embed, and with which rights. Throws, in this order, `USER_UNKNOWN`, `USER_DEACTIVATED`,
 * `EMAIL_BELONGS_TO_INTERNAL_MEMBER`, `CLAIM_NOT_FOR_INTERNAL_MEMBER`, `TEAM_NOT_FOUND`, `NO_TEAM`, `ACCOUNT_TYPE_NOT_FOUND`,
 * `ACCOUNT_TYPE_LACKS_PERMISSION` (O3, O4, J4).
 */
export function judgeUser(
  deps: Pick<Deps, 'now' | 'randomBytes'>,
  organization: Organization,
  request: EmbedRequest,
  found: OpeningUser,
): JudgedUser {
  const { member } = found;
  if (!member && !organization.autoProvisionEmbedUsers) {
    throw new DomainError('USER_UNKNOWN', 'Nobody has this address, and the organization does not make unknown users.');
  }
  if (member?.deactivatedAt) throw new DomainError('USER_DEACTIVATED', 'The user is deactivated.');
  const isPerson = member !== null && member.kind !== 'EMBED';
  const judged = isPerson ? judgePerson(request, member, found) : judgeEmbedUser(deps, organization, request, found);
  requireMayView(judged.accountType);
  return judged;
}

export function namedTeams({ teams }: Pick<RequestedUser, 'teams'>): readonly string[] {
  return possibleTeamNames(teams ?? []);
}
