import { type Failure, failureJson } from './failure.ts';
import type { ImportWorkbookMutation } from './generated.ts';
import { count, type Print } from './print.ts';
import { printBreaks } from './print-breaks.ts';
import type { Session } from './session.ts';

type Imported = NonNullable<ImportWorkbookMutation['importWorkbook']>;

/** What became of one file. */
export type FileOutcome =
  | { readonly file: string; readonly failure: Failure }
  | { readonly file: string; readonly imported: Imported; readonly published: boolean };

function wordOf({ created, changed }: Imported): string {
  if (created) return 'created';
  return changed ? 'updated' : 'unchanged';
}

function describe({ workbook, counts, warnings }: Imported, published: boolean): string {
  const held = counts && [
    count(counts.pages, 'page'),
    count(counts.modals, 'modal'),
    `${count(counts.elements, 'element')}${counts.unplaced > 0 ? ` (${counts.unplaced} unplaced)` : ''}`,
  ];
  const version = published && workbook?.latestVersion ? [`published as version ${workbook.latestVersion}`] : [];
  return [workbook?.path, ...(held ?? []), count(warnings.length, 'warning'), ...version].join(', ');
}

function printText(print: Print, outcome: FileOutcome): string {
  const { file } = outcome;
  if ('failure' in outcome) {
    const { code, message, remedy } = outcome.failure;
    print.answer(`${file}: `, { text: 'failed', style: 'red' }, `, ${code}: ${message}`);
    if (remedy !== undefined) print.answer(`  ${remedy}`);
    return 'failed';
  }
  const word = wordOf(outcome.imported);
  print.answer(`${file}: `, { text: word, style: 'green' }, ` ${describe(outcome.imported, outcome.published)}`);
  for (const { code, path, message } of outcome.imported.warnings) {
    print.answer('  ', { text: code, style: 'yellow' }, ` at ${path}: ${message}`);
  }
  const { breaks, totalBreaks, totalChanges } = outcome.imported;
  printBreaks(print, breaks, totalBreaks + totalChanges);
  return word;
}

function printJson(print: Print, outcome: FileOutcome): string {
  const { file } = outcome;
  if ('failure' in outcome) {
    print.jsonLine({ file, outcome: 'failed', error: failureJson(outcome.failure) });
    return 'failed';
  }
  const { workbook, counts, warnings, breaks, totalBreaks, totalChanges } = outcome.imported;
  const word = wordOf(outcome.imported);
  const report = outcome.published ? { breaks, totalBreaks, totalChanges } : {};
  print.jsonLine({ file, outcome: word, workbook, counts, warnings, ...report });
  return word;
}

/** Prints what became of a file, and answers it in one word: created, updated, unchanged or failed. */
export function printOutcome({ print, json }: Session, outcome: FileOutcome): string {
  return json ? printJson(print, outcome) : printText(print, outcome);
}

export function printSummary(print: Print, files: number, outcomes: ReadonlyMap<string, number>): void {
  const parts = [...outcomes].map(([word, number]) => `${number} ${word}`);
  print.note(`${count(files, 'file')}: ${parts.join(', ')}`);
}
