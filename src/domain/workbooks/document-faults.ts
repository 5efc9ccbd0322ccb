import { DomainError } from '../errors.ts';
import { quoted } from '../quoted.ts';

/** The input field of every API that takes a document. */
const field = 'document';

export function invalidDocument(message: string): never {
  throw new DomainError('INVALID_DOCUMENT', message, { field });
}

export function documentTooLarge(message: string): never {
  throw new DomainError('DOCUMENT_TOO_LARGE', message, { field });
}

/** `line 3, column 7`, both from 1. */
export function placeAt(text: string, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) {
    line += 1;
    lineStart = end + 1;
  }
  return `line ${line}, column ${offset - lineStart + 1}`;
}

export type PathStep = string | number;

const longestPath = 200;

/** `document.pages[2].id`; names that are no identifiers are quoted. */
export function pathOf(steps: readonly PathStep[]): string {
  const path = steps
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_][\w-]{0,59}$/.test(step) ? `.${step}` : `[${quoted(step)}]`;
    })
    .join('');
  return path.length > longestPath
    ? `${path.slice(path.startsWith('.') ? 1 : 0, longestPath)}…`
    : path.replace(/^\./, '');
}
