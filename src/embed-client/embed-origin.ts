let ofAll: string | undefined;
const ofOne = new WeakMap<HTMLIFrameElement, string>();

/** The exact origin of an address of the web; undefined for any other, and for what has none of its own (`about:`, `data:`). */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/**
 * Says from which origin embeds are heard, and to which mutations are sent: of one iframe, or of all that are not told apart. Without it, that
 * is the origin of the iframe's `src`. Compared exactly: scheme, host and port. Throws a TypeError where `origin` is not one,
 * written as browsers write it: `https://bi.example.com`, without a path, a slash or the port that the scheme implies.
 */
export function allowOrigin(origin: string, iframe?: HTMLIFrameElement): void {
  if (originOf(origin) !== origin || origin.includes('*'))
    throw new TypeError(`Not an exact origin such as https://bi.example.com: "${origin}".`);
  if (iframe) ofOne.set(iframe, origin);
  else ofAll = origin;
}

/** The one origin with which this iframe may speak; undefined: with none. */
export function embedOrigin(iframe: HTMLIFrameElement): string | undefined {
  return ofOne.get(iframe) ?? ofAll ?? originOf(iframe.src);
}
