import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import { revokePersonalToken } from '../../src/domain/tokens/personal-tokens.ts';
import { access, as, createDemoServer } from './demo-server.ts';

const whoAmI = '{ viewer { level } }';

describe('a bearer token', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());

  it('[A1] is taken as it is, whatever printable characters it has', async () => {
    const answer = await server.post(whoAmI, { headers: as(access.holderToken) });
    expect(answer.json().data.viewer.level).toBe('CREDENTIAL_HOLDER');
  });

  it('may be announced in any case', async () => {
    const answer = await server.post(whoAmI, { headers: { authorization: `bearer ${access.adminToken}` } });
    expect(answer.json().data.viewer.level).toBe('ADMIN');
  });

  it.each([
    ['that nobody has', 'Bearer nobody-has-this-token'],
    ['that is empty', 'Bearer '],
    ['with a space in it', 'Bearer two tokens'],
    ['longer than any', `Bearer ${'t'.repeat(513)}`],
    ['under another scheme', `Basic ${Buffer.from('user:password').toString('base64')}`],
    ['without a scheme', access.adminToken],
  ])('%s is refused with 401 and a challenge', async (_, authorization) => {
    const answer = await server.post(whoAmI, { headers: { authorization } });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="embedpath", error="invalid_token"');
    expect(answer.json().errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is refused before the body is looked at', async () => {
    const headers = { 'content-type': 'application/json', ...as('nobody-has-this-token') };
    const answer = await server.app.inject({ method: 'POST', url: '/graphql', headers, payload: '{ broken' });
    expect(answer.statusCode).toBe(401);
  });

  it('counts once: of two headers neither is believed', async () => {
    const address = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(address.port), address.hostname);
    socket.write(
      `GET /graphql?query={__typename} HTTP/1.1\r\nhost: ${address.host}\r\nconnection: close\r\n` +
        `authorization: Bearer ${access.viewerToken}\r\nauthorization: Bearer ${access.adminToken}\r\n\r\n`,
    );
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('more than one Authorization header');
  });

  it('[K2] does not work from the moment that it is revoked', async () => {
    const { deps } = server;
    const caller = await deps.repository.findCaller(hashToken(access.viewerToken), deps.now());
    if (!caller) throw new Error('The viewer has no token.');
    await revokePersonalToken({ ...deps, requestId: 'test' }, caller, { tokenId: caller.token.tokenId });
    expect((await server.post(whoAmI, { headers: as(access.viewerToken) })).statusCode).toBe(401);
  });
});
