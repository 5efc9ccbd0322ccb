const escapes = /(?:%[0-9a-f]{2})+/gi;
const codes = new Map<string, string>();

/** Decodes what is percent-encoding, and leaves all else as it is. */
export function decodeLeniently(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(escapes, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

/** As decodeURI of JavaScript does, which leaves what separates parts of a URL. */
export function decodeAllButReserved(text: string): string {
  return text.replace(escapes, (run) => decodeLeniently(run.replace(/%(?=2[346bcf]|3[abdf]|40)/gi, '%25')));
}

/** Decodes again and again, as far as `most` times, what was encoded more than once. */
export function decodeRepeatedly(text: string, most = 3): string {
  let decoded = text;
  for (let round = 0; round < most; round += 1) {
    const next = decodeLeniently(decoded);
    if (next === decoded) return decoded;
    decoded = next;
  }
  return decoded;
}

/** A character, or several, as `%XX`. */
export function percentEncode(characters: string): string {
  const known = codes.get(characters);
  if (known !== undefined) return known;
  const encoded = [...Buffer.from(characters)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
  if (codes.size < 256 && characters.length === 1) codes.set(characters, encoded);
  return encoded;
}

export function lowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase());
}

export function upperEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (one) => one.toUpperCase());
}
