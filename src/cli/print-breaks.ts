import type { ImportWorkbookMutation } from './generated.ts';
import type { Print } from './print.ts';

type Break = NonNullable<ImportWorkbookMutation['importWorkbook']>['breaks'][number];

/** What a publish breaks and changes, each with its remedy; `total` counts what is not listed, too. */
export function printBreaks(print: Print, breaks: readonly Break[], total: number): void {
  for (const { severity, kind, message, remedy } of breaks) {
    const style = severity === 'BREAKS' ? 'red' : 'yellow';
    print.answer('  ', { text: severity.toLowerCase(), style }, ` ${kind}: ${message}`);
    print.answer(`    ${remedy}`);
  }
  if (total > breaks.length) print.note(`  and ${total - breaks.length} more`);
}
