import { sql } from 'kysely';
import type { Grant } from '../../domain/grants/grant.ts';
import type { GrantRepository } from '../../domain/grants/grant-repository.ts';
import type { MemberId, OrganizationId, TeamId } from '../../domain/ids.ts';
import { refusal } from '../refusal.ts';
import type { Db } from './database.ts';
import { anyUuid, groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';

export type GrantRow = Omit<Grant, 'grantee'> & { readonly teamId: TeamId | null; readonly memberId: MemberId | null };

/** A grant in an array of JSON. */
export type GrantJson = Omit<GrantRow, 'createdAt'> & { readonly createdAt: string };

const columns = ['grantId', 'workbookId', 'tagName', 'teamId', 'memberId', 'permission', 'createdAt'] as const;

export function toGrant({ grantId, workbookId, tagName, teamId, memberId, permission, createdAt }: GrantRow): Grant {
  const grantee: Grant['grantee'] =
    teamId === null ? { kind: 'MEMBER', memberId: memberId as MemberId } : { kind: 'TEAM', teamId };
  return { grantId, workbookId, tagName, grantee, permission, createdAt };
}

/** The grants of the workbook `w`, oldest first; null when there are none. */
export const grantsJson = sql`(
  select json_agg(json_build_object(
      'grantId', g.grant_id, 'workbookId', g.workbook_id, 'tagName', g.tag_name, 'teamId', g.team_id,
      'memberId', g.member_id, 'permission', g.permission, 'createdAt', g.created_at
    ) order by g.created_at, g.grant_id)
  from grants g where g.organization_id = w.organization_id and g.workbook_id = w.workbook_id)`;

export function toGrants(grants: readonly GrantJson[] | null): Grant[] {
  return (grants ?? []).map((grant) => toGrant({ ...grant, createdAt: new Date(grant.createdAt) }));
}

export function grantColumns({ grantee, ...grant }: Grant): GrantRow {
  const teamId = grantee.kind === 'TEAM' ? grantee.teamId : null;
  return { ...grant, teamId, memberId: grantee.kind === 'MEMBER' ? grantee.memberId : null };
}

/** The grant of the same workbook, tag and grantee, which nobody changes until the transaction ends. */
async function findSame(db: Db, organizationId: OrganizationId, grant: Grant): Promise<GrantRow | undefined> {
  const { workbookId, tagName, teamId, memberId } = grantColumns(grant);
  const { rows } = await sql<GrantRow>`
    select g.* from grants g
    where g.organization_id = ${organizationId} and g.workbook_id = ${workbookId}
      and coalesce(g.tag_name, '') = ${tagName ?? ''} and (g.team_id is null) = ${teamId === null}
      and coalesce(g.team_id, g.member_id) = ${teamId ?? memberId} for no key update`.execute(db);
  return rows[0];
}

export function postgresGrants({ read, write }: Scopes): GrantRepository {
  return {
    findGrantsByIds: (organizationId, grantIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('grants')
          .select(columns)
          .where('organizationId', '=', organizationId)
          .where('grantId', '=', anyUuid(grantIds))
          .execute();
        return inOrderOf(grantIds, found.map(toGrant), ({ grantId }) => grantId);
      }),

    grantsByWorkbookIds: (organizationId, workbookIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('grants')
          .select(columns)
          .where('organizationId', '=', organizationId)
          .where('workbookId', '=', anyUuid(workbookIds))
          .orderBy('createdAt')
          .orderBy('grantId')
          .execute();
        return groupedBy(workbookIds, found.map(toGrant), ({ workbookId }) => workbookId);
      }),

    saveGrant: (organizationId, grant) =>
      write(organizationId, async (db, _, trail) => {
        const known = await findSame(db, organizationId, grant);
        const row = await db
          .insertInto('grants')
          .values({ organizationId, ...grantColumns(grant) })
          .onConflict((conflict) =>
            conflict
              .expression(
                sql`organization_id, workbook_id, coalesce(tag_name, ''), (team_id is null), coalesce(team_id, member_id)`,
              )
              .doUpdateSet({ permission: grant.permission }),
          )
          .returning(columns)
          .executeTakeFirstOrThrow();
        if (known?.permission === row.permission) trail.forget();
        trail.complete({ targetId: row.grantId });
        return { grant: toGrant(row), created: row.grantId === grant.grantId };
      }),

    deleteGrant: (organizationId, grantId) =>
      write(organizationId, async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom('grants')
          .where('organizationId', '=', organizationId)
          .where('grantId', '=', grantId)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) throw refusal('GRANT_NOT_FOUND');
      }),
  };
}
