import { describe, expect, it } from 'vitest';
import { builtAssets } from './built-assets.ts';

describe('what every embed page carries', () => {
  it('[O1] is small: the script under 13 KB, the style sheet under 10 KB', () => {
    expect(Buffer.byteLength(builtAssets.script)).toBeLessThan(13 * 1024);
    expect(Buffer.byteLength(builtAssets.style)).toBeLessThan(10 * 1024);
  });
});
