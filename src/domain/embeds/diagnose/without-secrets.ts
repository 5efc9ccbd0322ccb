const mask = '[secret]';

/** Shorter texts are no secrets of ours, and would be found in the middle of words. */
const shortestSecret = 8;

function formsOf(secret: string): readonly string[] {
  return [secret, secret.trim(), encodeURIComponent(secret.toWellFormed())];
}

/**
 * The same value with each of `secrets` masked wherever it stands in a text, also when whoever pasted the URL had put it there:
 * the last wall before an answer, whatever the parts of it were made of (X2).
 */
export function withoutSecrets<Value>(value: Value, secrets: readonly string[]): Value {
  const forms = [...new Set(secrets.flatMap(formsOf))]
    .filter(({ length }) => length >= shortestSecret)
    .sort((a, b) => b.length - a.length);
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return forms.reduce((text, form) => text.replaceAll(form, mask), part);
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, clean(inner)]));
  };
  return clean(value) as Value;
}
