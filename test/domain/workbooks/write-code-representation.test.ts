import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeRepresentationFormat } from '../../../src/domain/workbooks/code-representation.ts';
import type { JsonObject } from '../../../src/domain/workbooks/content-tree.ts';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import { writeCodeRepresentation } from '../../../src/domain/workbooks/write-code-representation.ts';
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
} from '../../support/documents.ts';

const formats: readonly CodeRepresentationFormat[] = ['JSON', 'YAML'];

function contentOf(document: JsonObject) {
  return { name: 'Sales', workbookId: null, description: null, document };
}

/** Texts that readers of YAML like to take for something else. */
const trickyTexts = [
  ...[
    '',
    ' ',
    '  x',
    'x ',
    '#',
    '# x',
    'x #y',
    ':',
    'a: b',
    '-',
    '- a',
    '?',
    '? a',
    '|',
    '>',
    '&a',
    '*a',
    '!x',
    '%x',
    '@',
    '`',
    '"',
    "'",
    '{',
    '[',
    '}',
    ']',
    ',',
  ],
  ...[
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    'true',
    'True',
    'null',
    'Null',
    '~',
    'NaN',
    '.nan',
    '.inf',
    '-.inf',
    '<<',
    '=',
    '---',
    '...',
    '--- a',
  ],
  ...[
    '1',
    '01',
    '0x1F',
    '0o17',
    '1e3',
    '1_000',
    '1.0',
    '.5',
    '+1',
    '-0',
    '1:30',
    '2024-01-01',
    '2024-01-01T00:00:00Z',
    'Infinity',
  ],
  ...[
    'a\nb',
    'a\n',
    '\n',
    '\n\na',
    ' a\n b',
    'a\n---\nb',
    '\t',
    'a\tb',
    '\r',
    'a\r\nb',
    ' \n',
    '\n \n',
    'a\n \nb',
    'a \n b',
    'a\n ',
    '\u0001',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\ufffe',
  ],
  ...['\u{1F600}', 'é', '\\', '\\n', '__proto__', 'constructor', 'a'.repeat(300), `${'word '.repeat(40)}end`],
];

const text = fc.oneof(
  fc.constantFrom(...trickyTexts),
  fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0')),
  fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '#', ':', '-', "'", '"', 'a', '\\', '%', '.') }),
);

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

describe('writing a code representation', () => {
  it('[W6] writes metadata around the document', () => {
    const { document } = workbookDocument();
    const content = { name: 'Sales', workbookId: 'w-1', description: 'All', documentVersion: 3, document };

    expect(JSON.parse(writeCodeRepresentation(content, 'JSON'))).toEqual(content);
    expect(readCodeRepresentation(writeCodeRepresentation(content, 'YAML'))).toMatchObject({
      name: 'Sales',
      workbookId: 'w-1',
      description: 'All',
      document,
    });
  });

  it('[W6] leaves out metadata that there is not', () => {
    const { document } = workbookDocument();

    expect(JSON.parse(writeCodeRepresentation(contentOf(document), 'JSON'))).toEqual({ name: 'Sales', document });
  });

  it('[W6] writes YAML in blocks, layouts as they read, and texts such as yes in quotes', () => {
    const { document } = workbookDocument({ elements: [chart('a', { name: 'yes', formula: '2024-01-01' })] });
    const yaml = writeCodeRepresentation(contentOf(document), 'YAML');

    expect(yaml).toContain('name: Sales\ndocument:\n  schemaVersion: 1\n');
    expect(yaml).toContain('  layout: |-\n    <?xml version="1.0" encoding="utf-8"?>\n    <Page ');
    expect(yaml).toContain('name: "yes"');
    expect(yaml).toContain('formula: "2024-01-01"');
  });

  it('[W6] writes values that stand in several places in full', () => {
    const source = { kind: 'table', elementId: 'a' };
    const yaml = writeCodeRepresentation(
      contentOf(workbookDocument({ elements: [table('a', { source }), table('b', { source })] }).document),
      'YAML',
    );

    expect(yaml).not.toMatch(/[&*]a1/);
  });

  it.each(formats)('[W6] gives back the document and its tree whole from %s', (format) => {
    const { document } = workbookDocument({
      pages: [page('a', { visibility: 'hidden' }), page('b', { header: { color: '#fff' } })],
      elements: [
        element('c', 'control', { controlId: 'C', value: [1, null, 'x'] }),
        chart('x', opens('m')),
        chart('y', goesTo('a')),
        element('odd', 'hologram'),
      ],
      overlays: [overlay('m')],
      layout: layoutOf(tree('b', leaf('y'), leaf('x')), tree('a', leaf('c')), tree('ghost', leaf('odd'))),
      settings: { theme: { on: true, '1': 'one' } },
    });
    const before = readCodeRepresentation(JSON.stringify({ name: 'Sales', document }));
    const after = readCodeRepresentation(writeCodeRepresentation(contentOf(before.document), format));

    expect(after).toEqual(before);
    expect(after.document).toEqual(document);
    expect(JSON.stringify(after.document)).toBe(JSON.stringify(document));
  });

  it.each(formats)('[W6] [W7] gives back from %s whatever it does not interpret, down to the character', (format) => {
    fc.assert(
      fc.property(text, json, json, (name, formula, settings) => {
        const extra = Object.fromEntries([
          ['formula', formula],
          ['__proto__', formula],
        ]);
        const { document } = workbookDocument({
          elements: [chart('a', { ...extra, name })],
          settings: settings as JsonObject,
        });
        const before = readCodeRepresentation(JSON.stringify({ name: 'Sales', document }));
        const after = readCodeRepresentation(writeCodeRepresentation(contentOf(before.document), format));
        expect(JSON.stringify(after.document)).toBe(JSON.stringify(document));
        expect(after).toEqual(before);
      }),
      { numRuns: 300, seed: 20_261_123 },
    );
  });

  it.each(formats)('[W6] [W7] writes a document of the greatest depth to %s so that it can be read again', (format) => {
    const nested = JSON.parse(`${'['.repeat(99)}${']'.repeat(99)}`);
    const { document } = readCodeRepresentation(JSON.stringify(workbookDocument({ settings: nested }).document));

    expect(readCodeRepresentation(writeCodeRepresentation(contentOf(document), format)).document).toEqual(document);
    expect(() => readCodeRepresentation(JSON.stringify(workbookDocument({ settings: [nested] })))).toThrow(
      'nested more than 100 deep',
    );
  });

  it.each(formats)('[W6] gives back from %s each text that is easily mistaken, as value and as key', (format) => {
    for (const tricky of trickyTexts) {
      const settings = Object.fromEntries([
        [tricky, tricky],
        ['list', [tricky]],
      ]);
      const { document } = workbookDocument({ settings });
      const after = readCodeRepresentation(writeCodeRepresentation(contentOf(document), format));
      expect(JSON.stringify(after.document['settings']), JSON.stringify(tricky)).toBe(JSON.stringify(settings));
    }
  });
});
