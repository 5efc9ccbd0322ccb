import { beforeAll } from 'vitest';
import { createOperations } from '../../src/operate/operations.ts';
import type { MemoryRepository } from '../../src/repository/memory/memory-repository.ts';
import { chunksOf, opening } from './backups.ts';
import { frozenNow } from './builders.ts';
import { runCommand } from './run-command.ts';
import { startDemo } from './running-demo.ts';

export const databaseEnv = { DATABASE_URL: 'postgres://embedpath:password@database.test/embedpath' };

/** The commands that work on the database itself, over what the demo organization left behind, or over another repository. */
export function operateDemo() {
  let demo: MemoryRepository;
  beforeAll(async () => {
    const running = await startDemo();
    demo = running.deps.repository as MemoryRepository;
    await running.stop();
  });

  const run = (args: readonly string[], options: Parameters<typeof runCommand>[1] = {}, over = demo) => {
    const { openRepository } = opening(over);
    const loadOperations = async () => createOperations({ openRepository, now: () => frozenNow });
    return runCommand(args, { env: databaseEnv, loadOperations, ...options });
  };
  return {
    run,
    demo: () => demo,
    /** The lines of a backup of the demo organization. */
    backUp: async (...args: string[]) => (await run(['backup', '--organization', 'acme', ...args])).stdout,
    restore: (text: string, into: MemoryRepository, ...args: string[]) =>
      run(['restore', ...args], { stdin: chunksOf(text) }, into),
  };
}
