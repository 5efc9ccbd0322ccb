import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BackupRow } from '../../../src/domain/backup/backup-row.ts';
import { createMemoryRepository } from '../../../src/repository/memory/memory-repository.ts';
import { aWorkbook, someContent } from '../../support/builders.ts';
import { furnishFully } from '../../support/contract/fully-furnished.ts';
import { aFoundation, settleIn } from '../../support/contract/world.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';
import { backupOf, changed, streamOf } from '../../support/rows.ts';

async function anEmptyDatabase() {
  const database = await openDatabase();
  onTestFinished(database.release);
  return database;
}

describe('an organization that is carried', () => {
  it('from memory to PostgreSQL, and from there to memory again, stays the same in every row', async () => {
    const memory = createMemoryRepository();
    const { organizationId } = await furnishFully(await settleIn(memory));
    const rows = await backupOf(memory, organizationId);
    const { repository } = await anEmptyDatabase();
    await repository.restoreOrganization(streamOf(rows));
    const carried = await backupOf(repository, organizationId);
    expect(carried).toEqual(rows);
    const back = createMemoryRepository();
    await back.restoreOrganization(streamOf(carried));
    expect(await backupOf(back, organizationId)).toEqual(rows);
  });

  it('is read as it is asked for: who stops early leaves the rest unread', async () => {
    const { repository, takeStatements } = await anEmptyDatabase();
    const founding = aFoundation();
    const { organizationId } = founding.organization;
    await repository.addOrganization(founding);
    for (let count = 0; count < 30; count += 1) {
      const workbook = aWorkbook({ ownerId: founding.admin.memberId });
      await repository.createWorkbook(organizationId, workbook, someContent(), null);
    }
    takeStatements();
    const kinds: BackupRow['kind'][] = [];
    for await (const { kind } of repository.readBackup(organizationId, { includesSecrets: false })) {
      kinds.push(kind);
      if (kind === 'WORKBOOK') break;
    }
    const fetched = takeStatements().filter((statement) => statement.startsWith('fetch'));
    // One row of workbooks, before which nothing tells how large they are.
    expect(fetched.at(-1)).toMatch(/^fetch forward 1 from/);
    expect(kinds.filter((kind) => kind === 'WORKBOOK')).toHaveLength(1);
  });

  it('is refused where a row holds more than the database can keep, and the row is named', async () => {
    const memory = createMemoryRepository();
    const { organizationId } = await furnishFully(await settleIn(memory));
    const rows = await backupOf(memory, organizationId);
    const { repository } = await anEmptyDatabase();
    const long = randomBytes(3000).toString('hex');
    const spoilt = [
      changed(rows, 'TEAM', { name: long }),
      changed(rows, 'NONCE', { nonce: long }),
      changed(rows, 'SECRET', { version: 3_000_000_000 }),
    ];
    const outcomes = spoilt.map((one) => repository.restoreOrganization(streamOf(one)).catch(String));
    expect(await Promise.all(outcomes)).toEqual(
      ['TEAM', 'NONCE', 'SECRET'].map((kind) =>
        expect.stringMatching(new RegExp(`${kind} .*: it holds more than the database can keep\\.$`)),
      ),
    );
  });
});
