import { describe, expect, it } from 'vitest';
import type { EmbedPageInput } from '../../src/embed-page/render-page.ts';
import { renderEmbedPage } from '../../src/embed-page/render-page.ts';
import { renderPanel } from '../../src/embed-page/render-panel.ts';
import {
  chart,
  type DocumentParts,
  element,
  goesTo,
  layoutOf,
  leaf,
  opens,
  overlay,
  page,
  table,
  tree,
} from '../support/documents.ts';
import { contentOf, pageInput, plainParameters, token } from './page-input.ts';

/** Two visible pages, a hidden one, a modal that a page opens and one that only the hidden page opens. */
const workbook: DocumentParts = {
  pages: [page('front'), page('second'), page('secret', { name: 'Secret plans', visibility: 'hidden' })],
  overlays: [
    overlay('details'),
    overlay('secret-modal', { name: 'Secret modal' }),
    overlay('unused-modal'),
    overlay('closed', { name: 'Secret overlay', visibility: 'hidden' }),
  ],
  elements: [
    chart('sales'),
    table('orders', opens('details')),
    chart('lines', { name: 'Lines of an order' }),
    chart('plans', { name: 'Secret chart', ...opens('secret-modal') }),
    element('hidden-control', 'control', { controlId: 'SecretControl', controlType: 'text', value: 'secret value' }),
    chart('deep', { name: 'Secret depth' }),
    chart('more', opens('closed')),
    element('nav', 'navigation', { pageLabels: { front: 'Start', secret: 'Secret label' } }),
    element('to-nowhere', 'button', { text: 'Go', ...goesTo('secret') }),
  ],
  layout: layoutOf(
    tree('front', leaf('sales'), leaf('nav', 1), leaf('to-nowhere', 2)),
    tree('second', leaf('orders'), leaf('more', 1)),
    tree('details', leaf('lines')),
    tree('secret', leaf('plans'), leaf('hidden-control', 1)),
    tree('secret-modal', leaf('deep')),
  ),
};

function pageOf(parts: Partial<EmbedPageInput> = {}): string {
  return renderEmbedPage(pageInput({ content: contentOf(workbook), ...parts }));
}

describe('what an embed page shows', () => {
  it('[O1] has the names of all visible pages and what lies on them in the first answer', () => {
    const html = pageOf();
    for (const text of ['Page front', 'Page second', 'Chart sales', 'Table orders', 'Lines of an order']) {
      expect(html).toContain(text);
    }
  });

  it('[C3] never sends hidden pages, what lies on them, or modals that only they open', () => {
    expect(pageOf()).not.toMatch(/secret/i);
  });

  it('[C3] does not send a modal that nothing opens', () => {
    expect(pageOf()).not.toContain('unused-modal');
  });

  it('[C2] shows a page alone, without other pages and without modals', () => {
    const html = pageOf({ source: { sourceType: 'PAGE', pageId: 'front' } });
    expect(html).toContain('Chart sales');
    expect(html).not.toMatch(/Table orders|Page second|Lines of an order|role="tab"|<dialog/);
  });

  it('[C2] shows an element alone', () => {
    const html = pageOf({ source: { sourceType: 'ELEMENT', elementId: 'sales' } });
    expect(html).toContain('Chart sales');
    expect(html).not.toMatch(/data-element="nav"|Page second|role="tab"/);
  });

  it.each([
    ['a hidden page', { sourceType: 'PAGE', pageId: 'secret' }],
    ['an element on a hidden page', { sourceType: 'ELEMENT', elementId: 'plans' }],
    ['a modal', { sourceType: 'PAGE', pageId: 'details' }],
    ['a page that opens a modal', { sourceType: 'PAGE', pageId: 'second' }],
    ['what does not exist', { sourceType: 'ELEMENT', elementId: 'nothing' }],
  ] as const)('[C3] [C4] shows nothing of %s', (_, source) => {
    const html = pageOf({ source });
    expect(html).toContain('There is nothing to show here.');
    expect(html).not.toMatch(/data-element|Secret chart/);
  });

  it('[C6] keeps the order of the author', () => {
    const places = ['Page front', 'Page second'].map((name) => pageOf().indexOf(name));
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('[O1] leaves other pages to later requests when the workbook is large', () => {
    const many = Array.from({ length: 201 }, (_, index) => chart(`c${index}`));
    const html = pageOf({
      content: contentOf({
        pages: [page('front'), page('second')],
        elements: [chart('first'), ...many],
        layout: layoutOf(
          tree('front', leaf('first')),
          tree('second', ...many.map(({ id }, index) => leaf(String(id), index))),
        ),
      }),
    });
    expect(html).toContain('Chart first');
    expect(html).toContain('Page second');
    expect(html).toContain('data-loaded="false"');
    expect(html).not.toContain('Chart c0');
  });
});

describe('one panel', () => {
  const panelOf = (pageId: string, parts: Partial<EmbedPageInput> = {}) =>
    renderPanel(pageInput({ content: contentOf(workbook), ...parts }), pageId);

  it('[O7] is what the page had for it', () => {
    const panel = panelOf('front') ?? '';
    expect(panel).toContain('Chart sales');
    expect(pageOf()).toContain(panel);
  });

  it('[C3] answers for modals that a shown page opens', () => {
    expect(panelOf('details')).toContain('Lines of an order');
  });

  it.each(['secret', 'secret-modal', 'unused-modal', 'closed', 'none', '__proto__'])(
    '[C3] is undefined for %s',
    (pageId) => {
      expect(panelOf(pageId)).toBeUndefined();
    },
  );

  it('[C3] is undefined for another page than the one that is embedded alone', () => {
    const source = { sourceType: 'PAGE', pageId: 'front' } as const;
    expect(panelOf('front', { source })).toContain('Chart sales');
    expect(panelOf('second', { source })).toBeUndefined();
    expect(panelOf('details', { source })).toBeUndefined();
  });

  it('[C2] is the element alone when an element is embedded', () => {
    const source = { sourceType: 'ELEMENT', elementId: 'sales' } as const;
    expect(panelOf('front', { source })).toMatch(/Chart sales/);
    expect(panelOf('front', { source })).not.toContain('data-element="nav"');
  });
});

describe('interface parameters', () => {
  const looks = (parameters: Partial<typeof plainParameters>) =>
    pageOf({ parameters: { ...plainParameters, ...parameters } });

  it('[J6] takes the theme of the URL, or else the default', () => {
    expect(looks({ theme: 'Dark' })).toContain('data-theme="Dark"');
    expect(pageOf({ defaultTheme: 'Surface' })).toContain('data-theme="Surface"');
  });

  it('[J6] puts the menu below, above or nowhere', () => {
    expect(looks({})).toMatch(/<\/main><footer class="menu">/);
    expect(looks({ menuPosition: 'top' })).toMatch(/<header class="menu">.*<main>/s);
    expect(looks({ menuPosition: 'none' })).not.toMatch(/class="menu"|role="tab"/);
  });

  it('[C2] [J6] gives an element alone no bar, unless the URL says where it stands', () => {
    const source = { sourceType: 'ELEMENT', elementId: 'sales' } as const;
    expect(pageOf({ source })).not.toMatch(/class="menu"|id="reload"/);
    const parameters = { ...plainParameters, menuPosition: 'bottom' } as const;
    expect(pageOf({ source, parameters })).toMatch(/<footer class="menu">.*id="reload"/);
    expect(pageOf({ source: { sourceType: 'PAGE', pageId: 'front' } })).toContain('<footer class="menu">');
  });

  it('[J6] hides the parts that the URL names, and keeps the heading for those who hear the page', () => {
    expect(looks({ hidePageControls: true })).not.toContain('role="tablist" id="tabs"');
    expect(looks({ hideReloadButton: true })).not.toContain('id="reload"');
    expect(looks({ hideMenu: true })).not.toContain('id="reload"');
    expect(looks({ hideTitle: true, menuPosition: 'top' })).toMatch(/<h1 class="vh">Sales<\/h1>/);
  });

  it('[J6] says the language, if it is one', () => {
    expect(looks({ lng: 'fr-CA' })).toContain('<html lang="fr-CA"');
    expect(looks({ lng: 'fr" onload="alert(1)' })).toContain('<html lang="en"');
  });

  it('[J6] grows with its content, and keeps its grid on narrow screens, where the URL says so', () => {
    expect(looks({ responsiveHeight: true })).toMatch(/<html [^>]*data-responsive/);
    expect(looks({})).toMatch(/<html [^>]*data-mobile/);
    expect(looks({ disableMobileView: true })).not.toMatch(/<html [^>]*data-mobile/);
  });
});

describe('the state for the script', () => {
  it('[O6] has the token once, in the state, and the values of the controls that are shown', () => {
    const html = pageOf({
      content: contentOf({
        elements: [
          element('a', 'control', { controlId: 'Region', controlType: 'list', values: ['East', 'West'] }),
          element('b', 'control', { controlId: 'Day', controlType: 'date', value: '2026-01-01' }),
        ],
      }),
      controls: new Map([
        ['Region', ['North', 'South']],
        ['Unknown', ['x']],
      ]),
    });
    expect(html.split(token)).toHaveLength(2);
    const state = /id="embed-state"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(state)).toMatchObject({
      token,
      pathname: '/embed/1-test',
      versionNumber: 2,
      variables: { Region: 'North,South', Day: '2026-01-01' },
    });
    expect(state).not.toContain('Unknown');
  });
});
