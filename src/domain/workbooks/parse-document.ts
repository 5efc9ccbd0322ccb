import type { Json } from './content-tree.ts';
import { documentTooLarge, invalidDocument, placeAt } from './document-faults.ts';
import { maxBytes } from './document-limits.ts';
import { findJsonFault } from './json-fault.ts';
import { type Parsed, parseYaml } from './parse-yaml.ts';

/** What begins like this is JSON; everything else is YAML, also `{ kind: workbook }`. */
const jsonStart = /^[ \t\n\r]*(?:\[|\{[ \t\n\r]*(?:["}]|$))/;

/**
 * The value that a text of at most 10 MB says in JSON or YAML, decided by its content (W4). Throws `INVALID_DOCUMENT` with the
 * place, or `DOCUMENT_TOO_LARGE`.
 */
export function parseDocument(text: string): Parsed {
  if (Buffer.byteLength(text) > maxBytes) documentTooLarge('The document is larger than 10 MB.');
  const content = text.replace(/^\uFEFF/, '');
  return jsonStart.test(content) ? { value: parseJson(content), hasAliases: false } : parseYaml(content);
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const { offset, expected } = findJsonFault(text);
    const place = placeAt(text, offset);
    const found = offset >= text.length ? 'the text ends too early' : 'there is something else';
    return invalidDocument(`The document is not valid JSON at ${place}: ${expected} must stand there, but ${found}.`);
  }
}
