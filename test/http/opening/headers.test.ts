import { afterAll, describe, expect, it } from 'vitest';
import type { Shown } from '../../support/read-shown.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

function directiveOf({ headers }: Pick<Shown, 'headers'>, name: string): string | undefined {
  const policy = String(headers['content-security-policy']).split('; ');
  return policy.find((directive) => directive.startsWith(`${name} `))?.slice(name.length + 1);
}

const unknownClient = { clientId: '0'.repeat(32) };
const noEmbed = '1-0000000000000000000000';

describe('the answer to a signed URL', () => {
  it.each(methods)(
    '[O5] keeps nothing, tells no referrer and is no other type: %s, opened or refused',
    async (method) => {
      const world = await settleWorld(server);
      const url = world.sign(method);
      for (const shown of [
        await server.open(url),
        await server.open(url),
        await server.open(world.sign(method, unknownClient)),
      ]) {
        expect(shown.headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        });
        expect(Object.keys(shown.headers)).not.toEqual(expect.arrayContaining(['set-cookie']));
        expect(shown.headers['content-encoding']).toBeUndefined();
      }
    },
  );

  it('[O5] lets in no script, style or request but its own, by a nonce that is another each time', async () => {
    const world = await settleWorld(server);
    const url = world.sign('JWT');
    const shown = [await server.open(url), await server.open(url), await server.open(world.sign('JWT'))];
    const nonces = shown.map((one) => /^'nonce-([\w-]{22})'$/.exec(directiveOf(one, 'script-src') ?? '')?.[1]);
    expect(new Set(nonces).size).toBe(3);
    for (const one of shown) {
      expect(directiveOf(one, 'style-src')).toBe(directiveOf(one, 'script-src'));
      expect(directiveOf(one, 'default-src')).toBe("'none'");
      expect(directiveOf(one, 'connect-src')).toBe("'self'");
      expect(directiveOf(one, 'base-uri')).toBe("'none'");
    }
    expect(nonces.map((nonce, index) => shown[index]?.body.includes(`nonce="${nonce}"`))).toEqual([true, true, true]);
  });
});

describe('who may frame the answer', () => {
  const origins = ['https://host.example', 'http://localhost:3000'];

  it.each(methods)('[O5] are exactly the origins of the organization, also where it is refused: %s', async (method) => {
    const world = await settleWorld(server);
    await world.mutate('updateOrganization', { allowedEmbedOrigins: origins });
    const url = world.sign(method);
    const opened = await server.open(url);
    expect(directiveOf(opened, 'frame-ancestors')).toBe(origins.join(' '));
    expect(opened.state?.parentOrigins).toEqual(origins);
    for (const refused of [
      await server.open(url),
      await server.open(world.sign(method, unknownClient)),
      await server.open(world.sign(method, { secret: 'another' })),
      await server.open(url.replace(/(\?|&).*/, '$1x=1')),
    ]) {
      expect([refused.state, directiveOf(refused, 'frame-ancestors')]).toEqual([undefined, origins.join(' ')]);
    }
  });

  it.each(methods)('[O5] is nobody where no origin is allowed: %s', async (method) => {
    const world = await settleWorld(server);
    await world.mutate('updateOrganization', { allowedEmbedOrigins: [] });
    const url = world.sign(method);
    for (const status of [200, 400]) {
      const shown = await server.open(url);
      expect([shown.status, directiveOf(shown, 'frame-ancestors')]).toEqual([status, "'none'"]);
    }
  });

  it('[O5] is nobody where no organization is known', async () => {
    const world = await settleWorld(server);
    const nowhere = {
      ...world.whole,
      embedPath: `${server.base}/embed/${noEmbed}`,
      jwtBaseUrl: world.whole.jwtBaseUrl.replace(world.slug, 'nobody'),
    };
    const urls = methods.map((method) => world.sign(method, unknownClient, nowhere));
    for (const url of [...urls, `${server.base}/embed/?x`, `${server.base}/nobody/workbook/x`]) {
      expect(directiveOf(await server.open(url), 'frame-ancestors')).toBe("'none'");
    }
  });

  it.each(methods)('[O8] tells nobody whether a client exists that did not sign: %s', async (method) => {
    const world = await settleWorld(server);
    const nowhere = {
      ...world.whole,
      embedPath: `${server.base}/embed/${noEmbed}`,
      jwtBaseUrl: world.whole.jwtBaseUrl.replace(world.slug, 'nobody'),
    };
    const forged = await server.open(world.sign(method, { secret: 'another' }, nowhere));
    expect(directiveOf(forged, 'frame-ancestors')).toBe("'none'");
    expect((await world.eventOf(forged))?.code).toBe('INVALID_SIGNATURE');
    const signed = await server.open(world.sign(method, {}, nowhere));
    expect(directiveOf(signed, 'frame-ancestors')).toBe('https://host.example');
  });

  it.each(methods)('[O5] are cut to the origins of a bounded credential: %s', async (method) => {
    const world = await settleWorld(server);
    await world.mutate('updateOrganization', { allowedEmbedOrigins: origins });
    const bounded = await world.createCredential({
      bounds: { origins: ['http://localhost:3000', 'https://x.example'] },
    });
    const shown = await server.open(world.sign(method, bounded));
    expect([shown.status, directiveOf(shown, 'frame-ancestors')]).toEqual([200, 'http://localhost:3000']);
    expect(shown.state?.parentOrigins).toEqual(['http://localhost:3000']);
  });

  it('[O5] is not refused by the server because of what a browser says of its page, unless a bound says so', async () => {
    const world = await settleWorld(server);
    const bounded = await world.createCredential({ bounds: { origins: ['https://host.example'] } });
    const from = (referer: string) => ({ referer, 'sec-fetch-dest': 'iframe' });
    const url = world.sign('JWT', bounded);
    const refused = await server.open(url, from('https://evil.example/page'));
    expect((await world.eventOf(refused))?.message).toMatch(
      /bounded to certain origins, and "https:\/\/evil\.example"/,
    );
    expect((await server.open(url, from('https://host.example/'))).status).toBe(200);
    expect((await server.open(world.sign('JWT'), from('https://evil.example/'))).status).toBe(200);
    expect((await server.open(world.sign('JWT', bounded), from('not a url'))).status).toBe(200);
  });
});
