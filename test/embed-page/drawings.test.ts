import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/domain/workbooks/content-tree.ts';
import { isDataKind, knownKinds } from '../../src/domain/workbooks/element-kinds.ts';
import { renderEmbedPage } from '../../src/embed-page/render-page.ts';
import { renderPanel } from '../../src/embed-page/render-panel.ts';
import { box, chart, element, layoutOf, leaf, table, tree } from '../support/documents.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';
import { contentOf, pageInput } from './page-input.ts';

const columns: Json[] = [
  { id: 'month', name: 'Month', formula: 'DateTrunc("month", [Orders/Date])' },
  { id: 'region', name: 'Region', formula: '[Orders/Region]' },
  { id: 'revenue', name: 'Revenue', formula: 'Sum([Orders/Revenue])' },
];

function panelOf(...elements: ReturnType<typeof element>[]): string {
  return renderPanel(pageInput({ content: contentOf({ elements }) }), 'page-1') ?? '';
}

const drawn = (kind: string) => panelOf(element('it', kind, { name: 'It', columns, body: 'Words', text: 'Words' }));
const dataKinds = knownKinds.filter(isDataKind);

describe('drawings', () => {
  it('[O1] every known kind has one of its own', () => {
    const shapes = knownKinds.map((kind) => drawn(kind).replaceAll(kind, '').replaceAll(kind.replaceAll('-', ' '), ''));
    const same = knownKinds.filter((_, index) => shapes.indexOf(shapes[index] ?? '') !== index);
    // Containers that hold nothing look alike.
    expect(same).toEqual(['tabbed-container']);
  });

  it.each(dataKinds)('[O1] %s is marked as sample data, to the eye and to the ear', (kind) => {
    const html = drawn(kind);
    expect(html).toContain('<small>Sample data</small>');
    expect(html).toContain(`aria-label="It, ${kind.replaceAll('-', ' ')}, sample data"`);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(dataKinds)('[W4] %s without columns is drawn, too', (kind) => {
    expect(panelOf(element('it', kind))).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('[W4] a kind that is not known is a card that names it and its columns', () => {
    const html = panelOf(element('it', 'radar-thing', { name: 'Radar', columns }));
    expect(html).toContain('radar thing');
    expect(html).toContain('Columns: Month, Region, Revenue');
  });

  it('[O1] the same document shows the same data each time', () => {
    expect(drawn('line-chart')).toBe(drawn('line-chart'));
  });

  it.each([
    ['month', 'x many'],
    ['quarter', 'x wide'],
  ])('[O1] labels of dates, here of each %s, may be left out where there is no room', (unit, classes) => {
    const date = { id: 'date', name: 'Date', formula: `DateTrunc("${unit}", [Orders/Date])` };
    const html = panelOf(chart('it', { columns: [date, { id: 'revenue', name: 'Revenue' }] }));
    expect(html).toContain(`<div class="${classes}">`);
  });

  it('[O1] labels that are names never are', () => {
    expect(panelOf(chart('it', { columns: columns.slice(1) }))).toContain('<div class="x"><i>North</i>');
  });

  it('[O1] tables have the column names as heads, and rows', () => {
    const html = drawn('table');
    expect(html).toContain('<th>Month<th>Region<th class=n>Revenue');
    expect(html.match(/<tr>/g)?.length).toBeGreaterThan(3);
  });

  it.each(['City', 'Supplier', 'Region', 'Status', 'Account Owner', 'Invented'])(
    '[O1] rows of a table that %s names are all named differently',
    (name) => {
      for (const kind of ['table', 'pivot-table']) {
        const shown = element('it', kind, { columns: [{ name: 'Revenue' }, { name }] });
        const layout = layoutOf(tree('page-1', '<Element elementId="it" gridColumn="1 / 25" gridRow="1 / 30"/>'));
        const html = renderPanel(pageInput({ content: contentOf({ elements: [shown], layout }) }), 'page-1') ?? '';
        const names = [...html.matchAll(/(?:<td|<th scope=row)>([^<]+)/g)].map(([, text]) => text);
        expect(names.length).toBeGreaterThan(3);
        expect(new Set(names).size).toBe(names.length);
      }
    },
  );

  it('[O1] shades of a map are explained from the lowest value to the highest', () => {
    const html = panelOf(element('it', 'region-map', { columns: columns.slice(1) }));
    const [low = 0, high = 0] = [/Low \$(\d+)k/, /High \$(\d+)k/].map((text) => Number(text.exec(html)?.[1]));
    expect(low).toBeLessThan(high);
    expect(html).not.toContain('North');
  });

  it('[O1] a funnel of stages goes from stage to stage', () => {
    const html = panelOf(element('it', 'funnel-chart', { columns: [{ name: 'Stage' }, { name: 'Accounts' }] }));
    expect([...html.matchAll(/<i>([^<]+) <b>/g)].map(([, stage]) => stage)).toEqual([
      'New',
      'Contacted',
      'In review',
      'Agreed',
      'Done',
    ]);
  });

  it('[O1] hidden columns are not shown', () => {
    expect(panelOf(table('it', { columns: [...columns, { id: 'x', name: 'Cost', hidden: true }] }))).not.toContain(
      'Cost',
    );
  });

  it('[O5] pictures and other pages are named, not loaded', () => {
    const html = panelOf(
      element('logo', 'image', { url: 'https://elsewhere.example/a.png', altText: 'The logo' }),
      element('port', 'embed', { name: 'Port', url: 'https://elsewhere.example' }),
    );
    expect(html).toContain('role="img" aria-label="The logo"');
    expect(html).not.toContain('elsewhere.example');
  });

  it('[O1] texts show headings, lists, bold and italic words, and nothing else of Markdown', () => {
    const html = panelOf(
      element('it', 'text', { body: '## Title\n\n1. one\n2. **two**\n\n*soft* [a](https://x.example)\n\n- dot' }),
    );
    expect(html).toContain('<h3 class="t2">Title</h3>');
    expect(html).toContain('<ol><li>one</li><li><b>two</b></li></ol>');
    expect(html).toContain('<i>soft</i> [a](https://x.example)');
    expect(html).toContain('<ul><li>dot</li></ul>');
  });
});

describe('places', () => {
  it('[W1] elements stand where the layout puts them, by rules and not by style attributes', () => {
    const content = contentOf({
      elements: [chart('a'), chart('b')],
      layout: layoutOf(
        tree(
          'page-1',
          '<Element elementId="a" gridColumn="1 / 13" gridRow="1 / 11"/>',
          '<Element elementId="b" gridColumn="13 / 25" gridRow="1 / 11"/>',
        ),
      ),
    });
    const html = renderEmbedPage(pageInput({ content }));
    expect(html).toContain('data-grid="1/1/11/13"');
    expect(html).toContain('[data-grid="1/13/11/25"]{grid-area:1/13/11/25}');
    expect(html).not.toContain('style=');
  });

  it('[W1] [C6] containers hold what the layout puts into them', () => {
    const content = contentOf({
      elements: [element('outer', 'container', { name: 'Outer' }), chart('inner')],
      layout: layoutOf(tree('page-1', box('outer', leaf('inner')))),
    });
    expect(renderPanel(pageInput({ content }), 'page-1')).toMatch(/aria-label="Outer"><div class="grid"><article/);
  });

  it('[W1] a tabbed container shows the names of its tabs and the first one', () => {
    const content = contentOf({
      elements: [
        element('tabs', 'tabbed-container', {
          tabs: [
            { id: 'one', name: 'First' },
            { id: 'two', name: 'Second' },
          ],
        }),
        element('one', 'container'),
        element('two', 'container'),
        chart('a'),
        chart('b'),
      ],
      layout: layoutOf(tree('page-1', box('tabs', box('one', leaf('a')), box('two', leaf('b'))))),
    });
    const html = renderPanel(pageInput({ content }), 'page-1') ?? '';
    expect(html.match(/role="tab" aria-selected="(true|false)"/g)).toEqual([
      'role="tab" aria-selected="true"',
      'role="tab" aria-selected="false"',
    ]);
    expect(html).toContain('role="tabpanel" aria-label="Second" hidden');
  });
});

function sizeOf(kinds: readonly string[], shown: Json[]): number {
  const elements = Array.from({ length: 40 }, (_, index) =>
    element(`element-${index}`, kinds[index % kinds.length] ?? '', { name: `Element ${index}`, columns: shown }),
  );
  return Buffer.byteLength(renderEmbedPage(pageInput({ content: contentOf({ elements }), assets: embedPageAssets })));
}

describe('size', () => {
  const many = ['Order Id', 'Order Date', 'Customer', 'Region', 'Revenue', 'Margin'].map((name) => ({
    id: name,
    name,
  }));

  it.each<readonly [string, readonly string[]]>([
    ['of all kinds', dataKinds],
    ...dataKinds.map((kind) => [`of the kind ${kind} alone`, [kind]] as const),
  ])('[O1] a page of 40 elements %s is under 60 KB with script and style', (_, kinds) => {
    const sizes = [columns, many].map((shown) => sizeOf(kinds, shown));
    expect(Math.max(...sizes)).toBeLessThan(60_000);
  });
});
