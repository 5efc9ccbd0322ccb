import type { MemberId, OrganizationId, TeamId } from '../src/domain/ids.ts';
import type { Member } from '../src/domain/members/member.ts';
import type { Organization } from '../src/domain/organizations/organization.ts';
import type { Reader } from '../src/domain/workbooks/workbook-repository.ts';
import type { SeedableRepository } from '../src/repository/seedable-repository.ts';
import { aMember, anOrganization, someAccountTypes } from '../test/support/builders.ts';
import type { Query } from '../test/support/postgres/administer.ts';

/** Teams by number: a sixth of the workbooks is shared with each big one, a few hundred with each small one. */
export const teams = { big: [1, 2, 3], small: [4, 5, 6], firstOrdinary: 7, last: 206 } as const;

export interface LoadedOrganization {
  readonly organization: Organization;
  readonly admin: Member;
  /** Numbered from 1, as are teams: ids are made of the number. */
  readonly members: number;
  readonly readerOfFew: Reader;
  readonly readerOfMany: Reader;
}

/** Ids that SQL can make of a number: `md5(organization, thing, number)`. */
export const idOf = (thing: 'member' | 'team' | 'workbook' | 'grant', number: string) =>
  `md5($1::text || ' ${thing} ' || ${number})::uuid`;

const insertMembers = `
  insert into members (organization_id, member_id, email, email_key, first_name, last_name, name_key, kind,
    account_type_id, user_attributes, created_at)
  select $1::uuid, ${idOf('member', 'n')}, 'Member-' || n || '@host.example', 'member-' || n || '@host.example',
    'Robin', 'Vale ' || n, 'robin vale ' || n, case when n <= 100 then 'INTERNAL' else 'EMBED' end, $2::uuid, '{}',
    timestamptz '2024-01-01 00:00Z' + n * interval '1 second'
  from generate_series(1, $3::integer) n`;

const insertTeams = `
  insert into teams (organization_id, team_id, name, name_key, description, visibility, created_at)
  select $1::uuid, ${idOf('team', 'n')}, 'Team ' || n, 'team ' || n, '', 'PUBLIC', timestamptz '2024-01-01 00:00Z'
  from generate_series(1, ${teams.last}) n`;

/** Everybody is in two of the ordinary teams. */
const insertMemberships = `
  insert into team_members (organization_id, team_id, member_id)
  select $1::uuid, ${idOf('team', `(${teams.firstOrdinary} + (n + turn) % ${teams.last - teams.firstOrdinary + 1})`)},
    ${idOf('member', 'n')}
  from generate_series(1, $2::integer) n, generate_series(0, 1) turn`;

async function findReader(
  query: Query,
  organizationId: OrganizationId,
  number: number,
  teamNumbers: readonly number[],
) {
  const { rows } = await query(
    `insert into team_members (organization_id, team_id, member_id)
    select $1::uuid, ${idOf('team', 'n')}, ${idOf('member', '$2::integer')} from unnest($3::integer[]) n
    returning team_id, member_id`,
    [organizationId, number, teamNumbers],
  );
  const memberships: { team_id: TeamId; member_id: MemberId }[] = rows;
  const memberId = memberships[0]?.member_id;
  if (memberId === undefined) throw new Error('A reader is in no team.');
  return { memberId, teamIds: memberships.map(({ team_id }) => team_id) };
}

/** Lets a login that row-level security binds see one organization. */
export async function enterOrganization(query: Query, organizationId: OrganizationId): Promise<void> {
  await query(`select set_config('embedpath.organization_id', $1, false)`, [organizationId]);
}

/** An organization with so many members and 206 teams, the same in every run. */
export async function loadOrganization(
  repository: SeedableRepository,
  query: Query,
  members: number,
): Promise<LoadedOrganization> {
  const organization = anOrganization();
  const { organizationId } = organization;
  const accountTypes = someAccountTypes();
  const typeOf = (wanted: string) => {
    const found = accountTypes.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`There is no account type ${wanted}.`);
    return found.accountTypeId;
  };
  const admin = aMember({ accountTypeId: typeOf('Admin') });
  await repository.addOrganization({ organization, accountTypes, admin });
  await enterOrganization(query, organizationId);
  await query(insertMembers, [organizationId, typeOf('Creator'), members]);
  await query(insertTeams, [organizationId]);
  // Otherwise the checks of foreign keys to them are planned as if they were few.
  await query('analyze members, teams');
  await query(insertMemberships, [organizationId, members]);
  return {
    organization,
    admin,
    members,
    readerOfFew: await findReader(query, organizationId, 1, teams.small),
    readerOfMany: await findReader(query, organizationId, 2, teams.big),
  };
}
