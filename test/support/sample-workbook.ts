import type { TestApi } from './api.ts';
import { box, chart, documentText, element, layoutOf, leaf, opens, overlay, page, table, tree } from './documents.ts';

/**
 * Page `overview`: KPI `kpi`, chart `bar`, control `region`, container `box` with the table `orders`. Page `details`: button
 * `open` and chart `opening`, which open the modal `drill`, and the chart `free`. Hidden page `data`: table `source`. The
 * modal holds the table `drilled`. The table `stray` lies nowhere.
 */
export const sampleParts = {
  name: 'Sales',
  pages: [page('overview'), page('details'), page('data', { visibility: 'hidden' })],
  overlays: [overlay('drill')],
  elements: [
    element('kpi', 'kpi-chart', {
      name: 'Revenue',
      columns: [{ id: 'c1', name: 'Revenue', formula: '[Orders/Revenue]' }],
    }),
    chart('bar'),
    element('region', 'control', { name: 'Region', controlId: 'Region', controlType: 'list', value: ['North'] }),
    element('box', 'container'),
    table('orders', {
      columns: [
        { id: 'c2', name: 'Region' },
        { id: 'c3', name: 'Amount' },
      ],
    }),
    element('open', 'button', { name: 'Open', ...opens('drill') }),
    chart('opening', opens('drill')),
    chart('free'),
    table('source'),
    table('drilled'),
    table('stray'),
  ],
  layout: layoutOf(
    tree('overview', leaf('kpi', 0), leaf('bar', 1), leaf('region', 2), box('box', leaf('orders'))),
    tree('details', leaf('open', 0), leaf('opening', 1), leaf('free', 2)),
    tree('data', leaf('source')),
    tree('drill', leaf('drilled')),
  ),
};

export const sampleDocument = documentText(sampleParts);

/** The id of the sample workbook, imported by the admin, published and shared with the embed team. */
export async function importSample(
  api: TestApi,
  { publish = true, share = true, path = 'Sales' } = {},
): Promise<string> {
  const { workbook } = await api.mutate<{ workbook: { workbookId: string } }>(
    'admin',
    'importWorkbook',
    { document: sampleDocument, path, publish },
    'workbook { workbookId }',
  );
  if (share) await shareWithTeam(api, workbook.workbookId);
  return workbook.workbookId;
}

export async function shareWithTeam(api: TestApi, workbookId: string, tagName: string | null = null): Promise<void> {
  await share(api, workbookId, { teamName: 'Embed Team' }, { tagName });
}

export async function share(
  api: TestApi,
  workbookId: string,
  grantee: { teamName: string } | { memberEmail: string },
  details: { tagName?: string | null; permission?: string } = {},
): Promise<void> {
  const input = { workbookId, grantee, ...details };
  const { userErrors } = await api.mutate<{ userErrors: { message: string }[] }>(
    'admin',
    'grantWorkbook',
    input,
    'userErrors { message }',
  );
  if (userErrors.length > 0) throw new Error(userErrors.map(({ message }) => message).join('; '));
}
