import { createReadStream } from 'node:fs';
import { Failure } from './failure.ts';

/** Bytes of one document: 10 MB (W4). The server refuses more, so more is not even read. */
const maxBytes = 10 * 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder.',
  EACCES: 'This file may not be read.',
  EPERM: 'This file may not be read.',
};

export function unreadable(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Failure('UNREADABLE_FILE', reasons[code] ?? `This file cannot be read (${code || 'unknown reason'}).`);
}

async function readBytes(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(file)) {
    const read: Buffer = chunk;
    bytes += read.length;
    if (bytes > maxBytes) {
      throw new Failure('DOCUMENT_TOO_LARGE', 'The document has more than 10 MB.', { remedy: 'Split the workbook.' });
    }
    chunks.push(read);
  }
  return Buffer.concat(chunks);
}

/** The text of a file, or of a pipe, in UTF-8. Throws a `Failure`. */
export async function readDocumentFile(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    throw unreadable(error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure('UNREADABLE_FILE', 'This file is no text in UTF-8.', {
      remedy: 'Save it as JSON or YAML in UTF-8.',
    });
  }
}
