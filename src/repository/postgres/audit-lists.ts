import { type RawBuilder, sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import { type AuditCriteria, auditEmailKey } from '../../domain/audit/audit-repository.ts';
import { type Slice, type SortKey, sliceList, type Window } from '../../domain/connection.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { toEvent } from './audit-rows.ts';
import type { Db } from './database.ts';
import { anyText } from './rows.ts';
import { countRows, type Listing, readSlice, readSliceOfEach } from './slices.ts';

type Fragment = RawBuilder<unknown>;

/** Columns that are compared as they are; there is an index for each, in the order of the list. */
const columns = {
  outcome: sql`e.outcome`,
  memberId: sql`e.member_id`,
  clientId: sql`e.client_id`,
  embedId: sql`e.embed_id`,
  workbookId: sql`e.workbook_id`,
  targetId: sql`e.target_id`,
  origin: sql`e.origin`,
  referenceNumber: sql`e.reference_number`,
  requestId: sql`e.request_id`,
} as const satisfies Partial<Record<keyof AuditCriteria, Fragment>>;

type Column = keyof typeof columns;

/** Conditions on columns of which several values are allowed at once. */
function someOf(column: Fragment, values: readonly string[] | undefined): Fragment[] {
  if (values === undefined) return [];
  return [values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = ${anyText(values)}`];
}

function eventsWith(organizationId: OrganizationId, criteria: AuditCriteria): Listing {
  const { from, to, actions, codes, email } = criteria;
  const where = [sql`e.organization_id = ${organizationId}`];
  if (from !== undefined) where.push(sql`e.time >= ${from}`);
  if (to !== undefined) where.push(sql`e.time < ${to}`);
  where.push(...someOf(sql`e.action`, actions), ...someOf(sql`e.code`, codes));
  if (email !== undefined) where.push(sql`e.email_key = ${auditEmailKey(email)}`);
  for (const name of Object.keys(columns) as Column[]) {
    const value = criteria[name];
    if (value !== undefined) where.push(sql`${columns[name]} = ${value}`);
  }
  return {
    columns: sql`e.*`,
    from: sql`audit_events e`,
    where,
    key: { value: sql`e.time`, valueType: 'TIME', id: sql`e.audit_event_id`, idType: 'UUID', direction: 'DESC' },
  };
}

const keyOf = ({ time, auditEventId }: AuditEvent): SortKey => [time.toISOString(), auditEventId];

/** The same window of each list, as one of all of them together. */
function merge(slices: readonly Slice<AuditEvent>[], { limit, direction }: Window): Slice<AuditEvent> {
  const items = slices.flatMap((slice) => slice.items);
  const whole: Window = { limit, direction, after: null, before: null };
  const merged = sliceList(items, keyOf, whole, 'DESC');
  return {
    items: merged.items,
    hasNextPage: merged.hasNextPage || slices.some((slice) => slice.hasNextPage),
    hasPreviousPage: merged.hasPreviousPage || slices.some((slice) => slice.hasPreviousPage),
  };
}

/** No index has the events of several values in one order, so that a page of each is read. */
export async function readEvents(
  db: Db,
  organizationId: OrganizationId,
  criteria: AuditCriteria,
  window: Window,
): Promise<Slice<AuditEvent>> {
  const { codes, actions, ...others } = criteria;
  const isOfSome = (values: readonly string[] | undefined) => values !== undefined && values.length > 1;
  const pages = async (column: Fragment, values: readonly string[], rest: AuditCriteria) => {
    const listing = eventsWith(organizationId, rest);
    const each = { ...listing, where: [...listing.where, sql`${column} = groups.id`] };
    return merge(await readSliceOfEach(db, each, window, values, toEvent, 'TEXT'), window);
  };
  if (codes && isOfSome(codes)) return pages(sql`e.code`, codes, { ...others, ...(actions && { actions }) });
  if (actions && isOfSome(actions)) return pages(sql`e.action`, actions, { ...others, ...(codes && { codes }) });
  return readSlice(db, eventsWith(organizationId, criteria), window, toEvent);
}

export function countEvents(
  db: Db,
  organizationId: OrganizationId,
  criteria: AuditCriteria,
  most: number,
): Promise<number> {
  const { from, where } = eventsWith(organizationId, criteria);
  const counted = sql`(select from ${from} where ${sql.join(where, sql` and `)} limit ${most}) as counted`;
  return countRows(db, { from: counted, where: [sql`true`] });
}
