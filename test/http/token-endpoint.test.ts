import { afterAll, describe, expect, it } from 'vitest';
import { createCredential } from '../../src/domain/credentials/create-credential.ts';
import { revokeCredential } from '../../src/domain/credentials/revoke-credential.ts';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import { access, as, createDemoServer } from './demo-server.ts';
import { createServerOfParts } from './server-of-parts.ts';

const { clientId, embedSecret: secret } = access;

function basic(id: string, password: string): Record<string, string> {
  const encoded = `${encodeURIComponent(id)}:${encodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(encoded).toString('base64')}` };
}

describe('POST /v2/auth/token', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());

  const ask = (parameters: Record<string, string> | string, headers: Record<string, string> = {}, query = '') =>
    server.app.inject({
      method: 'POST',
      url: `/v2/auth/token${query}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: typeof parameters === 'string' ? parameters : new URLSearchParams(parameters).toString(),
    });
  const grant = { grant_type: 'client_credentials' };
  const inBody = { ...grant, client_id: clientId, client_secret: secret };
  const changeDeps = () => ({ ...server.deps, requestId: 'test' });
  const adminCaller = async () => {
    const caller = await server.deps.repository.findCaller(hashToken(access.adminToken), server.deps.now());
    if (!caller) throw new Error('The administrator has no token.');
    return caller;
  };

  it.each([
    ['in the body', inBody, {}],
    ['by HTTP Basic', grant, basic(clientId, secret)],
    ['by HTTP Basic, not encoded', grant, { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` }],
  ])('takes client id and secret %s', async (_, parameters, headers) => {
    expect((await ask(parameters, headers)).statusCode).toBe(200);
  });

  it('answers a token of one hour that nothing keeps', async () => {
    const answer = await ask(inBody);
    expect(answer.json()).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600 });
    expect([answer.headers['cache-control'], answer.headers['pragma']]).toEqual(['no-store', 'no-cache']);
  });

  it('[A1] lets the credential act for its owner', async () => {
    const { access_token: token } = (await ask(inBody)).json();
    const viewer = await server.post('{ viewer { level credential { clientId } } }', { headers: as(token) });
    expect(viewer.json().data.viewer).toEqual({ level: 'ADMIN', credential: { clientId } });
  });

  it.each([
    ['a wrong secret', { ...inBody, client_secret: 'wrong' }, {}],
    ['an unknown client', { ...inBody, client_id: 'unknown' }, {}],
    ['a client that no database can hold', { ...inBody, client_id: 'a\0b' }, {}],
    ['such a client by HTTP Basic', grant, basic('a\0b', secret)],
    ['a client with a longer id than there are', { ...inBody, client_id: 'x'.repeat(256) }, {}],
    ['a wrong secret by HTTP Basic', grant, basic(clientId, 'wrong')],
    ['no client at all', grant, {}],
    ['a client without a secret', { ...grant, client_id: clientId }, {}],
    ['a header that is not Basic', grant, as(access.adminToken)],
  ])('answers %s with invalid_client and a challenge', async (_, parameters, headers) => {
    const answer = await ask(parameters, headers);
    expect([answer.statusCode, answer.json().error]).toEqual([401, 'invalid_client']);
    expect(answer.headers['www-authenticate']).toBe('Basic realm="embedpath"');
    expect(answer.body).not.toContain(secret);
  });

  it.each([
    ['client and secret in header and body', inBody, basic(clientId, secret), ''],
    ['another client id in the body', { ...grant, client_id: 'other' }, basic(clientId, secret), ''],
    ['a repeated parameter', `${new URLSearchParams(inBody)}&grant_type=client_credentials`, {}, ''],
    ['a missing grant type', { client_id: clientId, client_secret: secret }, {}, ''],
    ['an empty grant type', { ...inBody, grant_type: '' }, {}, ''],
    ['parameters in the URL', inBody, {}, '?grant_type=client_credentials'],
    ['a body of JSON', JSON.stringify(inBody), { 'content-type': 'application/json' }, ''],
    ['a body of more than 16 KB', { ...inBody, scope: 'x'.repeat(16 * 1024) }, {}, ''],
  ])('answers %s with invalid_request', async (_, parameters, headers, query) => {
    const answer = await ask(parameters, headers, query);
    expect([answer.statusCode, answer.json().error]).toEqual([400, 'invalid_request']);
  });

  it('knows no other grant', async () => {
    const answer = await ask({ ...inBody, grant_type: 'password' });
    expect([answer.statusCode, answer.json().error]).toEqual([400, 'unsupported_grant_type']);
  });

  it('answers a credential without the privilege API with unauthorized_client', async () => {
    const made = await createCredential(changeDeps(), await adminCaller(), {
      name: 'Signing only',
      privileges: ['EMBED'],
    });
    const answer = await ask({ ...inBody, client_id: made.credential.clientId, client_secret: made.secret });
    expect([answer.statusCode, answer.json().error]).toEqual([400, 'unauthorized_client']);
  });

  it('[K2] gives nothing to a revoked credential, whose tokens end with it', async () => {
    const caller = await adminCaller();
    const made = await createCredential(changeDeps(), caller, { name: 'For a while', privileges: ['API'] });
    const parameters = { ...inBody, client_id: made.credential.clientId, client_secret: made.secret };
    const { access_token: token } = (await ask(parameters)).json();
    await revokeCredential(changeDeps(), caller, { clientId: made.credential.clientId });
    expect((await ask(parameters)).json().error).toBe('invalid_client');
    expect((await server.post('{ viewer { level } }', { headers: as(token) })).statusCode).toBe(401);
  });

  it('answers a fault of the server as one, without what went wrong', async () => {
    const broken = await createServerOfParts({
      parts: {
        issueAccessToken: async () => {
          throw new Error('the database is away');
        },
      },
    });
    const answer = await broken.app.inject({
      method: 'POST',
      url: '/v2/auth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(inBody).toString(),
    });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('database');
    expect(broken.log.join('')).toContain('the database is away');
    await broken.stop();
  });
});
