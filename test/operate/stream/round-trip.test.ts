import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { backupKinds } from '../../../src/domain/backup/backup-row.ts';
import { chunksOf, linesOf, readWhole, someRows } from '../../support/backups.ts';
import { frozenNow } from '../../support/builders.ts';
import { ofKind, streamOf } from '../../support/rows.ts';

/** As the release before wrote it. */
function olderBackup(): string[] {
  const [organizationId, auditEventId] = [
    '00000000-0000-4000-8000-000000000001',
    '00000000-0000-4000-8000-000000000002',
  ];
  const named = { organizationId, slug: 'acme', name: 'Acme Analytics' };
  const header = { embedpathBackup: 1, createdAt: frozenNow, includesSecrets: false, organization: named };
  const settings = { secureEmbeddingEnabled: true, clientCredentialUrlsEnabled: true, autoProvisionEmbedUsers: true };
  const limits = { defaultEmbedAccountType: 'Viewer', maxSessionLengthSeconds: 60, allowedEmbedOrigins: [] };
  const what = { auditEventId, time: frozenNow, action: 'EMBED_OPEN', outcome: 'ALLOWED', code: null, message: null };
  const who = { method: 'JWT', clientId: null, embedId: null, workbookId: null, memberId: null, email: null };
  const lines = [
    header,
    { kind: 'ORGANIZATION', row: { ...named, ...settings, ...limits, defaultEmbedTheme: 'Light' } },
    { kind: 'AUDIT_EVENT', row: { ...what, ...who, referenceNumber: '7F3K-9QXM-2BTD', requestId: 'request' } },
  ].map((line) => `${JSON.stringify(line)}\n`);
  const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
  return [...lines, `${JSON.stringify({ end: { rows: 2, sha256 } })}\n`];
}
const olderLines = olderBackup();

describe('a backup as lines of JSON', () => {
  it('is read back as the rows that were written, whatever their kind', async () => {
    const rows = await someRows();
    const lines = await linesOf(streamOf(rows));
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(backupKinds));
    const [organization] = ofKind(rows, 'ORGANIZATION');
    const { organizationId, slug, name } = organization ?? {};
    const header = { createdAt: frozenNow, includesSecrets: true, organization: { organizationId, slug, name } };
    expect(await readWhole(chunksOf(...lines))).toEqual({ header, rows });
  });

  it('begins with a header and ends with the number of rows and the SHA-256 of all lines before', async () => {
    const rows = await someRows();
    const lines = await linesOf(streamOf(rows));
    expect(lines).toHaveLength(rows.length + 2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ embedpathBackup: 2, includesSecrets: true });
    const sha256 = createHash('sha256').update(lines.slice(0, -1).join('')).digest('hex');
    expect(lines.at(-1)).toBe(`${JSON.stringify({ end: { rows: rows.length, sha256 } })}\n`);
  });

  it('[O9] is read in the format before this one, of which events told less', async () => {
    const { header, rows } = await readWhole(chunksOf(...olderLines));
    expect(header.organization.slug).toBe('acme');
    expect(ofKind(rows, 'AUDIT_EVENT')).toEqual([
      expect.objectContaining({ actorKind: 'EMBED_USER', details: [], origin: null, code: null }),
    ]);
  });

  it('is read also where it is of the first format, which knew fewer kinds', async () => {
    const added = ['EMBED_PARAMETER', 'USAGE'];
    const rows = (await someRows()).filter(({ kind }) => !added.includes(kind));
    const [header = '', ...lines] = await linesOf(streamOf(rows));
    const first = header.replace(/Backup":\d+/, 'Backup":1');
    const end = lines.pop() ?? '';
    const sha256 = createHash('sha256')
      .update([first, ...lines].join(''))
      .digest('hex');
    expect((await readWhole(chunksOf(first, ...lines, end.replace(/[0-9a-f]{64}/, sha256)))).rows).toEqual(rows);
  });

  it('is read alike in whatever pieces it comes', async () => {
    const rows = await someRows();
    const bytes = Buffer.from((await linesOf(streamOf(rows))).join(''));
    for (const size of [1, 7, 1000, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect((await readWhole(chunksOf(...pieces))).rows).toEqual(rows);
    }
  });

  it('keeps names that are special in JavaScript, and texts in any script', async () => {
    const rows = await someRows();
    const userAttributes = JSON.parse('{"__proto__":"a","constructor":"b","größe 📐":"\\u2028"}');
    const odd = rows.map((row) => (row.kind === 'MEMBER' ? { ...row, row: { ...row.row, userAttributes } } : row));
    const read = await readWhole(chunksOf(...(await linesOf(streamOf(odd)))));
    const [member] = ofKind(read.rows, 'MEMBER');
    expect(Object.entries(member?.userAttributes ?? {})).toEqual(Object.entries(userAttributes));
  });

  it('is not written of rows that no restore would read', async () => {
    const rows = await someRows();
    await expect(linesOf(streamOf(rows.toReversed()))).rejects.toThrow('ORGANIZATION comes first');
    await expect(linesOf(streamOf([]))).rejects.toThrow('there is no row at all');
    const withoutDrafts = rows.filter(({ kind }) => kind !== 'DRAFT');
    await expect(linesOf(streamOf(withoutDrafts))).rejects.toThrow('WORKBOOK cannot follow');
  });
});
