import { decodeLeniently } from '../../url/percent-text.ts';
import { type Cause, cause } from './guess.ts';

/** A URL as it was before something on its way changed its characters. */
export interface Repair {
  readonly target: string;
  readonly causes: readonly Cause[];
}

interface Step {
  readonly cause: Cause;
  readonly mend: (target: string) => string;
}

function damage(what: string, mend: string): Cause {
  return cause('RE_ENCODED', `${what}: ${mend}.`);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  '#38': '&',
  '#x26': '&',
  quot: '"',
  '#34': '"',
  '#39': "'",
  apos: "'",
  lt: '<',
  gt: '>',
  '#61': '=',
  '#x3d': '=',
  '#58': ':',
  colon: ':',
};

function unescapeHtml(target: string): string {
  return target.replace(
    /&(amp|quot|apos|lt|gt|colon|#38|#34|#39|#61|#58|#x26|#x3d);/gi,
    (_, name: string) => entities[name.toLowerCase()] ?? '',
  );
}

function unescapeJson(target: string): string {
  return target.replace(/\\u00([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function hasSignature(target: string): boolean {
  return /(?:[?&]|%26|%3f)(?:amp;)?(?::|%3a|%253a)?(?:signature|jwt)(?:=|%3d)/i.test(target);
}

/** A URL that is the value of a parameter of another one, as behind redirects of mail programs. */
function unwrap(target: string): string {
  const inner = /[?&][^=&?]*=(https?(?::\/\/|%3a%2f%2f)[^&]*)/i.exec(target)?.[1];
  if (inner === undefined || !/(?:signature|jwt)(?:=|%3d)/i.test(inner)) return target;
  const url = /^https?%3a/i.test(inner) ? decodeLeniently(inner) : inner;
  return url.replace(/^https?:\/\/[^/?#]*/i, '');
}

function decodeWhole(target: string): string {
  const isWhole =
    !/[?&](?:amp;)?(?::|%3a|%253a)(?:signature|jwt)=/i.test(target) && /%3f|%26/i.test(target) && hasSignature(target);
  return isWhole ? decodeLeniently(target).replace(/^\/?https?:\/\/[^/?#]*/i, '') : target;
}

export const whiteSpace: Cause = damage(
  'White space or invisible characters came into the URL',
  'send it on one line, exactly as it was signed',
);

const steps: readonly Step[] = [
  { cause: damage('The URL stands in a parameter of another URL', 'send it by itself'), mend: unwrap },
  {
    cause: whiteSpace,
    mend: (target) =>
      target.replace(/[\t\n\r\v\f\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]|^ +|(?<! ) +$/g, ''),
  },
  {
    cause: damage(
      'The URL came as HTML, with "&amp;" in place of "&"',
      'escape a URL only where HTML is written, and let nobody escape it twice',
    ),
    mend: (target) => unescapeHtml(unescapeHtml(target)),
  },
  {
    cause: damage(
      'The URL came as JSON text, with "\\u0026" in place of "&"',
      'parse the JSON instead of copying from it',
    ),
    mend: unescapeJson,
  },
  {
    cause: damage('The URL came with backslashes in it', 'copy it without the escapes of a shell or of Markdown'),
    mend: (target) => target.replaceAll('\\', ''),
  },
  {
    cause: damage(
      'The URL came as the text of a mail, with "=3D" in place of "="',
      'copy it from the mail as it is shown',
    ),
    mend: (target) =>
      /=3D/.test(target)
        ? target.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        : target,
  },
  { cause: damage('The whole URL was percent-encoded once more', 'send it as it was signed'), mend: decodeWhole },
  {
    cause: damage('The URL came with ";" in place of "&"', 'send it exactly as it was signed'),
    mend: (target) =>
      target.includes('&') || !hasSignature(target.replaceAll(';', '&')) ? target : target.replaceAll(';', '&'),
  },
  {
    cause: cause(
      'TRAILING_SLASH',
      'The URL has no "?" before its first parameter: put one between path and query, and sign it so.',
    ),
    mend: (target) => (target.includes('?') || !hasSignature(target) ? target : target.replace('&', '?')),
  },
];

/**
 * The URL as it is, and with one mend after the other, as far as there is something to mend, the most mended last. Where it holds spaces,
 * the URL without them comes before all that, to be tried alone.
 */
export function repairsOf(received: string): readonly Repair[] {
  const repairs: Repair[] = [{ target: received, causes: [] }];
  for (const { cause: found, mend } of steps) {
    const last = repairs.at(-1) ?? { target: received, causes: [] };
    const target = mend(last.target);
    if (target !== last.target) repairs.push({ target, causes: [...last.causes, found] });
  }
  // Spaces within may as well have been signed, or be what is left of "%20": only a match tells.
  const spaceless = received.replaceAll(' ', '');
  return spaceless === received ? repairs : [{ target: spaceless, causes: [whiteSpace] }, ...repairs];
}
