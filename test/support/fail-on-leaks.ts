import { afterEach, expect } from 'vitest';
import { takeLeaks } from './issued-secrets.ts';

// Of every test file: what was answered, logged, printed or kept in a test holds no secret of a credential (K1).
afterEach(() => {
  expect(takeLeaks()).toEqual([]);
});
