import { afterAll, describe, expect, it } from 'vitest';
import { checkNames } from '../../../src/domain/embeds/check/check-names.ts';
import { checkOf, diagnose } from './ask-diagnosis.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, nowSeconds, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const host = 'https://host.example';

describe('a diagnosis', () => {
  it.each(methods)('[X1] lists every check in the order of O8, and what was found: %s', async (method) => {
    const world = await settleWorld(server);
    const { checks, summary, verdict, ruledOut, nearMisses } = await diagnose(world, world.sign(method), host);
    expect([verdict, ruledOut, nearMisses]).toEqual(['WOULD_OPEN', [], []]);
    expect(summary).toBe('It would open, once, for noor@northwind.example.');
    expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['PASSED']));
    const names = [...new Set(checks.map(({ name }) => name))];
    expect(names[0]).toBe('ADDRESS');
    const others = names.slice(1);
    const [aside, ofMethod] = method === 'JWT' ? ['PARAMETER', 'CLAIM'] : ['CLAIM', 'PARAMETER'];
    expect(others).toEqual(checkNames.filter((name) => others.includes(name)));
    expect([others.includes(aside), others.includes(ofMethod)]).toEqual([false, true]);
    expect(checkOf({ checks } as never, 'GRANT')?.found).toBe('teams "Embed Team"');
  });

  it('[X1] goes on after a wrong signature, and says which failure refuses', async () => {
    const world = await settleWorld(server);
    const url = world.sign('CLIENT_CREDENTIALS', {
      secret: 'the secret of somebody else',
      time: nowSeconds + 412,
      teams: ['Embed Team', 'Third Team'],
    });
    const answer = await diagnose(world, url);
    expect([answer.verdict, answer.code, answer.family]).toEqual(['WOULD_REFUSE', 'INVALID_SIGNATURE', 'EACCES']);
    const failed = answer.checks.filter(({ status }) => status === 'FAILED');
    expect(failed.map(({ name, code, refuses }) => [name, code, refuses])).toEqual([
      ['SIGNATURE', 'INVALID_SIGNATURE', true],
      ['TIME_NOT_AHEAD', 'TIME_IN_FUTURE', false],
      ['TEAMS', 'TEAM_NOT_FOUND', false],
    ]);
    for (const { message, remedy, expected } of failed) {
      expect([message, remedy, expected]).toEqual([
        expect.stringMatching(/\.$/),
        expect.stringMatching(/\.$/),
        expect.any(String),
      ]);
    }
    expect(checkOf(answer, 'GRANT')?.status).toBe('NOT_REACHED');
    expect(checkOf(answer, 'NONCE')?.status).toBe('PASSED');
    expect(answer.summary).toContain('INVALID_SIGNATURE: No live secret of the client credential made this signature.');
  });

  it.each([
    ['ahead', 412, 'TIME_NOT_AHEAD', 'the signer is 412 s ahead'],
    ['behind', -4000, 'NOT_EXPIRED', 'it was signed 4000 s ago, or the signer is behind'],
  ])('[L5] [X1] carries the signed offset of a clock that is %s', async (_, offset, name, found) => {
    const world = await settleWorld(server);
    for (const method of methods) {
      const answer = await diagnose(world, world.sign(method, { time: nowSeconds + offset }));
      expect(answer.clockOffsetSeconds).toBe(offset);
      const check = answer.checks.find(({ refuses }) => refuses);
      expect([check?.name, check?.found]).toEqual([name, expect.stringContaining(found)]);
    }
  });

  it('[L3] says of milliseconds that they are, and nothing of a clock that is far away', async () => {
    const world = await settleWorld(server);
    const answer = await diagnose(world, world.sign('CLIENT_CREDENTIALS', { time: nowSeconds * 1000 }));
    expect([answer.code, answer.clockOffsetSeconds]).toEqual(['TIME_NOT_IN_SECONDS', 0]);
    expect(checkOf(answer, 'TIME_NOT_AHEAD')?.status).toBe('NOT_REACHED');
    const far = await diagnose(world, world.sign('CLIENT_CREDENTIALS', { time: 99_999_999_999 }));
    expect([far.code, far.clockOffsetSeconds]).toEqual(['TIME_IN_FUTURE', 2_147_483_647]);
  });

  it('[L3] judges the other parameters when one is missing, and the signature too', async () => {
    const world = await settleWorld(server);
    const answer = await diagnose(world, world.sign('CLIENT_CREDENTIALS', { nonce: '' }));
    expect(answer.code).toBe('MISSING_PARAMETER');
    expect(checkOf(answer, 'REQUIRED_PARAMETERS')?.message).toContain(':nonce');
    expect(checkOf(answer, 'SIGNATURE')?.status).toBe('PASSED');
    expect(checkOf(answer, 'PARAMETER', ':email')?.found).toBe('"noor@northwind.example"');
    expect(checkOf(answer, 'NONCE')?.status).toBe('NOT_REACHED');
  });

  it('[L2] names a character that browsers would encode, and its place', async () => {
    const world = await settleWorld(server);
    const answer = await diagnose(world, world.sign('CLIENT_CREDENTIALS').replace('Embed+Team', 'Équipe'));
    const check = answer.checks.find(({ refuses }) => refuses);
    expect([answer.code, check?.name]).toEqual(['INVALID_SIGNATURE', 'SIGNED_CHARACTERS']);
    expect(check?.found).toMatch(/^"É" at character \d+$/);
    expect(check?.remedy).toContain('encodeURIComponent');
  });

  it('[L3] reports parameters that are ignored, and refuses none of them', async () => {
    const world = await settleWorld(server);
    const answer = await diagnose(world, `${world.sign('JWT')}&:hide_menus=true&:theme=Pink`);
    expect(answer.verdict).toBe('WOULD_OPEN');
    const check = checkOf(answer, 'KNOWN_PARAMETERS');
    expect([check?.status, check?.refuses, check?.found]).toEqual(['FAILED', false, '":hide_menus", ":theme"']);
  });

  it('[O5] says that a browser would show it in no frame of another origin, and that the server opens it', async () => {
    const world = await settleWorld(server);
    const answer = await diagnose(world, world.sign('JWT'), 'https://other.example/some/page');
    expect([answer.verdict, answer.code]).toEqual(['WOULD_OPEN', null]);
    const check = checkOf(answer, 'FRAMING_ORIGIN');
    expect([check?.status, check?.expected, check?.found]).toEqual(['FAILED', host, '"https://other.example"']);
    expect(answer.summary).toContain('no frame of "https://other.example"');
  });

  it('[O5] refuses, as opening does, an origin out of the bounds of the credential', async () => {
    const world = await settleWorld(server);
    const credential = await world.createCredential({ bounds: { origins: [host] } });
    const url = world.sign('JWT', credential);
    expect((await diagnose(world, url, host)).verdict).toBe('WOULD_OPEN');
    const answer = await diagnose(world, url, 'https://other.example');
    expect(answer.code).toBe('CREDENTIAL_BOUND_EXCEEDED');
    const frame = { 'sec-fetch-dest': 'iframe', referer: 'https://other.example/' };
    const shown = await server.open(url, frame);
    expect((await world.eventOf(shown))?.code).toBe('CREDENTIAL_BOUND_EXCEEDED');
  });

  it.each(methods)('[X1] takes a URL from another host, and says that it does not lead here: %s', async (method) => {
    const world = await settleWorld(server);
    const url = world.sign(method).replace(server.base, 'https://bi.example.com');
    const answer = await diagnose(world, url);
    expect(answer.verdict).toBe('WOULD_OPEN');
    const check = checkOf(answer, 'ADDRESS');
    expect([check?.status, check?.found]).toEqual(['FAILED', '"https://bi.example.com"']);
    const path = await diagnose(world, url.replace('https://bi.example.com', ''));
    expect([path.verdict, checkOf(path, 'ADDRESS')]).toEqual(['WOULD_OPEN', undefined]);
  });

  it('[X1] shows the text that was checked, without its signature', async () => {
    const world = await settleWorld(server);
    const url = world.sign('CLIENT_CREDENTIALS');
    expect((await diagnose(world, url)).signedText).toBe(url.slice(0, url.indexOf('&:signature=')));
    const [, token = ''] = /:jwt=([\w.-]+)/.exec(world.sign('JWT')) ?? [];
    const jwt = await diagnose(world, `${world.whole.jwtBaseUrl}?:jwt=${token}`);
    expect(jwt.signedText).toBe(token.slice(0, token.lastIndexOf('.')));
  });

  it('[X1] says of a URL that cannot be read what could be found out of it', async () => {
    const world = await settleWorld(server);
    for (const url of [
      'nothing of the kind',
      '/graphql',
      `${server.base}/embed/`,
      world.sign('JWT').replace(/\?.*/, ''),
    ]) {
      const answer = await diagnose(world, url);
      expect(answer.verdict).toBe('WOULD_REFUSE');
      expect(['INVALID_URL', 'MISSING_PARAMETER']).toContain(answer.code);
      expect(checkOf(answer, 'SIGNATURE')?.status).toBe('NOT_REACHED');
      expect(answer.signedText).toBeNull();
    }
  });

  it('[O3] [X1] asks and never writes', async () => {
    const world = await settleWorld(server);
    const urls = [world.sign('JWT'), world.sign('CLIENT_CREDENTIALS', { secret: 'another' })];
    server.takeCalls();
    await diagnose(world, urls[0] ?? '');
    expect(server.takeCalls()).toEqual({
      findCaller: 1,
      findSigner: 1,
      findOpeningContent: 1,
      findOpeningUser: 1,
      isNonceTaken: 1,
    });
    await diagnose(world, urls[1] ?? '');
    expect(server.takeCalls()).toEqual({
      findCaller: 1,
      findSigner: 1,
      findOpeningContent: 1,
      findOpeningUser: 1,
      isNonceTaken: 1,
      listCredentials: 1,
      secretsByClientIds: 1,
      listTeams: 1,
      listAccountTypes: 1,
      listMembers: 1,
      tagsByWorkbookIds: 1,
    });
  });
});
