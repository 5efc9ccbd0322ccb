import type { EmbedMutation, Variables } from '../../embed-client/messages.ts';

/** The mutations that the page obeys. */
export type ObeyedMutation = EmbedMutation<
  | 'workbook:variables:list'
  | 'workbook:variables:update'
  | 'workbook:selectednodeid:update'
  | 'workbook:fullscreen:update'
>;

/** Entries and characters of an update that are taken; what is longer is ignored. */
const maxVariables = 1_000;
const maxLength = 4_000;

/** A message as the parent sent it, if it is one that the page obeys; all else is undefined. */
export function readMessage(data: unknown): ObeyedMutation | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, variables, selectedNodeId, nodeType, nodeId } = data as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'workbook:variables:list':
      return { type };
    case 'workbook:variables:update':
      return typeof variables === 'object' && variables !== null ? { type, variables: textsOf(variables) } : undefined;
    case 'workbook:selectednodeid:update':
      if (!isId(selectedNodeId)) return undefined;
      return { type, selectedNodeId, nodeType: nodeType === 'page' ? nodeType : 'element' };
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
