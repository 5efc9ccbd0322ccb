import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyOf, refusalCodes } from '../../src/domain/embeds/open/refusal-families.ts';
import { familyStatuses } from '../../src/http/embed-endpoint.ts';
import { access, as, createDemoServer } from '../http/demo-server.ts';

const guide = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
const operations = [...guide.matchAll(/```graphql\n(.*?)```/gs)].map(([, operation = '']) => operation);

let server: Awaited<ReturnType<typeof createDemoServer>>;
beforeAll(async () => {
  server = await createDemoServer();
});
afterAll(() => server.stop());

describe('docs/embedding.md', () => {
  it('[O9] lists every code in the row of its family', () => {
    const rows = new Map(
      [...guide.matchAll(/^\| `(E[A-Z_]+)` (\d+) \| (.*) \|$/gm)].map(([, family = '', status, codes = '']) => [
        family,
        { status: Number(status), codes: [...codes.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code) },
      ]),
    );
    for (const code of refusalCodes) expect(rows.get(familyOf(code))?.codes).toContain(code);
    expect([...rows.values()].flatMap(({ codes }) => codes)).toHaveLength(refusalCodes.length);
    for (const [family, status] of Object.entries(familyStatuses)) expect(rows.get(family)?.status).toBe(status);
  });

  it('has operations that the demo organization carries out, word for word, one after the other', async () => {
    expect(operations).toHaveLength(4);
    for (const operation of operations) {
      const { data, errors } = (
        await server.post(withDemoClient(operation), { headers: as(access.adminToken) })
      ).json();
      expect(errors).toBeUndefined();
      for (const { userErrors = [] } of Object.values<{ userErrors?: unknown[] }>(data)) expect(userErrors).toEqual([]);
    }
  });

  it('signs, word for word, what opens in the demo organization', async () => {
    const sign = operations.find((operation) => operation.includes('signEmbedUrl')) ?? '';
    const { data } = (await server.post(withDemoClient(sign), { headers: as(access.adminToken) })).json();
    expect(data.signEmbedUrl.warnings).toEqual([]);
    const url = new URL(data.signEmbedUrl.url);
    const page = await server.app.inject({ url: url.pathname + url.search });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('data-theme="Dark"');
  });
});

/** The client id that is shown is that of a demo whose start fixes none. */
function withDemoClient(operation: string): string {
  return operation.replace('a7000000000040008000000000000001', access.clientId);
}
