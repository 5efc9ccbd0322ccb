import { describe, expect, it } from 'vitest';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import { chart, documentText, element, page, workbookDocument } from '../../support/documents.ts';
import { invalid, refusalOf, withField } from '../../support/refusals.ts';

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
    [{ pages: [page('x'.repeat(256))] }, 'document.pages[0].id has more than 255 characters'],
    [{ overlays: [page('x'.repeat(256))] }, 'document.overlays[0].id has more than 255 characters'],
    [
      { elements: [element('c', 'control', { controlId: 'x'.repeat(256) })] },
      'document.elements[0].controlId has more than 255 characters',
    ],
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
