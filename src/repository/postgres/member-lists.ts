import { sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { MemberCriteria } from '../../domain/members/member-repository.ts';
import { anyUuid } from './rows.ts';
import type { Listing } from './slices.ts';

const key: Listing['key'] = {
  value: sql`m.email_key`,
  valueType: 'TEXT',
  id: sql`m.member_id`,
  idType: 'UUID',
};

export function membersWith(organizationId: OrganizationId, criteria: MemberCriteria): Listing {
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
export function membersOfGroup(organizationId: OrganizationId): Listing {
  return {
    columns: sql`m.*`,
    from: sql`team_members t join members m on m.organization_id = t.organization_id and m.member_id = t.member_id`,
    where: [sql`t.organization_id = ${organizationId}`, sql`t.team_id = groups.id`],
    key,
  };
}
