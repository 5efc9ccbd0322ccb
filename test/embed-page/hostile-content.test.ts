import { describe, expect, it } from 'vitest';
import { knownKinds } from '../../src/domain/workbooks/element-kinds.ts';
import { readCodeRepresentation } from '../../src/domain/workbooks/read-code-representation.ts';
import { renderErrorPage } from '../../src/embed-page/render-error-page.ts';
import { renderEmbedPage } from '../../src/embed-page/render-page.ts';
import { renderPanel } from '../../src/embed-page/render-panel.ts';
import { box, documentText, element, layoutOf, leaf, page, tree, workbookDocument } from '../support/documents.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';
import { contentOf, nonce, pageInput } from './page-input.ts';

const attack = `"'\`><img src=x onerror=alert(1)></script><script>alert(2)</script><!--</style>\u2028`;

/** Every field of every kind holds the attack. */
function attackedContent() {
  const fields = {
    name: attack,
    body: `# ${attack}\n- ${attack}\n**${attack}** {{${attack}}} [x](javascript:alert(1)) ${attack}`,
    text: attack,
    url: `javascript:${attack}`,
    altText: attack,
    controlId: attack,
    value: attack,
    values: [attack],
    options: [attack],
    min: attack,
    max: attack,
    tabs: [{ id: attack, name: attack }],
    pageLabels: { [attack]: attack },
    columns: [{ id: attack, name: attack, formula: attack, format: { formatString: attack } }, attack],
    xAxis: { columnId: attack },
  };
  const kinds = [...knownKinds, attack, 'new-chart', 'new-table'];
  const controlTypes = [
    'list',
    'segmented',
    'text',
    'number',
    'slider',
    'date',
    'date-range',
    'number-range',
    'switch',
    attack,
  ];
  const elements = [
    ...kinds.map((kind, index) => element(`${attack}${index}`, kind, fields)),
    ...controlTypes.map((controlType, index) => element(`c${index}`, 'control', { ...fields, controlType })),
  ];
  const pages = [page(attack, { name: attack, elements })];
  return readCodeRepresentation(documentText({ pages, elements: [], layout: null }));
}

/** Tags and attributes as a browser would find them: the markup with the values of attributes taken out. */
function tagsOf(html: string): readonly string[] {
  return [...html.replace(/="[^"]*"/g, '=""').matchAll(/<(\/?[a-z][^\s>/]*)([^>]*)>/gi)].map(
    ([, name = '', rest = '']) => name + rest,
  );
}

describe('hostile documents', () => {
  it('[W7] [O5] become text wherever they stand', () => {
    const input = pageInput({
      content: attackedContent(),
      workbook: { ...pageInput().workbook, name: attack },
      controls: new Map([[attack, [attack]]]),
      session: { ...pageInput().session, pathname: attack },
    });
    const html = renderEmbedPage(input);
    const tags = tagsOf(html);
    expect(tags.filter((tag) => /^(img|iframe|object|embed|link|base|form|a\b)/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith('script'))).toHaveLength(2);
    expect(tags.filter((tag) => /\son[a-z]+=|\sstyle=|\ssrc=|\shref=|\saction=/.test(tag))).toEqual([]);
    expect(html).not.toContain(attack);
    expect(html).not.toContain('<!--');
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('[O5] name no address that a browser would load', () => {
    const html = renderEmbedPage(pageInput({ content: attackedContent() }));
    expect(tagsOf(html).join()).not.toMatch(/src=|href=|srcset=|poster=/);
  });

  it('[W7] do not take the state of the page over', () => {
    const html = renderEmbedPage(pageInput({ content: attackedContent() }));
    const state = JSON.parse(/id="embed-state"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '');
    expect(Object.keys(state.variables)).toEqual([attack]);
  });

  it('[W4] of names like those of object prototypes are drawn as any other', () => {
    const kinds = ['__proto__', 'constructor', 'toString'];
    const elements = kinds.map((kind) =>
      element(kind, 'control', { controlId: kind, controlType: kind, value: { mode: kind } }),
    );
    const html = renderEmbedPage(pageInput({ content: contentOf({ elements }) }));
    for (const kind of kinds) expect(html).toContain(`data-control="${kind}"`);
  });

  it('[W7] cannot make a page of endless height', () => {
    const content = contentOf({
      elements: [element('far', 'text', { body: 'far' })],
      layout: layoutOf(tree('page-1', '<Element elementId="far" gridColumn="1 / 99" gridRow="999998 / 999999"/>')),
    });
    expect(renderPanel(pageInput({ content }), 'page-1')).not.toContain('data-grid');
  });
});

describe('large documents', () => {
  it('[W7] draw some hundred of 20,000 elements and say how many are missing', () => {
    const elements = Array.from({ length: 20_000 }, (_, index) =>
      element(`e${index}`, 'table', { columns: ['Region', 'Revenue'] }),
    );
    const { document } = workbookDocument({ elements });
    const content = readCodeRepresentation(JSON.stringify({ document }));
    const html = renderEmbedPage(pageInput({ content }));
    expect(html).toMatch(/\d+ more elements are not shown/);
    expect(html.length).toBeLessThan(1_200_000);
  });

  it('[W7] of wide tables and long texts stay bounded', () => {
    const columns = Array.from({ length: 200 }, (_, index) => `Column ${index} ${'x'.repeat(100)}`);
    const elements = Array.from({ length: 300 }, (_, index) =>
      index % 2 === 0
        ? element(`t${index}`, 'table', { columns })
        : element(`b${index}`, 'text', { body: '*'.repeat(25_000) }),
    );
    const content = contentOf({ elements });
    expect(renderPanel(pageInput({ content }), 'page-1')?.length).toBeLessThan(1_200_000);
  });

  it('[W7] draw each element once, however many containers of tabs stand in one another', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `tabs${index}`);
    const elements = [
      ...ids.map((id) => element(id, 'tabbed-container')),
      element('inside', 'text', { body: 'inside' }),
    ];
    const nested = ids.reduceRight((inside, id) => box(id, inside), leaf('inside'));
    const content = contentOf({ elements, layout: layoutOf(tree('page-1', nested)) });
    const panel = renderPanel(pageInput({ content }), 'page-1');
    // What is drawn uses the budget of the panel up: drawn 2^14 times, nothing of it would be left for the last time.
    expect(panel).toContain('data-element="inside"');
    expect(panel).not.toContain('not shown');
  });

  it('[W7] of many controls over one wide table read its columns once', () => {
    const columns = Array.from({ length: 20_000 }, () => 'x');
    const source = { source: { elementId: 'wide' }, columnId: 'none' };
    const controls = Array.from({ length: 400 }, (_, index) => element(`c${index}`, 'control', { source }));
    const content = contentOf({ elements: [element('wide', 'table', { columns }), ...controls] });
    expect(renderPanel(pageInput({ content }), 'page-1')).toContain('data-control="c399"');
  });

  it('[W7] of charts and pivot tables that name thousands of columns look at some', () => {
    const columns = Array.from({ length: 60_000 }, (_, index) => ({ id: `c${index}`, name: 'Total' }));
    const ids = columns.map(() => 'none');
    const elements = [
      element('chart', 'bar-chart', { columns, yAxis: { columnIds: ids } }),
      element('pivot', 'pivot-table', { columns, rowsBy: ids, columnsBy: ids, values: ids }),
    ];
    const panel = renderPanel(pageInput({ content: contentOf({ elements }) }), 'page-1');
    for (const id of ['chart', 'pivot']) expect(panel).toContain(`data-element="${id}"`);
  });

  it('[W7] of many long pages send the first ones whole, and the others when they are asked for', () => {
    const pages = Array.from({ length: 100 }, (_, index) => page(`${'"'.repeat(200)}${index}`));
    const elements = pages.map((_, index) => element(`n${index}`, 'navigation'));
    const trees = pages.map(({ id }, index) => tree(String(id).replaceAll('"', '&quot;'), leaf(`n${index}`)));
    const html = renderEmbedPage(pageInput({ content: contentOf({ pages, elements, layout: layoutOf(...trees) }) }));
    expect(html).toContain('data-element="n0"');
    expect(html).toContain('data-loaded="false"');
    expect(html.length).toBeLessThan(2_500_000);
  });

  it('[O1] of thousands of pages name each of them', () => {
    const pages = Array.from({ length: 5_000 }, (_, index) => page(`p${index}`));
    const elements = pages.map((_, index) => element(`n${index}`, 'navigation'));
    const layout = layoutOf(...pages.map((_, index) => tree(`p${index}`, leaf(`n${index}`))));
    const html = renderEmbedPage(pageInput({ content: contentOf({ pages, elements, layout }) }));
    expect(html).toContain('Page p4999');
    expect(html.length).toBeLessThan(3_000_000);
  });
});

describe('error pages', () => {
  const input = {
    family: 'EACCES',
    sentence: 'You do not have access to this content.',
    referenceNumber: 'R-1',
    theme: 'Light' as const,
    nonce,
    style: embedPageAssets.style,
    script: embedPageAssets.script,
    parentOrigins: ['https://host.example'],
  };

  it('[O9] show family, sentence and reference number', () => {
    const html = renderErrorPage(input);
    for (const text of [input.family, input.sentence, input.referenceNumber]) expect(html).toContain(text);
  });

  it('[O5] have no script when no parent may hear it', () => {
    expect(renderErrorPage({ ...input, parentOrigins: [] })).not.toContain('<script');
  });

  it('[O9] escape what they are given', () => {
    const html = renderErrorPage({ ...input, sentence: attack, referenceNumber: attack, script: '' });
    expect(html).not.toContain(attack);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
  });
});
