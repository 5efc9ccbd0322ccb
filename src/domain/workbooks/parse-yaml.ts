import {
  Composer,
  type CST,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
} from 'yaml';
import { quoted } from '../quoted.ts';
import type { Json } from './content-tree.ts';
import { documentTooLarge, invalidDocument, placeAt } from './document-faults.ts';
import { maxDepth, maxYamlDirectives, maxYamlTokens } from './document-limits.ts';

type Refuse = (offset: number, message: string) => never;

interface Reading {
  readonly refuse: Refuse;
  /** What each anchor named last, in the order of the text. */
  readonly anchors: Map<string, Json>;
  hasAliases: boolean;
}

export interface Parsed {
  readonly value: Json;
  /** Through YAML aliases one value may stand in many places. */
  readonly hasAliases: boolean;
}

/** A document may lie in `document` in `workbook`. */
const deepest = maxDepth + 2;
const tooDeep = `lists and objects are nested more than ${maxDepth} deep.`;

/**
 * YAML 1.2 with the core schema and one document, as JSON (W7). An alias is read as the very value of its anchor.
 * Throws `INVALID_DOCUMENT`.
 */
export function parseYaml(text: string): Parsed {
  const refuse: Refuse = (offset, message) =>
    invalidDocument(`The document is not valid YAML at ${placeAt(text, offset)}: ${message}`);
  const documents = composeDocuments(text, refuse);
  const document = documents.next().value;
  const second = documents.next().value;
  if (second) refuse(second.range[0], 'a second document begins here.');
  const reading: Reading = { refuse, anchors: new Map(), hasAliases: false };
  const value = readNode(reading, document?.contents, 1);
  return { value, hasAliases: reading.hasAliases };
}

/**
 * The documents of a text that has no fault, one after the other. The library would go on after a fault and keep each with its
 * stack, gigabytes for a text of nothing else; a fault thrown inside a list or map it catches, and reports once more.
 */
function* composeDocuments(text: string, refuse: Refuse): Generator<Document.Parsed> {
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares every key with every other; readMap does it in linear time.
    uniqueKeys: false,
  });
  let first: { offset: number; message: string } | undefined;
  const onError = (source: FaultSource, code: ErrorCode, message: string) => {
    first ??= { offset: offsetOfFault(source), message: code === 'RESOURCE_EXHAUSTION' ? tooDeep : `${message}.` };
    throw new Error(first.message);
  };
  try {
    for (const document of Object.assign(composer, { onError }).compose(tokensOf(text, refuse), true, text.length)) {
      yield document;
    }
  } catch (error) {
    if (first) refuse(first.offset, first.message.slice(0, 200));
    throw error;
  }
}

type FaultSource = number | readonly [number, ...number[]] | { readonly offset: number };

function offsetOfFault(source: FaultSource): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

/** What the library's own `parse` does, but ended as soon as the text turns out to be too large or too deep. */
function* tokensOf(text: string, refuse: Refuse): Generator<CST.Token> {
  const parser = new Parser();
  let lexemes = 0;
  let directives = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += lexeme === ',' ? 4 : 1;
    if (lexemes > maxYamlTokens) documentTooLarge('The document is too large for YAML; JSON of its size may be read.');
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') refuse(token.offset, `${token.message.slice(0, 200)}.`);
      if (token.type === 'directive') directives += 1;
      if (directives > maxYamlDirectives) refuse(token.offset, 'there are too many directives.');
      yield token;
    }
    // Beside lists and maps, the stack holds the document and the current scalar.
    if (parser.stack.length > deepest + 2) refuse(parser.offset, tooDeep);
  }
  yield* parser.end();
}

function readNode(reading: Reading, node: unknown, depth: number): Json {
  if (isAlias(node)) {
    const value = reading.anchors.get(node.source);
    reading.hasAliases = true;
    return value === undefined
      ? reading.refuse(offsetOf(node), `the alias *${node.source.slice(0, 60)} names no anchor before it.`)
      : value;
  }
  if (isCollection(node) && depth > deepest) reading.refuse(offsetOf(node), tooDeep);
  const value = readValue(reading, node, depth);
  // Only now: an anchor that holds an alias of itself would never end.
  if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) reading.anchors.set(node.anchor, value);
  return value;
}

function readValue(reading: Reading, node: unknown, depth: number): Json {
  if (isMap(node)) return readMap(reading, node.items, depth);
  if (isSeq(node)) return node.items.map((item) => readNode(reading, item, depth + 1));
  if (!isScalar(node)) return null;
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) reading.refuse(offsetOf(node), 'a number must be finite.');
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return reading.refuse(offsetOf(node), 'only text, numbers, true, false and null are values.');
}

function readMap(reading: Reading, pairs: readonly Pair[], depth: number): Json {
  const names = new Set<string>();
  const entries = pairs.map(({ key, value }): [string, Json] => {
    const name = isScalar(key) ? String(key.value) : '';
    const offset = offsetOf(key);
    if (names.has(name)) reading.refuse(offset, `the key ${quoted(name)} is used twice.`);
    names.add(name);
    if (name === '<<' && mergesAliases(value))
      reading.refuse(offset, 'merge keys (<<) are not read; write the fields out.');
    if (isScalar(key) && key.anchor !== undefined) reading.anchors.set(key.anchor, name);
    return [name, readNode(reading, value, depth + 1)];
  });
  // Unlike assignment, this makes a key such as __proto__ an ordinary one.
  return Object.fromEntries(entries);
}

/** `<<` is an ordinary key of YAML 1.2, but whoever gives it an alias means the merge of YAML 1.1. */
function mergesAliases(value: unknown): boolean {
  return isAlias(value) || (isSeq(value) && value.items.some(isAlias));
}

function offsetOf(node: unknown): number {
  return (node as Partial<Node> | null)?.range?.[0] ?? 0;
}
