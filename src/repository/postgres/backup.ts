import { CompiledQuery } from 'kysely';
import type { BackupRepository } from '../../domain/backup/backup-repository.ts';
import { type BackupRow, nameRow } from '../../domain/backup/backup-row.ts';
import { shareContents } from '../../domain/backup/share-contents.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { alreadyThere, invalidBackup } from '../refusal.ts';
import {
  countRows,
  readersAfterSecrets,
  readersBeforeSecrets,
  readSecrets,
  readWebhookSecrets,
} from './backup-reads.ts';
import type { Db } from './database.ts';
import { DatabaseFault, translateError } from './database-errors.ts';
import { insertOrganization } from './organizations.ts';
import { inserts, type PlainKind } from './restored-rows.ts';
import { createWorkbookRestoring, type WorkbookPart } from './restored-workbooks.ts';
import type { Scopes } from './scopes.ts';

/** Rows of a kind that one statement inserts. */
const batchSize = 200;

/** Undoes all, when a restore was only tried. */
class Tried extends Error {}

const isPartOfWorkbook = (row: BackupRow): row is WorkbookPart =>
  row.kind === 'WORKBOOK' || row.kind === 'CONTENT' || row.kind === 'VERSION' || row.kind === 'DRAFT';

/** By the class of a SQLSTATE: what a constraint, and what the type of a column or an index does not take. */
const faultsByClass = [
  [/^23/, 'it does not fit the rows before it.'],
  [/^(?:22|54)/, 'it holds more than the database can keep.'],
] as const;

/** What is wrong with a row, as a refusal that names it. */
function misfit(row: BackupRow, error: unknown): unknown {
  const translated = translateError(error);
  if (translated instanceof DomainError && translated.code !== 'ORGANIZATION_EXISTS') {
    return invalidBackup(`${nameRow(row)}: ${translated.message}`);
  }
  const code = translated instanceof DatabaseFault ? translated.code : undefined;
  const fault = faultsByClass.find(([pattern]) => pattern.test(code ?? ''));
  return fault ? invalidBackup(`${nameRow(row)}: ${fault[1]}`) : translated;
}

async function insertAll(db: Db, organizationId: OrganizationId, rows: readonly BackupRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const insert: (db: Db, organizationId: OrganizationId, rows: readonly never[]) => Promise<unknown> =
    inserts[first.kind as PlainKind];
  await insert(db, organizationId, rows.map(({ row }) => row) as never[]);
}

/** Inserts rows of one kind together, and where that fails one by one, to name the one that does not fit. */
async function insertBatch(db: Db, organizationId: OrganizationId, rows: readonly BackupRow[]): Promise<void> {
  await db.executeQuery(CompiledQuery.raw('savepoint batch'));
  try {
    await insertAll(db, organizationId, rows);
  } catch {
    await db.executeQuery(CompiledQuery.raw('rollback to savepoint batch'));
    for (const row of rows) {
      await insertAll(db, organizationId, [row]).catch((error) => {
        throw misfit(row, error);
      });
    }
  }
  await db.executeQuery(CompiledQuery.raw('release savepoint batch'));
}

async function insertRows(db: Db, organizationId: OrganizationId, rows: AsyncIterable<BackupRow>): Promise<void> {
  const restoreWorkbook = createWorkbookRestoring(db, organizationId);
  let batch: BackupRow[] = [];
  const flush = async () => {
    await insertBatch(db, organizationId, batch);
    batch = [];
  };
  for await (const row of rows) {
    if (batch.length === batchSize || (batch[0] && batch[0].kind !== row.kind)) await flush();
    if (!isPartOfWorkbook(row)) batch.push(row);
    else {
      await restoreWorkbook(row).catch((error) => {
        throw misfit(row, error);
      });
    }
  }
  await flush();
}

/** The rows after the first, which is taken already. */
async function* rest(rows: AsyncIterator<BackupRow>): AsyncGenerator<BackupRow> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) yield next.value;
}

export function postgresBackup({ read, stream, once }: Scopes): BackupRepository {
  return {
    readBackup: (organizationId, { includesSecrets }) =>
      shareContents(
        stream(organizationId, async function* (db) {
          const [secrets, last] = includesSecrets ? [[readSecrets], [readWebhookSecrets]] : [[], []];
          for (const reader of [...readersBeforeSecrets, ...secrets, ...readersAfterSecrets, ...last]) {
            yield* reader(db, organizationId);
          }
        }),
      ),

    countBackupRows: (organizationId, { includesSecrets }) =>
      read(organizationId, (db) => countRows(db, organizationId, includesSecrets)),

    restoreOrganization: async (rows, { onlyTries = false } = {}) => {
      const iterator = rows[Symbol.asyncIterator]();
      const first = await iterator.next();
      if (first.done || first.value.kind !== 'ORGANIZATION') throw invalidBackup('The backup holds no organization.');
      const organization = first.value.row;
      const restored = once(async (db, bind) => {
        await bind(organization.organizationId);
        if (!(await insertOrganization(db, organization))) throw alreadyThere('ORGANIZATION');
        await insertRows(db, organization.organizationId, rest(iterator));
        if (onlyTries) throw new Tried();
      });
      await restored.catch((error) => {
        if (!(error instanceof Tried)) throw error;
      });
    },
  };
}
