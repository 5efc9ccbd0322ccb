import { describe, expect, it } from 'vitest';
import { rehearseSearch } from '../../../../src/domain/embeds/diagnose/near-misses/rehearse-search.ts';

function stopwatchOf(stepMs: number) {
  let now = 0;
  return () => {
    now += stepMs;
    return now;
  };
}

describe('a rehearsal of the search', () => {
  it('tries most of what there is to try, both ways', () => {
    expect(rehearseSearch({ stopwatch: stopwatchOf(0.1) }, 2_000)).toBeGreaterThan(6_000);
  });

  it('ends in its time', () => {
    const stopwatch = stopwatchOf(10);
    rehearseSearch({ stopwatch }, 400);
    expect(stopwatch()).toBeLessThan(500);
  });
});
