import type { Command } from 'commander';
import { databaseUrlHelp, requireDatabaseUrl } from './database-url.ts';
import type { CommandLineIo } from './io.ts';
import type { MigratedSchema } from './operations.ts';
import { count } from './print.ts';
import { addJsonOption, type Perform, type Session } from './session.ts';

interface MigrateOptions {
  readonly dryRun?: boolean;
}

function report({ print, json }: Session, schema: MigratedSchema): void {
  if (json) {
    print.json(schema);
    return;
  }
  const { done, pending, unknown } = schema;
  for (const name of done) print.answer(`${name} was run`);
  for (const name of pending) print.answer(`${name} would be run`);
  if (unknown.length > 0) {
    print.answer(`The schema is newer than this release, which leaves it as it is: ${unknown.join(', ')}`);
  } else if (pending.length > 0) print.note(`${count(pending.length, 'migration')} to run`);
  else print.answer('The schema is up to date.');
}

export function addMigrateCommand(program: Command, perform: Perform, io: CommandLineIo): void {
  const command = program
    .command('migrate')
    .description('bring the schema of the database up to date, all or nothing')
    .helpOption('-h, --help', 'print this')
    .option('--dry-run', 'only say which migrations would be run')
    .addHelpText('after', databaseUrlHelp);
  addJsonOption(command).action((options: MigrateOptions, self: Command) => {
    const databaseUrl = requireDatabaseUrl(self, io);
    return perform(self, async (session) => {
      const operations = await io.loadOperations();
      report(session, await operations.migrate({ databaseUrl, onlyTells: options.dryRun ?? false }));
      return 0;
    });
  });
}
