import type { Element } from './content-tree.ts';

export type ElementCategory =
  | 'TABLE'
  | 'CHART'
  | 'CONTROL'
  | 'TEXT'
  | 'IMAGE'
  | 'CONTAINER'
  | 'NAVIGATION'
  | 'DIVIDER'
  | 'BUTTON'
  | 'PAGE_BREAK'
  | 'EMBED'
  | 'PLUGIN'
  | 'OTHER';

const categories: ReadonlyMap<string, ElementCategory> = new Map([
  ...kindsOf('TABLE', 'table', 'pivot-table', 'input-table'),
  ...kindsOf(
    'CHART',
    'kpi-chart',
    'bar-chart',
    'line-chart',
    'area-chart',
    'combo-chart',
    'scatter-chart',
    'pie-chart',
  ),
  ...kindsOf('CHART', 'donut-chart', 'waterfall-chart', 'sankey-chart', 'gauge-chart', 'funnel-chart', 'box-chart'),
  ...kindsOf('CHART', 'region-map', 'point-map', 'progress'),
  ...kindsOf('CONTROL', 'control'),
  ...kindsOf('TEXT', 'text'),
  ...kindsOf('IMAGE', 'image'),
  ...kindsOf('DIVIDER', 'divider'),
  ...kindsOf('BUTTON', 'button'),
  ...kindsOf('CONTAINER', 'container', 'tabbed-container', 'repeated-container'),
  ...kindsOf('NAVIGATION', 'navigation'),
  ...kindsOf('PAGE_BREAK', 'page-break'),
  ...kindsOf('EMBED', 'embed'),
  ...kindsOf('PLUGIN', 'plugin'),
]);

function kindsOf(category: ElementCategory, ...kinds: readonly string[]): [string, ElementCategory][] {
  return kinds.map((kind) => [kind, category]);
}

/** The element kinds seen so far in code representations; the list is open (W4). */
export const knownKinds: readonly string[] = [...categories.keys()];

export function isKnownKind(kind: string): boolean {
  return categories.has(kind);
}

/** What an element is for a reader; of unknown kinds, what their name says. */
export function category({ kind }: Pick<Element, 'kind'>): ElementCategory {
  const known = categories.get(kind);
  if (known !== undefined) return known;
  if (kind.endsWith('-chart') || kind.endsWith('-map')) return 'CHART';
  return kind.endsWith('-table') ? 'TABLE' : 'OTHER';
}

/** Whether the kind is that of a data element: charts, tables and whatever is not known to be something else (C3). */
export function isDataKind(kind: string): boolean {
  const is = category({ kind });
  return is === 'TABLE' || is === 'CHART' || is === 'OTHER';
}
