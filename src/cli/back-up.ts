import type { Command } from 'commander';
import { databaseUrlHelp, requireDatabaseUrl } from './database-url.ts';
import { Failure } from './failure.ts';
import type { CommandLineIo } from './io.ts';
import type { CarriedOrganization } from './operations.ts';
import { count } from './print.ts';
import { carriedJson, countCredentials, describeCarried } from './print-carried.ts';
import { whileRowsPass } from './progress.ts';
import { saveFile, saveToStream } from './save-file.ts';
import { addJsonOption, type Perform, refuseUsage, type Session } from './session.ts';

interface BackupOptions {
  readonly organization: string;
  /** `-`: standard output. */
  readonly output: string;
  readonly withSecrets?: boolean;
  readonly force?: boolean;
}

function report({ print, json }: Session, done: CarriedOrganization, { output }: BackupOptions): void {
  if (json) {
    print.json({ file: output, ...carriedJson(done) });
    return;
  }
  if (output === '-') print.note(describeCarried(done));
  else print.answer(`${output}: ${describeCarried(done)}`);
  const credentials = countCredentials(done);
  if (!done.includesSecrets && credentials > 0) {
    print.note(
      `Without the secrets of ${count(credentials, 'client credential')}; --with-secrets adds them, encrypted.`,
    );
  }
}

async function backUp(
  session: Session,
  databaseUrl: string,
  options: BackupOptions,
  { loadOperations, stdout, stderr }: CommandLineIo,
): Promise<number> {
  const { organization: slug, output, withSecrets: includesSecrets = false, force: overwrites = false } = options;
  const save = async (lines: AsyncIterable<Uint8Array>) => {
    if (output !== '-') return saveFile(output, lines, { overwrites });
    if (await saveToStream(stdout, lines)) return;
    throw new Failure('UNWRITABLE_FILE', 'Whoever reads the output went away, so that the backup is not whole.');
  };
  const operations = await loadOperations();
  const done = await whileRowsPass(session.json ? undefined : stderr, true, (show) =>
    operations.backUp({
      databaseUrl,
      slug,
      includesSecrets,
      save,
      onRows: (rows, total) => show(rows, total === null ? null : rows / total),
    }),
  );
  report(session, done, options);
  return 0;
}

export function addBackupCommand(program: Command, perform: Perform, io: CommandLineIo): void {
  const command = program
    .command('backup')
    .description('write all that is kept of an organization into a file')
    .helpOption('-h, --help', 'print this')
    .requiredOption('--organization <slug>', 'slug of the organization')
    .option('--output <file>', 'file to write; - is standard output', '-')
    .option('--with-secrets', 'with the secrets of client credentials, encrypted as they are kept')
    .option('--force', 'replace the file if there is one')
    .addHelpText('after', databaseUrlHelp);
  addJsonOption(command).action((options: BackupOptions, self: Command) => {
    const databaseUrl = requireDatabaseUrl(self, io);
    if (options.output === '-' && io.stdout.isTTY) {
      refuseUsage(self, 'a backup is nothing to read: name a file with --output, or redirect standard output');
    }
    return perform(self, (session) => {
      if (session.json && options.output === '-') refuseUsage(self, "option '--json' needs '--output <file>'");
      return backUp(session, databaseUrl, options, io);
    });
  });
}
