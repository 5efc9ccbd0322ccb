import { createHmac } from 'node:crypto';

/** So many characters of a secret in a row are a leak. */
const part = 8;
const encodings = ['base64', 'base64url', 'hex'] as const;

interface Form {
  readonly text: string;
  readonly part: number;
}

/** The secret, beside the prefix that all have, and all usual ways to write it. */
function formsOf(secret: string): Form[] {
  const body = secret.replace(/^embedpath_sec_/, '');
  const encoded = [secret, body].flatMap((text) =>
    encodings.map((encoding) => ({
      text: Buffer.from(text).toString(encoding),
      // Of hexadecimal digits half as many characters would stand in some random id sooner or later.
      part: encoding === 'hex' ? 2 * part : part,
    })),
  );
  const percent = [...body].map((character) => `%${character.charCodeAt(0).toString(16)}`).join('');
  return [...[body, encodeURIComponent(body), percent].map((text) => ({ text, part })), ...encoded];
}

/** Parts of secrets that stand in a text, in whatever way they are written. */
export function findSecrets(text: string, secrets: readonly string[]): string[] {
  return secrets.flatMap(formsOf).flatMap(({ text: form, part: length }) =>
    Array.from({ length: Math.max(0, form.length - length + 1) }, (_, at) => form.slice(at, at + length))
      // Of hexadecimal digits of the prefix, and the like, nothing is secret.
      .filter((one) => text.includes(one) && !isOfPrefix(one)),
  );
}

const prefixes = encodings.map((encoding) => Buffer.from('embedpath_sec_').toString(encoding)).join(' ');

function isOfPrefix(text: string): boolean {
  return prefixes.includes(text) || /^(?:%|[0-9])*$/.test(text);
}

/** The signatures of these texts with these secrets, by each of the usual hashes and in each of the usual ways to write them. */
export function signaturesOf(texts: readonly string[], secrets: readonly string[]): string[] {
  return texts.flatMap((text) =>
    secrets.flatMap((secret) =>
      ['sha256', 'sha1', 'sha512'].flatMap((hash) => {
        const digest = createHmac(hash, secret).update(text).digest();
        const written = encodings.map((encoding) => digest.toString(encoding));
        return [...written, digest.toString('hex').toUpperCase()];
      }),
    ),
  );
}
