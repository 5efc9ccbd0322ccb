import type { Command } from 'commander';
import { addContentOptions, type ContentOptions, sourceOf } from './content-options.ts';
import { findWorkbookId } from './find-workbook.ts';
import { EmbedReadinessDocument, type EmbedReadinessQuery } from './generated.ts';
import type { Piece, Print } from './print.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

type Readiness = EmbedReadinessQuery['embedReadiness'];
type Check = Readiness['checks'][number];

const words: Readonly<Record<Check['status'], Piece>> = {
  PASSED: { text: 'passed     ', style: 'green' },
  FAILED: { text: 'failed     ', style: 'red' },
  NOT_REACHED: { text: 'not reached', style: 'dim' },
};

function printReadiness(print: Print, { ready, checks, warnings }: Readiness): void {
  const width = Math.max(...checks.map(({ name }) => name.length));
  for (const { name, status, code, message, remedy } of checks) {
    print.answer(words[status], ` ${name.padEnd(width)}  ${code === null ? '' : `${code}: `}${message}`);
    if (remedy !== null) print.answer(`${' '.repeat(width + 14)}${remedy}`);
  }
  print.answer(ready ? { text: 'ready', style: 'green' } : { text: 'not ready', style: 'red' });
  for (const { code, message, remedy } of warnings) {
    print.note({ text: code, style: 'yellow' }, `: ${message} ${remedy}`);
  }
}

async function showReadiness(session: Session, workbook: string, options: ContentOptions): Promise<number> {
  const { api, print, json } = session;
  const workbookId = await findWorkbookId(session, workbook);
  const variables = { workbookId, source: sourceOf(options), tagName: options.tag ?? null };
  const { embedReadiness: readiness } = await api.request(EmbedReadinessDocument, variables);
  if (json) print.json(readiness);
  else printReadiness(print, readiness);
  return readiness.ready ? 0 : 1;
}

export function addReadinessCommand(program: Command, perform: Perform): void {
  const command = program
    .command('readiness')
    .description(
      'tell whether there would be a secure embed path of a workbook, or of a part of it, and what is in the way',
    )
    .helpOption('-h, --help', 'print this');
  addSessionOptions(addContentOptions(command)).action((workbook: string, options: ContentOptions, self: Command) =>
    perform(self, (session) => showReadiness(session, workbook, options)),
  );
}
