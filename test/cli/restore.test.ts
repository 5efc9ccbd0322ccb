import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../support/backups.ts';
import { databaseEnv, operateDemo } from '../support/operate-demo.ts';
import { makeTestRepository } from '../support/test-repository.ts';
import { withFiles } from '../support/with-files.ts';

const { run, backUp, restore, demo } = operateDemo();

describe('embedpath restore', () => {
  it('makes the organization out of standard input or a file', async () => {
    const text = await backUp('--with-secrets');
    const told = /^Acme Analytics \(acme\), \d+ rows, restored\n$/;
    const into = await makeTestRepository();
    const { exitCode, stdout, stderr } = await restore(text, into);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(told)]);
    expect(stderr).toBe('Its secrets need the master keys "process"; set EMBEDPATH_MASTER_KEYS to have them tried.\n');
    expect(await into.findOrganizationAt({ slug: 'acme' })).toBeDefined();
    await withFiles({ 'acme.jsonl': text }, async (folder) => {
      const file = join(folder, 'acme.jsonl');
      expect((await run(['restore', file], {}, await makeTestRepository())).stdout).toMatch(told);
    });
  });

  it('says what is to be done after a backup without secrets', async () => {
    const { stderr } = await restore(await backUp(), await makeTestRepository());
    expect(stderr).toMatch(
      /^Without the secrets of \d client credentials: give each a new one with rotateClientCredential\.\n$/,
    );
  });

  it('only tries with --dry-run', async () => {
    const into = await makeTestRepository();
    const { exitCode, stdout } = await restore(await backUp(), into, '--dry-run');
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^Acme .* rows, could be restored\n$/)]);
    expect(await into.findOrganizationAt({ slug: 'acme' })).toBeUndefined();
  });

  it('answers JSON alone when it is to', async () => {
    const { stdout, stderr } = await restore(await backUp('--with-secrets'), await makeTestRepository(), '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      restored: true,
      organization: { slug: 'acme' },
      includesSecrets: true,
      masterKeyIds: ['process'],
    });
  });

  it('refuses what is there already, what is no backup, and a file that is not there', async () => {
    const there = await restore(await backUp(), demo());
    expect([there.exitCode, there.stdout]).toEqual([1, '']);
    expect(there.stderr).toMatch(/^ORGANIZATION_EXISTS: There is an organization of this id or slug already\.\n/);
    const other = await restore('{}\n', await makeTestRepository());
    expect([other.exitCode, other.stderr]).toEqual([
      1,
      'INVALID_BACKUP: Line 1: this is no backup of embedpath.\nGive the file that "embedpath backup" wrote, not compressed.\n',
    ]);
    const nowhere = await run(['restore', '/nowhere/acme.jsonl']);
    expect([nowhere.exitCode, nowhere.stderr]).toEqual([1, 'UNREADABLE_FILE: There is no such file.\n']);
    const folder = await run(['restore', '/']);
    expect([folder.exitCode, folder.stderr]).toEqual([1, 'UNREADABLE_FILE: This is a folder.\n']);
  });

  it('fails where the master keys are not those of the backup', async () => {
    const keys = { ...databaseEnv, EMBEDPATH_MASTER_KEYS: `other:${Buffer.alloc(32).toString('base64')}` };
    const stdin = chunksOf(await backUp('--with-secrets'));
    const { exitCode, stderr } = await run(['restore'], { stdin, env: keys }, await makeTestRepository());
    expect(exitCode).toBe(1);
    expect(stderr).toContain('It must hold the key with the id "process" of the server that the backup is of.');
  });

  it('shows on a terminal how far it is: of a file as a bar, of a pipe as a number', async () => {
    const text = await backUp();
    const stdin = chunksOf(text);
    const piped = await run(['restore'], { stdin, isTTY: true }, await makeTestRepository());
    expect(piped.stderr).toMatch(/\d+ rows/);
    expect(piped.stderr).not.toContain('█');
    await withFiles({ 'acme.jsonl': text }, async (folder) => {
      const args = ['restore', join(folder, 'acme.jsonl')];
      const { stderr } = await run(args, { isTTY: true }, await makeTestRepository());
      expect(stderr).toMatch(/█+ 100% \d+ rows/);
    });
  });
});
