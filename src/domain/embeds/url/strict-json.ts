const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const textsAndNames = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;

/** A JSON object whose members may be anything. */
export type JsonMembers = Readonly<Record<string, unknown>>;

export function isMembers(value: unknown): value is JsonMembers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Members of all objects within a value; without recursion, since a token may nest as deep as it is long. */
function countMembers(value: unknown): number {
  const open = [value];
  let members = 0;
  for (const one of open) {
    if (typeof one !== 'object' || one === null) continue;
    const inner = Object.values(one);
    if (!Array.isArray(one)) members += inner.length;
    for (const each of inner) open.push(each);
  }
  return members;
}

function countNames(text: string): number {
  let names = 0;
  for (const [, colon] of text.matchAll(textsAndNames)) if (colon !== undefined) names += 1;
  return names;
}

/** The object that bytes hold as JSON in UTF-8, or undefined; also where a name stands twice, since readers differ in which one counts. */
export function parseStrictObject(bytes: Uint8Array): JsonMembers | undefined {
  try {
    const text = utf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return isMembers(value) && countNames(text) === countMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
