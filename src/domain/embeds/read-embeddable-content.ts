import type { RequestDeps } from '../ports.ts';
import { type ReadableElement, type ReadablePage, readTree } from '../workbooks/read-content.ts';
import { type ReadableVersion, shownVersion } from '../workbooks/read-version.ts';
import type { ReadableWorkbook } from '../workbooks/read-workbook.ts';
import { offeredContent } from './embeddable-content.ts';

/** What a host application's picker offers of one version (C3). */
export interface EmbeddableWorkbook {
  readonly version: ReadableVersion;
  readonly tagName: string | null;
  readonly pages: readonly EmbeddablePage[];
}

export interface EmbeddablePage {
  readonly page: ReadablePage;
  readonly tagName: string | null;
  /** Not when the page opens a modal (C4). */
  readonly isEmbeddable: boolean;
  readonly elements: readonly EmbeddableElement[];
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
  if (!version) return undefined;
  const tree = await readTree(deps, version);
  return {
    version,
    tagName,
    pages: offeredContent(tree).map(({ page, isEmbeddable, elements: onPage }) => ({
      page: { version, page, tree },
      tagName,
      isEmbeddable,
      elements: onPage.map((element) => ({ element: { version, element, tree }, tagName })),
    })),
  };
}
