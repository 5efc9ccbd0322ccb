import type { BackupRow } from '../../src/domain/backup/backup-row.ts';
import { type BackupReading, openBackup } from '../../src/operate/stream/read-backup.ts';
import { writeBackup } from '../../src/operate/stream/write-backup.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { frozenNow } from './builders.ts';
import { furnishFully } from './contract/fully-furnished.ts';
import { enter } from './contract/world.ts';
import { backupOf, collect } from './rows.ts';
import { makeTestRepository } from './test-repository.ts';

/** A repository with an organization that has something of everything; only within a test. */
export async function aFullRepository() {
  const repository = await makeTestRepository();
  const world = await enter(async () => ({ repository, addOrganization: repository.addOrganization }));
  const ours = await furnishFully(world);
  const organization = await repository.findOrganization(ours.organizationId);
  if (!organization) throw new Error('There is no organization.');
  return { repository, ours, organization };
}

export async function someRows(): Promise<BackupRow[]> {
  const { repository, ours } = await aFullRepository();
  return backupOf(repository, ours.organizationId);
}

/** The lines of a backup, each with its newline. */
export async function linesOf(rows: AsyncIterable<BackupRow>, includesSecrets = true): Promise<string[]> {
  const lines = await collect(writeBackup(rows, { createdAt: frozenNow, includesSecrets }));
  return lines.map((line) => line.toString());
}

export async function* chunksOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Pick<BackupReading, 'header'> & { readonly rows: BackupRow[] }> {
  const { header, rows } = await openBackup(chunks);
  return { header, rows: await collect(rows) };
}

/** The repository as commands are given it, with what has been closed. */
export function opening(repository: SeedableRepository) {
  const seen: string[] = [];
  const openRepository = async (databaseUrl: string) => {
    seen.push(`opened ${databaseUrl}`);
    return { repository, close: async () => void seen.push('closed') };
  };
  return { openRepository, seen };
}

/** For commands that leave the schema as it is. */
export async function migrateDatabase(): Promise<never> {
  throw new Error('Nobody asked for this.');
}
