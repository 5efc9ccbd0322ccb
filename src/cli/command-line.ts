import { Command, CommanderError } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { addBackupCommand } from './back-up.ts';
import { addDiagnoseCommand } from './diagnose-url.ts';
import { addExportAuditCommand } from './export-audit.ts';
import { Failure, failureJson } from './failure.ts';
import { addEmbedCommand } from './generate-embed.ts';
import { addImportCommand } from './import-workbooks.ts';
import { addInitCommand } from './initialize.ts';
import type { CommandLineIo } from './io.ts';
import { addMigrateCommand } from './migrate.ts';
import { addMigrateToJwtCommand } from './migrate-to-jwt.ts';
import { addPublishCommand } from './publish.ts';
import { addReadinessCommand } from './readiness.ts';
import { addRestoreCommand } from './restore.ts';
import { addRewrapCommand } from './rewrap-secrets.ts';
import { addServeCommand } from './serve.ts';
import { addSessionOptions, openSession, type Perform, type Session } from './session.ts';
import { addTreeCommand } from './show-tree.ts';
import { addSignCommand } from './sign-url.ts';
import { addUsageCommand } from './usage.ts';
import { addVerifyAuditCommand } from './verify-audit.ts';
import { watchOutput } from './watch-output.ts';
import { addWhoamiCommand } from './whoami.ts';

function report({ print, json }: Session, failure: Failure): void {
  if (json) {
    print.json({ error: failureJson(failure) });
    return;
  }
  const { code, message, remedy } = failure;
  print.note({ text: code, style: 'red' }, `: ${message}`);
  if (remedy !== undefined) print.note(remedy);
}

function createProgram({ stdout, stderr }: CommandLineIo): Command {
  const program = new Command('embedpath')
    .description(packageFile.description)
    .version(packageFile.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    // So that a command may have a --version of its own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
    .addHelpText('after', '\nExit codes: 0 done, 1 refused or failed, 2 wrong usage.');
  return addSessionOptions(program);
}

/**
 * Runs one command, `args` without node and the script. Answers the exit code: 0 done, 1 refused or failed, 2 wrong usage.
 * Throws only what nobody foresaw, and what `io.serve` and `io.loadOperations` throw.
 */
export async function runCommandLine(args: readonly string[], io: CommandLineIo): Promise<number> {
  let exitCode = 0;
  const output = watchOutput(io);
  const finish = (code: number) => {
    exitCode = Math.max(exitCode, code);
  };
  const perform: Perform = async (command, act, { token } = {}) => {
    const session = openSession(command, io, token);
    try {
      finish(await act(session));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      report(session, error);
      finish(1);
    }
  };

  const program = createProgram(io);
  addServeCommand(program, async () => finish(await io.serve(io.env)));
  addInitCommand(program, perform, io.env);
  addWhoamiCommand(program, perform);
  addImportCommand(program, perform, io);
  addTreeCommand(program, perform);
  addPublishCommand(program, perform);
  addReadinessCommand(program, perform);
  addEmbedCommand(program, perform);
  addSignCommand(program, perform, io.env);
  addDiagnoseCommand(program, perform, io);
  addMigrateToJwtCommand(program, perform);
  addUsageCommand(program, perform);
  addRewrapCommand(program, perform);
  addMigrateCommand(program, perform, io);
  addBackupCommand(program, perform, io);
  addRestoreCommand(program, perform, io);
  addVerifyAuditCommand(program, perform, io);
  addExportAuditCommand(program, perform, io);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    finish(error.exitCode === 0 ? 0 : 2);
  }
  return (await output.hasArrived()) ? exitCode : 1;
}
