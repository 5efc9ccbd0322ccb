import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/domain/workbooks/content-tree.ts';
import { buildView } from '../../src/embed-page/build-view.ts';
import { initialVariables } from '../../src/embed-page/initial-variables.ts';
import { renderPanel } from '../../src/embed-page/render-panel.ts';
import { element, table } from '../support/documents.ts';
import { contentOf, pageInput } from './page-input.ts';

function variableOf(fields: JsonObject, urlValues?: readonly string[]): string | undefined {
  const content = contentOf({ elements: [element('it', 'control', { controlId: 'It', ...fields })] });
  const controls = new Map(urlValues === undefined ? [] : [['It', urlValues]]);
  return initialVariables({ content, controls }, buildView(content, { sourceType: 'WORKBOOK' }))['It'];
}

function inputsOf(fields: JsonObject, urlValues?: readonly string[]): string {
  const content = contentOf({
    elements: [
      element('it', 'control', { controlId: 'It', name: 'Label', ...fields }),
      table('orders', { columns: [{ id: 'r', name: 'Region' }] }),
    ],
  });
  return renderPanel(pageInput({ content, controls: new Map(urlValues ? [['It', urlValues]] : []) }), 'page-1') ?? '';
}

describe('the text forms of control values', () => {
  it.each([
    ['a list', { controlType: 'list', values: ['East', 'West'] }, 'East,West'],
    ['an empty list', { controlType: 'list', values: [] }, ''],
    ['a text', { controlType: 'text', value: 'abc' }, 'abc'],
    ['a number', { controlType: 'slider', value: 40 }, '40'],
    ['a switch', { controlType: 'switch', value: true }, 'true'],
    [
      'a range of dates',
      { controlType: 'date-range', value: { mode: 'between', startDate: '2026-01-01', endDate: '2026-02-01' } },
      'min:2026-01-01,max:2026-02-01',
    ],
    ['a range without end', { controlType: 'date-range', value: { startDate: '2026-01-01' } }, 'min:2026-01-01'],
    ['a range of numbers', { controlType: 'number-range', value: { min: 1, max: 5 } }, 'min:1,max:5'],
    [
      'a moving range',
      { controlType: 'date-range', value: { mode: 'last', unit: 'month', count: 12 } },
      'last-12-month',
    ],
    ['nothing', { controlType: 'text' }, ''],
  ])('[O6] %s', (_, fields, text) => {
    expect(variableOf(fields)).toBe(text);
  });

  it('[J6] values of the URL come before those of the document', () => {
    expect(variableOf({ controlType: 'list', values: ['East'] }, ['North', 'South'])).toBe('North,South');
    expect(variableOf({ controlType: 'text', value: 'abc' }, [''])).toBe('');
  });

  it('[L3] values of the URL are bounded', () => {
    expect(variableOf({ controlType: 'text' }, ['x'.repeat(100_000)])?.length).toBe(4_000);
  });
});

describe('inputs', () => {
  it('[O1] a list offers sample values of its column, and those that are chosen', () => {
    const source = { source: { kind: 'table', elementId: 'orders' }, columnId: 'r' };
    const html = inputsOf({ controlType: 'list', source }, ['Mars']);
    expect(html).toContain('<input type="checkbox" value="North">North');
    expect(html).toContain('<input type="checkbox" value="Mars" checked>Mars');
    expect(html).toContain('<b>Mars</b>');
  });

  it('[O1] a list of one is a select', () => {
    expect(inputsOf({ controlType: 'list', selectionMode: 'single', options: ['A', 'B'], value: 'B' })).toContain(
      '<option selected>B</option>',
    );
  });

  it.each([
    ['text', { value: 'abc' }, '<input type="text" value="abc"'],
    ['number', { value: 3 }, '<input type="number" value="3">'],
    ['slider', { value: 40, min: 0, max: 50 }, '<input type="range" min="0" max="50" value="40">'],
    ['date', { value: '2026-01-01' }, '<input type="date" value="2026-01-01">'],
    ['switch', { value: true }, '<input type="checkbox" checked>'],
    ['date-range', { value: { startDate: '2026-01-01' } }, 'aria-label="Label from" value="2026-01-01">'],
    ['of-the-future', { value: 'x' }, '<input type="text" value="x"'],
  ])('[O1] %s', (controlType, fields, markup) => {
    const html = inputsOf({ controlType, ...fields });
    expect(html).toContain(markup);
    expect(html).toContain('Label');
  });
});
