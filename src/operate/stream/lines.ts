import type { Json } from '../../domain/workbooks/content-tree.ts';
import { backupFault } from './backup-fault.ts';

/**
 * Bytes of one line: the largest content that can be imported fits. Its document and its tree have 10 MB of characters each,
 * a character takes at most 6 bytes in JSON, and the rest is quotes, numbers and names of fields.
 */
export const longestLine = 256 * 1024 * 1024;

const newline = 10;

/** Lines with the newline that ends each. Throws `INVALID_BACKUP` for one that is too long, or that the stream cuts. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Buffer, void> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
    if (length > longest) throw backupFault(number, `it has more than ${longest.toLocaleString('en')} bytes`);
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      add(bytes.subarray(start, end + 1));
      yield Buffer.concat(parts);
      number += 1;
      parts = [];
      length = 0;
      start = end + 1;
    }
    if (start < bytes.length) add(bytes.subarray(start));
  }
  if (length > 0) throw backupFault(number, 'it is cut');
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The JSON of a line. Throws `INVALID_BACKUP`. */
export function parseLine(line: Uint8Array, number: number): Json {
  try {
    return JSON.parse(utf8.decode(line)) as Json;
  } catch {
    throw backupFault(number, 'it is not JSON in UTF-8');
  }
}
