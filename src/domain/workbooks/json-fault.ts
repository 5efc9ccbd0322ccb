interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

type Expecting =
  | 'a value'
  | 'a value or "]"'
  | 'a name in quotes'
  | 'a name in quotes or "}"'
  | '":"'
  | 'more'
  | 'the end';

const literal = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const cutLiteral = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/;
const cutNumber = /^(?:\.|[eE][+-]?)$/;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Where a text that `JSON.parse` refuses ceases to be JSON (RFC 8259), and what could stand there. `JSON.parse` itself does
 * not always tell, and what it tells differs between versions of Node.js. One pass, no recursion.
 */
export function findJsonFault(text: string): JsonFault {
  const closers: ('}' | ']')[] = [];
  let expecting: Expecting = 'a value';
  let offset = 0;
  for (;;) {
    offset = skipBlanks(text, offset);
    const character = text.charAt(offset);
    const closer = closers.at(-1);
    if (character === closer && (expecting === 'more' || expecting.endsWith(`or "${closer}"`))) {
      closers.pop();
      expecting = afterValue(closers);
      offset += 1;
    } else if (expecting === 'more' && character === ',') {
      expecting = closer === '}' ? 'a name in quotes' : 'a value';
      offset += 1;
    } else if (expecting === '":"' && character === ':') {
      expecting = 'a value';
      offset += 1;
    } else if (expecting.startsWith('a name') && character === '"') {
      const end = endOfString(text, offset);
      if (!end.closed) return { offset: end.offset, expected: end.expected };
      expecting = '":"';
      offset = end.offset;
    } else if (expecting.startsWith('a value') && (character === '{' || character === '[')) {
      closers.push(character === '{' ? '}' : ']');
      expecting = character === '{' ? 'a name in quotes or "}"' : 'a value or "]"';
      offset += 1;
    } else if (expecting.startsWith('a value') && character === '"') {
      const end = endOfString(text, offset);
      if (!end.closed) return { offset: end.offset, expected: end.expected };
      expecting = afterValue(closers);
      offset = end.offset;
    } else {
      literal.lastIndex = offset;
      if (!expecting.startsWith('a value') || !literal.test(text)) {
        const cut = expecting.startsWith('a value') ? cutLiteral : cutNumber;
        const isCut = cut.test(text.slice(offset, offset + 5));
        const expected = expecting === 'more' ? `"," or "${closer}"` : expecting;
        return { offset: isCut ? text.length : offset, expected };
      }
      expecting = afterValue(closers);
      offset = literal.lastIndex;
    }
  }
}

function afterValue(closers: readonly string[]): Expecting {
  return closers.length === 0 ? 'the end' : 'more';
}

function skipBlanks(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && ' \t\n\r'.includes(text.charAt(offset))) offset += 1;
  return offset;
}

type StringEnd = { closed: true; offset: number } | { closed: false; offset: number; expected: string };

function endOfString(text: string, start: number): StringEnd {
  let offset = start + 1;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (character === '"') return { closed: true, offset: offset + 1 };
    if (character < ' ') return { closed: false, offset, expected: 'an escape sequence such as \\n' };
    if (character === '\\') {
      escapeSequence.lastIndex = offset;
      if (!escapeSequence.test(text)) {
        const isCut = /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(offset, offset + 6));
        return { closed: false, offset: isCut ? text.length : offset, expected: 'an escape sequence of JSON' };
      }
      offset = escapeSequence.lastIndex;
    } else {
      offset += 1;
    }
  }
  return { closed: false, offset, expected: 'the end of the string' };
}
