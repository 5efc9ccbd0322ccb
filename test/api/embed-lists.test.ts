import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { importSample } from '../support/sample-workbook.ts';

let api: TestApi;
/** Ids of workbooks and embeds by their name in this test. */
const ids: Record<string, string> = {};

const names = async (filter = '{}') => {
  const { embeds } = await api.data<{ embeds: { totalCount: number; nodes: { embedId: string }[] } }>(
    'admin',
    `{ embeds(first: 10, filter: ${filter}) { totalCount nodes { embedId } } }`,
  );
  expect(embeds.totalCount).toBe(embeds.nodes.length);
  return embeds.nodes.map(({ embedId }) => Object.keys(ids).find((name) => ids[name] === embedId));
};

beforeAll(async () => {
  api = await createTestApi();
  ids['sales'] = await importSample(api);
  ids['plan'] = await importSample(api, { path: 'Plan' });
  await api.mutate('admin', 'tagVersion', { workbookId: ids['sales'], tagName: 'prod' }, 'userErrors { code }');
  const made: [string, Record<string, unknown>][] = [
    ['page', { workbookId: ids['sales'], source: { pageId: 'overview' } }],
    ['whole', { workbookId: ids['sales'] }],
    ['plan chart', { workbookId: ids['plan'], source: { elementId: 'bar' } }],
    ['tagged', { workbookId: ids['sales'], tagName: 'prod' }],
    ['deleted', { workbookId: ids['plan'] }],
  ];
  for (const [index, [name, input]] of made.entries()) {
    api.clock.now = later(index);
    const { embed } = await api.mutate<{ embed: { embedId: string } }>(
      'admin',
      'generateSecureEmbedPath',
      input,
      'embed { embedId }',
    );
    ids[name] = embed.embedId;
  }
  await api.mutate('admin', 'deleteEmbed', { embedId: ids['deleted'] }, 'userErrors { code }');
});

describe('the list of embeds', () => {
  it('[A3] holds the live ones, oldest first', async () => {
    expect(await names()).toEqual(['page', 'whole', 'plan chart', 'tagged']);
  });

  it('[P5] holds deleted ones when asked', async () => {
    expect(await names('{ includeDeleted: true }')).toEqual(['page', 'whole', 'plan chart', 'tagged', 'deleted']);
  });

  it('is cut to a workbook, in any case of its id, and to what is shown', async () => {
    expect(await names(`{ workbookId: "${ids['plan']}" }`)).toEqual(['plan chart']);
    expect(await names(`{ workbookId: "${ids['plan']?.toUpperCase()}", includeDeleted: true }`)).toEqual([
      'plan chart',
      'deleted',
    ]);
    expect(await names('{ sourceType: WORKBOOK }')).toEqual(['whole', 'tagged']);
    expect(await names(`{ sourceType: PAGE, workbookId: "${ids['plan']}" }`)).toEqual([]);
    expect(await names('{ workbookId: null, sourceType: null, includeDeleted: null }')).toHaveLength(4);
    expect(await names('{ workbookId: "11111111-2222-4333-8444-555555555555" }')).toEqual([]);
  });
});

describe('an embed', () => {
  it('[P2] [P3] tells its path, its JWT base URL, who made it and when', async () => {
    const query = `query ($embedId: String!) {
      embed(embedId: $embedId) { path jwtBaseUrl sourceType tagName createdAt createdBy { email } workbook { name url } }
    }`;
    const embedId = ids['page'];
    expect(await api.data('admin', query, { embedId })).toEqual({
      embed: {
        path: `https://embed.test/embed/${embedId}`,
        jwtBaseUrl: expect.stringMatching(
          /^https:\/\/embed\.test\/meridian\/workbook\/Sales-[0-9A-Za-z]{22}\/page\/overview$/,
        ),
        sourceType: 'PAGE',
        tagName: null,
        createdAt: later(0),
        createdBy: { email: 'admin@meridian.example' },
        workbook: {
          name: 'Sales',
          url: expect.stringMatching(/^https:\/\/embed\.test\/meridian\/workbook\/Sales-[0-9A-Za-z]{22}$/),
        },
      },
    });
  });

  it('[P5] keeps the time at which it was first deleted', async () => {
    api.clock.now = later(100);
    const again = await api.mutate('admin', 'deleteEmbed', { embedId: ids['deleted'] }, 'embed { deletedAt }');
    expect(again).toEqual({ embed: { deletedAt: later(4) } });
  });
});
