import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signJwtUrl } from '../../../../src/domain/embeds/url/jwt-url.ts';
import { judgeUrl, publicBaseUrl, type Verdict } from '../../../support/judge-url.ts';
import { signTokenByHand } from '../../../support/vendor-signers.ts';

const secret = 'x7Qm2vR9kL4pT8wZ1nB6cY3hF5jD0sGaUeIoPqXrVtMz';
const otherSecret = 'second-secret-Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0';
const clientId = '3f9c0d4e8a7b4b1e9d2c6f5a1b0e7c44';
const path = '/acme/workbook/Plugs-Sales-2026-3k1kZ0pXnQ8bV5cY7dW2aB';
const now = 1_780_000_000;

const header = { alg: 'HS256', typ: 'JWT', kid: clientId };
const claims = { sub: 'ada@host.example', jti: 'id-1', iat: now, exp: now + 3600, teams: ['Embed Team'] };

function judgeToken(token: string, secrets: readonly string[] = [secret]): Promise<Verdict> {
  return judgeUrl(`${path}?:jwt=${token}&:embed=true`, { now, secretsOf: () => secrets });
}

const withHeader = (changed: unknown) => judgeToken(signTokenByHand(changed, claims, secret));
const withClaims = (changes: object) => judgeToken(signTokenByHand(header, { ...claims, ...changes }, secret));

describe('signing a JWT URL', () => {
  it('[J1] [J2] [J3] writes a token of version 1.1 for its issuer, then :embed and the parameters', async () => {
    const url = await signJwtUrl(
      publicBaseUrl + path,
      { sub: 'ada@host.example', jti: 'id-1', iat: now, exp: now + 60, aud: 'sigmacomputing', first_name: 'Ada' },
      { clientId, secret },
      [
        [':theme', 'Dark'],
        ['Region', ['a b', 'c,d']],
      ],
    );
    const [before = '', rest = ''] = url.split('?:jwt=');
    const [token = '', ...parameters] = rest.split('&');
    expect(before).toBe(publicBaseUrl + path);
    expect(parameters).toEqual([':embed=true', ':theme=Dark', 'Region=a%20b,c%2Cd']);
    const [first = '', second = '', signature] = token.split('.');
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(first)).toEqual({ alg: 'HS256', typ: 'JWT', kid: clientId });
    expect(read(second)).toEqual({
      sub: 'ada@host.example',
      jti: 'id-1',
      iat: now,
      exp: now + 60,
      aud: 'sigmacomputing',
      first_name: 'Ada',
      iss: clientId,
      ver: '1.1',
    });
    expect(signature).toBe(createHmac('sha256', secret).update(`${first}.${second}`).digest('base64url'));
  });

  it('[J2] reads the known answer of RFC 7515, appendix A.1, as HS256 without a key id', async () => {
    const token =
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect(await judgeToken(token)).toMatchObject({ code: 'MISSING_CLAIM', field: 'kid' });
  });
});

// The classes of Wycheproof's json_web_signature_test, made here: the npm registry does not have Wycheproof.
describe('the form of a token', () => {
  const token = signTokenByHand(header, claims, secret);
  const [first = '', second = '', third = ''] = token.split('.');
  const lastOf = (part: string) => part.charCodeAt(part.length - 1);

  it('is right as it was signed', async () => {
    expect(await judgeToken(token)).toMatchObject({ code: 'OK' });
  });

  it.each([
    ['one part', first],
    ['two parts', `${first}.${second}`],
    ['four parts', `${token}.`],
    ['a dot before', `.${token}`],
    ['two dots', token.replace('.', '..')],
    ['five parts', `${first}.${second}.${third}.${third}.${third}`],
    ['no header', `.${second}.${third}`],
    ['no payload', `${first}..${third}`],
    ['a padded header', `${first}=.${second}.${third}`],
    ['a padded payload', `${first}.${second}==.${third}`],
    ['a padded signature', `${token}%3D`],
    ['a space inside', token.replace('.', '.%20')],
    ['a line feed at its end', `${token}%0A`],
    ['a tab inside', `${first}.${second.slice(0, 9)}%09${second.slice(9)}.${third}`],
    ['a letter that is none of base64url', `${first}.${second}.${third.slice(0, -1)}%2B`],
    ['a slash', `${first}.${second}.${third.slice(0, -1)}/`],
    ['a tilde', `${first}.${second}.~${third.slice(1)}`],
    // The last digit of 32 bytes in base64url has two spare bits: a decoder reads these as the same bytes.
    ['spare bits', `${first}.${second}.${third.slice(0, -1)}${String.fromCharCode(lastOf(third) + 1)}`],
    ['as many digits as no bytes have', `${first}.${second}.${third}AA`],
    ['JSON serialization', encodeURIComponent(JSON.stringify({ protected: first, payload: second, signature: third }))],
    ['a non-ASCII character', `${token}%C3%A9`],
  ])('[J2] is not right with %s', async (_, changed) => {
    expect(await judgeToken(changed)).toMatchObject({ code: 'INVALID_TOKEN', field: ':jwt' });
  });

  it.each([
    ['no JSON', 'not json'],
    ['a list', '[]'],
    ['a text', '"alg"'],
    ['null', 'null'],
    ['a number', '1'],
    ['nothing', ''],
    ['a name twice', `{"alg":"HS256","kid":"${clientId}","alg":"none"}`],
    ['a name twice, once escaped', `{"alg":"HS256","kid":"${clientId}","\\u0061lg":"HS256"}`],
    ['a name twice inside', `{"alg":"HS256","kid":"${clientId}","jwk":{"a":1,"a":1}}`],
    ['a byte order mark', `\uFEFF${JSON.stringify(header)}`],
    ['something behind', `${JSON.stringify(header)}{}`],
  ])('[J2] refuses a header that is %s', async (_, text) => {
    expect(await judgeToken(signTokenByHand(text, claims, secret))).toMatchObject({ code: 'INVALID_TOKEN' });
  });

  it.each([
    ['a claim twice', `{"sub":"ada@host.example","sub":"eve@host.example"}`],
    ['no object', '["sub"]'],
    ['nested without an end', '['.repeat(4000)],
  ])('[J2] refuses a payload that is %s', async (_, text) => {
    expect(await judgeToken(signTokenByHand(header, text, secret))).toMatchObject({ code: 'INVALID_TOKEN' });
  });

  it('[J2] refuses a payload that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('{"sub":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const text = `${first}.${bytes.toString('base64url')}`;
    const signature = createHmac('sha256', secret).update(text).digest('base64url');
    expect(await judgeToken(`${text}.${signature}`)).toMatchObject({ code: 'INVALID_TOKEN' });
  });

  it('takes colons, quotes and the same names in other objects for what they are', async () => {
    const verdict = await withClaims({
      user_attributes: { 'a":b': '"x":', sub: '\\' },
      other: [{ sub: 1 }, { sub: '{"a":1}' }],
    });
    expect(verdict.request?.user.userAttributes).toEqual({ 'a":b': '"x":', sub: '\\' });
  });

  it('reads claims that nest as deep as a URL is long', async () => {
    const depth = 5000;
    const payload = `${JSON.stringify(claims).slice(0, -1)},"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(await judgeToken(signTokenByHand(header, payload, secret))).toMatchObject({ code: 'OK' });
  });
});

describe('the header of a token', () => {
  it.each([
    undefined,
    null,
    '',
    'none',
    'None',
    'NONE',
    'nOnE',
    'hs256',
    'HS256 ',
    'HS384',
    'HS512',
    'RS256',
    'ES256',
    'PS256',
    'EdDSA',
    'dir',
    'A128KW',
    ['HS256'],
    { HS256: true },
    256,
  ])('[J2] refuses the algorithm %j', async (alg) => {
    expect(await withHeader({ ...header, alg })).toMatchObject({ code: 'ALGORITHM_NOT_ALLOWED', field: 'alg' });
  });

  it('[J2] refuses "none" without a signature, and with a right one', async () => {
    const unsigned = signTokenByHand({ ...header, alg: 'none' }, claims, secret).replace(/[^.]*$/, '');
    expect(await judgeToken(unsigned)).toMatchObject({ code: 'ALGORITHM_NOT_ALLOWED' });
  });

  it.each([[['exp']], [['b64']], [[]], [null], ['exp'], [{}]])('[J2] refuses crit: %j', async (crit) => {
    expect(await withHeader({ ...header, crit, b64: true, exp: 1 })).toMatchObject({ code: 'INVALID_TOKEN' });
  });

  it('[J2] knows no key but that of kid, whatever else the header offers', async () => {
    const jwk = { kty: 'oct', k: Buffer.from(otherSecret).toString('base64url') };
    const offered = { ...header, jwk, jku: 'http://localhost/', x5u: 'http://localhost/', b64: false };
    expect(await judgeToken(signTokenByHand(offered, claims, otherSecret))).toMatchObject({
      code: 'INVALID_SIGNATURE',
    });
    expect(await judgeToken(signTokenByHand(offered, claims, secret))).toMatchObject({ code: 'OK' });
  });

  it.each([undefined, ''])('[J2] misses kid where it is %j', async (kid) => {
    expect(await withHeader({ ...header, kid })).toMatchObject({ code: 'MISSING_CLAIM', field: 'kid' });
  });

  it.each([null, 1, [clientId], { toString: clientId }])('[J2] refuses kid: %j', async (kid) => {
    expect(await withHeader({ ...header, kid })).toMatchObject({ code: 'INVALID_TOKEN' });
  });

  it.each(['__proto__', 'constructor', '../../dev/null', "' OR 1=1 --", `${clientId}\0`, 'x'.repeat(5000)])(
    '[J2] hands kid %.20j on as it is, to be looked up',
    async (kid) => {
      const asked: string[] = [];
      const token = signTokenByHand({ ...header, kid }, claims, secret);
      const secretsOf = (client: string) => {
        asked.push(client);
        return [];
      };
      expect(await judgeUrl(`${path}?:jwt=${token}`, { now, secretsOf })).toEqual({ code: 'CREDENTIAL_NOT_FOUND' });
      expect(asked).toEqual([kid]);
    },
  );

  it('[J2] takes no member that an object named __proto__ would lend', async () => {
    const text = `{"__proto__":{"alg":"HS256","kid":"${clientId}"}}`;
    expect(await judgeToken(signTokenByHand(text, claims, secret))).toMatchObject({ code: 'ALGORITHM_NOT_ALLOWED' });
  });

  it('[O8] refuses the algorithm before crit, and crit before kid', async () => {
    expect(await withHeader({ alg: 'RS256', crit: ['exp'] })).toMatchObject({ code: 'ALGORITHM_NOT_ALLOWED' });
    expect(await withHeader({ alg: 'HS256', crit: ['exp'] })).toMatchObject({ code: 'INVALID_TOKEN' });
  });
});

describe('the signature of a token', () => {
  const token = signTokenByHand(header, claims, secret);
  const [first = '', second = '', third = ''] = token.split('.');
  const bytes = Buffer.from(third, 'base64url');
  const withSignature = (changed: Buffer) => judgeToken(`${first}.${second}.${changed.toString('base64url')}`);

  it.each([
    ['empty', Buffer.alloc(0)],
    ['one byte', bytes.subarray(0, 1)],
    ['cut to 128 bits', bytes.subarray(0, 16)],
    ['cut by a byte', bytes.subarray(0, 31)],
    ['longer by a byte', Buffer.concat([bytes, Buffer.alloc(1)])],
    ['twice', Buffer.concat([bytes, bytes])],
    ['all zeros', Buffer.alloc(32)],
    ['HMAC-SHA-512, cut', createHmac('sha512', secret).update(`${first}.${second}`).digest().subarray(0, 32)],
    ['HMAC of the payload alone', createHmac('sha256', secret).update(second).digest()],
    ['HMAC without key', createHmac('sha256', '').update(`${first}.${second}`).digest()],
  ])('[J2] is not right when it is %s', async (_, changed) => {
    expect(await withSignature(changed)).toMatchObject({ code: 'INVALID_SIGNATURE' });
  });

  it('[J2] is not right with any one bit flipped', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 256 }, (_, bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return withSignature(changed);
      }),
    );
    expect(new Set(verdicts.map(({ code }) => code))).toEqual(new Set(['INVALID_SIGNATURE']));
  });

  it('[J2] is not right over other claims, another header, or the header in another form', async () => {
    const [eve = ''] = signTokenByHand({ ...claims, sub: 'eve@host.example' }, '', '').split('.');
    const [other = ''] = signTokenByHand({ ...header, typ: 'jwt' }, '', '').split('.');
    expect(await judgeToken(`${first}.${eve}.${third}`)).toMatchObject({ code: 'INVALID_SIGNATURE' });
    expect(await judgeToken(`${other}.${second}.${third}`)).toMatchObject({ code: 'INVALID_SIGNATURE' });
  });

  it('[K3] is found among several secrets, wherever its own stands', async () => {
    expect(await judgeToken(token, [secret, otherSecret])).toMatchObject({ code: 'OK', secretIndex: 0 });
    expect(await judgeToken(token, [otherSecret, secret])).toMatchObject({ code: 'OK', secretIndex: 1 });
    expect(await judgeToken(token, [otherSecret])).toMatchObject({ code: 'INVALID_SIGNATURE' });
  });

  it('is never right for an empty secret, and may be so for a short one', async () => {
    expect(await judgeToken(signTokenByHand(header, claims, ''), [''])).toMatchObject({ code: 'INVALID_SIGNATURE' });
    expect(await judgeToken(signTokenByHand(header, claims, 'x'), ['', 'x'])).toMatchObject({ secretIndex: 1 });
  });

  it('[J5] does not cover parameters: who changes them gets what they ask for, and nothing more', async () => {
    const secretsOf = () => [secret];
    const query = `?:theme=Dark&:email=eve%40host.example&:jwt=${token}&:unknown=1&:external_user_team=Admins&:ua_region=x`;
    const { code, request } = await judgeUrl(path + query, { now, secretsOf });
    expect(code).toBe('OK');
    expect(request?.user).toMatchObject({ email: 'ada@host.example', teams: ['Embed Team'], userAttributes: null });
    expect(request?.parameters.theme).toBe('Dark');
    expect(request?.ignoredParameters).toEqual([':email', ':unknown', ':external_user_team', ':ua_region']);
  });
});

describe('the claims of a token', () => {
  it.each(['sub', 'jti', 'iat', 'exp'])('[J3] miss %s', async (field) => {
    expect(await withClaims({ [field]: undefined })).toMatchObject({ code: 'MISSING_CLAIM', field });
    expect(await withClaims({ [field]: '' })).toMatchObject({ code: 'MISSING_CLAIM', field });
  });

  it.each<[string, unknown]>([
    ['sub', 'ada'],
    ['sub', null],
    ['sub', ['ada@host.example']],
    ['jti', 1],
    ['jti', 'x'.repeat(256)],
    ['jti', 'a\0'],
    ['jti', 'a\ud800'],
    ['sub', 'a\ud800@host.example'],
    ['iat', '1780000000'],
    ['iat', null],
    ['iat', -1],
    ['exp', true],
    ['nbf', 'now'],
    ['iss', 'aa11bb22cc33dd44ee55ff6600778899'],
    ['iss', null],
    ['ver', 1.1],
    ['ver', '2.0'],
    ['teams', null],
    ['teams', 'Embed Team'],
    ['teams', { 0: 'Embed Team' }],
    ['teams', [1]],
    ['teams', ['']],
    ['teams', [['Embed Team']]],
    ['teams', ['x'.repeat(256)]],
    ['teams', ['Embed Team', '\udc00']],
    ['teams', ['a\0']],
    ['teams', Array.from({ length: 101 }, (_, index) => `t${index}`)],
    ['account_type', 1],
    ['account_type', null],
    ['account_type', 'a\ud800'],
    ['first_name', 'x'.repeat(256)],
    ['first_name', 'a\0b'],
    ['last_name', ['a']],
    ['user_attributes', null],
    ['user_attributes', 'region=West'],
    ['user_attributes', ['West']],
    ['user_attributes', { region: 1 }],
    ['user_attributes', { region: ['West'] }],
    ['user_attributes', { region: 'x'.repeat(1001) }],
    ['user_attributes', { '': 'x' }],
    ['user_attributes', { region: '\ud800' }],
    ['user_attributes', { 'a\udc00': 'x' }],
    ['user_attributes', { region: 'West', ' region ': 'East' }],
    ['eval_connection_id', 1],
    ['eval_connection_id', 'a\0'],
    ['oauth_token', 'token'],
    ['oauth_token', 'a.b.c'],
    ['oauth_token', 'a.b..d'],
    ['oauth_token', null],
    ['connection_oauth_tokens', 'a.b.c.d'],
    ['connection_oauth_tokens', ['a.b.c.d']],
    ['connection_oauth_tokens', { id: 'a.b.c' }],
    ['connection_oauth_tokens', null],
  ])('[J3] refuse %s: %.60j', async (field, value) => {
    expect(await withClaims({ [field]: value })).toMatchObject({ code: 'INVALID_CLAIM', field });
  });

  it('[J3] refuse 1e400 as a time', async () => {
    const payload = JSON.stringify({ ...claims, exp: 0 }).replace('"exp":0', '"exp":1e400');
    expect(await judgeToken(signTokenByHand(header, payload, secret))).toMatchObject({ code: 'INVALID_CLAIM' });
  });

  it.each([undefined, null, 'someone-else', ['sigmacomputing'], ''])(
    '[J3] refuse the audience %j in version 1.1',
    async (aud) => {
      expect(await withClaims({ ver: '1.1', aud })).toMatchObject({ code: 'INVALID_CLAIM', field: 'aud' });
      expect(await withClaims({ ver: '1.0', aud })).toMatchObject({ code: 'OK' });
    },
  );

  it('[J3] give no tokens for warehouses on', async () => {
    const sealed = 'c2FsdA==.aXY=.dGFn.Y2lwaGVy+/8=';
    const { code, request } = await withClaims({ oauth_token: sealed, connection_oauth_tokens: { id: sealed } });
    expect(code).toBe('OK');
    expect(JSON.stringify(request)).not.toContain('c2FsdA');
  });

  it('[J3] give attributes of any name, and ignore claims that nobody knows', async () => {
    const payload = `${JSON.stringify({ ...claims, role: 'admin' }).slice(0, -1)},"user_attributes":{"__proto__":"x"}}`;
    const { request } = await judgeToken(signTokenByHand(header, payload, secret));
    expect(Object.entries(request?.user.userAttributes ?? {})).toEqual([['__proto__', 'x']]);
  });

  it('never show what they say in a refusal', async () => {
    const { message } = await withClaims({ sub: 'private-name', account_type: 'x' });
    expect(message).toBe('"sub" must be an email address of at most 254 characters.');
  });
});

describe('the times of a token', () => {
  it.each([
    [now, now + 0.5, 'OK'],
    [now - 3600, now, 'TOKEN_EXPIRED'],
    [now, now - 1, 'TOKEN_EXPIRED'],
    [now + 60, now + 61, 'OK'],
    [now + 60.5, now + 61, 'TIME_IN_FUTURE'],
    [now + 50, now + 50, 'INVALID_CLAIM'],
    [now, now + 2_592_000, 'OK'],
    [now, now + 2_592_000.5, 'SESSION_LENGTH_EXCEEDS_MAXIMUM'],
    [now * 1000, now * 1000 + 3600, 'TIME_NOT_IN_SECONDS'],
    [now, now * 1000, 'TIME_NOT_IN_SECONDS'],
    [0, now + 10, 'SESSION_LENGTH_EXCEEDS_MAXIMUM'],
    // Where more than one thing is wrong, the order of O8 decides.
    [now + 100, now + 2_592_101, 'SESSION_LENGTH_EXCEEDS_MAXIMUM'],
    [now + 100, now - 100, 'TIME_IN_FUTURE'],
  ])('[J3] [O8] issued at %d, expiring at %d: %s', async (iat, exp, code) => {
    expect((await withClaims({ iat, exp })).code).toBe(code);
  });

  it('obey nbf where it is given', async () => {
    expect(await withClaims({ nbf: now + 60 })).toMatchObject({ code: 'OK' });
    expect(await withClaims({ nbf: now + 61 })).toMatchObject({ code: 'TIME_IN_FUTURE', field: 'nbf' });
  });

  it('say how late it is', async () => {
    const { message } = await withClaims({ iat: now - 100, exp: now - 12 });
    expect(message).toContain('12 s ago');
  });
});
