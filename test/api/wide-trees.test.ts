import { beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { chart, documentText } from '../support/documents.ts';

const count = 1000;
let api: TestApi;

const ask = (selection: string) => api.ask('admin', `{ workbook(by: { path: "Wide" }) { pages { ${selection} } } }`);

beforeEach(async () => {
  api = await createTestApi();
  const elements = Array.from({ length: count }, (_, index) => chart(`chart-${index}`));
  await api.mutate(
    'admin',
    'importWorkbook',
    { document: documentText({ name: 'Wide', elements }), publish: true },
    'changed',
  );
});

describe('a page of very many elements', () => {
  it('[C6] is answered whole and in order', async () => {
    const { data } = await ask('elements { elementId }');
    const elements = Array.from({ length: count }, (_, index) => ({ elementId: `chart-${index}` }));
    expect(data).toEqual({ workbook: { pages: [{ elements }] } });
  });

  it('lets other requests have their turn every hundred elements', async () => {
    let turns = 0;
    let isDone = false;
    const take = () => {
      turns += 1;
      if (!isDone) setImmediate(take);
    };
    setImmediate(take);
    await ask('elements { elementId }');
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(count / 100 - 1);
  });

  it('cannot be multiplied by itself: the whole request is refused with one error', async () => {
    const { data, errors } = await ask('elements { page { elements { page { elements { name } } } } }');
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    const refusal: unknown = errors?.[0];
    expect(refusal instanceof DomainError && refusal.code).toBe('LIMIT_EXCEEDED');
  });
});
