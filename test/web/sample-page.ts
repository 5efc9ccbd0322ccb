import {
  chart,
  element,
  goesTo,
  layoutOf,
  leaf,
  opens,
  overlay,
  page,
  table,
  tree,
  workbookDocument,
} from '../support/documents.ts';

const columns = [
  { id: 'region', name: 'Region', formula: '[Orders/Region]' },
  { id: 'revenue', name: 'Revenue', formula: 'Sum([Orders/Revenue])' },
];

/** Two pages, a modal, controls of several kinds, a chart and a table. */
export const samplePage = workbookDocument({
  pages: [page('first'), page('second'), page('secret', { visibility: 'hidden' })],
  overlays: [overlay('details')],
  elements: [
    element('region', 'control', {
      name: 'Region',
      controlId: 'Region',
      controlType: 'list',
      options: ['East', 'West'],
      values: ['East'],
    }),
    element('days', 'control', { name: 'Days', controlId: 'Days', controlType: 'date-range' }),
    element('search', 'control', { name: 'Search', controlId: 'Search', controlType: 'text', value: '' }),
    chart('sales', { columns }),
    table('orders', { columns, ...opens('details') }),
    element('go', 'button', { text: 'To the second page', ...goesTo('second') }),
    chart('lines', { columns }),
    chart('other', { columns }),
    element('region-again', 'control', {
      name: 'Region too',
      controlId: 'Region',
      controlType: 'list',
      options: ['East', 'West'],
    }),
  ],
  layout: layoutOf(
    tree('first', ...['region', 'days', 'search', 'sales', 'orders', 'go'].map(leaf)),
    tree('second', leaf('other'), leaf('region-again', 1)),
    tree('details', leaf('lines')),
  ),
});
