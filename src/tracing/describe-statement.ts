import type { SpanAttributes } from './span.ts';

const longestText = 2000;

const verbs: Readonly<Record<string, string>> = {
  insert: 'INSERT',
  update: 'UPDATE',
  delete: 'DELETE',
  from: 'SELECT',
};

/** Values are parameters; what stands in the text itself as one, an id of an organization say, is left out. */
function withoutValues(text: string): string {
  return text
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText);
}

function nameOf(text: string): string {
  const [first = 'statement'] = /^[a-z]+/i.exec(text) ?? [];
  if (!/^(?:with|select|insert|update|delete)$/i.test(first)) return first.toUpperCase();
  const [, verb = '', table] = /\b(insert|update|delete|from)\s+(?:into\s+|from\s+)?"?([a-z_]+)/i.exec(text) ?? [];
  if (table !== undefined) return `${verbs[verb.toLowerCase()]} ${table}`;
  const [, called = ''] = /^select ([a-z_]+)\(/i.exec(text) ?? [];
  return `${first.toUpperCase()} ${called}`.trim();
}

/** How a statement of SQL is called in a trace: by what it does to which table first. */
export function describeStatement(text: string): { readonly name: string; readonly attributes: SpanAttributes } {
  const query = withoutValues(text);
  return { name: nameOf(query), attributes: { 'db.system.name': 'postgresql', 'db.query.text': query } };
}
