import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { seedDemo } from '../../src/repository/demo/seed-demo.ts';
import { createLosable, innerSecret } from '../support/losable-repository.ts';
import { access, as, createEmptyServer } from './demo-server.ts';

const losable = createLosable();
const initToken = 'init-token-with-32-characters-at-least';
const server = await createEmptyServer({ initToken, corsOrigins: ['https://app.example.com'] }, losable.wrap);
await seedDemo(server.repository, server.deps, access);
const admin = as(access.adminToken);

afterEach(() => losable.find());
afterAll(() => {
  expect(server.log.join('')).not.toContain(innerSecret);
  return server.stop();
});

const error = {
  message: 'The service is not available for the moment.',
  extensions: { code: 'SERVICE_UNAVAILABLE', remedy: 'Try again in 3 seconds.' },
};

/** The lines of the log that say why a request was answered so. */
const reasons = (requestId: unknown) =>
  server.log.map((line) => JSON.parse(line)).filter((line) => line.requestId === requestId && line.msg !== 'request');

type Answer = Awaited<ReturnType<typeof server.post>>;

function expectLoggedOnce({ headers }: Answer): void {
  expect(reasons(headers['x-request-id'])).toMatchObject([
    { level: 40, msg: 'unavailable', err: { type: 'ServiceUnavailable', message: 'The database is away.' } },
  ]);
}

describe('a request while the repository is away', () => {
  it('is refused with 503 where who asks cannot be found out, and tells nothing of the inside', async () => {
    losable.lose();
    const answer = await server.post('{ viewer { level } }', { headers: admin });
    expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toEqual([503, '3', { errors: [error] }]);
    expectLoggedOnce(answer);
    expect(reasons(answer.headers['x-request-id'])[0].err.cause).toEqual({ type: 'Error', code: 'ECONNREFUSED' });
  });

  it('is answered where nothing need be asked of it', async () => {
    losable.lose();
    expect((await server.post('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('lets a front end of another origin read when to come again', async () => {
    losable.lose();
    const headers = { origin: 'https://app.example.com', ...admin };
    const { headers: answered } = await server.post('{ viewer { level } }', { headers });
    expect(answered['access-control-expose-headers']).toContain('retry-after');
  });
});

describe('an operation that loses the repository on its way', () => {
  const workbooks = '{ workbooks(first: 1) { totalCount } }';
  const strict = { accept: 'application/graphql-response+json' };

  it.each([
    ['application/json', {}],
    ['application/graphql-response+json', strict],
  ])('gets 503 where it has no data, as %s', async (type, headers) => {
    losable.lose('listWorkbooks');
    const answer = await server.post(workbooks, { headers: { ...admin, ...headers } });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '3']);
    expect(answer.headers['content-type']).toContain(type);
    expect(answer.json()).toMatchObject({ data: null, errors: [{ ...error, path: ['workbooks'] }] });
    expectLoggedOnce(answer);
  });

  const create = `mutation { first: createTeam(input: { name: "First" }) { team { name } }
    second: createTeam(input: { name: "Second" }) { team { name } } }`;

  it('gets 503 where every mutation of it failed', async () => {
    losable.lose('createTeam');
    const answer = await server.post(create, { headers: admin });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '3']);
    expect(answer.json().data).toEqual({ first: null, second: null });
    expect(answer.json().errors).toMatchObject([error, error]);
    expectLoggedOnce(answer);
  });

  it('keeps 200 with what it has, as GraphQL over HTTP asks, and says when to come again', async () => {
    losable.lose('createTeam');
    const typed = create.replace('mutation {', 'mutation { __typename');
    const partial = await server.post(typed, { headers: admin });
    expect([partial.statusCode, partial.headers['retry-after']]).toEqual([200, '3']);
    const nulls = await server.post(create, { headers: { ...admin, ...strict } });
    expect([nulls.statusCode, nulls.headers['retry-after'], nulls.json().data]).toEqual([
      200,
      '3',
      { first: null, second: null },
    ]);
    expectLoggedOnce(nulls);
  });

  it('does as well once the repository is back', async () => {
    const answer = await server.post(create, { headers: admin });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([200, undefined]);
    expect(answer.json().data).toEqual({ first: { team: { name: 'First' } }, second: { team: { name: 'Second' } } });
  });
});

describe('other paths while the repository is away', () => {
  it('answer the first organization with 503', async () => {
    losable.lose();
    const payload = { organizationName: 'Other', slug: 'other', adminEmail: 'x@other.example' };
    const answer = await server.app.inject({ method: 'POST', url: '/v2/init', headers: as(initToken), payload });
    expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toEqual([503, '3', { errors: [error] }]);
    expectLoggedOnce(answer);
  });

  it('answer a click in an embed with 503', async () => {
    losable.lose();
    const headers = as('embedpath_ses_of-nobody');
    const answer = await server.app.inject({ method: 'GET', url: '/embed-session/pages/overview', headers });
    expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toEqual([503, '3', { errors: [error] }]);
    expectLoggedOnce(answer);
  });

  it('answer who asks for a token in the words of OAuth 2', async () => {
    losable.lose();
    const form = { grant_type: 'client_credentials', client_id: access.clientId, client_secret: access.embedSecret };
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v2/auth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
    expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toEqual([
      503,
      '3',
      { error: 'temporarily_unavailable', error_description: error.message },
    ]);
    expectLoggedOnce(answer);
  });
});
