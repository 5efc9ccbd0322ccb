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
    expect(rehearseSearch({ stopwatch: stopwatchOf(0.1) })).toBeGreaterThan(5_000);
  });

  it('keeps no start waiting for longer than 1.5 s', () => {
    const stopwatch = stopwatchOf(10);
    rehearseSearch({ stopwatch });
    expect(stopwatch()).toBeLessThan(1_700);
  });
});
