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

type UserRequest = Pick<EmbedRequest, 'method' | 'user'>;

function requireTeams({ method, user }: UserRequest, asked: readonly string[], found: OpeningUser): Team[] {
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

/** Throws `USER_UNKNOWN` (O3). */
export function requireKnownUser({ autoProvisionEmbedUsers }: Organization, { member }: OpeningUser): void {
  if (member || autoProvisionEmbedUsers) return;
  throw new DomainError('USER_UNKNOWN', 'Nobody has this address, and the organization does not make unknown users.');
}

/** Throws `USER_DEACTIVATED`. */
export function requireActiveUser({ member }: OpeningUser): void {
  if (member?.deactivatedAt) throw new DomainError('USER_DEACTIVATED', 'The user is deactivated.');
}

/** A member who logs in: they have rights of their own, which a URL does not change (J4). */
function personOf({ member }: OpeningUser): Member | null {
  return member?.kind === 'EMBED' ? null : member;
}

/** Client credentials do not open for people who log in. Throws `EMAIL_BELONGS_TO_INTERNAL_MEMBER`. */
export function requireFitsMethod({ method }: UserRequest, found: OpeningUser): void {
  if (method === 'JWT' || !personOf(found)) return;
  throw new DomainError(
    'EMAIL_BELONGS_TO_INTERNAL_MEMBER',
    'The address belongs to a member who is no embed user, for whom URLs signed with client credentials do not open.',
  );
}

/** Throws `CLAIM_NOT_FOR_INTERNAL_MEMBER` (J4). */
export function requireClaimsFit({ user }: UserRequest, found: OpeningUser): void {
  const claims = { teams: user.teams, account_type: user.accountType, user_attributes: user.userAttributes };
  const [claim] = Object.entries(claims).find(([, value]) => value !== null) ?? [];
  if (!claim || !personOf(found)) return;
  throw new DomainError(
    'CLAIM_NOT_FOR_INTERNAL_MEMBER',
    `The user is a member whose own rights count, so the claim ${claim} must be absent.`,
    { field: claim },
  );
}

/** What is named replaces what was stored, what is not stays (J4, L3). */
function keepsTeams({ method, user }: UserRequest, found: OpeningUser): boolean {
  return personOf(found) !== null || (user.teams === null && found.member !== null && method === 'JWT');
}

/** The teams with which the session begins. Throws `TEAM_NOT_FOUND`, `NO_TEAM` (O4). */
export function judgeTeams(request: UserRequest, found: OpeningUser): readonly Team[] {
  if (personOf(found)) return found.memberTeams;
  const teams = keepsTeams(request, found) ? found.memberTeams : requireTeams(request, request.user.teams ?? [], found);
  if (teams.length > 0) return teams;
  throw new DomainError('NO_TEAM', 'The embed user is in no team.', { field: 'teams' });
}

/** The account type with which the session begins. Throws `ACCOUNT_TYPE_NOT_FOUND`. */
export function judgeAccountType(organization: Organization, request: UserRequest, found: OpeningUser): AccountType {
  const { user, method } = request;
  const known = found.member;
  const stored = known && found.accountTypes.find(({ accountTypeId }) => accountTypeId === known.accountTypeId);
  if (personOf(found)) {
    if (!stored) throw new Error('The account type of a member is gone.');
    return stored;
  }
  const keeps = user.accountType === null && method === 'JWT' && stored;
  return keeps ? stored : findAccountType(found, user.accountType ?? organization.defaultEmbedAccountType);
}

/** The embed user as they are from this opening on. */
function toEmbedMember(
  deps: Pick<Deps, 'now' | 'randomBytes'>,
  { user }: UserRequest,
  { member: known }: OpeningUser,
  { accountTypeId }: AccountType,
): Member {
  return {
    memberId: known?.memberId ?? randomUuid<MemberId>(deps.randomBytes),
    email: known?.email ?? user.email,
    firstName: user.firstName ?? known?.firstName ?? '',
    lastName: user.lastName ?? known?.lastName ?? '',
    kind: 'EMBED',
    accountTypeId,
    userAttributes: user.userAttributes ?? known?.userAttributes ?? {},
    externalUserId: user.externalUserId ?? known?.externalUserId ?? null,
    createdAt: known?.createdAt ?? deps.now(),
    lastSeenAt: deps.now(),
    deactivatedAt: null,
  };
}

/** Who opens an embed, and with which rights, when all of the above has passed. */
export function toJudgedUser(
  deps: Pick<Deps, 'now' | 'randomBytes'>,
  request: UserRequest,
  found: OpeningUser,
  { teams, accountType }: Pick<JudgedUser, 'teams' | 'accountType'>,
): JudgedUser {
  const person = personOf(found);
  const member = person ?? toEmbedMember(deps, request, found, accountType);
  const { userAttributes, memberId } = member;
  const teamIds = keepsTeams(request, found) ? null : teams.map(({ teamId }) => teamId);
  const change = person ? { isEmbedUser: false as const, memberId } : { isEmbedUser: true as const, member, teamIds };
  return { change, member, teams, accountType, userAttributes };
}

export function namedTeams({ teams }: Pick<RequestedUser, 'teams'>): readonly string[] {
  return possibleTeamNames(teams ?? []);
}
