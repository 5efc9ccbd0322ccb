import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepHouse } from '../src/keep-house.ts';
import { createMetrics } from '../src/metrics/metrics.ts';
import { collectLog } from './http/collect-log.ts';
import { noDocuments, readSeries } from './metrics/counting-server.ts';
import { frozenNow } from './support/builders.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('housekeeping', () => {
  it('does each task once a minute, also after one failed, and tells the log and the metrics', async () => {
    const { log, logger } = collectLog();
    const metrics = createMetrics({ now: () => frozenNow, poolCounts: null, documentCounts: noDocuments });
    const done: string[] = [];
    const end = keepHouse(
      [
        { name: 'fails', work: () => Promise.reject(new Error('away')), failure: 'it was not done' },
        { name: 'counts', work: async () => done.push('done'), failure: 'nothing was counted' },
      ],
      { logger, metrics },
    );
    for (const _ of [1, 2]) {
      vi.advanceTimersByTime(60_000);
      await settled();
    }
    end();
    vi.advanceTimersByTime(600_000);
    await settled();
    expect(done).toHaveLength(2);
    expect(log.map((line) => JSON.parse(line).msg)).toEqual(['it was not done', 'it was not done']);
    const rounds = 'embedpath_housekeeping_rounds_total';
    expect(readSeries(await metrics.print())).toMatchObject({
      [`${rounds}{task="fails",outcome="FAILED"}`]: 2,
      [`${rounds}{task="counts",outcome="DONE"}`]: 2,
    });
  });

  it('needs no metrics', async () => {
    const { logger } = collectLog();
    const done: string[] = [];
    const end = keepHouse([{ name: 'counts', work: async () => done.push('done'), failure: '' }], { logger });
    vi.advanceTimersByTime(60_000);
    await settled();
    expect(done).toHaveLength(1);
    end();
  });
});
