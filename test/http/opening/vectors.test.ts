import { afterAll, describe, expect, it } from 'vitest';
import { familyOf, familySentences, type RefusalCode } from '../../../src/domain/embeds/open/refusal-families.ts';
import { familyStatuses } from '../../../src/http/embed-endpoint.ts';
import vectorFile from '../../vectors/embed-urls.json' with { type: 'json' };
import { createVectorServer } from './vector-world.ts';

const { server, answer } = await createVectorServer();
afterAll(() => server.expectQuietLog());

const opened = vectorFile.vectors.filter((vector) => vector.expect === 'OK');
const refused = vectorFile.vectors.filter((vector) => vector.expect !== 'OK');

describe('the signed URLs that came with the rules, over HTTP', () => {
  it('are 92', () => {
    expect(opened.length + refused.length).toBe(92);
  });

  it.each(opened)('[O1] [L2] [J1] $way, $name: opens', async (vector) => {
    const { shown } = await answer(vector);
    expect([shown.family, shown.status]).toEqual([undefined, 200]);
    expect(shown.body).toContain('Revenue by region');
  });

  it.each(refused)('[O9] [L1] [L3] [L4] [L5] [J2] [J3] $way, $name: $expect', async (vector) => {
    const { shown, event } = await answer(vector);
    const family = familyOf(vector.expect as RefusalCode);
    expect(event?.code).toBe(vector.expect);
    expect([shown.status, shown.family]).toEqual([familyStatuses[family], family]);
    expect(shown.sentence).toBe(familySentences[family]);
    expect(shown.body).not.toContain(vector.expect);
  });
});
