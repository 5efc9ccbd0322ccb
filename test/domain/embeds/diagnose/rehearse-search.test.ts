import { expect, it } from 'vitest';
import { rehearseSearch } from '../../../../src/domain/embeds/diagnose/near-misses/rehearse-search.ts';

it('a rehearsal of the search tries most of what there is to try, both ways', () => {
  expect(rehearseSearch()).toBeGreaterThan(2_500);
});
