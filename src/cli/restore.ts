import type { Command } from 'commander';
import { databaseUrlHelp, requireDatabaseUrl } from './database-url.ts';
import type { CommandLineIo } from './io.ts';
import type { RestoredOrganization } from './operations.ts';
import { count } from './print.ts';
import { carriedJson, countCredentials, describeCarried } from './print-carried.ts';
import { whileRowsPass } from './progress.ts';
import { countBytes, type InputStream, openFile } from './read-stream.ts';
import { addJsonOption, type Perform, refuseUsage, type Session } from './session.ts';

interface RestoreOptions {
  readonly dryRun?: boolean;
}

function report({ print, json }: Session, done: RestoredOrganization, onlyTries: boolean, checked: boolean): void {
  const { keyIds, includesSecrets } = done;
  if (json) {
    print.json({ restored: !onlyTries, ...carriedJson(done), masterKeyIds: keyIds });
    return;
  }
  print.answer(`${describeCarried(done)}, ${onlyTries ? 'could be restored' : 'restored'}`);
  const credentials = countCredentials(done);
  if (!includesSecrets && credentials > 0) {
    print.note(
      `Without the secrets of ${count(credentials, 'client credential')}: give each a new one with rotateClientCredential.`,
    );
  }
  if (keyIds.length > 0 && !checked) {
    const names = keyIds.map((keyId) => `"${keyId}"`).join(', ');
    print.note(`Its secrets need the master keys ${names}; set EMBEDPATH_MASTER_KEYS to have them tried.`);
  }
}

async function restore(
  session: Session,
  databaseUrl: string,
  { chunks, size }: InputStream,
  { dryRun: onlyTries = false }: RestoreOptions,
  { loadOperations, stderr, env }: CommandLineIo,
): Promise<number> {
  const masterKeys = env['EMBEDPATH_MASTER_KEYS'] || null;
  const operations = await loadOperations();
  const done = await whileRowsPass(session.json ? undefined : stderr, size !== null, (show) => {
    let share: number | null = null;
    const counted = countBytes(chunks, (bytes) => {
      share = size === null ? null : bytes / size;
    });
    const onRows = (rows: number) => show(rows, share);
    return operations.restore({ databaseUrl, chunks: counted, onlyTries, masterKeys, onRows });
  });
  report(session, done, onlyTries, masterKeys !== null);
  return 0;
}

export function addRestoreCommand(program: Command, perform: Perform, io: CommandLineIo): void {
  const command = program
    .command('restore')
    .description('make an organization out of a file that "backup" wrote, all or nothing')
    .helpOption('-h, --help', 'print this')
    .argument('[file]', 'file to read; - is standard input', '-')
    .option('--dry-run', 'only try, and change nothing')
    .addHelpText(
      'after',
      `${databaseUrlHelp}\nWith EMBEDPATH_MASTER_KEYS it tries whether each secret can be decrypted.`,
    );
  addJsonOption(command).action((file: string, options: RestoreOptions, self: Command) => {
    const databaseUrl = requireDatabaseUrl(self, io);
    if (file === '-' && io.stdin.isTTY) refuseUsage(self, 'name the file of the backup, or redirect standard input');
    return perform(self, async (session) => {
      const input = file === '-' ? { chunks: io.stdin, size: null } : await openFile(file);
      return restore(session, databaseUrl, input, options, io);
    });
  });
}
