import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { quoted } from '../quoted.ts';
import { composeYaml, deepestInText, type RefuseYaml, tooDeep } from './compose-yaml.ts';
import type { Json } from './content-tree.ts';
import { invalidDocument, placeAt } from './document-faults.ts';

interface Reading {
  readonly refuse: RefuseYaml;
  /** What each anchor named last, in the order of the text. */
  readonly anchors: Map<string, Json>;
  hasAliases: boolean;
}

export interface Parsed {
  readonly value: Json;
  /** Through YAML aliases one value may stand in many places. */
  readonly hasAliases: boolean;
}

/**
 * YAML 1.2 with the core schema and one document, as JSON (W7). An alias is read as the very value of its anchor.
 * Throws `INVALID_DOCUMENT`.
 */
export function parseYaml(text: string): Parsed {
  const refuse: RefuseYaml = (offset, message) =>
    invalidDocument(`The document is not valid YAML at ${placeAt(text, offset)}: ${message}`);
  const documents = composeYaml(text, refuse);
  const document = documents.next().value;
  const fault = document?.errors[0] ?? document?.warnings[0];
  if (fault) refuse(fault.pos[0], `${fault.message.slice(0, 200)}.`);
  const second = documents.next().value;
  if (second) refuse(second.range[0], 'a second document begins here.');
  const reading: Reading = { refuse, anchors: new Map(), hasAliases: false };
  const value = readNode(reading, document?.contents, 1);
  return { value, hasAliases: reading.hasAliases };
}

function readNode(reading: Reading, node: unknown, depth: number): Json {
  if (isAlias(node)) {
    const value = reading.anchors.get(node.source);
    reading.hasAliases = true;
    return value === undefined
      ? reading.refuse(offsetOf(node), `the alias *${node.source.slice(0, 60)} names no anchor before it.`)
      : value;
  }
  if (isCollection(node) && depth > deepestInText) reading.refuse(offsetOf(node), tooDeep);
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
