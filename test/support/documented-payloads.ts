import { readFileSync } from 'node:fs';

export const guide = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');

/** What docs/webhooks.md shows in this language, in its order. */
export function documentedBlocks(language: string): string[] {
  return [...guide.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text);
}

/** The payloads that it shows, by their type. */
export const documentedPayloads = new Map(
  documentedBlocks('json')
    .map((text) => JSON.parse(text))
    .map((payload) => [payload.type, payload]),
);

/** Names of fields, down to those of objects in lists. */
export function namesIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(namesIn);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, namesIn(one)]));
}
