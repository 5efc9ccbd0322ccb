import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { GridPlacement } from './content-tree.ts';
import { invalidDocument, placeAt } from './document-faults.ts';
import { readLayoutMarkup } from './layout-markup.ts';

/** One tag of a layout with what it holds. */
export interface LayoutNode {
  readonly tag: string;
  readonly id: string | undefined;
  readonly elementId: string | undefined;
  readonly placement: GridPlacement | null;
  readonly children: readonly LayoutNode[];
}

/** A tag as the parser gives it: its children under its name, its attributes under `:@`. */
type ParsedNode = Readonly<Record<string, readonly ParsedNode[] | Attributes>>;
type Attributes = Readonly<Record<string, string>>;

const attributesKey = ':@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  tagValueProcessor: () => '',
  maxNestedTags: Number.MAX_SAFE_INTEGER,
  jPath: false,
});

/** The trees of a layout (W1). Throws `INVALID_DOCUMENT` with the line and column of the layout for what is no XML. */
export function readLayout(layout: string, path: string): readonly LayoutNode[] {
  const refuse = (offset: number, message: string): never =>
    invalidDocument(`${path} is not valid XML at ${placeAt(layout, offset)} of its text: ${message}`);
  // One root for all trees: the library reads a single one.
  const xml = `<layout>\n${readLayoutMarkup(layout, refuse)}\n</layout>`;
  const validity = XMLValidator.validate(xml);
  if (validity !== true) {
    const { msg, line, col } = validity.err;
    invalidDocument(`${path} is not valid XML at line ${line - 1}, column ${col} of its text: ${msg.slice(0, 200)}`);
  }
  const [root] = parseTrees(xml, path);
  return root === undefined ? [] : toLayoutNode(root, path).children;
}

function parseTrees(xml: string, path: string): readonly ParsedNode[] {
  try {
    return parser.parse(xml) as readonly ParsedNode[];
  } catch (error) {
    // The library refuses names that are special in JavaScript.
    const message = error instanceof Error ? error.message.replace('[SECURITY] ', '') : 'unknown fault';
    return invalidDocument(`${path} cannot be read: ${message.slice(0, 200)}.`);
  }
}

/** Recursive: the depth was bounded before. */
function toLayoutNode(node: ParsedNode, path: string): LayoutNode {
  const tag = Object.keys(node).find((name) => name !== attributesKey) ?? '';
  const children = node[tag];
  const attributes = (node[attributesKey] ?? {}) as Attributes;
  const text = (name: string) => decode(attributes[`@${name}`], path);
  return {
    tag,
    id: text('id'),
    elementId: text('elementId'),
    placement: readPlacement(attributes['@gridColumn'], attributes['@gridRow']),
    children: Array.isArray(children) ? children.map((child) => toLayoutNode(child, path)) : [],
  };
}

const lines = /^\s{0,9}(\d{1,6})\s{0,9}\/\s{0,9}(\d{1,6})\s{0,9}$/;

/** `1 / 25` and `4 / 14`; null unless both are of this form. */
function readPlacement(gridColumn: string | undefined, gridRow: string | undefined): GridPlacement | null {
  const column = lines.exec(gridColumn ?? '');
  const row = lines.exec(gridRow ?? '');
  if (column === null || row === null) return null;
  const [columnStart, columnEnd, rowStart, rowEnd] = [column[1], column[2], row[1], row[2]].map(Number);
  if (!columnStart || !columnEnd || !rowStart || !rowEnd) return null;
  return { columnStart, columnEnd, rowStart, rowEnd };
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decode(value: string | undefined, path: string): string | undefined {
  return value?.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g, (written, hex, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter
      ? String.fromCodePoint(code)
      : invalidDocument(`${path} holds ${written}, which is no character.`);
  });
}
