import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chart, documentText, element } from '../support/documents.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';
import { withFiles } from '../support/with-files.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const tree = (token: string, ...args: string[]) =>
  runCommand(['tree', ...args], { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: token } });

async function importWorkbook(document: string): Promise<void> {
  await withFiles({ 'workbook.json': document }, (folder) =>
    runCommand(['import', `${folder}/workbook.json`, '--url', demo.url, '--token', demo.adminToken]),
  );
}

const salesOverview = `
Sales/Sales Overview (a4000000-0000-4000-8000-000000000001)
version 2: 4 pages, 1 modal, 29 elements
├── page Overview (page-overview), embeddable
│   ├── text Overview Title (overview-title)
│   ├── button Go to Regions (button-regions), goes to page Regions
│   ├── container Filters (overview-filters)
│   │   ├── control Region (control-region)
│   │   └── control Order Date (control-date)
│   ├── container Key Figures (overview-kpis)
│   │   ├── kpi-chart Revenue (kpi-revenue), embeddable
│   │   ├── kpi-chart Orders (kpi-orders), embeddable
│   │   └── container Margin (overview-margin)
│   │       └── kpi-chart Margin (kpi-margin), embeddable
│   ├── line-chart Revenue Trend (chart-revenue-trend), embeddable
│   ├── bar-chart Revenue by Category (chart-revenue-by-category), embeddable
│   └── pie-chart Revenue by Channel (chart-revenue-by-channel), embeddable
├── page Regions (page-regions), embeddable
│   ├── region-map Revenue by State (map-revenue), embeddable
│   ├── combo-chart Revenue against Target (chart-target), embeddable
│   └── container Regional Detail (regions-detail)
│       ├── control Category (control-category)
│       ├── pivot-table Revenue by Region and Quarter (pivot-region-quarter), embeddable
│       └── container Cities (regions-cities)
│           └── table Top Cities (table-top-cities), embeddable
├── page Orders (page-orders), opens a modal
│   ├── control Search Orders (control-search)
│   ├── bar-chart Orders by Status (chart-orders-by-status), embeddable
│   └── table Order List (table-orders), opens modal Order Details
├── page Data (page-data), hidden
│   ├── table Orders (orders)
│   ├── table Order Lines (order-lines)
│   └── input-table Regional Targets (targets)
└── modal Order Details (modal-order)
    ├── text Order Heading (order-heading)
    ├── table Lines of the Order (table-order-lines)
    └── area-chart Customer History (chart-customer-history)
`.trimStart();

describe('embedpath tree', () => {
  it('[C3] [C4] [C6] shows pages, modals and nested containers in order, with what can be embedded', async () => {
    expect(await tree(demo.adminToken, 'Sales/Sales Overview')).toEqual({
      exitCode: 0,
      stdout: salesOverview,
      stderr: '',
    });
  });

  it.each([
    'a4000000-0000-4000-8000-000000000001',
    'A4000000-0000-4000-8000-000000000001',
    '4zSjyoCDDjqTjVkB3MP4Wv',
    '/Sales/Sales Overview',
  ])('finds the workbook by id, urlId or path: %s', async (workbook) => {
    expect((await tree(demo.adminToken, workbook)).stdout).toBe(salesOverview);
  });

  it.each(['QuarterlyReport2026All', 'a4000000-0000-4000-8000-0000000000ff'])(
    'finds a workbook by its path although that looks like an id: %s',
    async (name) => {
      await importWorkbook(documentText({ name }));
      const { exitCode, stdout } = await tree(demo.adminToken, name, '--draft');
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(new RegExp(`^${name} \\(.*\\)\ndraft: 1 page, 0 modals, 1 element\n`));
    },
  );

  it('[W4] shows elements that lie on no page, and elements without a name by their id', async () => {
    await importWorkbook(documentText({ name: 'Loose', elements: [element('a', 'text'), chart('b')], layout: null }));
    const { stdout } = await tree(demo.adminToken, 'Loose', '--draft');
    expect(stdout.split('\n').slice(1)).toEqual([
      'draft: 1 page, 0 modals, 2 elements',
      '├── page Page page-1 (page-1), embeddable',
      '└── unplaced elements',
      '    ├── text (a)',
      '    └── bar-chart Chart b (b)',
      '',
    ]);
  });

  it('[C1] shows a tagged or numbered version, or the draft, instead of the newest version', async () => {
    const second = async (...args: string[]) =>
      (await tree(demo.adminToken, 'Sales/Sales Overview', ...args)).stdout.split('\n')[1];
    expect(await second('--tag', 'prod')).toBe('version 1: 4 pages, 1 modal, 29 elements');
    expect(await second('--version', '1')).toBe('version 1: 4 pages, 1 modal, 29 elements');
    expect(await second('--draft')).toMatch(/^draft: 5 pages, 1 modal, /);
  });

  it('says that a workbook is archived', async () => {
    const { stdout } = await tree(demo.adminToken, 'Sales/Sales 2024');
    expect(stdout).toMatch(/^Sales\/Sales 2024 \([-0-9a-f]+\), archived\n/);
  });

  it.each([
    { args: ['Sales/Nothing'], code: 'WORKBOOK_NOT_FOUND' },
    { args: ['Finance/Board Report'], code: 'WORKBOOK_NOT_FOUND' },
    { args: ['Sales/Sales Overview', '--version', '9'], code: 'VERSION_NOT_FOUND' },
    { args: ['Sales/Sales Overview', '--tag', 'beta'], code: 'TAG_NOT_FOUND' },
    { args: ['Sales/Sales Overview', '--draft'], code: 'WORKBOOK_NOT_EDITABLE' },
  ])('[A5] refuses a viewer what is not there or not for them: $args', async ({ args, code }) => {
    const { exitCode, stdout, stderr } = await tree(demo.viewerToken, ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${code}: `));
  });

  it('[C2] points to the draft of a workbook that was never published', async () => {
    const { exitCode, stderr } = await tree(demo.adminToken, 'Marketing/Marketing Plan');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr:
        'WORKBOOK_NOT_PUBLISHED: This workbook has no published version that you may see.\n' +
        'Look at its draft with --draft, or at a tag with --tag.\n',
    });
  });

  it('prints the workbook and its content as one document with --json', async () => {
    const { exitCode, stdout } = await tree(demo.adminToken, 'Sales/Sales Overview', '--json');
    expect(exitCode).toBe(0);
    const { content, ...workbook } = JSON.parse(stdout);
    expect(workbook).toEqual({
      workbookId: 'a4000000-0000-4000-8000-000000000001',
      urlId: '4zSjyoCDDjqTjVkB3MP4Wv',
      name: 'Sales Overview',
      path: 'Sales/Sales Overview',
      isArchived: false,
      latestVersion: 2,
    });
    expect(content).toMatchObject({ number: 2, counts: { pages: 4, modals: 1, elements: 29, unplaced: 0 } });
    expect(content.pages[0].elements[3]).toEqual({
      elementId: 'control-region',
      name: 'Region',
      kind: 'control',
      isEmbeddable: false,
      parent: { elementId: 'overview-filters' },
      opensPage: null,
    });
  });
});
