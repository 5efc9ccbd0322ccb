import { sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import { emailKey, type Member } from '../../domain/members/member.ts';
import type { MemberRepository } from '../../domain/members/member-repository.ts';
import { refusal, required } from '../refusal.ts';
import type { Db } from './database.ts';
import { violates } from './database-errors.ts';
import { membersOfGroup, membersWith } from './member-lists.ts';
import { insertMember, memberColumns, memberKeys, toMember } from './member-rows.ts';
import { anyText, anyUuid, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { countRows, readSlice, readSliceOfEach } from './slices.ts';

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
