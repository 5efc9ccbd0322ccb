const mask = '[secret]';

/** Shorter texts are no secrets of ours, and would be found in the middle of words. */
const shortestSecret = 8;
/** Messages cut what is long: so many characters at its start give a secret away. */
const telling = 16;

function formsOf(secret: string): readonly string[] {
  return [secret, secret.trim(), encodeURIComponent(secret.toWellFormed())];
}

function sharedLength(text: string, from: number, form: string): number {
  let length = 0;
  while (length < form.length && text[from + length] === form[length]) length += 1;
  return length;
}

/** The text with each place masked where `form` begins, as far as it goes. */
function maskForm(text: string, form: string): string {
  const start = form.slice(0, telling);
  let masked = '';
  let rest = 0;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, rest)) {
    masked += text.slice(rest, at) + mask;
    rest = at + sharedLength(text, at, form);
  }
  return masked + text.slice(rest);
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
    if (typeof part === 'string') return forms.reduce(maskForm, part);
    if (Array.isArray(part)) return part.map(clean);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, clean(inner)]));
  };
  return clean(value) as Value;
}
