import { describe, expect, it } from 'vitest';
import { embedPageAssets } from '../support/embed-page-assets.ts';

describe('what every embed page carries', () => {
  it('[O1] is small: the script under 14 KB, the style sheet under 10 KB', () => {
    expect(Buffer.byteLength(embedPageAssets.script)).toBeLessThan(14 * 1024);
    expect(Buffer.byteLength(embedPageAssets.style)).toBeLessThan(10 * 1024);
  });
});
