import { afterAll, describe, expect, it } from 'vitest';
import { access, as } from '../http/demo-server.ts';
import { createCountingServer } from './counting-server.ts';

const server = await createCountingServer({ requestTimeoutMs: 20_000 });
afterAll(() => server.stop());

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;

/** What nobody asked for before, in every place that a client fills in. */
async function askSomethingNew(turn: number): Promise<void> {
  const made = `made-up-${turn}`;
  const method = methods[turn % methods.length] ?? 'GET';
  await server.app.inject({ method, url: `/${made}/workbook/${made}?:jwt=${made}.${made}.${made}` });
  await server.app.inject({ method, url: `/${made}`, headers: { 'x-request-id': made, host: made } });
  await server.app.inject({ method: 'GET', url: `/embed-session/pages/${made}`, headers: as(made) });
  await server.post(`query Made${turn} { ${made.replaceAll('-', '_')} }`);
  await server.post(`query Made${turn} { mine${turn}: __typename }`);
}

async function seriesAfter(from: number, to: number): Promise<string[]> {
  for (let turn = from; turn < to; turn += 1) await askSomethingNew(turn);
  return Object.keys(await server.series());
}

describe('under requests of which each is new', () => {
  it('series become no more: 10,000 requests make those that 70 make', { timeout: 60_000 }, async () => {
    await server.scrape();
    const first = await seriesAfter(0, 14);
    const then = await seriesAfter(14, 2014);
    expect(then).toEqual(first);
    expect(then.length).toBeLessThan(300);
  });

  it('[K1] no label holds what a client sent', async () => {
    await server.post('{ viewer { level } }', { headers: as(access.adminToken) });
    await server.app.inject('/embed/1-abc?:email=noor%40northwind.example&:signature=0a1b2c3d');
    const { body } = await server.scrape();
    expect(body).not.toMatch(/made|northwind|0a1b2c3d|@|%40/i);
    for (const secret of Object.values(access)) expect(body).not.toContain(secret);
  });
});
