import { isEmbeddableElement, isEmbeddablePage } from '../../domain/embeds/judge-embed.ts';
import { listEmbedsOf } from '../../domain/embeds/read-embed.ts';
import { category } from '../../domain/workbooks/element-kinds.ts';
import { findElement, findPage, readElements } from '../../domain/workbooks/read-version.ts';
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
    elements: ({ version, page }, { kinds }, { deps }) => readElements(deps, version, page.pageId, kinds),
    opensModal: ({ page }) => page.opensModal,
    isEmbeddable: (page, _args, { deps }) => isEmbeddablePage(deps, page),
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
    page: async ({ version, element }, _args, { deps }) => (await findPage(deps, version, element.pageId)) ?? null,
    parent: async ({ version, element }, _args, { deps }) =>
      (await findElement(deps, version, element.parentId)) ?? null,
    placement: ({ element }) => element.placement,
    opensPage: async ({ version, element }, _args, { deps }) =>
      (await findPage(deps, version, element.opensModalId ?? element.navigatesToPageId)) ?? null,
    control: ({ element }) => element.control,
    isEmbeddable: (element, _args, { deps }) => isEmbeddableElement(deps, element),
    sourceType: () => 'ELEMENT',
    embeds: ({ version, element }, args, { deps }) =>
      listEmbedsOf(deps, version.readable, { sourceType: 'ELEMENT', elementId: element.elementId }, args),
    workbook: ({ version }) => version.readable,
  },
};
