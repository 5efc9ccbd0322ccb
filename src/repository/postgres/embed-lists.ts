import { type RawBuilder, sql } from 'kysely';
import type { EmbedCriteria } from '../../domain/embeds/embed-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Reader } from '../../domain/workbooks/workbook-repository.ts';
import type { Db } from './database.ts';
import { findReaching, isAmong, reachedTags, reaches } from './reached-workbooks.ts';
import type { Listing } from './slices.ts';
import { wasOpened } from './usage.ts';

/** Whether the embed `e` is of something that a reader may read, asked of each. */
function isReadable(reader: Reader): RawBuilder<unknown> {
  return sql`((
      select w.owner_id = ${reader.memberId} from workbooks w
      where w.organization_id = e.organization_id and w.workbook_id = e.workbook_id
    ) or (
      select true from grants g
      where g.organization_id = e.organization_id and g.workbook_id = e.workbook_id and ${reaches(reader)}
        and (g.tag_name is null or g.tag_name = e.tag_name) limit 1
    ))`;
}

/** The same where all embeds are read anyway. */
function isReadableAtAll(organizationId: OrganizationId, reader: Reader): RawBuilder<unknown> {
  return sql`exists (select from ${reachedTags(organizationId, reader)} r
    where r.workbook_id = e.workbook_id and (r.tag_name is null or r.tag_name = e.tag_name))`;
}

function embedsWith(
  organizationId: OrganizationId,
  criteria: EmbedCriteria,
  isReadableBy: readonly RawBuilder<unknown>[],
): Listing {
  const { workbookId, sourceType, includeDeleted = false, openedWithClientCredentialsSince: since } = criteria;
  const { neverOpened = false, notOpenedSince } = criteria;
  const where = [sql`e.organization_id = ${organizationId}`];
  if (!includeDeleted) where.push(sql`e.deleted_at is null`);
  if (workbookId !== undefined) where.push(sql`e.workbook_id = ${workbookId}`);
  if (sourceType !== undefined) where.push(sql`e.source_type = ${sourceType}`);
  if (neverOpened) where.push(sql`not ${wasOpened()}`);
  if (notOpenedSince !== undefined) where.push(sql`not ${wasOpened(notOpenedSince)}`);
  if (since !== undefined) {
    where.push(sql`exists (select from credential_uses u
      join credentials c on c.organization_id = u.organization_id and c.client_id = u.client_id and c.revoked_at is null
      where u.organization_id = e.organization_id and u.embed_id = e.embed_id and u.method = 'CLIENT_CREDENTIALS'
        and u.last_used_at >= ${since})`);
  }
  return {
    columns: sql`e.*`,
    from: sql`embeds e`,
    where: [...where, ...isReadableBy],
    key: { value: sql`e.created_at`, valueType: 'TIME', id: sql`e.embed_id`, idType: 'TEXT' },
  };
}

/** For pages. */
export async function embedsInOrder(db: Db, organizationId: OrganizationId, criteria: EmbedCriteria): Promise<Listing> {
  const reaching = await findReaching(db, organizationId, criteria.readableBy);
  if (reaching === undefined) return embedsWith(organizationId, criteria, []);
  const { workbookIds } = reaching;
  const isOfFew = workbookIds === null ? [] : [isAmong(sql`e.workbook_id`, workbookIds)];
  return embedsWith(organizationId, criteria, [...isOfFew, isReadable(reaching)]);
}

/** For their number. */
export function embedsAtAll(organizationId: OrganizationId, criteria: EmbedCriteria): Listing {
  const { readableBy } = criteria;
  return embedsWith(organizationId, criteria, readableBy ? [isReadableAtAll(organizationId, readableBy)] : []);
}
