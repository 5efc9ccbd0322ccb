import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoServer } from './demo-server.ts';

describe('the audits of graphql-http', async () => {
  const server = await createDemoServer();
  let url = '';
  beforeAll(async () => {
    url = `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
  });
  afterAll(() => server.stop());

  it('find no error, and warn of nothing but errors of a request answered with 400 to clients of application/json', async () => {
    const results = await Promise.all(serverAudits({ url: () => url }).map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(60);
    const described = (wanted: string) =>
      results.flatMap(({ status, id, name }) => (status === wanted ? [`${id}: ${name}`] : []));
    expect(described('error')).toEqual([]);
    expect(described('warn')).toEqual([
      '572B: SHOULD use 200 status code on document parsing failure when accepting application/json',
      'FDE2: SHOULD use 200 status code on document validation failure when accepting application/json',
      '7B9B: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    ]);
  });
});
