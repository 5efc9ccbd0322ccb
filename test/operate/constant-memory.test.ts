import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { saveToStream } from '../../src/cli/save-file.ts';
import type { BackupRow } from '../../src/domain/backup/backup-row.ts';
import type { OperatedRepository } from '../../src/operate/open-repository.ts';
import { createOperations } from '../../src/operate/operations.ts';
import { chunksOf, linesOf, migrateDatabase } from '../support/backups.ts';
import { anOrganization, aTeam, frozenNow } from '../support/builders.ts';
import { streamOf } from '../support/rows.ts';

const many = 20_000;
const organization = anOrganization();

/** How many rows have been given out, and how many of these are done with. */
interface Flow {
  given: number;
  done: number;
  most: number;
  hasEnded: boolean;
}

function watchFlow(): Flow & { give(): void; finish(): void } {
  const flow = {
    given: 0,
    done: 0,
    most: 0,
    hasEnded: false,
    give: () => {
      flow.given += 1;
      flow.most = Math.max(flow.most, flow.given - flow.done);
    },
    finish: () => {
      flow.done += 1;
    },
  };
  return flow;
}

async function* manyRows(flow: ReturnType<typeof watchFlow>): AsyncGenerator<BackupRow> {
  try {
    flow.give();
    yield { kind: 'ORGANIZATION', row: organization };
    for (let made = 1; made < many; made += 1) {
      flow.give();
      yield { kind: 'TEAM', row: aTeam() };
    }
  } finally {
    flow.hasEnded = true;
  }
}

function operationsOver(repository: Partial<OperatedRepository>) {
  const given: OperatedRepository = {
    findOrganizationAt: async () => organization,
    countBackupRows: async () => many,
    readBackup: () => manyRows(watchFlow()),
    restoreOrganization: async () => undefined,
    listOrganizationSlugs: async () => [organization.slug],
    countAuditEvents: async () => many,
    readAuditEvents: () => streamOf([]),
    readTrail: () => streamOf([]),
    ...repository,
  };
  const openRepository = async () => ({ repository: given, close: async () => undefined });
  return createOperations({ migrateDatabase, openRepository, now: () => frozenNow });
}

const backupOrder = { databaseUrl: '', slug: organization.slug, includesSecrets: false, onRows: () => undefined };
const restoreOrder = { databaseUrl: '', onlyTries: false, masterKeys: null, onRows: () => undefined };

/** Takes a chunk only when the one before it is gone, and each a turn of the loop later. */
function slowStream(finish: () => void): Writable {
  return new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => {
      setImmediate(() => {
        finish();
        done();
      });
    },
  });
}

describe('memory', () => {
  it('holds no more than two rows of a backup that is written slowly', async () => {
    const flow = watchFlow();
    const stream = slowStream(flow.finish);
    const save = async (lines: AsyncIterable<Uint8Array>) => void (await saveToStream(stream, lines));
    const { rows } = await operationsOver({ readBackup: () => manyRows(flow) }).backUp({ ...backupOrder, save });
    expect(rows).toBe(many);
    expect(flow.most).toBeLessThanOrEqual(2);
  });

  it('holds no more than two rows of a backup that is restored slowly, of one chunk of the stream', async () => {
    const lines = await linesOf(manyRows(watchFlow()), false);
    const flow = watchFlow();
    async function* chunks() {
      for (const line of lines) {
        flow.give();
        yield* chunksOf(line);
      }
    }
    const restoreOrganization: OperatedRepository['restoreOrganization'] = async (rows) => {
      for await (const _ of rows) {
        flow.finish();
        await new Promise(setImmediate);
      }
    };
    const { rows } = await operationsOver({ restoreOrganization }).restore({ ...restoreOrder, chunks: chunks() });
    expect(rows).toBe(many);
    // The header and the end are no rows, so they are never done with.
    expect(flow.most).toBeLessThanOrEqual(4);
  });

  it('reads no further when what is written cannot be saved, and lets the repository go', async () => {
    const flow = watchFlow();
    const save = async (lines: AsyncIterable<Uint8Array>) => {
      for await (const _ of lines) if (flow.given === 100) throw new Error('the disk is full');
    };
    const backUp = operationsOver({ readBackup: () => manyRows(flow) }).backUp({ ...backupOrder, save });
    await expect(backUp).rejects.toThrow('the disk is full');
    expect(flow).toMatchObject({ given: 100, hasEnded: true });
  });

  it('reads no further of a stream when the repository refuses a row', async () => {
    const lines = await linesOf(manyRows(watchFlow()), false);
    let given = 0;
    async function* chunks() {
      for (const line of lines) {
        given += 1;
        yield* chunksOf(line);
      }
    }
    const restoreOrganization: OperatedRepository['restoreOrganization'] = async (rows) => {
      for await (const { kind } of rows) if (kind === 'TEAM') throw new Error('refused');
    };
    const restore = operationsOver({ restoreOrganization }).restore({ ...restoreOrder, chunks: chunks() });
    await expect(restore).rejects.toThrow('refused');
    expect(given).toBe(3);
  });
});
