import { judgeElement, judgePage } from '../../domain/embeds/embeddable-content.ts';
import { listEmbedsOf } from '../../domain/embeds/read-embed.ts';
import { category } from '../../domain/workbooks/element-kinds.ts';
import { elementsOf, openedPage, pageOf, parentOf } from '../../domain/workbooks/read-content.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';

export const contentResolvers: Resolvers = {
  Page: {
    id: ({ version: { version }, page }) => toNodeId('Page', version.workbookId, version.number, page.pageId),
    pageId: ({ page }) => page.pageId,
    name: ({ page }) => page.name,
    position: ({ page }) => page.position,
    hidden: ({ page }) => page.hidden,
    kind: ({ page }) => page.kind,
    elements: (page, { kinds }) => elementsOf(page, kinds),
    opensModal: ({ page }) => page.opensModal,
    isEmbeddable: ({ page }) => judgePage(page) === undefined,
    sourceType: () => 'PAGE',
    embeds: ({ version, page }, args, { deps }) =>
      listEmbedsOf(deps, version.readable, { sourceType: 'PAGE', pageId: page.pageId }, args),
    workbook: ({ version }) => version.readable,
  },
  Element: {
    id: ({ version: { version }, element }) =>
      toNodeId('Element', version.workbookId, version.number, element.elementId),
    elementId: ({ element }) => element.elementId,
    name: ({ element }) => element.name,
    kind: ({ element }) => element.kind,
    category: ({ element }) => category(element),
    columns: ({ element }) => element.columns,
    page: (element) => pageOf(element) ?? null,
    parent: (element) => parentOf(element) ?? null,
    placement: ({ element }) => element.placement,
    opensPage: (element) => openedPage(element) ?? null,
    control: ({ element }) => element.control,
    isEmbeddable: (element) => judgeElement(element.element, pageOf(element)?.page) === undefined,
    sourceType: () => 'ELEMENT',
    embeds: ({ version, element }, args, { deps }) =>
      listEmbedsOf(deps, version.readable, { sourceType: 'ELEMENT', elementId: element.elementId }, args),
    workbook: ({ version }) => version.readable,
  },
};
