import { sql } from 'kysely';
import type { MemberId, OrganizationId, TeamId } from '../../domain/ids.ts';
import { emailKey, type Member } from '../../domain/members/member.ts';
import type { MemberCriteria, MemberRepository } from '../../domain/members/member-repository.ts';
import { refusal, required } from '../refusal.ts';
import type { Db } from './database.ts';
import { violates } from './database-errors.ts';
import { anyText, anyUuid, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { countRows, type Listing, readSlice, readSliceOfEach } from './slices.ts';

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

export async function insertMemberships(
  db: Db,
  organizationId: OrganizationId,
  teamIds: readonly TeamId[],
  memberIds: readonly MemberId[],
): Promise<void> {
  const rows = teamIds.flatMap((teamId) => memberIds.map((memberId) => ({ organizationId, teamId, memberId })));
  if (rows.length === 0) return;
  await db
    .insertInto('teamMembers')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const key: Listing['key'] = {
  value: sql`m.email_key`,
  valueType: 'TEXT',
  id: sql`m.member_id`,
  idType: 'UUID',
};

function membersWith(organizationId: OrganizationId, criteria: MemberCriteria): Listing {
  const { search, kind, memberIds, isDeactivated } = criteria;
  const where = [sql`m.organization_id = ${organizationId}`];
  if (kind !== undefined) where.push(sql`m.kind = ${kind}`);
  if (isDeactivated !== undefined) where.push(sql`(m.deactivated_at is not null) = ${isDeactivated}`);
  if (memberIds !== undefined) where.push(sql`m.member_id = ${anyUuid(memberIds)}`);
  if (search !== undefined) {
    const part = search.toLowerCase();
    where.push(sql`(strpos(m.email_key, ${part}) > 0 or strpos(m.name_key, ${part}) > 0)`);
  }
  return { columns: sql`m.*`, from: sql`members m`, where, key };
}

/** Of the team that is `groups.id`. */
function membersOfGroup(organizationId: OrganizationId): Listing {
  return {
    columns: sql`m.*`,
    from: sql`team_members t join members m on m.organization_id = t.organization_id and m.member_id = t.member_id`,
    where: [sql`t.organization_id = ${organizationId}`, sql`t.team_id = groups.id`],
    key,
  };
}

/** Whether the organization has an active administrator. Whoever calls holds the lock on the organization. */
async function hasAdmin(db: Db, organizationId: OrganizationId): Promise<boolean> {
  const admin = await db
    .selectFrom('members')
    .innerJoin('accountTypes', (join) =>
      join
        .onRef('accountTypes.organizationId', '=', 'members.organizationId')
        .onRef('accountTypes.accountTypeId', '=', 'members.accountTypeId'),
    )
    .select('members.memberId')
    .where('members.organizationId', '=', organizationId)
    .where('members.kind', '<>', 'EMBED')
    .where('members.deactivatedAt', 'is', null)
    .where(sql<boolean>`'ADMINISTER' = any(account_types.permissions)`)
    .limit(1)
    .executeTakeFirst();
  return admin !== undefined;
}

/** Of changes that may take an administrator away, one at a time looks whether another is left. */
async function lockOrganization(db: Db, organizationId: OrganizationId): Promise<void> {
  await db
    .selectFrom('organizations')
    .select('organizationId')
    .where('organizationId', '=', organizationId)
    .forNoKeyUpdate()
    .execute();
}

function refuseTakenEmail(error: unknown): never {
  throw violates(error, 'members_email_unique') ? refusal('MEMBER_EXISTS', 'newEmail') : error;
}

export function postgresMembers({ read, write }: Scopes): MemberRepository {
  return {
    findMembersByIds: (organizationId, memberIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('members')
          .select(memberColumns)
          .where('organizationId', '=', organizationId)
          .where('memberId', '=', anyUuid(memberIds))
          .execute();
        return inOrderOf(memberIds, found, ({ memberId }) => memberId);
      }),

    findMembersByEmails: (organizationId, emails) =>
      read(organizationId, async (db) => {
        const keys = emails.map(emailKey);
        const found = await db
          .selectFrom('members')
          .select(memberColumns)
          .where('organizationId', '=', organizationId)
          .where('emailKey', '=', anyText(keys))
          .execute();
        return inOrderOf(keys, found, ({ email }) => emailKey(email));
      }),

    listMembers: (organizationId, criteria, window) =>
      read(organizationId, (db) => readSlice(db, membersWith(organizationId, criteria), window, toMember)),

    countMembers: (organizationId, criteria) =>
      read(organizationId, (db) => countRows(db, membersWith(organizationId, criteria))),

    listMembersOfTeams: (organizationId, teamIds, window) =>
      read(organizationId, (db) => readSliceOfEach(db, membersOfGroup(organizationId), window, teamIds, toMember)),

    countMembersOfTeams: (organizationId, teamIds) =>
      read(organizationId, async (db) => {
        const counts = await db
          .selectFrom('teamMembers')
          .select(['teamId', (eb) => eb.fn.countAll<number>().as('count')])
          .where('organizationId', '=', organizationId)
          .where('teamId', '=', anyUuid(teamIds))
          .groupBy('teamId')
          .execute();
        return inOrderOf(teamIds, counts, ({ teamId }) => teamId).map((row) => row?.count ?? 0);
      }),

    createMember: (organizationId, member, teamIds) =>
      write(organizationId, (db) => insertMember(db, organizationId, member, teamIds)),

    updateMember: (organizationId, memberId, changes) =>
      write(organizationId, async (db) => {
        const mayResign = changes.accountTypeId !== undefined || Boolean(changes.deactivatedAt);
        if (mayResign) await lockOrganization(db, organizationId);
        const known = await db
          .selectFrom('members')
          .select(memberColumns)
          .where('organizationId', '=', organizationId)
          .where('memberId', '=', memberId)
          .forNoKeyUpdate()
          .executeTakeFirst();
        const changed: Member = { ...required(known, 'MEMBER_NOT_FOUND'), ...changes };
        await db
          .updateTable('members')
          .set({ ...changes, ...memberKeys(changed) })
          .where('organizationId', '=', organizationId)
          .where('memberId', '=', memberId)
          .execute()
          .catch(refuseTakenEmail);
        if (mayResign && !(await hasAdmin(db, organizationId))) throw refusal('LAST_ADMIN');
        return changed;
      }),
  };
}
