import { expect } from 'vitest';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { createTestApi, type TestApi } from './api.ts';
import { later } from './builders.ts';
import { type CountedRepository, countCalls } from './count-calls.ts';
import type { Principal } from './inhabitants.ts';
import { importSample, share } from './sample-workbook.ts';

export interface CountedApi extends TestApi {
  /** Calls that an operation makes; who asks is found before it, by `findCaller`. */
  callsOf(as: Principal, source: string, variables?: Record<string, unknown>): Promise<Record<string, number>>;
}

/** Counts the calls of the repository. The workbooks `Sales 1` to `Sales 20` are shared, tagged `prod`, and have four embeds each. */
export async function createCountedApi(): Promise<CountedApi> {
  let counted: CountedRepository | undefined;
  const api = await createTestApi((repository: SeedableRepository) => {
    counted = countCalls(repository);
    return counted.repository;
  });
  for (let count = 1; count <= 20; count += 1) {
    api.clock.now = later(count);
    const workbookId = await importSample(api, { path: `Sales ${count}` });
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod' }, 'userErrors { code }');
    for (const more of [{}, { tagName: 'prod' }, { source: { pageId: 'overview' } }, { source: { elementId: 'bar' } }])
      await api.mutate('admin', 'generateSecureEmbedPath', { workbookId, ...more }, 'userErrors { code }');
  }
  const callsOf: CountedApi['callsOf'] = async (as, source, variables = {}) => {
    counted?.takeCalls();
    await api.data(as, source, variables);
    const { findCaller, ...calls } = counted?.takeCalls() ?? {};
    expect(findCaller).toBe(1);
    return calls;
  };
  return { ...api, callsOf };
}
