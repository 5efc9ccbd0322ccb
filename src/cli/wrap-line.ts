import { stripVTControlCharacters } from 'node:util';

/** Of the width of a terminal, at least so much is left to what goes on below. */
const leastShare = 0.3;

/** Where the last column of a row begins: behind the last two spaces; or where the text does. */
function indentOf(text: string, width: number): number {
  const indent = text.length - text.trimStart().length;
  const spaces = text.trimEnd().lastIndexOf('  ');
  const column = spaces < indent ? indent : spaces + 2;
  return column <= width * (1 - leastShare) ? column : indent;
}

/**
 * The line as lines of at most `width` characters, broken at spaces: what goes on stands below the last column of the first. A word
 * that is longer, as URLs are, stays whole. Colours do not count.
 */
export function wrapLine(line: string, width: number): string {
  const plain = stripVTControlCharacters(line);
  if (plain.length <= width) return line;
  const indent = ' '.repeat(indentOf(plain, width));
  const lines: string[] = [];
  let length = 0;
  for (const part of line.match(/ *[^ ]+/g) ?? []) {
    const size = stripVTControlCharacters(part).length;
    if (lines.length > 0 && length + size <= width) {
      lines.push(`${lines.pop()}${part}`);
      length += size;
    } else {
      const word = lines.length === 0 ? part : indent + part.trimStart();
      lines.push(word);
      length = stripVTControlCharacters(word).length;
    }
  }
  return lines.join('\n');
}
