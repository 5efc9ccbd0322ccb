import { expect } from 'vitest';
import type { BackupKind } from '../../../src/domain/backup/backup-row.ts';
import { chunksOf, linesOf, readWhole, someRows } from '../../support/backups.ts';
import { streamOf } from '../../support/rows.ts';

export const read = (...chunks: (string | Uint8Array)[]) => readWhole(chunksOf(...chunks));

export async function someLines(): Promise<string[]> {
  return linesOf(streamOf(await someRows()));
}

export function refused(message: string | RegExp, remedy: string | RegExp = /^Nothing was restored\./) {
  const matching = typeof message === 'string' ? message : expect.stringMatching(message);
  return { code: 'INVALID_BACKUP', message: matching, remedy: expect.stringMatching(remedy) };
}

/** The lines with the first row of a kind changed, and the number of its line. */
export function withRow(lines: readonly string[], kind: BackupKind, change: (row: Record<string, unknown>) => unknown) {
  const index = lines.findIndex((line) => line.startsWith(`{"kind":"${kind}"`));
  const { row } = JSON.parse(lines[index] ?? '{}');
  const line = `${JSON.stringify({ kind, row: change(row) })}\n`;
  return { number: index + 1, lines: lines.with(index, line) };
}
