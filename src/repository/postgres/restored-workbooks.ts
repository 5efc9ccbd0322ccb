import { sql } from 'kysely';
import type { BackupRow, BackupRows } from '../../domain/backup/backup-row.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { insertContent } from './contents.ts';
import type { Db } from './database.ts';
import { insertWorkbook } from './workbook-writes.ts';

export type WorkbookPart = BackupRow<'WORKBOOK' | 'CONTENT' | 'VERSION' | 'DRAFT'>;

/** A workbook of which contents and versions come one after the other. */
interface UnderWay {
  readonly facts: BackupRows['WORKBOOK'];
  readonly revision: number;
  readonly versions: number;
}

function addContent(
  db: Db,
  organizationId: OrganizationId,
  { facts, revision }: UnderWay,
  { workbookId, ...content }: BackupRows['CONTENT'],
): Promise<unknown> {
  // A workbook is there with its first content, which is its draft until another takes its place.
  if (revision === 0) return insertWorkbook(db, organizationId, { ...facts, latestVersion: null }, content, null);
  const key = { organizationId, workbookId, revision: revision + 1 };
  return sql`with ${insertContent(key, content)} select`.execute(db);
}

async function finish(db: Db, organizationId: OrganizationId, { facts, revision, versions }: UnderWay): Promise<void> {
  await db
    .updateTable('workbooks')
    .set({ draftRevision: revision, latestVersion: versions === 0 ? null : versions })
    .where('organizationId', '=', organizationId)
    .where('workbookId', '=', facts.workbookId)
    .execute();
}

/** Takes the parts of one workbook after the other, in the order of a backup. */
export function createWorkbookRestoring(db: Db, organizationId: OrganizationId): (part: WorkbookPart) => Promise<void> {
  let underWay: UnderWay | undefined;
  return async ({ kind, row }) => {
    if (kind === 'WORKBOOK') {
      underWay = { facts: row, revision: 0, versions: 0 };
      return;
    }
    if (!underWay) throw new Error('A content, version or draft has no workbook before it.');
    const { revision, versions } = underWay;
    if (kind === 'CONTENT') {
      await addContent(db, organizationId, underWay, row);
      underWay = { ...underWay, revision: revision + 1 };
    } else if (kind === 'VERSION') {
      await db
        .insertInto('versions')
        .values({ organizationId, revision, ...row })
        .execute();
      underWay = { ...underWay, versions: versions + 1 };
    } else await finish(db, organizationId, underWay);
  };
}
