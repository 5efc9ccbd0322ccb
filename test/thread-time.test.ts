import { expect, it } from 'vitest';
import { createThreadTime } from '../src/thread-time.ts';

it('the time of a thread grows while the thread works', () => {
  const threadTime = createThreadTime();
  const began = threadTime();
  let sum = 0;
  while (threadTime() - began < 1) sum += 1;
  expect(sum).toBeGreaterThan(0);
});
