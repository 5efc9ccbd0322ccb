import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signClientCredentialUrl } from '../../../../src/domain/embeds/url/client-credential-url.ts';
import { judgeUrl, publicBaseUrl, type Verdict } from '../../../support/judge-url.ts';

const secret = 'x7Qm2vR9kL4pT8wZ1nB6cY3hF5jD0sGaUeIoPqXrVtMz';
const otherSecret = 'second-secret-Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0';
const embedPath = `${publicBaseUrl}/embed/1-7DtFiDy0cUmAAIztlEecY5`;
const now = 1_780_000_000;

const usual: Readonly<Record<string, string>> = {
  ':nonce': '6f1f8f0c-6d3e-4b62-9a53-0d3f1f5a7b11',
  ':client_id': '3f9c0d4e8a7b4b1e9d2c6f5a1b0e7c44',
  ':email': 'ada@host.example',
  ':external_user_id': 'ada@host.example',
  ':mode': 'userbacked',
  ':session_length': '3600',
  ':time': String(now),
  ':external_user_team': 'Embed Team',
};

function judge(url: string, secrets: readonly string[] = [secret]): Promise<Verdict> {
  return judgeUrl(url.slice(publicBaseUrl.length), { now, secretsOf: () => secrets });
}

/** A URL with these parameters instead of, or beside, the usual ones. */
function signedWith(changes: Readonly<Record<string, string>>, path = embedPath): string {
  return signClientCredentialUrl(path, Object.entries({ ...usual, ...changes }), secret);
}

/** Signed as it is: the query may be of any form. */
function signedRaw(query: string, path = embedPath): string {
  const text = `${path}?${query}`;
  return `${text}&:signature=${createHmac('sha256', secret).update(text).digest('hex')}`;
}

const usualQuery = Object.entries(usual)
  .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  .join('&');

describe('signing with client credentials', () => {
  it('[L1] is the HMAC of everything before the signature, in 64 lower-case digits, last', () => {
    const url = signClientCredentialUrl(
      embedPath,
      [
        [':nonce', 'a b'],
        [':external_user_team', ['A, B', 'C']],
        ['Region', 'x,y'],
        ['Order-Date', 'min:1,max:2'],
      ],
      secret,
    );
    const text = `${embedPath}?:nonce=a%20b&:external_user_team=A%2C%20B,C&Region=x,y&Order-Date=min:1,max:2`;
    expect(url).toBe(`${text}&:signature=${createHmac('sha256', secret).update(text).digest('hex')}`);
  });

  it('[L1] leaves nothing that a browser would encode by itself', () => {
    const url = signedWith({ ':last_name': 'O\'Brien "<#>" é', "it's": "'" });
    expect(new URL(url).href).toBe(url);
  });
});

describe('the shape of a signed URL', () => {
  const without = (name: string) =>
    usualQuery
      .split('&')
      .filter((piece) => !piece.startsWith(`${name}=`))
      .join('&');

  it.each([':nonce', ':client_id', ':email', ':external_user_id', ':mode', ':session_length', ':time'])(
    '[L3] misses %s, whether it is absent or empty',
    async (field) => {
      expect(await judge(signedRaw(without(field)))).toMatchObject({ code: 'MISSING_PARAMETER', field });
      expect(await judge(signedWith({ [field]: '' }))).toMatchObject({ code: 'MISSING_PARAMETER', field });
    },
  );

  it('names everything that is missing at once', async () => {
    const { message } = await judge(`${embedPath}?:nonce=n&:time=1&:mode=view&:session_length=1`);
    expect(message).toBe('The URL lacks, or leaves empty: :client_id, :email, :external_user_id, :signature.');
    expect(await judge(embedPath)).toMatchObject({ code: 'MISSING_PARAMETER', field: ':nonce' });
  });

  it.each([':nonce', ':theme', ':ua_region', ':jwt', ':unknown'])('[L4] refuses %s given twice', async (field) => {
    const url = signedRaw(`${usualQuery}&${field}=a&%3A${field.slice(1)}=a&${field.replace('_', '%5F')}=a`);
    expect(await judge(url)).toMatchObject({ code: 'REPEATED_PARAMETER', field });
  });

  it('[L4] lets control values repeat, in their order', async () => {
    const { request } = await judge(signedRaw(`${usualQuery}&b=2&a=1&b=&b=1&__proto__=x`));
    expect([...(request?.controls ?? [])]).toEqual([
      ['b', ['2', '', '1']],
      ['a', ['1']],
      ['__proto__', ['x']],
    ]);
  });

  it.each(['&', '&&', '&a', '&:hide_menu=true'])('[L1] refuses "%s" behind the signature', async (added) => {
    expect(await judge(signedWith({}) + added)).toMatchObject({ code: 'SIGNATURE_NOT_LAST', field: ':signature' });
  });

  it.each(['%', '%zz', '%c3', '%ff', '%ed%a0%80', '%00'])('refuses the encoding %s', async (encoding) => {
    expect(await judge(signedRaw(`${usualQuery}&Region=${encoding}`))).toMatchObject({ code: 'INVALID_URL' });
    expect(await judge(signedRaw(`${usualQuery}&${encoding}=a`))).toMatchObject({ code: 'INVALID_URL' });
  });

  it.each(['\0', '\ud800', 'a\udc00'])('refuses %j that stands bare', async (character) => {
    expect(await judge(signedRaw(`${usualQuery}&Region=${character}`))).toMatchObject({ code: 'INVALID_URL' });
    expect(await judge(signedRaw(`${usualQuery}&${character}=a`))).toMatchObject({ code: 'INVALID_URL' });
    expect(await judge(signedRaw(usualQuery, `${embedPath}/tag/${character}`))).toMatchObject({ code: 'INVALID_URL' });
  });

  it('refuses more than 16,384 characters or 500 parameters', async () => {
    const longest = 16_384 - signedWith({ long: '' }).slice(publicBaseUrl.length).length;
    expect(await judge(signedWith({ long: 'x'.repeat(longest) }))).toMatchObject({ code: 'OK' });
    expect(await judge(signedWith({ long: 'x'.repeat(longest + 1) }))).toMatchObject({ code: 'INVALID_URL' });
    const rest = 500 - Object.keys(usual).length - 1;
    expect(await judge(signedRaw(usualQuery + '&a=1'.repeat(rest)))).toMatchObject({ code: 'OK' });
    expect(await judge(signedRaw(usualQuery + '&a=1'.repeat(rest + 1)))).toMatchObject({ code: 'INVALID_URL' });
  });
});

describe('reading values', () => {
  it('[L2] takes + for a space unless the query has %20', async () => {
    const plus = usualQuery.replace('%20', '+');
    const teams = async (query: string) => (await judge(signedRaw(query))).request?.user.teams;
    expect(await teams(plus)).toEqual(['Embed Team']);
    expect(await teams(`${plus}&Region=a%20b`)).toEqual(['Embed+Team']);
  });

  it('[L2] tells who writes + in an address how to', async () => {
    const url = signedRaw(usualQuery.replace('%20', '_').replace('ada%40', 'ada+x%40'));
    const { code, field, message } = await judge(url);
    expect({ code, field }).toEqual({ code: 'INVALID_PARAMETER', field: ':email' });
    expect(message).toContain('%2B');
  });

  it('[L3] splits teams at bare commas alone, and leaves empty ones out', async () => {
    const query = usualQuery.replace('Embed%20Team', 'A%2CB,,%20C%20,D,%20');
    expect((await judge(signedRaw(query))).request?.user.teams).toEqual(['A,B', 'C', 'D']);
  });

  it('[L3] gives no teams where none are named, and nulls for what is absent or empty', async () => {
    const empty = { ':external_user_team': '', ':account_type': '', ':first_name': ' ', ':eval_connection_id': '' };
    const { request } = await judge(signedWith(empty));
    expect(request).toMatchObject({
      user: { teams: [], accountType: null, firstName: null, lastName: null, userAttributes: null },
      evalConnectionId: null,
    });
  });

  it('[L3] reports unknown parameters, and takes those of names that objects inherit', async () => {
    const { request } = await judge(
      signedWith({ ':loading_bg': 'x', ':ua_': 'x', ':ua___proto__': 'x', ':toString': '1' }),
    );
    expect(request?.ignoredParameters).toEqual([':loading_bg', ':ua_', ':toString']);
    expect(Object.entries(request?.user.userAttributes ?? {})).toEqual([['__proto__', 'x']]);
  });

  const many = (count: number, name: (index: number) => string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), 'x']));

  it.each([
    [':nonce', 'x'.repeat(256)],
    [':nonce', 'a\nb'],
    [':external_user_id', 'x'.repeat(256)],
    [':external_user_id', 'a\tb'],
    [':email', 'ada'],
    [':email', 'ada@'],
    [':email', 'ada@host.example\n'],
    [':email', 'a@b@c.example'],
    [':email', `${'x'.repeat(242)}@host.example`.padStart(255, 'x')],
    [':mode', 'USERBACKED'],
    [':first_name', 'x'.repeat(256)],
    [':last_name', 'a\u2028b'],
    [':account_type', 'a\u0085b'],
    [':external_user_team', 'x'.repeat(256)],
    [':external_user_team', Array.from({ length: 101 }, (_, index) => `t${index}`).join(',')],
    [':eval_connection_id', 'x'.repeat(256)],
    [':ua_region', 'x'.repeat(1001)],
    [`:ua_${'x'.repeat(256)}`, 'yy'],
    [':time', '-1780000000'],
    [':time', '1.78e9'],
    [':time', '0x6a18d580'],
    [':time', ' 1780000000'],
    [':time', '1780000000.'],
    [':session_length', '-1'],
    [':session_length', '0'],
    [':session_length', '060'],
    [':session_length', '1e3'],
    [':session_length', '3600.0'],
    [':session_length', '٣'],
  ])('[L3] refuses %.20s=%.40j', async (field, value) => {
    const verdict = await judge(signedWith({ [field]: value }));
    expect(verdict).toMatchObject({ code: 'INVALID_PARAMETER', field });
    expect(verdict.message).not.toContain(value);
  });

  it('[L4] refuses two names of one user attribute', async () => {
    const verdict = await judge(signedWith({ ':ua_region': 'West', ':ua_ region ': 'East' }));
    expect(verdict).toMatchObject({ code: 'INVALID_PARAMETER', field: ':ua_ region ' });
  });

  it('[L3] takes 100 user attributes, and no more', async () => {
    expect(await judge(signedWith(many(100, (index) => `:ua_${index}`)))).toMatchObject({ code: 'OK' });
    const refused = await judge(signedWith(many(101, (index) => `:ua_${index}`)));
    expect(refused).toMatchObject({ code: 'INVALID_PARAMETER', field: ':ua_100' });
  });
});

describe('times of a client-credential URL', () => {
  const at = (time: string, length = '3600') => judge(signedWith({ ':time': time, ':session_length': length }));

  it.each([
    ['1780000060', '3600', 'OK'],
    ['1780000060.001', '3600', 'TIME_IN_FUTURE'],
    ['1779996400', '3600', 'OK'],
    ['1779996399.999', '3600', 'SESSION_EXPIRED'],
    ['99999999999', '1', 'TIME_IN_FUTURE'],
    ['100000000000', '1', 'TIME_NOT_IN_SECONDS'],
    ['1780000000000000000', '1', 'TIME_NOT_IN_SECONDS'],
    ['0', '2592000', 'SESSION_EXPIRED'],
    ['1780000000', '99999999999999999999', 'SESSION_LENGTH_EXCEEDS_MAXIMUM'],
    // Where more than one thing is wrong, the order of O8 decides.
    ['1780000000000', '2592001', 'TIME_NOT_IN_SECONDS'],
    ['1780009999', '2592001', 'SESSION_LENGTH_EXCEEDS_MAXIMUM'],
  ])('[L5] [O8] of :time=%s and :session_length=%s: %s', async (time, length, code) => {
    expect((await at(time, length)).code).toBe(code);
  });

  it('say how far the clock is off', async () => {
    expect((await at('1780000075.5')).message).toContain('75.5 s ahead');
    expect((await at('1779996388')).message).toContain('12 s ago');
  });

  it('[O7] end the session at :time + :session_length', async () => {
    expect((await at('1779999000.25', '1200')).request).toMatchObject({
      issuedAt: 1779999000.25,
      expiresAt: 1780000200.25,
    });
  });
});

// The classes of Wycheproof's hmac_sha256_test, made here: the npm registry does not have Wycheproof.
describe('the signature of a client-credential URL', () => {
  const url = signedWith({});
  const [text = '', signature = ''] = url.split('&:signature=');
  const withSignature = (changed: string) => judge(`${text}&:signature=${changed}`);

  it.each([
    ['cut to 128 bits', signature.slice(0, 32)],
    ['cut by a digit', signature.slice(0, 63)],
    ['cut by a byte', signature.slice(0, 62)],
    ['longer by a byte', `${signature}00`],
    ['twice', signature + signature],
    ['all zeros', '0'.repeat(64)],
    ['all ones', 'f'.repeat(64)],
    ['upper case', signature.toUpperCase()],
    ['base64', Buffer.from(signature, 'hex').toString('base64url')],
    ['percent-encoded', signature.replace(/^./, (digit) => `%${digit.charCodeAt(0).toString(16)}`)],
    ['with a space', `${signature}%20`],
    ['with a line feed', `${signature}%0A`],
    ['with rubbish behind', `${signature.slice(0, 62)}zz`],
    ['HMAC-SHA-512, cut', createHmac('sha512', secret).update(text).digest('hex').slice(0, 64)],
    ['HMAC of the signature too', createHmac('sha256', secret).update(`${text}&:signature=`).digest('hex')],
    ['HMAC without key', createHmac('sha256', '').update(text).digest('hex')],
  ])('[L1] is not right when it is %s', async (_, changed) => {
    expect(await withSignature(changed)).toMatchObject({ code: 'INVALID_SIGNATURE' });
  });

  it('[L1] is not right with any one bit flipped', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 256 }, (_, bit) => {
        const bytes = Buffer.from(signature, 'hex');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return withSignature(bytes.toString('hex'));
      }),
    );
    expect(new Set(verdicts.map(({ code }) => code))).toEqual(new Set(['INVALID_SIGNATURE']));
  });

  it('[K3] is found among several secrets, wherever its own stands', async () => {
    expect(await judge(url, [secret, otherSecret])).toMatchObject({ code: 'OK', secretIndex: 0 });
    expect(await judge(url, [otherSecret, secret])).toMatchObject({ code: 'OK', secretIndex: 1 });
    expect(await judge(url, [secret, secret])).toMatchObject({ code: 'OK', secretIndex: 0 });
    expect(await judge(url, [otherSecret])).toMatchObject({ code: 'INVALID_SIGNATURE' });
  });

  it('is never right for an empty secret', async () => {
    const unkeyed = signClientCredentialUrl(embedPath, Object.entries(usual), '');
    expect(await judge(unkeyed, [''])).toMatchObject({ code: 'INVALID_SIGNATURE' });
  });

  it('[L2] does not cover characters that a browser would encode', async () => {
    expect(await judge(signedRaw(`${usualQuery}&Region=Î`))).toMatchObject({ code: 'INVALID_SIGNATURE' });
    expect(await judge(signedRaw(`${usualQuery}&Region=a b`))).toMatchObject({ code: 'INVALID_SIGNATURE' });
    expect(await judge(signedRaw(`${usualQuery}&Region=%C3%8E`))).toMatchObject({ code: 'OK' });
  });

  it('[L2] covers the path and its tag', async () => {
    expect(await judge(url.replace('1-7D', '1-7E'))).toMatchObject({ code: 'INVALID_SIGNATURE' });
    const tagged = signedWith({}, `${embedPath}/tag/prod`);
    expect(await judge(tagged)).toMatchObject({ code: 'OK' });
    expect(await judge(tagged.replace('/prod', '/test'))).toMatchObject({ code: 'INVALID_SIGNATURE' });
    expect(await judge(tagged.replace('/prod', '/%70rod'))).toMatchObject({ code: 'INVALID_SIGNATURE' });
    expect(await judge(tagged.replace('/tag/prod', ''))).toMatchObject({ code: 'INVALID_SIGNATURE' });
  });
});
