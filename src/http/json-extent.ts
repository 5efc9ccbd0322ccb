/** How much a JSON text holds, whatever its strings are long. */
export interface JsonExtent {
  /** At least as many values and names as there are. */
  readonly values: number;
  /** Lists and objects within each other. */
  readonly depth: number;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;

function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x7b;
}

function isClosing(code: number): boolean {
  return code === 0x5d || code === 0x7d;
}

/** The place behind the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let place = start + 1;
  while (place < text.length && text.charCodeAt(place) !== quote) {
    place += text.charCodeAt(place) === backslash ? 2 : 1;
  }
  return place + 1;
}

/** Measures without reading, in linear time and no memory; what is no JSON is measured as if it were. */
export function measureJson(text: string): JsonExtent {
  let values = 1;
  let depth = 0;
  let deepest = 0;
  let place = 0;
  while (place < text.length) {
    const code = text.charCodeAt(place);
    if (code === quote) {
      place = endOfString(text, place);
      continue;
    }
    if (code === comma || code === colon) values += 1;
    else if (isOpening(code)) {
      values += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (isClosing(code)) depth -= 1;
    place += 1;
  }
  return { values, depth: deepest };
}
