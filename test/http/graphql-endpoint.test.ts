import { afterAll, describe, expect, it } from 'vitest';
import { access, as, createDemoServer } from './demo-server.ts';

const whoAmI = '{ viewer { level member { email } } }';

describe('POST /graphql', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());

  it('[A1] answers nobody, a member and an administrator each as who they are', async () => {
    const anonymous = await server.post(whoAmI);
    expect([anonymous.statusCode, anonymous.json()]).toEqual([200, { data: { viewer: null } }]);
    const viewer = await server.post(whoAmI, { headers: as(access.viewerToken) });
    expect(viewer.json().data.viewer.level).toBe('MEMBER');
    const admin = await server.post(whoAmI, { headers: as(access.adminToken) });
    expect(admin.json().data.viewer.level).toBe('ADMIN');
  });

  it('[A8] answers a rule that is not met with its code and what to do, as part of a 200', async () => {
    const refused = await server.post('{ organization { name } }');
    expect(refused.statusCode).toBe(200);
    expect(refused.json().errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED', remedy: expect.stringContaining('POST /v2/auth/token') } },
    ]);
    const forbidden = await server.post('{ embeds(first: 1) { totalCount } }', { headers: as(access.viewerToken) });
    expect(forbidden.json().errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    ['text that does not parse', '{ viewer', 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of another type', 'query ($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT'],
  ])('answers %s with 400', async (_, query, code) => {
    const answer = await server.post(query, { variables: { id: { not: 'an id' } }, headers: as(access.adminToken) });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].extensions).toEqual({ code });
  });

  it('refuses a subscription with 400, as the schema has none', async () => {
    const answer = await server.post('subscription { viewer { level } }');
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('refuses several operations in one body', async () => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: [{ query: whoAmI }, { query: whoAmI }],
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('does not keep queries under a hash', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const answer = await server.app.inject({ method: 'POST', url: '/graphql', payload: { query: whoAmI, extensions } });
    expect(answer.json().errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('refuses a body of %s with 415', async (type) => {
    const payload = JSON.stringify({ query: whoAmI });
    const answer = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': type },
      payload,
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.json().errors[0].extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it.each(['{"query": ', '', '{"query": "{ __typename }", "__proto__": {}}'])(
    'refuses %j as JSON with 400',
    async (payload) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    },
  );

  it('answers a client that takes no JSON with 406', async () => {
    const answer = await server.post(whoAmI, { headers: { accept: 'image/png' } });
    expect(answer.statusCode).toBe(406);
  });
});

describe('GET /graphql', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());
  const get = (query: string, headers: Record<string, string> = { 'apollo-require-preflight': '1' }) =>
    server.app.inject({ method: 'GET', url: '/graphql', query: { query }, headers });

  it('answers a query', async () => {
    expect((await get('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('refuses what any web page could make a browser send', async () => {
    const answer = await get('{ __typename }', {});
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('refuses a mutation with 405', async () => {
    const answer = await get('mutation { deleteTeam(input: { teamName: "x" }) { teamName } }');
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'POST']);
  });

  it('bounds its query text as in a body', async () => {
    const answer = await get(`{ ${'a: __typename '.repeat(201)} }`);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'ALIAS_LIMIT_EXCEEDED']);
  });
});

describe('in production', async () => {
  const server = await createDemoServer({ isProduction: true, playground: false });
  afterAll(() => server.stop());

  it('introspection is refused', async () => {
    const answer = await server.post('{ __schema { queryType { name } } }');
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('misspelt fields are not completed', async () => {
    expect((await server.post('{ viewr { level } }')).body).not.toContain('viewer');
  });
});
