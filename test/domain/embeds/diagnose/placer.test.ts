import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stylesLike } from '../../../../src/domain/embeds/diagnose/near-misses/encodings/writing-styles.ts';
import { queryOf } from '../../../../src/domain/embeds/diagnose/near-misses/parameters/change.ts';
import { createPlacer } from '../../../../src/domain/embeds/diagnose/near-misses/parameters/put-back.ts';
import { readParameter } from '../../../../src/domain/embeds/url/broken-url.ts';

const fixed = { seed: 20_261_126, numRuns: 200 };
const names = fc.constantFrom(':nonce', ':client_id', ':email', ':mode', ':time', ':theme', 'Region');
const parameters = fc
  .uniqueArray(names, { minLength: 1 })
  .map((many) => many.map((name) => readParameter(`${name}=1`, true)));
const mosts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 });

describe('what puts a parameter back', () => {
  it('[X1] tries each place once, however often and far it is asked', () => {
    fc.assert(
      fc.property(parameters, mosts, (many, calls) => {
        const [style] = stylesLike(many);
        if (!style) throw new Error('no style');
        const place = createPlacer(many);
        const missing = [{ name: ':lng', value: 'en' }];
        const queries = [...calls, many.length + 1].flatMap((most) =>
          [...place(missing, style, most)].map((change) => change.query ?? queryOf(change.parameters)),
        );
        const everywhere = Array.from({ length: many.length + 1 }, (_, at) =>
          queryOf(many.toSpliced(at, 0, readParameter(':lng=en', true))),
        );
        expect(queries.toSorted()).toEqual(everywhere.toSorted());
        expect(queries[0]).toBe(everywhere.at(-1));
      }),
      fixed,
    );
  });
});
