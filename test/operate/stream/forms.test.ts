import { describe, expect, it } from 'vitest';
import { type BackupKind, backupKinds } from '../../../src/domain/backup/backup-row.ts';
import { read, refused, someLines, withRow } from './refused-streams.ts';

describe('a row of a backup is refused, with its line', () => {
  it.each(backupKinds)(
    'when a field of a row of the kind %s is missing, is of another type or is unknown',
    async (kind) => {
      const lines = await someLines();
      const { row } = JSON.parse(lines.find((line) => line.startsWith(`{"kind":"${kind}"`)) ?? '{}');
      const spoilt = Object.keys(row).flatMap((field) => [
        { ...row, [field]: undefined },
        { ...row, [field]: [{}] },
        { ...row, [field]: '\ud800' },
      ]);
      for (const wrong of [...spoilt, { ...row, more: null }, [], null]) {
        const changed = withRow(lines, kind, () => wrong);
        await expect(read(...changed.lines)).rejects.toMatchObject(
          refused(new RegExp(`^Line ${changed.number}: (${kind}: .+|it is neither a row nor the end of a backup)\\.$`)),
        );
      }
    },
  );

  it.each<[BackupKind, string, unknown]>([
    ['ORGANIZATION', 'slug', 'Not A Slug'],
    ['ORGANIZATION', 'organizationId', '00000000-0000-4000-8000-00000000000G'],
    ['ORGANIZATION', 'allowedEmbedOrigins', ['*']],
    ['ORGANIZATION', 'allowedEmbedOrigins', ['https://host.example; script-src *']],
    ['ORGANIZATION', 'maxSessionLengthSeconds', 2_592_001],
    ['ORGANIZATION', 'defaultEmbedTheme', 'Pink'],
    ['ACCOUNT_TYPE', 'permissions', ['OWN_THE_WORLD']],
    ['MEMBER', 'createdAt', '2026-03-01'],
    ['MEMBER', 'createdAt', '2026-02-30T12:00:00.000Z'],
    ['MEMBER', 'createdAt', '0000-01-01T00:00:00.000Z'],
    ['MEMBER', 'createdAt', '+010000-01-01T00:00:00.000Z'],
    ['MEMBER', 'userAttributes', { region: 7 }],
    ['MEMBER', 'firstName', 'a\0b'],
    ['CONTENT', 'document', []],
    ['CONTENT', 'document', { text: 'a\0b' }],
    ['CONTENT', 'digest', 'ABC'],
    ['VERSION', 'number', 0],
    ['VERSION', 'number', 1.5],
    ['TAG', 'colour', 'red;'],
    ['GRANT', 'grantee', { kind: 'TEAM', memberId: '00000000-0000-4000-8000-000000000001' }],
    ['EMBED', 'embedId', '../1'],
    ['EMBED', 'source', { sourceType: 'PAGE' }],
    ['CREDENTIAL', 'clientId', 'two words'],
    ['SECRET', 'sealed', 'not base64!'],
    ['SECRET', 'uses', -1],
    ['TOKEN', 'hash', 'f'.repeat(63)],
    ['AUDIT_EVENT', 'code', 'toString'],
  ])('when a row of the kind %s has the %s %j', async (kind, field, value) => {
    const changed = withRow(await someLines(), kind, (row) => ({ ...row, [field]: value }));
    await expect(read(...changed.lines)).rejects.toMatchObject(
      refused(new RegExp(`^Line ${changed.number}: ${kind}: ${field}`)),
    );
  });

  it('when a document is nested beyond all bounds', async () => {
    const deep = '[1]'.replace('1', `${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    const { number, lines } = withRow(await someLines(), 'CONTENT', (row) => ({ ...row, document: { deep: 'DEEP' } }));
    const nested = lines.map((line) => line.replace('"DEEP"', deep));
    await expect(read(...nested)).rejects.toMatchObject(
      refused(`Line ${number}: CONTENT: document: is beyond the bounds of documents.`),
    );
  });
});
