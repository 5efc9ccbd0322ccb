import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../support/backups.ts';
import { frozenNow } from '../support/builders.ts';
import { failingOutput } from '../support/failing-output.ts';
import { operateDemo } from '../support/operate-demo.ts';
import { withFiles } from '../support/with-files.ts';

const { run } = operateDemo();

describe('embedpath backup', () => {
  it('writes an organization into a file, and says how much that is', async () => {
    await withFiles({}, async (folder) => {
      const file = join(folder, 'acme.jsonl');
      const { exitCode, stdout, stderr } = await run(['backup', '--organization', 'acme', '--output', file]);
      const lines = (await readFile(file, 'utf8')).split('\n');
      expect(exitCode).toBe(0);
      expect(stdout).toBe(`${file}: Acme Analytics (acme), ${lines.length - 3} rows\n`);
      expect(stderr).toMatch(/^Without the secrets of \d client credentials; --with-secrets adds them, encrypted\.\n$/);
    });
  });

  it('writes it to standard output unless told otherwise, and nothing else to there', async () => {
    const { exitCode, stdout, stderr } = await run(['backup', '--organization', 'acme', '--with-secrets']);
    const rows = stdout.split('\n').length - 3;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: `Acme Analytics (acme), ${rows} rows\n` });
    expect(stdout).toMatch(/^\{"embedpathBackup":2.*\n$/s);
    expect(stdout).toContain('"kind":"SECRET"');
  });

  it('answers JSON alone when it is to', async () => {
    await withFiles({}, async (folder) => {
      const file = join(folder, 'acme.jsonl');
      const { stdout, stderr } = await run(['backup', '--organization', 'acme', '--output', file, '--json']);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toMatchObject({
        file,
        organization: { slug: 'acme', name: 'Acme Analytics' },
        createdAt: frozenNow.toISOString(),
        includesSecrets: false,
        counts: { ORGANIZATION: 1, WORKBOOK: expect.any(Number) },
      });
    });
  });

  it('replaces a file with --force alone', async () => {
    await withFiles({ 'acme.jsonl': 'old' }, async (folder) => {
      const args = ['backup', '--organization', 'acme', '--output', join(folder, 'acme.jsonl')];
      const { exitCode, stdout, stderr } = await run(args);
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toBe(
        'FILE_EXISTS: There is a file of this name already.\nChoose another name, or replace it with --force.\n',
      );
      expect((await run([...args, '--force'])).exitCode).toBe(0);
    });
  });

  it('fails when whoever reads its output goes away', async () => {
    const { exitCode, stderr } = await run(['backup', '--organization', 'acme'], { stdout: failingOutput('EPIPE') });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('UNWRITABLE_FILE: ');
  });

  it('says when there is no such organization', async () => {
    const { exitCode, stderr } = await run(['backup', '--organization', 'nobody']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('ORGANIZATION_NOT_FOUND: There is no organization with the slug "nobody".\n');
  });

  it('shows on a terminal how far it is', async () => {
    await withFiles({}, async (folder) => {
      const args = ['backup', '--organization', 'acme', '--output', join(folder, 'acme.jsonl')];
      const { stderr } = await run(args, { isTTY: true });
      expect(stderr).toMatch(/█+░* 100% \d+ rows/);
    });
  });
});

describe('commands on the database', () => {
  const terminal = Object.assign(chunksOf(), { isTTY: true });

  it.each([
    { args: ['backup', '--organization', 'acme'], options: { env: {} }, says: 'no DATABASE_URL, which "backup" needs' },
    { args: ['restore'], options: { env: { DATABASE_URL: '' } }, says: 'no DATABASE_URL, which "restore" needs' },
    { args: ['backup'], options: {}, says: "required option '--organization <slug>'" },
    { args: ['backup', '--organization', 'acme'], options: { isTTY: true }, says: 'name a file with --output' },
    { args: ['backup', '--organization', 'acme', '--json'], options: {}, says: "'--json' needs '--output <file>'" },
    { args: ['restore'], options: { stdin: terminal }, says: 'name the file of the backup' },
    { args: ['restore', 'a', 'b'], options: {}, says: 'too many arguments' },
  ])('answer wrong usage with exit code 2: $args $options', async ({ args, options, says }) => {
    const { exitCode, stdout, stderr } = await run(args, options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('password');
  });
});
