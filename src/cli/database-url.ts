import type { Command } from 'commander';
import type { CommandLineIo } from './io.ts';
import { refuseUsage } from './session.ts';

/** What `--help` says of commands that need it. */
export const databaseUrlHelp = '\nNeeds DATABASE_URL in the environment, the same as that of the server.';

/** Never named in a message: it holds a password. */
export function requireDatabaseUrl(command: Command, { env }: Pick<CommandLineIo, 'env'>): string {
  const missing = `the environment has no DATABASE_URL, which "${command.name()}" needs: what is in the memory of a server alone cannot be reached from beside it`;
  return env['DATABASE_URL'] || refuseUsage(command, missing);
}
