import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/domain/workbooks/json-fault.ts';

const runs = { numRuns: 500, seed: 20_261_123 };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('finding where a text ceases to be JSON', () => {
  it('[W4] finds a cut at the end of the text, wherever it is', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const text = JSON.stringify([JSON.parse(json)]).slice(0, cut);
        fc.pre(!isJson(text));
        expect(findJsonFault(text).offset).toBe(text.length);
      }),
      runs,
    );
  });

  it('[W4] finds no fault before the character that was put in the wrong place', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('}', ']', ',', ':', '"', '\\', 'x', '1', '\n', '\u0001'),
        (json, at, wrong) => {
          const offset = at % (json.length + 1);
          const text = json.slice(0, offset) + wrong + json.slice(offset);
          fc.pre(!isJson(text));
          const fault = findJsonFault(text).offset;
          // A literal that was spoilt is reported at its beginning.
          expect(fault).toBeGreaterThanOrEqual(text.slice(0, offset).search(/[^,:[\]{}\s]*$/));
          expect(fault).toBeLessThanOrEqual(text.length);
        },
      ),
      runs,
    );
  });

  it('[W4] finds the end of a text that is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(findJsonFault(` ${json} `)).toEqual({ offset: json.length + 2, expected: 'the end' });
      }),
      runs,
    );
  });
});
