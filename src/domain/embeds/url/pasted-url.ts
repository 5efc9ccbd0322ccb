import { DomainError } from '../../errors.ts';

/** An embed URL as somebody pasted it, down to what a server would receive of it. */
export interface PastedUrl {
  /** Path and query, from the first slash on. */
  readonly target: string;
  /** Scheme, host and port as pasted; null where none were. */
  readonly origin: string | null;
  /** What was left out or read otherwise, a sentence each. */
  readonly notes: readonly string[];
}

/** Somewhat more than can be opened, so that what is too long is told to be. */
export const longestPastedUrl = 20_000;

interface Mend {
  readonly note: string;
  readonly mend: (text: string) => string;
}

const sourceOfFrame = /^<iframe\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const wrapped = /^(?:"(.*)"|'(.*)'|<(.*)>|`(.*)`)$/s;

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|#38|#x26);/gi, '&');
}

function unescapeJson(text: string): string {
  return text.replaceAll('\\u0026', '&').replaceAll('\\u003d', '=').replaceAll('\\/', '/');
}

/** A text as it was before a page or JSON held it, for where nobody asks whether it would open as it was pasted. */
export function unescapeCopied(text: string): string {
  return unescapeHtml(unescapeJson(text));
}

const startsAsUrl = /^(?:[a-z][a-z0-9+.-]*:\/\/|\/)/i;

/** Out of Markdown, a formula, a command, a line of a log; what begins like a URL is one as it is. */
function findWithin(text: string): string {
  if (startsAsUrl.test(text)) return text;
  for (const { 0: url, index } of text.matchAll(/https?:\/\/[^\s"'<>`|]*/gi)) {
    if (!/[?&](?::|%3a)(?:signature|jwt)=/i.test(url)) continue;
    const isValue = /\/embed\/|\/workbook\//.test(text.slice(0, index));
    return isValue ? text : url.replace(/[)\]*,;]+$/, '');
  }
  return text;
}

/** What copying adds and browsers take away. What would arrive at the server stays, wrong as it may be: it is diagnosed. */
const mends: readonly Mend[] = [
  { note: 'White space around the URL was left out.', mend: (text) => text.trim() },
  {
    note: 'The URL was taken out of the iframe around it, as browsers do: &amp; in it is &.',
    mend: (text) => {
      const [, double, single] = sourceOfFrame.exec(text) ?? [];
      const source = double ?? single;
      return source === undefined ? text : unescapeHtml(source);
    },
  },
  {
    note: 'The quotes or brackets around the URL were left out, and escapes of JSON were read: \\u0026 is &.',
    mend: (text) => {
      const [, ...inner] = wrapped.exec(text) ?? [];
      const within = inner.find((one) => one !== undefined);
      return within === undefined ? text : unescapeJson(within.trim());
    },
  },
  { note: 'The URL was taken out of the text around it.', mend: findWithin },
  {
    note: 'The URL was taken out of the link of a mail filter.',
    mend: (text) => /^https:\/\/urldefense\.com\/v3\/__(.*)__;/s.exec(text)?.[1] ?? text,
  },
  {
    note: 'The line breaks that a mail puts into its lines were left out.',
    mend: (text) => (text.includes('=3D') ? text.replace(/=\r?\n/g, '') : text),
  },
  {
    note: 'Line breaks and tabs within the URL were left out, as browsers do.',
    mend: (text) => text.replace(/[\t\n\r]+ */g, ''),
  },
  {
    note: 'What follows # was left out: browsers do not send it.',
    mend: (text) => text.replace(/#.*$/s, ''),
  },
];

const absolute = /^([a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)(.*)$/is;
const bareHost = /^([a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?)(\/.*)$/is;

function fromSlash(rest: string): string {
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function split(text: string, scheme: string): Omit<PastedUrl, 'notes'> {
  const [, ownScheme, host, rest] = absolute.exec(text) ?? [];
  if (host !== undefined && rest !== undefined) {
    return { origin: `${ownScheme ?? scheme}//${host}`, target: fromSlash(rest) };
  }
  const [, name, path] = text.startsWith('embed/') ? [] : (bareHost.exec(text) ?? []);
  const isHost = name !== undefined && (name.includes('.') || name.includes(':') || name === 'localhost');
  if (isHost && path !== undefined) return { origin: `${scheme}//${name}`, target: path };
  return { origin: null, target: fromSlash(text) };
}

/** Throws `INVALID_INPUT` for what is empty, or longer than any URL that could be opened. */
export function readPastedUrl(pasted: string, publicBaseUrl: string): PastedUrl {
  if (pasted.length > longestPastedUrl || pasted.trim() === '') {
    throw new DomainError('INVALID_INPUT', `A URL has 1 to ${longestPastedUrl} characters.`, {
      field: 'url',
      remedy: 'Paste the embed URL, or its path and query, as the browser got it.',
    });
  }
  const notes: string[] = [];
  let text = pasted;
  for (const { note, mend } of mends) {
    const mended = mend(text);
    if (mended !== text) notes.push(note);
    text = mended;
  }
  return { ...split(text, `${new URL(publicBaseUrl).protocol}`), notes };
}

/** The framing origin, or that of a page whose whole address was given. Throws `INVALID_INPUT`. */
export function readFramingOrigin(text: string): string {
  const url = text.length <= longestPastedUrl && URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new DomainError('INVALID_INPUT', 'The origin is that of the page that frames the embed.', {
    field: 'origin',
    remedy: 'Write it as the browser does, e.g. https://app.example.com.',
  });
}
