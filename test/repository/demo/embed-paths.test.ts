import { beforeAll, describe, expect, it } from 'vitest';
import { generateSecureEmbedPath } from '../../../src/domain/embeds/generate-secure-embed-path.ts';
import { DomainError } from '../../../src/domain/errors.ts';
import type { WorkbookId } from '../../../src/domain/ids.ts';
import { hashToken } from '../../../src/domain/tokens/mint-token.ts';
import { createReads } from '../../../src/graphql/loaders.ts';
import { frozenNow, someSettings } from '../../support/builders.ts';
import {
  boardReport,
  customerHealth,
  marketingPlan,
  type SeededDemo,
  sales2024,
  salesOverview,
  seededDemo,
  supplyChain,
} from './seeded-demo.ts';

let demo: SeededDemo;

beforeAll(async () => {
  demo = await seededDemo();
});

describe('generating a path in the demo', () => {
  const page = (pageId: string) => ({ source: { pageId } });
  const element = (elementId: string) => ({ source: { elementId } });
  const prod = { tagName: 'prod' };

  async function generate(who: 'admin' | 'holder', workbookId: WorkbookId, input: object): Promise<string> {
    const { repository, secretBox, randomBytes, access } = demo;
    const caller = await repository.findCaller(hashToken(access[`${who}Token`]), frozenNow);
    if (!caller) throw new Error('The token stands for nobody.');
    const documents = { read: () => Promise.reject(new Error()), write: () => Promise.reject(new Error()) };
    const deps = {
      repository,
      secretBox,
      randomBytes,
      documents,
      now: () => frozenNow,
      publicBaseUrl: 'http://localhost:4000',
      settings: someSettings,
      stopwatch: () => 0,
      processorTime: () => 0,
      diagnosisLimit: { take: () => {} },
      takeTurn: async () => {},
    };
    const request = { ...deps, requestId: 'test', reads: createReads(deps, caller), isLate: () => false };
    try {
      await generateSecureEmbedPath(request, caller, { workbookId, ...input });
      return 'OK';
    } catch (refusal) {
      if (refusal instanceof DomainError) return refusal.code;
      throw refusal;
    }
  }

  it.each([
    ['OK', 'admin', 'Sales Overview', salesOverview, {}],
    ['OK', 'admin', 'a page', salesOverview, page('page-overview')],
    ['OK', 'admin', 'a pivot table in a container', salesOverview, element('pivot-region-quarter')],
    ['OK', 'admin', 'a chart beside what opens a modal', salesOverview, element('chart-orders-by-status')],
    ['OK', 'admin', 'the tag', salesOverview, prod],
    ['OK', 'admin', 'a chart of the tag alone', salesOverview, { ...element('chart-discounts'), ...prod }],
    ['OK', 'holder', 'his own workbook', customerHealth, page('page-health')],
    ['OK', 'holder', 'a workbook shared with his team', supplyChain, page('page-suppliers')],
    ['WORKBOOK_NOT_FOUND', 'holder', 'a workbook that is not shared with him', boardReport, {}],
    ['WORKBOOK_ARCHIVED', 'admin', 'an archived workbook', sales2024, {}],
    ['WORKBOOK_NOT_PUBLISHED', 'holder', 'a draft', marketingPlan, {}],
    ['TAG_NOT_FOUND', 'admin', 'another tag', salesOverview, { tagName: 'beta' }],
    ['SOURCE_NOT_FOUND', 'admin', 'no such page', salesOverview, page('page-none')],
    ['SOURCE_NOT_FOUND', 'holder', 'what only editors see', salesOverview, page('page-forecast')],
    ['SOURCE_NOT_PUBLISHED', 'admin', 'what is in the draft', salesOverview, page('page-forecast')],
    ['SOURCE_NOT_EMBEDDABLE', 'admin', 'a hidden page', salesOverview, page('page-data')],
    ['SOURCE_NOT_EMBEDDABLE', 'admin', 'a modal', salesOverview, page('modal-order')],
    ['SOURCE_NOT_EMBEDDABLE', 'admin', 'a control', salesOverview, element('control-region')],
    ['SOURCE_NOT_EMBEDDABLE', 'admin', 'a container', salesOverview, element('overview-kpis')],
    ['PAGE_OPENS_MODAL', 'admin', 'a page that opens a modal', salesOverview, page('page-orders')],
    ['PAGE_OPENS_MODAL', 'admin', 'a table that opens a modal', salesOverview, element('table-orders')],
    ['NOT_SHARED_WITH_TEAM', 'admin', 'a workbook shared with no team', boardReport, {}],
  ] as const)('[P] answers %s to the %s for %s', async (code, who, _what, workbookId, input) => {
    expect(await generate(who, workbookId, input)).toBe(code);
  });
});
