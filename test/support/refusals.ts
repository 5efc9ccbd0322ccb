import { expect } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { readCodeRepresentation } from '../../src/domain/workbooks/read-code-representation.ts';
import { documentText } from './documents.ts';

/** The refusal of a text, or what it was read to. */
export function refusalOf(text: string) {
  try {
    return readCodeRepresentation(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, field } = error;
    return { code, message, field };
  }
}

/** Refused as invalid, with a message that holds or matches this. */
export function invalid(message: string | RegExp) {
  const expected = typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message);
  return { code: 'INVALID_DOCUMENT', message: expected, field: 'document' };
}

/** A document that also says this, written as JSON. */
export function withField(name: string, value: string) {
  return documentText().replace('"schemaVersion":1', `"schemaVersion":1,"${name}":${value}`);
}
