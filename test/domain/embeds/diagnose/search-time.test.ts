import { describe, expect, it } from 'vitest';
import { startSearchTime } from '../../../../src/domain/embeds/diagnose/search-time.ts';

function start() {
  const clock = { passed: 5000, worked: 700 };
  const isOver = startSearchTime({ stopwatch: () => clock.passed, processorTime: () => clock.worked });
  return (passed: number, worked: number) => {
    clock.passed = 5000 + passed;
    clock.worked = 700 + worked;
    return isOver();
  };
}

describe('the time of a search', () => {
  it('[X1] is over after 20 ms in which the processor worked for it', () => {
    const isOverAt = start();
    expect([isOverAt(19.9, 19.9), isOverAt(20, 20)]).toEqual([false, true]);
  });

  it('[X1] is longer where the processor worked for others, or several worked at once, and 100 ms at most', () => {
    const isOverAt = start();
    expect([isOverAt(99, 19), isOverAt(19, 60), isOverAt(100, 0)]).toEqual([false, false, true]);
  });
});
