import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId, WorkbookId } from '../../domain/ids.ts';
import type { ContentCounts, ContentTree, Element, Page } from '../../domain/workbooks/content-tree.ts';
import type { Content, VersionKey } from '../../domain/workbooks/workbook.ts';

interface RevisionKey {
  readonly organizationId: OrganizationId;
  readonly workbookId: WorkbookId;
  readonly revision: number;
}

const numbered = <Row>(rows: readonly Row[]): string =>
  JSON.stringify(rows.map((row, ordinal) => ({ ...row, ordinal })));

/** Common table expressions that write a content with its pages and elements, however many, in one statement. */
export function insertContent(
  { organizationId, workbookId, revision }: RevisionKey,
  content: Content,
): RawBuilder<unknown> {
  const { document, digest, tree, counts } = content;
  const key = sql`${organizationId}::uuid, ${workbookId}::uuid, ${revision}::integer`;
  return sql`
    new_content as (
      insert into contents (organization_id, workbook_id, revision, document, digest, pages, modals, elements, unplaced)
      values (${key}, ${JSON.stringify(document)}, ${digest},
        ${counts.pages}, ${counts.modals}, ${counts.elements}, ${counts.unplaced})
    ),
    new_pages as (
      insert into pages (organization_id, workbook_id, revision, ordinal, page_id, name, position, hidden, kind, opens_modal)
      select ${key}, page.ordinal, page."pageId", page.name, page.position, page.hidden, page.kind, page."opensModal"
      from json_to_recordset(${numbered(tree.pages)}::json) as page (
        ordinal integer, "pageId" text, name text, position integer, hidden boolean, kind text, "opensModal" boolean
      )
    ),
    new_elements as (
      insert into elements (
        organization_id, workbook_id, revision, ordinal, element_id, name, kind, columns, page_id, parent_id, placement,
        holds_elements, opens_modal_id, navigates_to_page_id, control
      )
      select ${key}, element.ordinal, element."elementId", element.name, element.kind, element.columns, element."pageId",
        element."parentId", element.placement, element."holdsElements", element."opensModalId",
        element."navigatesToPageId", element.control
      from json_to_recordset(${numbered(tree.elements)}::json) as element (
        ordinal integer, "elementId" text, name text, kind text, columns text[], "pageId" text, "parentId" text,
        placement json, "holdsElements" boolean, "opensModalId" text, "navigatesToPageId" text, control json
      )
    )`;
}

/** A relation of the versions and drafts that `keys` name; the number of a draft is null. */
export function revisionsOf(organizationId: OrganizationId, keys: readonly VersionKey[]): RawBuilder<unknown> {
  const published = keys.filter((key): key is VersionKey & { number: number } => key.number !== 'DRAFT');
  const drafts = keys.filter(({ number }) => number === 'DRAFT').map(({ workbookId }) => workbookId);
  const workbookIds = published.map(({ workbookId }) => workbookId);
  const numbers = published.map(({ number }) => number);
  return sql`(
    select v.organization_id, v.workbook_id, v.number, v.revision, v.published_at, v.published_by_id
    from versions v
    where v.organization_id = ${organizationId}
      and (v.workbook_id, v.number) in (select * from unnest(${workbookIds}::uuid[], ${numbers}::integer[]))
    union all
    select w.organization_id, w.workbook_id, null, w.draft_revision, null, null
    from workbooks w
    where w.organization_id = ${organizationId} and w.workbook_id = any(${drafts}::uuid[])
  )`;
}

/** Pages and elements of the revision `r`, as two columns of JSON. */
export const treeColumns = sql`
  (select json_agg(json_build_object(
      'pageId', p.page_id, 'name', p.name, 'position', p.position, 'hidden', p.hidden, 'kind', p.kind,
      'opensModal', p.opens_modal
    ) order by p.ordinal)
    from pages p
    where p.organization_id = r.organization_id and p.workbook_id = r.workbook_id and p.revision = r.revision) as "treePages",
  (select json_agg(json_build_object(
      'elementId', e.element_id, 'name', e.name, 'kind', e.kind, 'columns', e.columns, 'pageId', e.page_id,
      'parentId', e.parent_id, 'placement', e.placement, 'holdsElements', e.holds_elements,
      'opensModalId', e.opens_modal_id, 'navigatesToPageId', e.navigates_to_page_id, 'control', e.control
    ) order by e.ordinal)
    from elements e
    where e.organization_id = r.organization_id and e.workbook_id = r.workbook_id and e.revision = r.revision)
    as "treeElements"`;

export interface TreeRow {
  readonly treePages: readonly Page[] | null;
  readonly treeElements: readonly Element[] | null;
}

export interface ContentRow extends TreeRow, ContentCounts {
  readonly document: Content['document'];
  readonly digest: string;
}

/** Of the table `contents` as `c`. */
export const contentColumns = sql`c.document, c.digest, c.pages, c.modals, c.elements, c.unplaced`;

export function toCounts({ pages, modals, elements, unplaced }: ContentCounts): ContentCounts {
  return { pages, modals, elements, unplaced };
}

export function toTree({ treePages, treeElements }: TreeRow): ContentTree {
  return { pages: treePages ?? [], elements: treeElements ?? [] };
}

export function toContent(row: ContentRow): Content {
  return { document: row.document, digest: row.digest, tree: toTree(row), counts: toCounts(row) };
}
