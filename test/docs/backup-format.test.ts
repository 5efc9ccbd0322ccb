import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backupKinds } from '../../src/domain/backup/backup-row.ts';
import { chunksOf, linesOf, readWhole, someRows } from '../support/backups.ts';
import { streamOf } from '../support/rows.ts';
import { makeTestRepository } from '../support/test-repository.ts';

const guide = readFileSync(new URL('../../docs/backup-format.md', import.meta.url), 'utf8');
const [, example = ''] = /```jsonl\n(.*?)```/s.exec(guide) ?? [];

/** The table of kinds, as it says. */
const table = new Map(
  [...guide.matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \|/gm)].map(([, kind = '', fields = '']) => [
    kind,
    [...fields.matchAll(/`(\w+)`/g)].map(([, field]) => field),
  ]),
);

describe('docs/backup-format.md', () => {
  it('shows a backup that is read, restored, and written again as it stands', async () => {
    const { header, rows } = await readWhole(chunksOf(example));
    const repository = await makeTestRepository();
    await repository.restoreOrganization(streamOf(rows));
    expect(await repository.findOrganizationAt({ slug: 'acme' })).toMatchObject(header.organization);
    const { organizationId } = header.organization;
    const again = await linesOf(repository.readBackup(organizationId, { includesSecrets: false }), false);
    expect(again.join('')).toBe(example);
  });

  it('lists the kinds in their order, each with all fields of its rows', async () => {
    expect([...table.keys()]).toEqual(backupKinds);
    for (const { kind, row } of await someRows()) {
      expect([kind, [...(table.get(kind) ?? [])].sort()]).toEqual([kind, Object.keys(row).sort()]);
    }
  });
});
