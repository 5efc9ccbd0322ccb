import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The SDL as it stands in schema.graphql, found by the package's own name from src/ and from dist/ alike. */
export function readSdl(): string {
  return readFileSync(createRequire(import.meta.url).resolve('embedpath/schema.graphql'), 'utf8');
}
