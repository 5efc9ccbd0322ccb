import { sql } from 'kysely';
import type { WorkbookRepository } from '../../domain/workbooks/workbook-repository.ts';
import { refusal } from '../refusal.ts';
import { insertContent, toCounts } from './contents.ts';
import { anyUuid, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { findSharedWorkbooks, toShared } from './shared-workbooks.ts';
import { countRows, readSlice } from './slices.ts';
import { workbooksAtAll, workbooksInOrder } from './workbook-lists.ts';
import { forgetRevision, insertVersion, insertWorkbook, lockWorkbook, saveWorkbook } from './workbook-writes.ts';

export function postgresWorkbooks({ read, write }: Scopes): WorkbookRepository {
  return {
    findWorkbooksByIds: (organizationId, workbookIds) =>
      read(organizationId, async (db) => {
        const found = await findSharedWorkbooks(db, organizationId, sql`w.workbook_id = ${anyUuid(workbookIds)}`);
        return inOrderOf(workbookIds, found, ({ workbook }) => workbook.workbookId);
      }),

    findWorkbookByPath: (organizationId, path) =>
      read(organizationId, async (db) => {
        const [found] = await findSharedWorkbooks(db, organizationId, sql`w.path = ${path}`);
        return found;
      }),

    listWorkbooks: (organizationId, criteria, order, window) =>
      read(organizationId, async (db) =>
        readSlice(db, await workbooksInOrder(db, organizationId, criteria, order), window, toShared),
      ),

    countWorkbooks: (organizationId, criteria) =>
      read(organizationId, (db) => countRows(db, workbooksAtAll(organizationId, criteria))),

    createWorkbook: (organizationId, workbook, draft, publication) =>
      write(organizationId, (db) => insertWorkbook(db, organizationId, workbook, draft, publication)),

    updateWorkbook: (organizationId, workbookId, changes, content) =>
      write(organizationId, async (db) => {
        const { workbook: known, draftRevision } = await lockWorkbook(db, organizationId, workbookId);
        const revision = content ? draftRevision + 1 : draftRevision;
        const key = { organizationId, workbookId, revision };
        const beside = content ? [insertContent(key, content.draft)] : [];
        const publication = content?.publication;
        const number = (known.latestVersion ?? 0) + 1;
        const changed = { ...known, ...changes, latestVersion: publication ? number : known.latestVersion };
        if (publication) beside.push(insertVersion(key, changed, number, publication));
        await saveWorkbook(db, organizationId, changed, revision, beside);
        if (content) await forgetRevision(db, organizationId, workbookId, draftRevision);
        return changed;
      }),

    publishDraft: (organizationId, workbookId, publication, revision) =>
      write(organizationId, async (db, _, trail) => {
        const { workbook: known, draftRevision } = await lockWorkbook(db, organizationId, workbookId);
        if (revision !== undefined && revision !== draftRevision) throw refusal('DRAFT_CHANGED');
        const number = (known.latestVersion ?? 0) + 1;
        const { publishedAt, publishedById } = publication;
        const workbook = { ...known, latestVersion: number, updatedAt: publishedAt };
        const key = { organizationId, workbookId, revision: draftRevision };
        await saveWorkbook(db, organizationId, workbook, draftRevision, [
          insertVersion(key, workbook, number, publication),
        ]);
        trail.complete({ details: { versionNumber: number } });
        const counts = await db
          .selectFrom('contents')
          .select(['pages', 'modals', 'elements', 'unplaced'])
          .where('organizationId', '=', organizationId)
          .where('workbookId', '=', workbookId)
          .where('revision', '=', draftRevision)
          .executeTakeFirstOrThrow();
        return { workbook, version: { workbookId, number, publishedAt, publishedById, counts: toCounts(counts) } };
      }),
  };
}
