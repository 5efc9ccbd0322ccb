import { quoted } from '../quoted.ts';
import type { GridPlacement } from './content-tree.ts';
import type { LayoutNode } from './read-layout.ts';
import type { DocumentPages } from './read-pages.ts';
import type { Warn } from './warnings.ts';

/** One layout text: of the whole document, or of the page that carries it in an older form (W3). */
export interface Layout {
  readonly nodes: readonly LayoutNode[];
  readonly path: string;
  readonly pageId: string | null;
}

export interface Place {
  readonly pageId: string;
  readonly parentId: string | null;
  readonly placement: GridPlacement | null;
}

export interface Placing {
  /** By element id, in the order in which the layouts read. */
  readonly places: ReadonlyMap<string, Place>;
  /** Elements that hold others in a layout. */
  readonly holders: ReadonlySet<string>;
  /** Why an element that a layout names has no place. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Pages, modals and panels that have a tree. */
  readonly regions: ReadonlySet<string>;
}

/** A tree of a layout: a page, or else why what lies there has no place. */
type Region = { readonly pageId: string } | { readonly reason: string };

const regionTags = new Set(['Page', 'Overlay', 'Panel']);
const elementTags = new Set(['Element', 'LayoutElement', 'Container', 'GridContainer', 'TabbedContainer']);
/** Wraps what lies on one tab; has no id of its own. */
const tabTag = 'Tab';

/**
 * Where layouts place the elements (W1). The first place counts; what a layout names and the document does not list is warned
 * about, as are tags that are not known: an unknown tag that names an element places it all the same, any other
 * is passed through, so that nothing in it is lost (W4).
 */
export function placeElements(
  layouts: readonly Layout[],
  pages: DocumentPages,
  isElement: (elementId: string) => boolean,
  warn: Warn,
): Placing {
  const places = new Map<string, Place>();
  const holders = new Set<string>();
  const reasons = new Map<string, string>();
  const regions = new Set<string>();
  const unknown = new Set<string>();

  const warnOnce = (key: string, warning: Parameters<Warn>) => {
    if (!unknown.has(key)) warn(...warning);
    unknown.add(key);
  };

  const enterRegion = (node: LayoutNode, layout: Layout): Region => {
    const id = node.id ?? layout.pageId;
    if (id === null) {
      warn('MISSING_ID', layout.path, `A tree <${node.tag}> of the layout has no id.`);
      return { reason: 'its tree in the layout has no id' };
    }
    if (regions.has(id)) {
      const message = `The layout has one more tree for ${quoted(id)}; what it places follows that of the first.`;
      warn('DUPLICATE_ID', layout.path, message);
    }
    regions.add(id);
    if (pages.byId.has(id)) return { pageId: id };
    if (pages.panelIds.has(id)) return { reason: `it lies on the panel ${quoted(id)}, which is no page` };
    const message = `The layout names the page ${quoted(id)}, which the document does not list.`;
    warn('UNKNOWN_PAGE', layout.path, message);
    return { reason: `the page ${quoted(id)} of the layout is not listed in the document` };
  };

  /** The container for what lies inside: the element, or when it cannot be placed here, the container around it. */
  const place = (node: LayoutNode, elementId: string, layout: Layout, region: Region, parentId: string | null) => {
    if (parentId !== null) holders.add(parentId);
    if (!isElement(elementId)) {
      const message = `The layout names the element ${quoted(elementId)}, which the document does not list.`;
      warnOnce(`element ${elementId}`, ['UNKNOWN_ELEMENT', layout.path, message]);
      return parentId;
    }
    if (places.has(elementId)) {
      const message = `The layout places the element ${quoted(elementId)} once more; its first place counts.`;
      warn('ELEMENT_PLACED_TWICE', layout.path, message);
      return parentId;
    }
    if ('reason' in region) {
      reasons.set(elementId, region.reason);
      return parentId;
    }
    places.set(elementId, { pageId: region.pageId, parentId, placement: node.placement });
    return elementId;
  };

  /** Of elements that lie directly in a layout: the page that carries it. */
  const regionOf = ({ pageId }: Layout): Region => {
    if (pageId === null) return { reason: 'the layout names it outside of all pages' };
    regions.add(pageId);
    return { pageId };
  };

  const isRegion = ({ id, elementId, tag }: LayoutNode, region: Region | null) =>
    regionTags.has(tag) ||
    (region === null && elementId === undefined && id !== undefined && (pages.byId.has(id) || pages.panelIds.has(id)));

  /** Recursive: the depth of a layout was bounded when it was read. */
  const visit = (node: LayoutNode, layout: Layout, region: Region | null, parentId: string | null) => {
    const { tag, elementId } = node;
    if (!regionTags.has(tag) && !elementTags.has(tag) && tag !== tabTag) {
      warnOnce(`tag ${tag}`, ['UNKNOWN_KIND', layout.path, `The tag ${quoted(tag)} of the layout is not known.`]);
    }
    if (isRegion(node, region)) {
      const entered = enterRegion(node, layout);
      for (const child of node.children) visit(child, layout, entered, null);
      return;
    }
    if (elementId === undefined && elementTags.has(tag)) {
      warn('MISSING_ID', layout.path, `A tag <${tag}> of the layout names no element.`);
    }
    const here = region ?? regionOf(layout);
    const container = elementId === undefined ? parentId : place(node, elementId, layout, here, parentId);
    for (const child of node.children) visit(child, layout, region, container);
  };

  for (const layout of layouts) for (const node of layout.nodes) visit(node, layout, null, null);
  return { places, holders, reasons, regions };
}
