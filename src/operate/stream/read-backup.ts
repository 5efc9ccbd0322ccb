import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { type BackupKind, type BackupRow, backupKinds } from '../../domain/backup/backup-row.ts';
import { createRowOrder } from '../../domain/backup/row-order.ts';
import { quoted } from '../../domain/quoted.ts';
import type { Json } from '../../domain/workbooks/content-tree.ts';
import { pathOf } from '../../domain/workbooks/document-faults.ts';
import { isObject } from '../../domain/workbooks/json.ts';
import { backupFault } from './backup-fault.ts';
import { toNewest } from './forms/older-formats.ts';
import { rowForms } from './forms/rows.ts';
import { type BackupHeader, readHeader, trailerForm } from './header.ts';
import { parseLine, readLines } from './lines.ts';

export interface BackupReading {
  readonly header: BackupHeader;
  /** In the order of `RowOrder`. Ends only when the whole stream was found right; throws `INVALID_BACKUP`. */
  readonly rows: AsyncGenerator<BackupRow, void>;
}

const lineForm = z.strictObject({ kind: z.string(), row: z.unknown() });
const longestReason = 300;

function describeIssue({ issues: [issue] }: z.ZodError): string {
  const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? '' : step));
  const reason = (issue?.message ?? '').slice(0, longestReason);
  return path.length === 0 ? reason : `${pathOf(path)}: ${reason}`;
}

function isKind(kind: string): kind is BackupKind {
  return (backupKinds as readonly string[]).includes(kind);
}

function readRow(value: Json, number: number, format: number): BackupRow {
  const line = lineForm.safeParse(value);
  if (!line.success) throw backupFault(number, 'it is neither a row nor the end of a backup');
  const { kind, row } = line.data;
  if (!isKind(kind)) {
    throw backupFault(number, `the kind ${quoted(kind)} is not known`, 'Restore it with a newer embedpath.');
  }
  const read = rowForms[kind].safeParse(toNewest(kind, row, format));
  if (!read.success) throw backupFault(number, `${kind}: ${describeIssue(read.error)}`);
  return { kind, row: read.data } as BackupRow;
}

/** What is wrong about a row in a backup with this header. */
function mismatchOf({ organization, includesSecrets }: BackupHeader, { kind, row }: BackupRow): string | undefined {
  if (kind === 'SECRET' && !includesSecrets) return 'the header says that there are no secrets';
  if (kind !== 'ORGANIZATION') return undefined;
  const isSame =
    row.organizationId === organization.organizationId &&
    row.slug === organization.slug &&
    row.name === organization.name;
  return isSame ? undefined : 'the header names another organization';
}

function checkTrailer(value: Json, number: number, hash: Hash, rows: number): void {
  const trailer = trailerForm.safeParse(value);
  if (!trailer.success) throw backupFault(number, 'the end is not of the form of a backup');
  const { end } = trailer.data;
  if (end.rows !== rows) throw backupFault(number, `the backup has ${end.rows} rows, and ${rows} of them are here`);
  if (end.sha256 !== hash.digest('hex')) throw backupFault(number, 'the backup was changed since it was written');
}

async function* readRows(lines: AsyncGenerator<Buffer, void>, header: BackupHeader, format: number, hash: Hash) {
  const order = createRowOrder();
  let number = 1;
  for await (const line of lines) {
    number += 1;
    const value = parseLine(line, number);
    if (isObject(value) && 'end' in value) {
      const fault = order.end();
      if (fault !== undefined) throw backupFault(number, fault);
      checkTrailer(value, number, hash, number - 2);
      if (!(await lines.next()).done) throw backupFault(number + 1, 'it comes after the end of the backup');
      return;
    }
    hash.update(line);
    const row = readRow(value, number, format);
    const fault = order.take(row) ?? mismatchOf(header, row);
    if (fault !== undefined) throw backupFault(number, fault);
    yield row;
  }
  throw backupFault(number + 1, 'the backup was cut: it ends without its last line');
}

/** Reads a backup row by row, as rows are asked for. Throws `INVALID_BACKUP` when it does not begin as one. */
export async function openBackup(chunks: AsyncIterable<Uint8Array>): Promise<BackupReading> {
  const lines = readLines(chunks);
  const { value: first } = await lines.next();
  const { header, format } = readHeader(first ?? undefined);
  const hash = createHash('sha256');
  if (first) hash.update(first);
  return { header, rows: readRows(lines, header, format, hash) };
}
