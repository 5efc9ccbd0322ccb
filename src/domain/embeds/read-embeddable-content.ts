import type { RequestDeps } from '../ports.ts';
import type { ContentTree } from '../workbooks/content-tree.ts';
import { type ReadableElement, type ReadablePage, readTree } from '../workbooks/read-content.ts';
import { type ReadableVersion, shownVersion } from '../workbooks/read-version.ts';
import type { ReadableWorkbook } from '../workbooks/read-workbook.ts';
import { type OfferedPage, offeredContent } from './embeddable-content.ts';

/** What a host application's picker offers of one version (C3). */
export interface EmbeddableWorkbook {
  readonly version: ReadableVersion;
  readonly tagName: string | null;
}

export interface EmbeddablePage {
  readonly page: ReadablePage;
  readonly tagName: string | null;
  readonly offered: OfferedPage;
}

export interface EmbeddableElement {
  readonly element: ReadableElement;
  readonly tagName: string | null;
}

/** What can be embedded with this tag, or without one; undefined when there is no such version that the caller may see. */
export async function readEmbeddableContent(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  tagName: string | null,
): Promise<EmbeddableWorkbook | undefined> {
  const version = await shownVersion(deps, readable, tagName);
  return version && { version, tagName };
}

const offers = new WeakMap<ContentTree['elements'], readonly OfferedPage[]>();

/** Judged once as long as the content lives, which is immutable. */
function offerOnce(tree: ContentTree): readonly OfferedPage[] {
  const offered = offers.get(tree.elements) ?? offeredContent(tree);
  offers.set(tree.elements, offered);
  return offered;
}

/** The offered pages, and the visible ones with offered elements, in the author's order. */
export async function readEmbeddablePages(
  deps: RequestDeps,
  { version, tagName }: EmbeddableWorkbook,
): Promise<EmbeddablePage[]> {
  const tree = await readTree(deps, version);
  return offerOnce(tree).map((offered) => ({ page: { version, page: offered.page, tree }, tagName, offered }));
}

/** The offered charts and tables of a page, as the layout reads. */
export function listEmbeddableElements({ page, offered, tagName }: EmbeddablePage): EmbeddableElement[] {
  const { version, tree } = page;
  return offered.elements.map((element) => ({ element: { version, element, tree }, tagName }));
}
