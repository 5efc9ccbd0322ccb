import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from './failure.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'that is not allowed',
  EPERM: 'that is not allowed',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
};

const fileCalls: readonly unknown[] = ['open', 'write', 'fsync', 'close', 'link', 'rename', 'lstat'];

function codeOf(error: unknown): string | undefined {
  const isOfFile = error instanceof Error && 'syscall' in error && fileCalls.includes(error.syscall);
  return isOfFile && 'code' in error ? String(error.code) : undefined;
}

/** What the file system says becomes a `Failure`; what else goes wrong while a file is written stays what it is. */
function explain(error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new Failure('UNWRITABLE_FILE', `The file cannot be written: ${reasons[code] ?? code}.`);
}

async function find(file: string): Promise<Stats | undefined> {
  try {
    return await lstat(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function refuseToReplace(file: string, overwrites: boolean): Promise<void> {
  const there = await find(file);
  if (there && !there.isFile()) throw new Failure('UNWRITABLE_FILE', 'What has this name is no ordinary file.');
  if (there && !overwrites) {
    throw new Failure('FILE_EXISTS', 'There is a file of this name already.', {
      remedy: 'Choose another name, or replace it with --force.',
    });
  }
}

/** A link fails where somebody has made the file since, which a renaming would replace. */
async function moveIntoPlace(temporary: string, file: string, overwrites: boolean): Promise<void> {
  try {
    if (!overwrites) return await link(temporary, file);
  } catch {
    // Here is a file by now, or else this file system has no links.
    await refuseToReplace(file, overwrites);
  }
  await rename(temporary, file);
}

async function writeAside(
  temporary: string,
  chunks: AsyncIterable<Uint8Array>,
  moveAway: () => Promise<void>,
): Promise<void> {
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await pipeline(Readable.from(chunks), handle.createWriteStream({ flush: true }));
    await moveAway();
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Writes a file that only its owner may read, under another name until it is whole. Throws a `Failure`: `FILE_EXISTS` where it may
 * not overwrite one, `UNWRITABLE_FILE`.
 */
export async function saveFile(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { overwrites }: { readonly overwrites: boolean },
): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await refuseToReplace(file, overwrites);
    await writeAside(temporary, chunks, () => moveIntoPlace(temporary, file, overwrites));
  } catch (error) {
    throw explain(error);
  }
}

function write(stream: Writable, chunk: Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => {
      if (!error) return resolve(true);
      if ('code' in error && error.code === 'EPIPE') return resolve(false);
      reject(new Failure('UNWRITABLE_FILE', 'The output cannot be written.'));
    });
  });
}

/** Writes to a stream that stays open, chunk by chunk: false when whoever reads it went away before the end. Throws a `Failure`. */
export async function saveToStream(stream: Writable, chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const chunk of chunks) if (!(await write(stream, chunk))) return false;
  return true;
}
