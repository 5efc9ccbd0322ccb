import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveFile } from '../../src/cli/save-file.ts';
import { chunksOf } from '../support/backups.ts';
import { withFiles } from '../support/with-files.ts';

const anew = { overwrites: false };

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('half');
  throw new Error('the database went away');
}

describe('saving a file', () => {
  it('writes one that its owner alone may read, and leaves nothing beside it', async () => {
    await withFiles({}, async (folder) => {
      const file = join(folder, 'acme.jsonl');
      await saveFile(file, chunksOf('one\n', 'two\n'), anew);
      expect(await readFile(file, 'utf8')).toBe('one\ntwo\n');
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readdir(folder)).toEqual(['acme.jsonl']);
    });
  });

  it('has it under another name until it is whole', async () => {
    await withFiles({}, async (folder) => {
      const seen: string[][] = [];
      async function* watching() {
        yield Buffer.from('one\n');
        seen.push(await readdir(folder));
        yield Buffer.from('two\n');
      }
      await saveFile(join(folder, 'acme.jsonl'), watching(), anew);
      expect(seen).toEqual([[expect.stringMatching(/^acme\.jsonl\.[0-9a-f]{12}\.part$/)]]);
    });
  });

  it('leaves nothing when what is to be written breaks off, and says why', async () => {
    await withFiles({ 'old.jsonl': 'old' }, async (folder) => {
      for (const [name, overwrites] of [['new.jsonl', false] as const, ['old.jsonl', true] as const]) {
        const saving = saveFile(join(folder, name), breaking(), { overwrites });
        await expect(saving).rejects.toThrow('the database went away');
      }
      expect(await readdir(folder)).toEqual(['old.jsonl']);
      expect(await readFile(join(folder, 'old.jsonl'), 'utf8')).toBe('old');
    });
  });

  it('replaces a file only when it is told to, and reads nothing before it knows', async () => {
    await withFiles({ 'acme.jsonl': 'old' }, async (folder) => {
      const file = join(folder, 'acme.jsonl');
      await expect(saveFile(file, breaking(), anew)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
      expect(await readFile(file, 'utf8')).toBe('old');
      await saveFile(file, chunksOf('new'), { overwrites: true });
      expect(await readFile(file, 'utf8')).toBe('new');
      expect(await readdir(folder)).toEqual(['acme.jsonl']);
    });
  });

  it('does not replace a file that somebody else made meanwhile', async () => {
    await withFiles({}, async (folder) => {
      const file = join(folder, 'acme.jsonl');
      async function* interrupted() {
        yield Buffer.from('ours');
        await writeFile(file, 'theirs');
      }
      await expect(saveFile(file, interrupted(), anew)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
      expect(await readFile(file, 'utf8')).toBe('theirs');
      expect(await readdir(folder)).toEqual(['acme.jsonl']);
    });
  });

  it('replaces nothing that is no ordinary file, whatever it is told', async () => {
    await withFiles({ 'target.jsonl': 'old' }, async (folder) => {
      const linked = join(folder, 'linked.jsonl');
      await symlink(join(folder, 'target.jsonl'), linked);
      for (const place of [folder, linked, '/dev/null']) {
        const saving = saveFile(place, breaking(), { overwrites: true });
        await expect(saving).rejects.toMatchObject({ code: 'UNWRITABLE_FILE' });
      }
    });
  });

  it('says when the folder is not there', async () => {
    await withFiles({ file: '' }, async (folder) => {
      for (const place of ['nowhere/acme.jsonl', 'file/acme.jsonl']) {
        const saving = saveFile(join(folder, place), breaking(), anew);
        const message = 'The file cannot be written: its folder does not exist.';
        await expect(saving).rejects.toMatchObject({ code: 'UNWRITABLE_FILE', message });
      }
    });
  });
});
