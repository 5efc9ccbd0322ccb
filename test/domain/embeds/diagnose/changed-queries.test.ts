import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchange, queryOf, splice } from '../../../../src/domain/embeds/diagnose/near-misses/parameters/change.ts';
import { readParameter } from '../../../../src/domain/embeds/url/broken-url.ts';

const fixed = { seed: 20_261_126, numRuns: 500 };
const parameters = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'é', '=', ':'), maxLength: 5 }).map((raw) => readParameter(raw, true)),
  { maxLength: 6 },
);
const places = (count: number) =>
  fc.array(fc.nat({ max: 6 }), { minLength: count, maxLength: count }).map((many) => many.toSorted());

describe('a changed query', () => {
  it('[X1] has the text of its parameters where some were put in place of others', () => {
    fc.assert(
      fc.property(parameters, parameters, places(2), (many, added, [start = 0, end = 0]) => {
        const place = Math.min(start, many.length);
        const left = Math.min(end, many.length) - place;
        const changed = splice(many, place, left, added);
        expect(changed.parameters).toEqual(many.toSpliced(place, left, ...added));
        expect(changed.query).toBe(queryOf(changed.parameters));
      }),
      fixed,
    );
  });

  it('[X1] has the text of its parameters where two blocks have changed places', () => {
    fc.assert(
      fc.property(parameters, places(3), (many, [start = 0, middle = 0, end = 0]) => {
        fc.pre(start < middle && middle < end && end <= many.length);
        const changed = exchange(many, start, middle, end);
        const [first, second] = [many.slice(start, middle), many.slice(middle, end)];
        expect(changed.parameters).toEqual(many.toSpliced(start, end - start, ...second, ...first));
        expect(changed.query).toBe(queryOf(changed.parameters));
      }),
      fixed,
    );
  });
});
