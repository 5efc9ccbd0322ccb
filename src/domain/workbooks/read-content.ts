import type { RequestDeps } from '../ports.ts';
import { indexContent, indexPages } from './content-index.ts';
import type { ContentTree, Element, Page } from './content-tree.ts';
import { type ReadableVersion, shownVersion } from './read-version.ts';
import type { ReadableWorkbook } from './read-workbook.ts';

/** A page with the tree that it is part of, so that what is around it is answered without waiting: trees can be wide. */
export interface ReadablePage {
  readonly version: ReadableVersion;
  readonly page: Page;
  readonly tree: ContentTree;
}

/** An element, likewise. */
export interface ReadableElement {
  readonly version: ReadableVersion;
  readonly element: Element;
  readonly tree: ContentTree;
}

export async function readTree({ reads }: RequestDeps, { version }: ReadableVersion): Promise<ContentTree> {
  const tree = await reads.treesOfVersions.load(version);
  if (!tree) throw new Error('A version that was read has no content.');
  return tree;
}

/** Pages, or modals, of a version in the author's order (C6). */
export async function readPages(
  deps: RequestDeps,
  version: ReadableVersion,
  kind: Page['kind'],
): Promise<ReadablePage[]> {
  const tree = await readTree(deps, version);
  return tree.pages.filter((page) => page.kind === kind).map((page) => ({ version, page, tree }));
}

/** Those of the newest published version; none when there is no such version that the caller may see. */
export async function readShownPages(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  kind: Page['kind'],
): Promise<ReadablePage[]> {
  const version = await shownVersion(deps, readable, null);
  return version ? readPages(deps, version, kind) : [];
}

/** The page or modal with this id. */
export async function findPage(
  deps: RequestDeps,
  version: ReadableVersion,
  pageId: string,
): Promise<ReadablePage | undefined> {
  const tree = await readTree(deps, version);
  const page = indexPages(tree.pages).get(pageId);
  return page && { version, page, tree };
}

export async function findElement(
  deps: RequestDeps,
  version: ReadableVersion,
  elementId: string,
): Promise<ReadableElement | undefined> {
  const tree = await readTree(deps, version);
  const element = indexContent(tree.elements).byId.get(elementId);
  return element && { version, element, tree };
}

function elementsAt(
  version: ReadableVersion,
  tree: ContentTree,
  pageId: string | null,
  kinds: ReadonlySet<string> | null = null,
): ReadableElement[] {
  const elements = indexContent(tree.elements).byPage.get(pageId) ?? [];
  const wanted = kinds ? elements.filter(({ kind }) => kinds.has(kind)) : elements;
  return wanted.map((element) => ({ version, element, tree }));
}

/** Elements that no layout places. */
export async function readUnplacedElements(deps: RequestDeps, version: ReadableVersion): Promise<ReadableElement[]> {
  return elementsAt(version, await readTree(deps, version), null);
}

/** Elements on a page as the layout reads (C6); of these kinds where any are given. */
export function elementsOf({ version, page, tree }: ReadablePage, kinds?: readonly string[] | null): ReadableElement[] {
  return elementsAt(version, tree, page.pageId, kinds ? new Set(kinds) : null);
}

function pageAt({ version, tree }: ReadableElement, pageId: string | null): ReadablePage | undefined {
  const page = pageId === null ? undefined : indexPages(tree.pages).get(pageId);
  return page && { version, page, tree };
}

/** The page or modal on which an element lies. */
export function pageOf(element: ReadableElement): ReadablePage | undefined {
  return pageAt(element, element.element.pageId);
}

/** The container that holds an element. */
export function parentOf({ version, element, tree }: ReadableElement): ReadableElement | undefined {
  const parent = element.parentId === null ? undefined : indexContent(tree.elements).byId.get(element.parentId);
  return parent && { version, element: parent, tree };
}

/** The modal that an element opens, or else the page that it goes to. */
export function openedPage(element: ReadableElement): ReadablePage | undefined {
  return pageAt(element, element.element.opensModalId ?? element.element.navigatesToPageId);
}
