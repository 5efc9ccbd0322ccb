import { readCodeRepresentation } from '../src/domain/workbooks/read-code-representation.ts';
import { chart, documentText, layoutOf, leaf, page, table, tree } from '../test/support/documents.ts';
import type { Query } from '../test/support/postgres/administer.ts';
import { enterOrganization, idOf, type LoadedOrganization, teams } from './load-organization.ts';

/** What each workbook holds: one page with a table and a chart. */
const content = readCodeRepresentation(
  documentText({
    name: 'Any',
    pages: [page('overview')],
    elements: [table('orders'), chart('revenue')],
    layout: layoutOf(tree('overview', leaf('orders', 0), leaf('revenue', 1))),
  }),
);

const subjects = [
  'Sales',
  'Revenue',
  'churn',
  'Margin',
  'Orders',
  'Support',
  'Stock',
  'Hiring',
  'Cash',
  'traffic',
  'Risk',
];
const views = ['overview', 'by region', 'by Product', 'forecast', 'Weekly', 'of key accounts', 'against plan'];
const departments = ['Finance', 'Marketing', 'Operations', 'People', 'Product', 'Sales', 'Support'];
const regions = ['North', 'South', 'East', 'West', 'Central'];

const pick = (texts: readonly string[], number: string) =>
  `(array['${texts.join(`','`)}'])[1 + (${number}) % ${texts.length}]`;

/**
 * Workbooks by number. `mixed` spreads neighbours (Knuth's multiplier), so that no order follows another: not that of names, of
 * folders, of times or of ids.
 */
const madeWorkbooks = `
  select n, mixed, ${idOf('workbook', 'n')} as workbook_id, ${idOf('member', '(1 + mixed % $4::integer)')} as owner_id,
    name, folder, case when folder = '' then name else folder || '/' || name end as path, mixed % 10 = 0 as is_archived,
    created_at, created_at + (mixed / 7 % 5000000) * interval '1 second' as updated_at
  from (
    select n, mixed, ${pick(subjects, 'mixed')} || ' ' || ${pick(views, 'mixed / 11')} || ' ' || n as name,
      case when mixed % 50 = 0 then ''
        else ${pick(departments, 'mixed / 77')} || '/' || ${pick(regions, 'mixed / 539')} || '/' || 2005 + mixed / 2695 % 20
      end as folder,
      timestamptz '2020-01-01 00:00Z' + (mixed % 150000000) * interval '1 second' as created_at
    from (select n, n::bigint * 2654435761 % 4294967296 as mixed from generate_series($2::integer, $3::integer) n) numbered
  ) named`;

/** Workbook, content and version refer to each other, so that one statement makes them all. */
const insertWorkbooks = `
  with made as materialized (${madeWorkbooks}),
  new_contents as (
    insert into contents (organization_id, workbook_id, revision, document, digest, pages, modals, elements, unplaced)
    select $1::uuid, workbook_id, 1, $5::json, $6, 1, 0, 2, 0 from made
  ), new_pages as (
    insert into pages (organization_id, workbook_id, revision, ordinal, page_id, name, position, hidden, kind, opens_modal)
    select $1::uuid, workbook_id, 1, p.ordinal - 1, p.page ->> 'pageId', p.page ->> 'name',
      (p.page ->> 'position')::integer, false, 'PAGE', false
    from made, json_array_elements($7::json -> 'pages') with ordinality as p (page, ordinal)
  ), new_elements as (
    insert into elements (organization_id, workbook_id, revision, ordinal, element_id, name, kind, columns, page_id,
      placement, holds_elements)
    select $1::uuid, workbook_id, 1, e.ordinal - 1, e.element ->> 'elementId', e.element ->> 'name', e.element ->> 'kind',
      array(select json_array_elements_text(e.element -> 'columns')), e.element ->> 'pageId', e.element -> 'placement', false
    from made, json_array_elements($7::json -> 'elements') with ordinality as e (element, ordinal)
  ), new_versions as (
    insert into versions (organization_id, workbook_id, number, revision, published_at, published_by_id)
    select $1::uuid, workbook_id, 1, 1, updated_at, owner_id from made
  )
  insert into workbooks (organization_id, workbook_id, name, name_key, description, folder, path, path_key, owner_id,
    is_archived, latest_version, draft_revision, created_at, updated_at)
  select $1::uuid, workbook_id, name, lower(name), '', folder, path, lower(path), owner_id, is_archived, 1, 1, created_at,
    updated_at
  from made`;

/** Each workbook is shared with an ordinary team, and those whose number says so with a big or a small one. */
const insertGrants = `
  insert into grants (organization_id, grant_id, workbook_id, team_id, permission, created_at)
  select $1::uuid, ${idOf('grant', `n || ' ' || team`)}, ${idOf('workbook', 'n')}, ${idOf('team', 'team')}, 'CAN_VIEW',
    timestamptz '2024-01-01 00:00Z' + n * interval '1 second'
  from generate_series($2::integer, $3::integer) n, lateral (
    select ${teams.firstOrdinary} + (n::bigint * 2654435761 % 4294967296) % ${teams.last - teams.firstOrdinary + 1} as team
    union all select ${teams.big[0]} + n % 6 where n % 6 < ${teams.big.length}
    union all select ${teams.small[0]} + n % $4::integer where n % $4::integer < ${teams.small.length}
  ) shared`;

/** An embed of every tenth workbook, with its place. */
const insertEmbeds = `
  with made as materialized (
    select '1-' || left(md5($1::text || ' embed ' || n), 22) as embed_id, ${idOf('workbook', 'n')} as workbook_id, n
    from generate_series($2::integer, $3::integer) n where n % 10 = 0
  ), new_places as (
    insert into places (kind, key, organization_id) select 'EMBED', embed_id, $1::uuid from made
  )
  insert into embeds (organization_id, embed_id, workbook_id, source_type, created_by_id, created_at)
  select $1::uuid, embed_id, workbook_id, 'WORKBOOK', ${idOf('member', '1')},
    timestamptz '2024-06-01 00:00Z' + n * interval '1 second'
  from made`;

const mostAtOnce = 10_000;
const workbooksOfFew = 1000;

/** Published workbooks with their grants and embeds, the same in every run; `onProgress` hears how many there are. */
export async function loadWorkbooks(
  query: Query,
  { organization: { organizationId }, members }: LoadedOrganization,
  workbooks: number,
  onProgress: (loaded: number) => void = () => {},
): Promise<void> {
  await enterOrganization(query, organizationId);
  const every = Math.max(teams.small.length, Math.floor((workbooks * teams.small.length) / workbooksOfFew));
  for (let first = 1; first <= workbooks; first += mostAtOnce) {
    const last = Math.min(first + mostAtOnce - 1, workbooks);
    const { document, digest, tree: contentTree } = content;
    const values = [organizationId, first, last];
    await query(insertWorkbooks, [...values, members, JSON.stringify(document), digest, JSON.stringify(contentTree)]);
    await query(insertGrants, [...values, every]);
    await query(insertEmbeds, values);
    onProgress(last);
  }
}
