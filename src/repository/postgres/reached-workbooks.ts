import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Reader } from '../../domain/workbooks/workbook-repository.ts';
import type { Db } from './database.ts';
import { anyUuid } from './rows.ts';

type Fragment = RawBuilder<unknown>;

/** Whom a list is for, and by what way it comes by what they reach (A5): which way is right depends on how much that is. */
export interface Reaching extends Reader {
  /** Ids of all that they own or a grant reaches, as an array of SQL; null: too many to begin with. */
  readonly workbookIds: string | null;
}

/** Beyond, asking each workbook of a list whether it is reached finds a page sooner. */
const mostToBeginWith = 5000;

/** Whether a grant `g` is to this reader, or to a team of theirs. */
export function reaches({ memberId, teamIds }: Reader): RawBuilder<boolean> {
  return sql<boolean>`(g.member_id = ${memberId} or g.team_id = ${anyUuid(teamIds)})`;
}

/** Workbooks with the tag of the grant that reaches them, or null. */
export function reachedTags(organizationId: OrganizationId, { memberId, teamIds }: Reader): Fragment {
  return sql`(
    select g.workbook_id, g.tag_name from grants g
    where g.organization_id = ${organizationId} and g.member_id = ${memberId}
    union
    select g.workbook_id, g.tag_name from grants g
    where g.organization_id = ${organizationId} and g.team_id = ${anyUuid(teamIds)}
    union
    select o.workbook_id, null from workbooks o where o.organization_id = ${organizationId} and o.owner_id = ${memberId})`;
}

/** One branch for each index. */
function reachedIds(organizationId: OrganizationId, { memberId, teamIds }: Reader, union: Fragment): Fragment {
  return sql`(
    select g.workbook_id from grants g where g.organization_id = ${organizationId} and g.member_id = ${memberId}
    ${union}
    select g.workbook_id from grants g where g.organization_id = ${organizationId} and g.team_id = ${anyUuid(teamIds)}
    ${union}
    select o.workbook_id from workbooks o where o.organization_id = ${organizationId} and o.owner_id = ${memberId})`;
}

/** What a reader reaches, unless that is too much; undefined: nobody is asked for. */
export async function findReaching(
  db: Db,
  organizationId: OrganizationId,
  reader: Reader | undefined,
): Promise<Reaching | undefined> {
  if (reader === undefined) return undefined;
  const { rows } = await sql<{ workbookIds: string | null }>`
    select case when count(*) <= ${mostToBeginWith} then coalesce(array_agg(workbook_id)::text, '{}') end as workbook_ids
    from (
      select workbook_id from ${reachedIds(organizationId, reader, sql`union all`)} as reached limit ${mostToBeginWith + 1}
    ) as counted`.execute(db);
  return { ...reader, workbookIds: rows[0]?.workbookIds ?? null };
}

/** Whether `workbookId` is among the few that are reached. Given as values, so that the planner knows how few they are. */
export function isAmong(workbookId: Fragment, workbookIds: string): Fragment {
  return sql`${workbookId} = any(${workbookIds}::uuid[])`;
}

/** Whether the workbook `w` is reached, asked of each: not by `exists`, for which the planner may read all grants before. */
function isReached(reaching: Reaching): Fragment {
  return sql`(w.owner_id = ${reaching.memberId} or (
    select true from grants g
    where g.organization_id = w.organization_id and g.workbook_id = w.workbook_id and ${reaches(reaching)} limit 1))`;
}

/** The condition for pages of a list of workbooks `w`. */
export function isReachedInOrder(reaching: Reaching): Fragment {
  return reaching.workbookIds === null ? isReached(reaching) : isAmong(sql`w.workbook_id`, reaching.workbookIds);
}

/** The condition where all of the list is read anyway: `union`, of which the planner knows how many rows it gives. */
export function isReachedAtAll(organizationId: OrganizationId, reader: Reader): Fragment {
  return sql`w.workbook_id in ${reachedIds(organizationId, reader, sql`union`)}`;
}
