import { afterAll, expect } from 'vitest';
import { takeLeaks } from './issued-secrets.ts';

const tasks: (() => Promise<void>)[] = [];

/** To be done after all tests of the file, and after their own `afterAll`. */
export function atFileEnd(task: () => Promise<void>): void {
  tasks.push(task);
}

afterAll(async () => {
  for (const task of tasks.splice(0)) await task();
  expect(takeLeaks()).toEqual([]);
});
