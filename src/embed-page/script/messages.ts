/** What the page tells its parent; names and shapes as `@sigmacomputing/embed-sdk` has them, and `session:expired` of our own. */
export type OutboundMessage =
  | { readonly type: 'workbook:loaded'; readonly workbook: { readonly variables: Variables } }
  | { readonly type: 'workbook:dataloaded' }
  | { readonly type: 'workbook:error'; readonly code: string; readonly message: string }
  | { readonly type: 'workbook:variables:current'; readonly variables: Variables }
  | { readonly type: 'workbook:variables:onchange'; readonly workbook: { readonly variables: Variables } }
  | {
      readonly type: 'workbook:selectednodeid:onchange';
      readonly selectedNodeId: string | null;
      readonly nodeType: NodeType | null;
    }
  | { readonly type: 'workbook:pageheight:onchange'; readonly pageHeight: number }
  | { readonly type: 'workbook:fullscreen:onchange'; readonly fullScreen: boolean }
  | { readonly type: 'workbook:published'; readonly workbookId: string }
  | {
      readonly type: 'workbook:table:oncellselect';
      readonly nodeId: string;
      readonly title: string;
      readonly cells: readonly Cell[];
    }
  | {
      readonly type: 'workbook:pivottable:oncellselect';
      readonly nodeId: string;
      readonly title: string;
      readonly cells: readonly PivotCell[];
    }
  | {
      readonly type: 'workbook:chart:onvalueselect';
      readonly nodeId: string;
      readonly title: string;
      readonly values: readonly ChartValue[];
    }
  | { readonly type: 'url:onchange'; readonly url: string }
  | { readonly type: 'session:expired' };

export type Variables = Readonly<Record<string, string>>;
export type NodeType = 'element' | 'page';
export type ChartValue = Readonly<Record<string, string | number>>;

interface CellValue {
  readonly value: string;
  readonly columnName: string;
}
export type Cell =
  | (CellValue & { readonly cellType: 'columnHeader' })
  | (CellValue & { readonly cellType: 'valueCell'; readonly underlyingData: UnderlyingData });
interface PivotCell extends CellValue {
  readonly cellType: 'valueCell' | 'rowHeader' | 'columnHeader' | 'total';
  readonly rowPath: null;
  readonly columnPath: null;
}
interface UnderlyingData {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly isTruncated: boolean;
  readonly length: number;
}

/** What the parent may ask. */
export type InboundMessage =
  | { readonly type: 'workbook:variables:list' }
  | { readonly type: 'workbook:variables:update'; readonly variables: Variables }
  | {
      readonly type: 'workbook:selectednodeid:update';
      readonly selectedNodeId: string | null;
      readonly nodeType: NodeType | null;
    }
  | { readonly type: 'workbook:fullscreen:update'; readonly nodeId: string | null };

/** Entries and characters of an update that are taken; what is longer is ignored. */
const maxVariables = 1_000;
const maxLength = 4_000;

/** A message as the parent sent it, if it is one that the page obeys; all else is undefined. */
export function readMessage(data: unknown): InboundMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, variables, selectedNodeId, nodeType, nodeId } = data as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'workbook:variables:list':
      return { type };
    case 'workbook:variables:update':
      return typeof variables === 'object' && variables !== null ? { type, variables: textsOf(variables) } : undefined;
    case 'workbook:selectednodeid:update':
      if (!isId(selectedNodeId)) return undefined;
      return { type, selectedNodeId, nodeType: nodeType === 'page' || nodeType === 'element' ? nodeType : null };
    case 'workbook:fullscreen:update':
      return isId(nodeId) ? { type, nodeId } : undefined;
    default:
      return undefined;
  }
}

function isId(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.length <= maxLength);
}

function textsOf(variables: object): Variables {
  const entries = Object.entries(variables).slice(0, maxVariables);
  const texts = entries.map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value === null ? '' : undefined,
  ]);
  return Object.fromEntries(texts.filter(([, value]) => value !== undefined && value.length <= maxLength));
}
