import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signClientCredentialUrl } from '../../../../src/domain/embeds/url/client-credential-url.ts';
import { signJwtUrl } from '../../../../src/domain/embeds/url/jwt-url.ts';
import { judgeUrl, publicBaseUrl, type Verdict } from '../../../support/judge-url.ts';
import {
  signJwtUrlAsVendor,
  signUrlAsVendor,
  type VendorStyle,
  type VendorUrlSigning,
  vendorStyles,
} from '../../../support/vendor-signers.ts';

const fixed = { seed: 20_260_601 };
const time = 1_780_000_000;
const clientId = '3f9c0d4e8a7b4b1e9d2c6f5a1b0e7c44';
const embedPath = `${publicBaseUrl}/embed/1-7DtFiDy0cUmAAIztlEecY5`;
const baseUrl = `${publicBaseUrl}/acme/workbook/Plugs-Sales-2026-3k1kZ0pXnQ8bV5cY7dW2aB/page/page-1`;

function judge(url: string, secret: string): Promise<Verdict> {
  return judgeUrl(url.slice(publicBaseUrl.length), { now: time, secretsOf: () => [secret] });
}

/** Printable texts; what Go's sample leaves as it is would end a value, or mean another one. */
function textIn(style: VendorStyle, maxLength = 20): fc.Arbitrary<string> {
  const units = {
    ascii: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    any: fc.constantFrom(...'äÎ中\u200d🦊', ' '),
  };
  const goUnits = units.ascii.filter((character) => !'%&+#'.includes(character));
  const unit = style === 'go' ? goUnits : fc.oneof({ weight: 4, arbitrary: units.ascii }, units.any);
  return fc
    .string({ unit, minLength: 1, maxLength })
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function teamIn(style: VendorStyle): fc.Arbitrary<string> {
  return textIn(style)
    .map((text) => text.replaceAll(',', '').trim())
    .filter((text) => text !== '');
}

const secrets = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });

function signingIn(style: VendorStyle): fc.Arbitrary<VendorUrlSigning> {
  const text = textIn(style);
  const names = text.filter((name) => !name.startsWith(':') && !(style === 'go' && name.includes('=')));
  const byName = fc.dictionary(names, text, { maxKeys: 3, noNullPrototype: true });
  return fc.record(
    {
      clientId: fc.constant(clientId),
      secret: secrets,
      nonce: text,
      email: fc.constantFrom('ada@host.example', "o'brien@host.example", 'a_b~c@x.example'),
      externalUserId: text,
      time: fc.constantFrom(time, time - 10.25),
      sessionLength: fc.integer({ min: 60, max: 2_592_000 }),
      teams: fc.uniqueArray(teamIn(style), { maxLength: 3 }),
      accountType: text,
      firstName: text,
      attributes: byName,
      controls: byName,
    },
    { requiredKeys: ['clientId', 'secret', 'nonce', 'email', 'externalUserId', 'time', 'sessionLength'] },
  );
}

/** A signing in one of the styles, and where and into what one byte of it is changed. */
const signings = fc
  .constantFrom(...vendorStyles)
  .chain((style) => fc.tuple(fc.constant(style), signingIn(style), fc.nat(), fc.integer({ min: 0x21, max: 0x7d })));

/** `text` with another printable character at one place. */
function changeAt(text: string, place: number, code: number): string {
  const other = text.charCodeAt(place) <= code ? code + 1 : code;
  return text.slice(0, place) + String.fromCharCode(other) + text.slice(place + 1);
}

/** Teams as a reader who knows none of them has them. */
function teamsAsRead(style: VendorStyle, teams: readonly string[] = []): readonly string[] {
  return teams.length > 1 && (style === 'node' || style === 'ruby') ? [teams.join(',')] : teams;
}

describe('10,000 URLs in four styles of encoding', () => {
  it('[L1] [L2] verify as signed, give their values back, and do not verify with one byte changed', async () => {
    const property = fc.asyncProperty(signings, async ([style, signing, place, code]) => {
      const url = signUrlAsVendor(style, embedPath, signing);
      const { code: verdict, request } = await judge(url, signing.secret);
      expect(verdict).toBe('OK');
      expect(request?.nonce).toBe(signing.nonce);
      expect(request?.user).toMatchObject({
        email: signing.email,
        externalUserId: signing.externalUserId,
        teams: teamsAsRead(style, signing.teams),
        accountType: signing.accountType ?? null,
        firstName: signing.firstName ?? null,
      });
      expect(Object.entries(request?.user.userAttributes ?? {})).toEqual(Object.entries(signing.attributes ?? {}));
      expect([...(request?.controls ?? [])]).toEqual(
        Object.entries(signing.controls ?? {}).map(([id, value]) => [id, [value]]),
      );
      const first = publicBaseUrl.length;
      const changed = changeAt(url, first + (place % (url.length - first)), code);
      expect(await judge(changed, signing.secret)).not.toMatchObject({ code: 'OK' });
    });
    await fc.assert(property, { ...fixed, numRuns: 10_000 });
  }, 60_000);
});

describe('JWTs in four styles', () => {
  it('[J1] [J2] verify as signed, and do not verify with one byte of the token changed', async () => {
    const property = fc.asyncProperty(signings, async ([style, signing, place, code]) => {
      const url = signJwtUrlAsVendor(style, baseUrl, { ...signing, time });
      const { code: verdict, request } = await judge(url, signing.secret);
      expect(verdict).toBe('OK');
      expect(request?.user.teams).toEqual(signing.teams ?? null);
      expect(Object.entries(request?.user.userAttributes ?? {})).toEqual(Object.entries(signing.attributes ?? {}));
      const start = url.indexOf(':jwt=') + ':jwt='.length;
      const end = url.indexOf('&', start) < 0 ? url.length : url.indexOf('&', start);
      const changed = changeAt(url, start + (place % (end - start)), code);
      expect(await judge(changed, signing.secret)).not.toMatchObject({ code: 'OK' });
    });
    await fc.assert(property, { ...fixed, numRuns: 1500 });
  }, 60_000);
});

describe('URLs that we sign ourselves', () => {
  const ours = fc.tuple(signingIn('python'), fc.uniqueArray(textIn('python'), { maxLength: 3 }));

  it('[L1] [L3] verify, and a comma in the name of a team parts no teams', async () => {
    const property = fc.asyncProperty(ours, async ([signing, teams]) => {
      const url = signClientCredentialUrl(
        embedPath,
        [
          [':nonce', signing.nonce],
          [':client_id', clientId],
          [':email', signing.email],
          [':external_user_id', signing.externalUserId],
          [':external_user_team', teams],
          [':mode', 'userbacked'],
          [':session_length', String(signing.sessionLength)],
          [':time', String(signing.time)],
          ...Object.entries(signing.controls ?? {}),
        ],
        signing.secret,
      );
      // What a browser would send: it encodes some characters by itself.
      expect(new URL(url).href).toBe(url);
      const { code, request } = await judge(url, signing.secret);
      expect(code).toBe('OK');
      expect(request?.user.teams).toEqual(teams);
      expect([...(request?.controls ?? [])].map(([id, values]) => [id, values[0]])).toEqual(
        Object.entries(signing.controls ?? {}),
      );
    });
    await fc.assert(property, { ...fixed, numRuns: 1500 });
  }, 60_000);

  it('[J1] [J3] verify as JWTs', async () => {
    const property = fc.asyncProperty(ours, async ([signing, teams]) => {
      const claims = {
        sub: signing.email,
        jti: signing.nonce,
        iat: time,
        exp: time + signing.sessionLength,
        aud: 'sigmacomputing',
        teams,
        user_attributes: signing.attributes ?? {},
      };
      const controls = Object.entries(signing.controls ?? {});
      const url = await signJwtUrl(baseUrl, claims, { clientId, secret: signing.secret }, controls);
      expect(new URL(url).href).toBe(url);
      const { code, request } = await judge(url, signing.secret);
      expect(code).toBe('OK');
      expect(request).toMatchObject({ clientId, nonce: signing.nonce, user: { email: signing.email, teams } });
      expect([...(request?.controls ?? [])].map(([id, values]) => [id, values[0]])).toEqual(controls);
    });
    await fc.assert(property, { ...fixed, numRuns: 500 });
  }, 60_000);
});
