import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { checkText } from '../../src/graphql/limits/check-text.ts';
import { exampleOperations } from '../../src/http/playground-examples.ts';
import { access, as, createDemoServer } from './demo-server.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('GET /graphql in a browser', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());
  const open = (headers: Record<string, string> = {}) =>
    server.app.inject({ method: 'GET', url: '/graphql', headers: { accept: browser, ...headers } });

  it('is GraphiQL, compressed, with the example operations', async () => {
    const answer = await open({ 'accept-encoding': 'gzip, br' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers['content-encoding']).toBe('gzip');
    const html = gunzipSync(answer.rawPayload).toString();
    expect(html).toContain('renderYogaGraphiQL');
    expect(html).toContain(JSON.stringify(exampleOperations));
  });

  it('is the same page for a client that takes it as it is', async () => {
    expect((await open()).body).toContain('renderYogaGraphiQL');
  });

  it('loads nothing from elsewhere, runs its one script alone, and is framed by nobody', async () => {
    const answer = await open();
    const [, script = ''] = /<script>(.*)<\/script>/s.exec(answer.body) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain(`script-src 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(answer.body).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
  });

  it('is not sent twice', async () => {
    const { etag } = (await open()).headers;
    const again = await open({ 'if-none-match': String(etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is not what a program gets', async () => {
    const answer = await server.app.inject({
      method: 'GET',
      url: '/graphql?query={__typename}',
      headers: { accept: 'application/json, text/html', 'apollo-require-preflight': '1' },
    });
    expect(answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('is 404 where it is off', async () => {
    const off = await createDemoServer({ playground: false });
    const answer = await off.app.inject({ method: 'GET', url: '/graphql', headers: { accept: browser } });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    await off.stop();
  });
});

describe('the example operations', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());
  const document = parse(exampleOperations);
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
  );

  it('fit the schema and the limits', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    expect(validate(schema, document)).toEqual([]);
    expect(() => checkText(exampleOperations)).not.toThrow();
    expect(names.length).toBeGreaterThan(5);
  });

  it.each(names)('%s answers against the demo organization, as the tab has it', async (operationName) => {
    // The tab names the client id of a demo whose start fixes none.
    const query = exampleOperations.replace('a7000000000040008000000000000001', access.clientId);
    const payload = { query, operationName };
    const answer = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: as(access.adminToken),
      payload,
    });
    expect(answer.json().errors).toBeUndefined();
    const [data] = Object.values<Record<string, unknown>>(answer.json().data);
    expect(data?.['userErrors'] ?? []).toEqual([]);
    expect(data).not.toBeNull();
  });
});
