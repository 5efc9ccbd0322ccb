import { describe, expect, it } from 'vitest';
import { measureJson } from '../../src/http/json-extent.ts';

describe('measuring JSON', () => {
  it.each([
    ['1', 1, 0],
    ['[]', 2, 1],
    ['[1,2,3]', 4, 1],
    ['{"a":{"b":[1]}}', 6, 3],
    ['"[[[[,,,,"', 1, 0],
    [String.raw`"\\"`, 1, 0],
    [String.raw`["\"[,",1]`, 3, 1],
  ])('finds in %s at least its values, and how deep it is', (text, values, depth) => {
    expect(measureJson(text)).toEqual({ values, depth });
  });

  it('does not run past text that ends within a string', () => {
    expect(measureJson('["a').depth).toBe(1);
    expect(measureJson('["a\\').depth).toBe(1);
  });
});
