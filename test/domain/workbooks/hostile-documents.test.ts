import { describe, expect, it } from 'vitest';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import { documentText, largeDocument, page } from '../../support/documents.ts';
import { invalid, refusalOf, withField } from '../../support/refusals.ts';

describe('hostile documents', { timeout: 30_000 }, () => {
  it('[W4] takes 20,000 elements and refuses one more, and 100,000', () => {
    const elements = (count: number) =>
      documentText({
        elements: Array.from({ length: count }, (_, index) => ({ id: `e${index}`, kind: 'text' })),
        layout: null,
      });

    expect(readCodeRepresentation(elements(20_000)).counts.elements).toBe(20_000);
    for (const count of [20_001, 100_000]) {
      const message = `The document has ${count} elements; 20000 are allowed.`;
      expect(refusalOf(elements(count))).toEqual({ code: 'DOCUMENT_TOO_LARGE', message, field: 'document' });
    }
  });

  it('[W4] counts elements that pages nest, too', () => {
    const nested = Array.from({ length: 15_000 }, (_, index) => ({ id: `e${index}`, kind: 'text' }));

    expect(
      refusalOf(documentText({ pages: [page('a', { elements: nested })], elements: nested.slice(0, 5_001) })),
    ).toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('[W4] takes 10 MB and refuses one byte more, counted in UTF-8', () => {
    const empty = withField('extra', '""');
    const room = 10 * 1024 * 1024 - Buffer.byteLength(empty);
    const filled = (text: string) => withField('extra', `"${text}"`);

    expect(readCodeRepresentation(filled('x'.repeat(room))).counts.elements).toBe(1);
    expect(refusalOf(filled('x'.repeat(room + 1)))).toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    expect(refusalOf(filled('é'.repeat(room / 2 + 1)))).toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('[W7] refuses more than a million values', () => {
    expect(refusalOf(withField('extra', `[${'0,'.repeat(1_000_000)}0]`))).toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('[W7] takes 90 levels and refuses 200, and 200,000', () => {
    const nested = (levels: number) => withField('extra', `${'['.repeat(levels)}${']'.repeat(levels)}`);

    expect(readCodeRepresentation(nested(90)).counts.elements).toBe(1);
    for (const levels of [200, 200_000])
      expect(refusalOf(nested(levels))).toEqual(invalid('nested more than 100 deep'));
  });

  it.each([
    ['flow lists', `extra: ${'['.repeat(200)}${']'.repeat(200)}`],
    ['very many flow lists', `extra: ${'['.repeat(20_000)}`],
    ['flow maps', `extra: ${'{ a: '.repeat(200)}1${' }'.repeat(200)}`],
    ['block lists', `extra:\n${'- '.repeat(200)}x`],
    ['very many block lists', `extra:\n${'- '.repeat(5_000)}x`],
    ['block maps', Array.from({ length: 200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('[W7] refuses YAML of %s that are nested too deep', (_form, text) => {
    expect(refusalOf(text)).toEqual(invalid('nested more than 100 deep'));
  });

  it('[W7] refuses YAML of too many tokens before it is read to its end', () => {
    const text = `kind: workbook\npages: [${'a,'.repeat(1_500_000)}`;

    expect(refusalOf(text)).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', message: expect.stringContaining('YAML') });
  });

  it('[W7] refuses YAML of many directives', () => {
    expect(refusalOf('%TAG !a! tag:a,\n'.repeat(500_000))).toEqual(
      invalid('line 11, column 1: there are too many directives'),
    );
  });

  it('[W7] refuses YAML aliases that grow beyond all bounds', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
    );

    expect(refusalOf(['kind: workbook', 'l0: &l0 lol', ...levels].join('\n'))).toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
    expect(
      refusalOf(`kind: workbook\na: &a ${'x'.repeat(100_000)}\nb: [${Array(1_000).fill('*a').join(', ')}]`),
    ).toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('[W7] reads a modest use of aliases as copies', () => {
    const { document } = readCodeRepresentation(
      'kind: workbook\nsource: &orders { kind: table, elementId: master }\na: *orders\nb: *orders\nc: &orders other\nd: *orders',
    );

    expect(document).toEqual({
      kind: 'workbook',
      source: { kind: 'table', elementId: 'master' },
      a: document['source'],
      b: document['source'],
      c: 'other',
      d: 'other',
    });
    expect(document['a']).not.toBe(document['b']);
  });

  it('[W7] reads 20,000 elements in containers', () => {
    const text = JSON.stringify(largeDocument(20_000));
    const { counts, warnings } = readCodeRepresentation(text);

    expect(counts).toEqual({ pages: 200, modals: 0, elements: 20_000, unplaced: 0 });
    expect(warnings).toEqual([]);
  });

  it('[W7] refuses duplicate keys of a large YAML map in linear time', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`);

    expect(refusalOf([...keys, 'k7: 2'].join('\n'))).toEqual(
      invalid('line 50001, column 1: the key "k7" is used twice'),
    );
  });
});
