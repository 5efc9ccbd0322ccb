import { describe, expect, it } from 'vitest';
import type { BackupKind, BackupRow } from '../../../src/domain/backup/backup-row.ts';
import { createRowOrder } from '../../../src/domain/backup/row-order.ts';

/** Rows with nothing but what their order depends on: `VERSION 2 of b`. */
function row(text: string): BackupRow {
  const [, kind, number, workbookId = 'a'] = /^(\w+)(?: (\d+))?(?: of (\w+))?$/.exec(text) ?? [];
  return { kind: kind as BackupKind, row: { workbookId, number: Number(number) } } as unknown as BackupRow;
}

/** The first fault of rows in this order, or else of their end. */
function judge(...texts: string[]): string | undefined {
  const order = createRowOrder();
  const [fault] = texts.map((text) => order.take(row(text))).filter((found) => found !== undefined);
  return fault ?? order.end();
}

const workbook = ['ORGANIZATION', 'WORKBOOK', 'CONTENT', 'VERSION 1'];

describe('the order of the rows of a backup', () => {
  it.each([
    { texts: ['ORGANIZATION'] },
    { texts: ['ORGANIZATION', 'ACCOUNT_TYPE', 'ACCOUNT_TYPE', 'MEMBER', 'TEAM', 'AUDIT_EVENT', 'AUDIT_EVENT'] },
    { texts: ['ORGANIZATION', 'WORKBOOK', 'CONTENT', 'DRAFT', 'TAG'] },
    { texts: [...workbook, 'VERSION 2', 'CONTENT', 'VERSION 3', 'DRAFT', 'GRANT'] },
    { texts: [...workbook, 'DRAFT', 'WORKBOOK of b', 'CONTENT of b', 'VERSION 1 of b', 'DRAFT of b'] },
  ])('lets through $texts', ({ texts }) => {
    expect(judge(...texts)).toBeUndefined();
  });

  it.each([
    { texts: [], says: 'there is no row at all' },
    { texts: ['MEMBER'], says: 'ORGANIZATION comes first' },
    { texts: ['ORGANIZATION', 'ORGANIZATION'], says: 'ORGANIZATION cannot follow one of the kind ORGANIZATION' },
    { texts: ['ORGANIZATION', 'TEAM', 'MEMBER'], says: 'MEMBER cannot follow one of the kind TEAM' },
    { texts: ['ORGANIZATION', 'GRANT', 'WORKBOOK'], says: 'WORKBOOK cannot follow one of the kind GRANT' },
    { texts: ['ORGANIZATION', 'WORKBOOK', 'DRAFT'], says: 'DRAFT cannot follow one of the kind WORKBOOK' },
    { texts: ['ORGANIZATION', 'WORKBOOK', 'VERSION 1'], says: 'VERSION cannot follow one of the kind WORKBOOK' },
    { texts: ['ORGANIZATION', 'CONTENT'], says: 'CONTENT cannot follow one of the kind ORGANIZATION' },
    { texts: [...workbook, 'TAG'], says: 'TAG cannot follow one of the kind VERSION' },
    { texts: [...workbook, 'WORKBOOK of b'], says: 'WORKBOOK cannot follow one of the kind VERSION' },
    { texts: [...workbook, 'DRAFT', 'DRAFT'], says: 'DRAFT cannot follow one of the kind DRAFT' },
    { texts: [...workbook, 'CONTENT', 'CONTENT'], says: 'CONTENT cannot follow one of the kind CONTENT' },
    { texts: [...workbook, 'CONTENT of b'], says: 'CONTENT belongs to the workbook before it' },
    { texts: [...workbook, 'DRAFT of b'], says: 'DRAFT belongs to the workbook before it' },
    { texts: [...workbook, 'VERSION 3'], says: 'version 2 is missing' },
    { texts: [...workbook, 'DRAFT', 'WORKBOOK', 'CONTENT', 'VERSION 2'], says: 'version 1 is missing' },
    { texts: workbook, says: 'a workbook has no DRAFT' },
  ])('refuses $texts', ({ texts, says }) => {
    expect(judge(...texts)).toContain(says);
  });
});
