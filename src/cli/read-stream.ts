import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { unreadable } from './read-document-file.ts';

export interface InputStream {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes; null for a pipe, whose end nobody knows. */
  readonly size: number | null;
}

async function* readFile(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw unreadable(error);
  }
}

/** A file of any length, read as it is asked for. Throws a `Failure`. */
export async function openFile(file: string): Promise<InputStream> {
  const found = await stat(file).catch((error: unknown) => {
    throw unreadable(error);
  });
  return { chunks: readFile(file), size: found.isFile() ? found.size : null };
}

/** Tells how many bytes have passed. */
export async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    onBytes(bytes);
    yield chunk;
  }
}
