import { type BackupKind, type BackupRow, backupKinds } from './backup-row.ts';

/** Whether rows come in the order of `BackupRows`. Each call answers what is wrong, or undefined. */
export interface RowOrder {
  take(row: BackupRow): string | undefined;
  end(): string | undefined;
}

/** What may stand directly before these. */
const withinWorkbook: Readonly<Partial<Record<BackupKind, readonly BackupKind[]>>> = {
  CONTENT: ['WORKBOOK', 'VERSION'],
  VERSION: ['CONTENT', 'VERSION'],
  DRAFT: ['CONTENT', 'VERSION'],
};
const unfinished: readonly BackupKind[] = ['WORKBOOK', 'CONTENT', 'VERSION'];

function mayFollow(last: BackupKind | undefined, kind: BackupKind): boolean {
  if (last === undefined) return kind === 'ORGANIZATION';
  const within = withinWorkbook[kind];
  if (within) return within.includes(last);
  if (unfinished.includes(last)) return false;
  if (kind === 'WORKBOOK' && last === 'DRAFT') return true;
  if (kind === last) return kind !== 'ORGANIZATION';
  return backupKinds.indexOf(last) < backupKinds.indexOf(kind);
}

export function createRowOrder(): RowOrder {
  let last: BackupRow | undefined;
  let versions = 0;

  const faultOf = (next: BackupRow): string | undefined => {
    const { kind, row } = next;
    if (!mayFollow(last?.kind, kind)) {
      return last ? `a row of the kind ${kind} cannot follow one of the kind ${last.kind}` : 'ORGANIZATION comes first';
    }
    if (!withinWorkbook[kind]) return undefined;
    const isSame = last && 'workbookId' in row && 'workbookId' in last.row && row.workbookId === last.row.workbookId;
    if (!isSame) return `a row of the kind ${kind} belongs to the workbook before it`;
    return kind === 'VERSION' && row.number !== versions + 1 ? `version ${versions + 1} is missing` : undefined;
  };

  return {
    take(row) {
      const fault = faultOf(row);
      if (row.kind === 'WORKBOOK') versions = 0;
      if (row.kind === 'VERSION') versions += 1;
      last = row;
      return fault;
    },
    end() {
      if (!last) return 'there is no row at all';
      return unfinished.includes(last.kind) ? 'a workbook has no DRAFT' : undefined;
    },
  };
}
