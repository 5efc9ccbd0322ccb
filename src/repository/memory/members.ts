import { type SortKey, sliceList } from '../../domain/connection.ts';
import type { TeamId } from '../../domain/ids.ts';
import { emailKey, type Member } from '../../domain/members/member.ts';
import type { MemberCriteria, MemberRepository } from '../../domain/members/member-repository.ts';
import { refusal, required } from '../refusal.ts';
import type { OrganizationData } from './organization-data.ts';
import { follow, holdsText, pick, requireUnused, rowsOf } from './rows.ts';
import type { Organizations } from './store.ts';
import { joinTeam } from './teams.ts';

export function insertMember(data: OrganizationData, member: Member, teamIds: readonly TeamId[] = []): void {
  requireUnused(data.members, member.memberId);
  checkMember(data, member, 'email');
  for (const teamId of teamIds) required(data.teams.get(teamId), 'TEAM_NOT_FOUND');
  data.members.set(member.memberId, member);
  data.memberIdsByEmail.set(emailKey(member.email), member.memberId);
  for (const teamId of teamIds) joinTeam(data, teamId, member.memberId);
}

function checkMember(data: OrganizationData, member: Member, emailField: string): void {
  required(data.accountTypes.get(member.accountTypeId), 'ACCOUNT_TYPE_NOT_FOUND');
  const holder = data.memberIdsByEmail.get(emailKey(member.email));
  if (holder !== undefined && holder !== member.memberId) throw refusal('MEMBER_EXISTS', emailField);
}

function isActiveAdmin(data: OrganizationData, member: Member): boolean {
  const accountType = data.accountTypes.get(member.accountTypeId);
  return (
    member.kind !== 'EMBED' && member.deactivatedAt === null && accountType?.permissions.includes('ADMINISTER') === true
  );
}

function hasAnotherAdmin(data: OrganizationData, member: Member): boolean {
  return [...data.members.values()].some((other) => other !== member && isActiveAdmin(data, other));
}

const listKey = (member: Member): SortKey => [emailKey(member.email), member.memberId];

function select(data: OrganizationData, criteria: MemberCriteria): Member[] {
  const { search, kind, memberIds, isDeactivated } = criteria;
  const members = memberIds === undefined ? [...data.members.values()] : rowsOf(data.members, new Set(memberIds));
  return members.filter(
    (member) =>
      (kind === undefined || member.kind === kind) &&
      (isDeactivated === undefined || (member.deactivatedAt !== null) === isDeactivated) &&
      (holdsText(member.email, search) || holdsText(`${member.firstName} ${member.lastName}`, search)),
  );
}

function membersOf(data: OrganizationData, teamId: TeamId): Member[] {
  return rowsOf(data.members, data.memberIdsByTeam.get(teamId) ?? new Set());
}

export function memoryMembers({ read, write }: Organizations): MemberRepository {
  return {
    findMembersByIds: async (organizationId, memberIds) => pick(read(organizationId).members, memberIds),

    findMembersByEmails: async (organizationId, emails) => {
      const { members, memberIdsByEmail } = read(organizationId);
      return emails.map((email) => follow(members, memberIdsByEmail.get(emailKey(email))));
    },

    listMembers: async (organizationId, criteria, window) =>
      sliceList(select(read(organizationId), criteria), listKey, window),

    countMembers: async (organizationId, criteria) => select(read(organizationId), criteria).length,

    listMembersOfTeams: async (organizationId, teamIds, window) => {
      const data = read(organizationId);
      return teamIds.map((teamId) => sliceList(membersOf(data, teamId), listKey, window));
    },

    countMembersOfTeams: async (organizationId, teamIds) => {
      const data = read(organizationId);
      return teamIds.map((teamId) => membersOf(data, teamId).length);
    },

    createMember: async (organizationId, member, teamIds) => insertMember(write(organizationId), member, teamIds),

    updateMember: async (organizationId, memberId, changes) => {
      const data = write(organizationId);
      const member = required(data.members.get(memberId), 'MEMBER_NOT_FOUND');
      const changed: Member = { ...member, ...changes };
      checkMember(data, changed, 'newEmail');
      const resigns = isActiveAdmin(data, member) && !isActiveAdmin(data, changed);
      if (resigns && !hasAnotherAdmin(data, member)) throw refusal('LAST_ADMIN');
      data.memberIdsByEmail.delete(emailKey(member.email));
      data.memberIdsByEmail.set(emailKey(changed.email), memberId);
      data.members.set(memberId, changed);
      return changed;
    },
  };
}
