import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as client from '../../src/embed-client/embed-client.ts';

const file = new URL('../../dist/embed-client.js', import.meta.url);
const bundle = readFileSync(file, 'utf8');

describe('dist/embed-client.js', () => {
  it('is what package.json says that a browser or bundler gets', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(exports['./embed-client']).toEqual({
      types: './dist/embed-client/embed-client.d.ts',
      default: './dist/embed-client.js',
    });
  });

  it('needs no other file and exports all that the source does', async () => {
    expect(bundle).not.toMatch(/\bimport\b|\brequire\b|\bprocess\b/);
    const built: object = await import(file.href);
    expect(Object.keys(built).sort()).toEqual(Object.keys(client).sort());
  });

  it('is small', () => {
    expect(bundle.length).toBeLessThan(10_000);
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThan(4_000);
  });
});
