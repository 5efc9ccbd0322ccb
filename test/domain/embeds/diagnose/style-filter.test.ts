import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createStyleFilter,
  knownStyles,
  rewrite,
} from '../../../../src/domain/embeds/diagnose/near-misses/encodings/writing-styles.ts';
import { queryOf } from '../../../../src/domain/embeds/diagnose/near-misses/parameters/change.ts';
import { readParameter } from '../../../../src/domain/embeds/url/broken-url.ts';

const fixed = { seed: 20_261_126, numRuns: 300 };
const unit = fc.constantFrom('a', ':', '%20', '+', '%40', '@', ',', '~', '%C3%A9', 'é', '\ud800', '*', '/', "'");
const parameters = fc.array(
  fc
    .tuple(fc.string({ unit, maxLength: 4 }), fc.string({ unit, maxLength: 6 }))
    .map(([name, value]) => readParameter(`:${name}=${value}`, true)),
  { maxLength: 4 },
);

describe('styles of writing', () => {
  it('[X1] are left out only where they write what another one wrote', () => {
    fc.assert(
      fc.property(parameters, (many) => {
        const isNew = createStyleFilter(many);
        const written = new Set<string>();
        for (const style of knownStyles) {
          const query = queryOf(rewrite(many, style));
          if (isNew(style)) written.add(query);
          else expect(written).toContain(query);
        }
      }),
      fixed,
    );
  });
});
