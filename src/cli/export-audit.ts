import type { Command } from 'commander';
import { databaseUrlHelp, requireDatabaseUrl } from './database-url.ts';
import type { CommandLineIo } from './io.ts';
import { count } from './print.ts';
import { whileRowsPass } from './progress.ts';
import { readTime, timeExamples } from './read-time.ts';
import { saveFile, saveToStream } from './save-file.ts';
import { type Perform, refuseUsage, type Session } from './session.ts';

interface ExportOptions {
  readonly organization?: string;
  readonly from?: string;
  readonly to?: string;
  /** `-`: standard output. */
  readonly output: string;
  readonly force?: boolean;
}

interface Period {
  readonly from: Date | null;
  readonly to: Date | null;
}

function readGiven(command: Command, name: 'from' | 'to', text: string | undefined): Date | null {
  if (text === undefined) return null;
  return readTime(text) ?? refuseUsage(command, `option '--${name}' takes ${timeExamples}`);
}

function readPeriod(command: Command, options: ExportOptions): Period {
  const period = { from: readGiven(command, 'from', options.from), to: readGiven(command, 'to', options.to) };
  const isEmpty = period.from !== null && period.to !== null && period.from >= period.to;
  return isEmpty ? refuseUsage(command, "option '--to' takes a time after that of '--from'") : period;
}

async function exportAudit(
  { print }: Session,
  databaseUrl: string,
  { organization, output, force: overwrites = false }: ExportOptions,
  period: Period,
  { loadOperations, stdout, stderr }: CommandLineIo,
): Promise<number> {
  // A reader that has seen enough, such as `head`, misses nothing of a trail.
  let isWhole = true;
  const save = async (lines: AsyncIterable<Uint8Array>) => {
    if (output === '-') isWhole = await saveToStream(stdout, lines);
    else await saveFile(output, lines, { overwrites });
  };
  const operations = await loadOperations();
  // A bar over lines that a terminal shows would be in their way.
  const terminal = output === '-' && stdout.isTTY ? undefined : stderr;
  const written = await whileRowsPass(terminal, true, (show) =>
    operations.exportAudit({
      databaseUrl,
      slug: organization ?? null,
      ...period,
      save,
      onRows: (rows, total) => show(rows, total === null ? null : rows / total),
    }),
  );
  if (isWhole) print.note(`${count(written, 'event')} written`);
  return 0;
}

export function addExportAuditCommand(program: Command, perform: Perform, io: CommandLineIo): void {
  program
    .command('export-audit')
    .description('write the audit trail as lines of JSON, oldest event first')
    .helpOption('-h, --help', 'print this')
    .option('--organization <slug>', 'slug of the organization, where there are several')
    .option('--from <time>', 'events of this time or later: a day, or a time with its zone')
    .option('--to <time>', 'events before this time')
    .option('--output <file>', 'file to write; - is standard output', '-')
    .option('--force', 'replace the file if there is one')
    .addHelpText('after', databaseUrlHelp)
    .action((options: ExportOptions, self: Command) => {
      const databaseUrl = requireDatabaseUrl(self, io);
      const period = readPeriod(self, options);
      return perform(self, (session) => exportAudit(session, databaseUrl, options, period, io));
    });
}
