import { beforeAll } from 'vitest';
import { createOperations } from '../../src/operate/operations.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { chunksOf, migrateDatabase, opening } from './backups.ts';
import { frozenNow } from './builders.ts';
import { runCommand } from './run-command.ts';
import { startDemo } from './running-demo.ts';

export const databaseEnv = { DATABASE_URL: 'postgres://embedpath:password@database.test/embedpath' };

/** The commands that work on the database itself, over what the demo organization left behind, or over another repository. */
export function operateDemo() {
  let demo: SeedableRepository;
  beforeAll(async () => {
    const running = await startDemo();
    demo = running.repository;
    await running.stop();
  });

  const operationsOver = (repository: SeedableRepository | undefined) => async () => {
    const { openRepository } = opening(repository ?? demo);
    return createOperations({ migrateDatabase, openRepository, now: () => frozenNow });
  };
  const run = (
    args: readonly string[],
    options: Parameters<typeof runCommand>[1] = {},
    repository?: SeedableRepository,
  ) => runCommand(args, { env: databaseEnv, loadOperations: operationsOver(repository), ...options });
  return {
    operationsOver,
    run,
    demo: () => demo,
    /** The lines of a backup of the demo organization. */
    backUp: async (...args: string[]) => (await run(['backup', '--organization', 'acme', ...args])).stdout,
    restore: (text: string, into: SeedableRepository, ...args: string[]) =>
      run(['restore', ...args], { stdin: chunksOf(text) }, into),
  };
}
