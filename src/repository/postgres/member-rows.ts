import type { MemberId, OrganizationId, TeamId } from '../../domain/ids.ts';
import { emailKey, type Member } from '../../domain/members/member.ts';
import type { Db } from './database.ts';

export const memberColumns = [
  'members.memberId',
  'members.email',
  'members.firstName',
  'members.lastName',
  'members.kind',
  'members.accountTypeId',
  'members.userAttributes',
  'members.externalUserId',
  'members.createdAt',
  'members.lastSeenAt',
  'members.deactivatedAt',
] as const;

type MemberRow = Pick<Member, keyof Member>;

/** Takes the columns of a member out of a wider row. */
export function toMember(row: MemberRow): Member {
  const { memberId, email, firstName, lastName, kind, accountTypeId, userAttributes } = row;
  const { externalUserId, createdAt, lastSeenAt, deactivatedAt } = row;
  const times = { createdAt, lastSeenAt, deactivatedAt };
  return { memberId, email, firstName, lastName, kind, accountTypeId, userAttributes, externalUserId, ...times };
}

/** What members are found by. */
export function memberKeys({ email, firstName, lastName }: Pick<Member, 'email' | 'firstName' | 'lastName'>) {
  return { emailKey: emailKey(email), nameKey: `${firstName} ${lastName}`.toLowerCase() };
}

export async function insertMember(
  db: Db,
  organizationId: OrganizationId,
  member: Member,
  teamIds: readonly TeamId[],
): Promise<void> {
  await db
    .insertInto('members')
    .values({ organizationId, ...member, ...memberKeys(member) })
    .execute();
  await insertMemberships(db, organizationId, teamIds, [member.memberId]);
}

/** How many of them are new. */
export async function insertMemberships(
  db: Db,
  organizationId: OrganizationId,
  teamIds: readonly TeamId[],
  memberIds: readonly MemberId[],
): Promise<number> {
  const rows = teamIds.flatMap((teamId) => memberIds.map((memberId) => ({ organizationId, teamId, memberId })));
  if (rows.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('teamMembers')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}
