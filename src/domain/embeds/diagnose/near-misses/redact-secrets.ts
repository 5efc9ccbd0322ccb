/** Parts of a secret as long as this are secret, too: texts are shown cut. */
const least = 12;

function longestPart(text: string, secret: string, from: number): string {
  let end = from + least;
  if (end > secret.length || !text.includes(secret.slice(from, end))) return '';
  while (end < secret.length && text.includes(secret.slice(from, end + 1))) end += 1;
  return secret.slice(from, end);
}

/** The text without secrets and parts of them, which the URL itself may hold. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  let redacted = text;
  for (const secret of secrets) {
    redacted = redacted.replaceAll(secret, '[secret]');
    for (let from = 0; from < secret.length; from += 1) {
      const part = longestPart(redacted, secret, from);
      if (part === '') continue;
      redacted = redacted.replaceAll(part, '[secret]');
      from += part.length - 1;
    }
  }
  return redacted;
}
