import { cause, first, inTurn, type KeyGuess, pairs } from '../guess.ts';

const message =
  'The secret was used with white space or other characters around it: have the signer trim what it reads, down to the characters that were shown.';

/** What readers of files, environments and clipboards leave at a secret. Named here, since it cannot be shown. */
const around: readonly (readonly [before: string, after: string, what: string])[] = [
  ['', '\n', 'a newline at its end'],
  ['', '\r\n', 'a carriage return and a newline at its end'],
  ['', ' ', 'a space at its end'],
  [' ', '', 'a space before it'],
  ['', '\t', 'a tab at its end'],
  ['', '\r', 'a carriage return at its end'],
  ['\t', '', 'a tab before it'],
  ['\n', '', 'a newline before it'],
  ['\r', '', 'a carriage return before it'],
  ['\n\n', '', 'two newlines before it'],
  ['\r\n', '', 'a carriage return and a newline before it'],
  [' ', ' ', 'a space before it and one at its end'],
  ['\n', '\n', 'a newline before it and one at its end'],
  ['\r\n', '\r\n', 'line breaks before it and at its end'],
  ['\t', '\t', 'a tab before it and one at its end'],
  ['"', '"', 'double quotes around it'],
  ["'", "'", 'single quotes around it'],
  ['\ufeff', '', 'a byte order mark before it'],
  ['', '\ufeff', 'a byte order mark at its end'],
  ['`', '`', 'backticks around it'],
  ['', ';', 'a semicolon at its end'],
  ['', ',', 'a comma at its end'],
  ['', '"', 'a double quote at its end'],
  ['"', '', 'a double quote before it'],
  ['', "'", 'a single quote at its end'],
  ["'", '', 'a single quote before it'],
  ['"', '",', 'double quotes around it and a comma at its end'],
  ['"', '";', 'double quotes around it and a semicolon at its end'],
  ["'", "';", 'single quotes around it and a semicolon at its end'],
  ["'", "',", 'single quotes around it and a comma at its end'],
  ['"', '"\n', 'double quotes around it and a newline at its end'],
  ["'", "'\n", 'single quotes around it and a newline at its end'],
  ['', '\\n', 'a backslash and an n at its end'],
  ['', '\\r\\n', 'escapes of a line break at its end'],
  ['', '\n\n', 'two newlines at its end'],
  ['', '\r\n\r\n', 'two line breaks at its end'],
  ['', '  ', 'two spaces at its end'],
  ['  ', '', 'two spaces before it'],
  ['', ' \n', 'a space and a newline at its end'],
  ['', '\n ', 'a newline and a space at its end'],
  [' ', '\n', 'a space before it and a newline at its end'],
  ['\n', ' ', 'a newline before it and a space at its end'],
  ['', '\u00a0', 'a no-break space at its end'],
  ['\u00a0', '', 'a no-break space before it'],
  ['', '\u200b', 'a zero-width space at its end'],
  ['\u200b', '', 'a zero-width space before it'],
  ['\u201c', '\u201d', 'typographic quotes around it'],
  ['\u2018', '\u2019', 'typographic quotes around it'],
  ['\\"', '\\"', 'escaped quotes around it'],
  ['<', '>', 'angle brackets around it'],
  ['', '.', 'a full stop at its end'],
  ['=', '', 'an equals sign before it'],
  ['', '\0', 'a zero byte at its end'],
  ['', '\v', 'a vertical tab at its end'],
  ['', '\f', 'a form feed at its end'],
  ['  ', '  ', 'two spaces before it and two at its end'],
  ['    ', '', 'four spaces before it'],
  ['\ufeff', '\n', 'a byte order mark before it and a newline at its end'],
  ['\ufeff', '\r\n', 'a byte order mark before it and a line break at its end'],
  ['[', ']', 'square brackets around it'],
  ['["', '"]', 'square brackets and quotes around it'],
  ['{{', '}}', 'two braces on each side of it'],
  ['**', '**', 'asterisks around it'],
  [' "', '" ', 'double quotes and spaces around it'],
  ['"', '"\r\n', 'double quotes around it and a line break at its end'],
  ['&quot;', '&quot;', 'the quotes of HTML around it'],
  ['', '%0A', 'an encoded newline at its end'],
  ['', '%0D%0A', 'an encoded line break at its end'],
  ['- ', '', 'a hyphen and a space before it'],
  [': ', '', 'a colon and a space before it'],
  ['', '%', 'the percent sign at its end that shells show'],
  ['', '$', 'the dollar sign at its end that marks the end of a line'],
  ['', '\u200e', 'a mark of the direction of writing at its end'],
];

/** What is seldom left there. */
const seldomAround: typeof around = [
  ['(', ')', 'brackets around it'],
  ['{', '}', 'braces around it'],
  ['${', '}', 'a dollar sign and braces around it'],
  ['\u00ab', '\u00bb', 'typographic quotes around it'],
  ['""', '""', 'two double quotes on each side of it'],
  [' "', '"', 'a space and double quotes around it'],
  ["'", "'\r\n", 'single quotes around it and a line break at its end'],
  ['', '&nbsp;', 'a no-break space of HTML at its end'],
  ['', '%20', 'an encoded space at its end'],
  [':', '', 'a colon before it'],
  ['', '\\', 'a backslash at its end'],
  ['$', '', 'a dollar sign before it'],
  ['', ')', 'a bracket at its end'],
  ['', '>', 'an angle bracket at its end'],
  ['', ']', 'a square bracket at its end'],
  ['', '}', 'a brace at its end'],
  ['', ':', 'a colon at its end'],
  ['', '/', 'a slash at its end'],
  ['', '\t\n', 'a tab and a newline at its end'],
  ['', '\n\n\n', 'three newlines at its end'],
  ['', '   ', 'three spaces at its end'],
  ['\u00a0', '\u00a0', 'no-break spaces around it'],
  ['\u200b', '\u200b', 'zero-width spaces around it'],
  ['', '\u2060', 'a word joiner at its end'],
  ['\u2060', '', 'a word joiner before it'],
  ['', '\u00ad', 'a soft hyphen at its end'],
  ['\u200e', '', 'a mark of the direction of writing before it'],
  ['\u202a', '\u202c', 'marks of the direction of writing around it'],
  ['', '\u200d', 'a zero-width joiner at its end'],
  ['', '\u2028', 'a line separator at its end'],
  ['', '\u3000', 'an ideographic space at its end'],
  ['', '\u0085', 'a next-line character at its end'],
];

const spaces: readonly (readonly [text: string, what: string])[] = [
  ['\n', 'a newline'],
  [' ', 'a space'],
  ['\t', 'a tab'],
  ['\r\n', 'a carriage return and a newline'],
  ['  ', 'two spaces'],
  ['\r', 'a carriage return'],
  ['\n\n', 'two newlines'],
  ['\n  ', 'a newline and two spaces'],
  [' \r\n', 'a space, a carriage return and a newline'],
];
const oftenQuoted = 30;
const mostlyBoth = 24;

/** White space on both sides, which may differ, the commonest first. */
function* bothSides(): Generator<(typeof around)[number]> {
  for (const [[before, one], [after, other]] of pairs(spaces, spaces))
    yield [before, after, `${one} before it and ${other} at its end`];
}

const lineLengths: readonly number[] = [64, 76, 32, 40, 48, 60, 72];

function* inner(secret: string): Generator<readonly [key: string, what: string]> {
  if (secret !== secret.trim()) yield [secret.trim(), 'the white space that belongs to it left out'];
  const prefixEnd = secret.lastIndexOf('_', 20) + 1;
  for (const length of prefixEnd > 0 ? [prefixEnd, ...lineLengths] : lineLengths) {
    if (length >= secret.length) continue;
    const [start, end] = [secret.slice(0, length), secret.slice(length)];
    yield [`${start}\n${end}`, 'a newline within it'];
    yield [`${start} ${end}`, 'a space within it'];
  }
}

/** The secret with something around it that does not belong to it, the commonest first. */
export function* secretsWithWhitespace({ key, causes }: KeyGuess): Generator<KeyGuess> {
  const secret = key.toString();
  const guess = (text: string, what: string): KeyGuess => ({
    key: text,
    causes: [...causes, cause('SECRET_WHITESPACE', message, `It was the secret with ${what}.`)],
  });
  const both = bothSides();
  const wrapped = inTurn(around.slice(0, oftenQuoted), first(both, mostlyBoth), around.slice(oftenQuoted));
  const seen = new Set<string>();
  function* guesses(many: Iterable<(typeof around)[number]>): Generator<KeyGuess> {
    for (const [before, after, what] of many) {
      const text = before + secret + after;
      if (!seen.has(text)) yield guess(text, what);
      seen.add(text);
    }
  }
  yield* guesses(wrapped);
  for (const [text, what] of inner(secret)) yield guess(text, what);
  yield* guesses(inTurn(seldomAround, both));
}
