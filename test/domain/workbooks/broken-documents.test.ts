import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/domain/errors.ts';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import { chart, documentText, largeDocument, page, workbookDocument } from '../../support/documents.ts';

/** The refusal of a text, or what it was read to. */
function refusalOf(text: string) {
  try {
    return readCodeRepresentation(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message, field } = error;
    return { code, message, field };
  }
}

function invalid(message: string | RegExp) {
  const expected = typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message);
  return { code: 'INVALID_DOCUMENT', message: expected, field: 'document' };
}

function withField(name: string, value: string) {
  return documentText().replace('"schemaVersion":1', `"schemaVersion":1,"${name}":${value}`);
}

describe('broken documents', () => {
  it('[W4] refuses JSON that is cut off anywhere, with the place of the cut', () => {
    const text = JSON.stringify(workbookDocument(), null, 2).trimEnd();
    for (let length = 12; length < text.length; length += 7) {
      const cut = text.slice(0, length);
      const refusal = refusalOf(cut);
      const line = cut.split('\n').length;
      expect(refusal, `cut after ${length}`).toEqual(
        invalid(new RegExp(`not valid JSON at line ${line}, column \\d+: .* ends too early`)),
      );
    }
  });

  it.each([
    ['{"pages": [1, 2,]}', 'line 1, column 17'],
    ['{"pages":\n [}', 'line 2, column 3'],
    ['{"pages": tru}', 'line 1, column 11'],
    ['{"pages": tru', 'line 1, column 14'],
    ['{"pages": "\\u00', 'line 1, column 16'],
    ['{"pages": "a\tb"}', 'line 1, column 13'],
    ['{"pages": "\\x"}', 'line 1, column 12'],
    ['{"pages": 01}', 'line 1, column 12'],
    ['{"pages": []} []', 'line 1, column 15'],
    ['{"pages" []}', 'line 1, column 10'],
    ['{"pages": \'x\'}', 'line 1, column 11'],
    ['[', 'line 1, column 2'],
  ])('[W4] refuses the JSON %j at %s', (text, place) => {
    expect(refusalOf(text)).toEqual(invalid(`not valid JSON at ${place}:`));
  });

  it.each([
    ['pages:\n  - id: a\n name: b', 'line 3, column 1'],
    ['pages: [a, b', 'line 1, column 13'],
    ['pages: "a', 'line 1, column 10'],
    ['pages: &a [*a]', 'line 1, column 12'],
    ['pages: *nowhere', 'line 1, column 8'],
    ['pages: .nan', 'line 1, column 8'],
    ['pages: [1, -.inf]', 'line 1, column 12'],
    ['pages: !!binary aGk=', 'line 1, column 8'],
    ['pages: !thing x', 'line 1, column 8'],
    ['kind: workbook\nkind: workbook', 'line 2, column 1'],
    ['kind: workbook\n---\nkind: workbook', 'line 2, column 1'],
    ['base: &b { kind: workbook }\ndocument:\n  <<: *b', 'line 3, column 3'],
    ['{ [a]: b }', 'line 1, column 3'],
    ['%THING\n---\na: b', 'line 1, column 1'],
    [`x: [${'}'.repeat(1_000_000)}`, 'line 1, column 5'],
  ])('[W4] [W7] refuses the YAML %j at %s', (text, place) => {
    expect(refusalOf(text)).toEqual(invalid(`not valid YAML at ${place}:`));
  });

  it.each([['', '1', 'text', 'null', '[]', '[1]', '"x"', '- a']].flat().map((text) => [text]))(
    '[W4] refuses %j, which is no object',
    (text) => {
      expect(refusalOf(text)).toEqual(invalid('must be an object'));
    },
  );

  it.each([
    ['{"kind":"data-model","schemaVersion":1,"pages":[]}', 'kind is "data-model"'],
    ['{"document":{"kind":"report","schemaVersion":1}}', 'document.kind is "report"'],
    ['{"kind":"workbook","schemaVersion":2,"pages":[]}', 'schemaVersion is 2'],
    ['{"kind":"workbook","schemaVersion":"1","pages":[]}', 'schemaVersion is "1"'],
    ['{"workbook":{"document":{"kind":"workbook","schemaVersion":99}}}', 'workbook.document.schemaVersion is 99'],
    ['{"kind":"data-model","document":{"schemaVersion":1,"pages":[]}}', 'document.kind is "data-model"'],
    ['{}', 'There is no workbook'],
    ['{"document":{}}', 'neither document.kind nor a list document.pages'],
    ['{"document":[]}', 'document must be an object'],
  ])('[W4] refuses %s, naming what is wrong', (text, message) => {
    expect(refusalOf(text)).toEqual(invalid(message));
  });

  it.each([
    [{ pages: [page('a'), 'b'] }, 'document.pages[1] must be an object'],
    [{ elements: [chart('a'), null] }, 'document.elements[1] must be an object'],
    [{ pages: [page('a', { elements: {} })] }, 'document.pages[0].elements must be a list'],
    [{ pages: [page('a', { layout: 1 })] }, 'document.pages[0].layout must be a text'],
    [{ elements: [chart('x'.repeat(256))] }, 'document.elements[0].id has more than 255 characters'],
  ])('[W4] names the place of what has the wrong shape (%#)', (parts, message) => {
    expect(refusalOf(documentText(parts))).toEqual(invalid(message));
  });

  it.each([
    ['elements', '{}', 'document.elements must be a list'],
    ['pages', '"x"', 'document.pages must be a list'],
    ['overlays', '1', 'document.overlays must be a list'],
    ['layout', '{}', 'document.layout must be a text'],
  ])('[W4] refuses %s: %s', (name, value, message) => {
    expect(refusalOf(`{"document":{"kind":"workbook","${name}":${value}}}`)).toEqual(invalid(message));
  });

  it('[W4] refuses metadata that is no text', () => {
    expect(refusalOf('{"name":{},"document":{"kind":"workbook"}}')).toEqual(invalid('name must be a text'));
    expect(refusalOf('{"workbookId":true,"document":{"kind":"workbook"}}')).toEqual(
      invalid('workbookId must be a text'),
    );
  });

  it.each([
    ['"\\u0000"', 'document.extra holds a character'],
    ['{"a":["\\ud800"]}', 'document.extra.a[0] holds a character'],
    ['{"a\\u0000b":1}', 'document.extra["a\\u0000b"] holds a character'],
    ['1e999', 'document.extra is too large a number'],
  ])('[W7] refuses %s, which no database keeps', (value, message) => {
    expect(refusalOf(withField('extra', value))).toEqual(invalid(message));
  });

  it('[W7] refuses NUL and half a surrogate pair in the id and name of a page', () => {
    expect(refusalOf(documentText({ pages: [page('a\0')] }))).toEqual(invalid('document.pages[0].id holds'));
    expect(refusalOf(documentText({ pages: [page('a', { name: '\udc00' })] }))).toEqual(
      invalid('document.pages[0].name holds'),
    );
  });

  it('[W7] keeps keys such as __proto__ and constructor as ordinary ones', () => {
    for (const text of [
      withField('extra', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      'kind: workbook\nextra:\n  __proto__: { polluted: 1 }\n  constructor: { prototype: { polluted: 1 } }',
    ]) {
      const { document } = readCodeRepresentation(text);
      expect(JSON.stringify(document['extra'])).toBe(
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      );
      expect('polluted' in {}).toBe(false);
    }
  });
});

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

  it('[W7] reads 20,000 elements in containers in far less than the time limit', () => {
    const text = JSON.stringify(largeDocument(20_000));
    const start = performance.now();
    const { counts, warnings } = readCodeRepresentation(text);

    expect(counts).toEqual({ pages: 200, modals: 0, elements: 20_000, unplaced: 0 });
    expect(warnings).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('[W7] refuses duplicate keys of a large YAML map in linear time', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`);

    expect(refusalOf([...keys, 'k7: 2'].join('\n'))).toEqual(
      invalid('line 50001, column 1: the key "k7" is used twice'),
    );
  });
});
