import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { offeredContent } from '../../src/domain/embeds/embeddable-content.ts';
import type { CodeRepresentation } from '../../src/domain/workbooks/code-representation.ts';
import { readCodeRepresentation } from '../../src/domain/workbooks/read-code-representation.ts';
import { writeCodeRepresentation } from '../../src/domain/workbooks/write-code-representation.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(root, process.env['EMBEDPATH_SHARED'] ?? '../shared', 'workbooks');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

it(`finds workbooks in ${folder} (EMBEDPATH_SHARED names another folder above "workbooks")`, () => {
  expect(files, `There are no *.json files in ${folder}.`).not.toHaveLength(0);
});

/** What the file says, read as simply as can be: independently of what is tested. */
interface Written {
  readonly name: string;
  readonly document: {
    readonly pages: readonly { readonly id: string; readonly visibility?: string }[];
    readonly overlays?: readonly { readonly id: string }[];
    readonly elements: readonly { readonly id: string; readonly kind: string }[];
    readonly layout: string;
  };
}

/** Each tag of a layout that names an element, with its page and the container around it. */
function scan(layout: string): { elementId: string; pageId: string; parentId: string | null }[] {
  const found: { elementId: string; pageId: string; parentId: string | null }[] = [];
  const containers: string[] = [];
  let pageId = '';
  for (const [tag, attributes = ''] of layout.matchAll(/<\/?[A-Z]\w*([^>]*)>/g)) {
    const elementId = / elementId="([^"]*)"/.exec(attributes)?.[1];
    if (tag.startsWith('<Page')) pageId = / id="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (elementId !== undefined) found.push({ elementId, pageId, parentId: containers.at(-1) ?? null });
    if (tag.startsWith('</Container')) containers.pop();
    if (tag.startsWith('<Container') && !tag.endsWith('/>')) containers.push(elementId ?? '');
  }
  return found;
}

describe.each(files)('%s', (file) => {
  let text: string;
  let written: Written;
  let read: CodeRepresentation;

  beforeAll(() => {
    text = readFileSync(resolve(folder, file), 'utf8');
    written = JSON.parse(text) as Written;
    read = readCodeRepresentation(text);
  });

  it('[W1] [C6] has all pages in their order, hidden ones marked', () => {
    const { pages, overlays = [] } = written.document;

    expect(read.name).toBe(written.name);
    expect(read.tree.pages.map(({ pageId, hidden }) => [pageId, hidden])).toEqual([
      ...pages.map(({ id, visibility }) => [id, visibility === 'hidden']),
      ...overlays.map(({ id }) => [id, false]),
    ]);
  });

  it('[W1] [C6] has all elements where and in which order the layout has them', () => {
    const placed = read.tree.elements.filter(({ pageId }) => pageId !== null);
    const order = read.tree.pages.map(({ pageId }) => pageId);
    const expected = scan(written.document.layout).sort(
      (one, other) => order.indexOf(one.pageId) - order.indexOf(other.pageId),
    );

    expect(placed.map(({ elementId, pageId, parentId }) => ({ elementId, pageId, parentId }))).toEqual(expected);
  });

  it('[W4] loses nothing: every element is in the tree with its kind, and every unplaced one is warned about', () => {
    const kinds = new Map(read.tree.elements.map(({ elementId, kind }) => [elementId, kind]));
    const unplaced = read.tree.elements.filter(({ pageId }) => pageId === null);
    const warned = read.warnings.filter(({ code }) => code === 'ELEMENT_NOT_PLACED');

    expect(kinds).toEqual(new Map(written.document.elements.map(({ id, kind }) => [id, kind])));
    expect(read.counts.elements).toBe(written.document.elements.length);
    expect(warned).toHaveLength(unplaced.length);
    expect(read.warnings).toHaveLength(warned.length);
  });

  it('[C3] offers only visible pages and what lies on them', () => {
    const visible = written.document.pages.filter(({ visibility }) => visibility !== 'hidden').map(({ id }) => id);

    expect(visible).toEqual(expect.arrayContaining(offeredContent(read.tree).map(({ page }) => page.pageId)));
  });

  it.each(['JSON', 'YAML'] as const)('[W6] survives being written as %s and read again', (format) => {
    const { name, document } = read;
    const again = readCodeRepresentation(
      writeCodeRepresentation({ name: name ?? '', workbookId: null, description: null, document }, format),
    );

    expect(JSON.stringify(again.document)).toBe(JSON.stringify(written.document));
    expect(again).toEqual(read);
  });
});
