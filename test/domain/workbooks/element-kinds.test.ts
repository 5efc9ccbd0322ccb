import { describe, expect, it } from 'vitest';
import { category, isDataKind, isKnownKind, knownKinds } from '../../../src/domain/workbooks/element-kinds.ts';

describe('element kinds', () => {
  it.each([
    ['table', 'TABLE'],
    ['pivot-table', 'TABLE'],
    ['input-table', 'TABLE'],
    ['kpi-chart', 'CHART'],
    ['waterfall-chart', 'CHART'],
    ['region-map', 'CHART'],
    ['point-map', 'CHART'],
    ['progress', 'CHART'],
    ['control', 'CONTROL'],
    ['text', 'TEXT'],
    ['image', 'IMAGE'],
    ['divider', 'DIVIDER'],
    ['button', 'BUTTON'],
    ['container', 'CONTAINER'],
    ['tabbed-container', 'CONTAINER'],
    ['repeated-container', 'CONTAINER'],
    ['navigation', 'NAVIGATION'],
    ['page-break', 'PAGE_BREAK'],
    ['embed', 'EMBED'],
    ['plugin', 'PLUGIN'],
    ['geography-map', 'CHART'],
    ['radar-chart', 'CHART'],
    ['cross-table', 'TABLE'],
    ['hologram', 'OTHER'],
    ['Table', 'OTHER'],
    ['constructor', 'OTHER'],
  ])('puts %s into the category %s', (kind, expected) => {
    expect(category({ kind })).toBe(expected);
  });

  it('[C3] takes every kind for a data element but those that are named', () => {
    const others = knownKinds.filter((kind) => !isDataKind(kind));

    expect(others.sort()).toEqual(
      [
        'control',
        'text',
        'image',
        'divider',
        'button',
        'container',
        'tabbed-container',
        'repeated-container',
        'navigation',
        'page-break',
        'embed',
        'plugin',
      ].sort(),
    );
    expect(['hologram', 'radar-chart', 'unknown'].map(isDataKind)).toEqual([true, true, true]);
  });

  it('[W4] knows the kinds that were seen so far, as they are written', () => {
    expect(knownKinds).toHaveLength(31);
    expect(isKnownKind('sankey-chart')).toBe(true);
    expect(isKnownKind('Sankey-Chart')).toBe(false);
  });
});
