import { describe, expect, it } from 'vitest';
import { judgeUrl, publicBaseUrl } from '../../../support/judge-url.ts';
import { signJwtUrlAsVendor, signUrlAsVendor, vendorStyles } from '../../../support/vendor-signers.ts';
import vectorFile from '../../../vectors/embed-urls.json' with { type: 'json' };

const [first] = vectorFile.credentials;
const clientId = first?.clientId ?? '';
const secret = first?.secret ?? '';
const now = 1_780_000_000;

const signing = {
  clientId,
  secret,
  nonce: '6f1f8f0c-6d3e-4b62-9a53-0d3f1f5a7b11',
  email: 'ada@host.example',
  externalUserId: 'ada@host.example',
  time: now,
  sessionLength: 3600,
  teams: ['Embed Team'],
  accountType: 'Viewer',
};
const embedPath = `${publicBaseUrl}/embed/1-7DtFiDy0cUmAAIztlEecY5`;
const baseUrl = `${publicBaseUrl}/acme/workbook/Plugs-Sales-2026-3k1kZ0pXnQ8bV5cY7dW2aB`;

const judge = (url: string) => judgeUrl(url.slice(publicBaseUrl.length), { now, secretsOf: () => [secret] });

describe('a URL as the vendor’s samples sign it', () => {
  it.each(vendorStyles)('is written by our %s signer as in the vector of that style', (style) => {
    const vector = vectorFile.vectors.find(({ name }) => name === `${style} style`);
    expect(signUrlAsVendor(style, embedPath, signing)).toBe(vector?.url);
  });

  const everything = {
    ...signing,
    time: now + 0.734,
    teams: ['Embed Team', 'Second Team'],
    firstName: 'Ada',
    lastName: 'King Lovelace',
    evalConnectionId: 'connection-1',
    attributes: { region: 'West,Midwest', Sales_Area: 'a b' },
    controls: { Region: 'North West', 'Order-Date': 'min:2026-01-01T00:00:00,max:2026-02-01T00:00:00' },
    parameters: { ':theme': 'Dark', ':menu_position': 'none', ':hide_title': 'true', ':show_footer': 'false' },
  };

  it.each(vendorStyles)('[L2] [L3] [J6] gives all its values, in the style of %s', async (style) => {
    const order =
      style === 'go' ? { order: (pairs: readonly (readonly [string, string])[]) => pairs.toReversed() } : {};
    const { code, request } = await judge(signUrlAsVendor(style, embedPath, { ...everything, ...order }));
    expect(code).toBe('OK');
    expect(request).toMatchObject({
      method: 'CLIENT_CREDENTIALS',
      clientId,
      nonce: signing.nonce,
      user: {
        email: 'ada@host.example',
        externalUserId: 'ada@host.example',
        firstName: 'Ada',
        lastName: 'King Lovelace',
        // Node.js and Ruby encode the comma, so that only who knows the teams can split there.
        teams: ['node', 'ruby'].includes(style) ? ['Embed Team,Second Team'] : ['Embed Team', 'Second Team'],
        accountType: 'Viewer',
        userAttributes: { region: 'West,Midwest', Sales_Area: 'a b' },
      },
      issuedAt: now + 0.734,
      expiresAt: now + 0.734 + 3600,
      evalConnectionId: 'connection-1',
      parameters: { theme: 'Dark', menuPosition: 'none', hideTitle: true, hideMenu: false },
      ignoredParameters: [':show_footer'],
    });
    expect(Object.fromEntries(request?.controls ?? [])).toEqual({
      Region: ['North West'],
      'Order-Date': ['min:2026-01-01T00:00:00,max:2026-02-01T00:00:00'],
    });
  });

  it.each(vendorStyles)('[J1] [J3] [J6] gives all its values, as a JWT in the style of %s', async (style) => {
    const { code, request } = await judge(signJwtUrlAsVendor(style, baseUrl, { ...everything, time: now }));
    expect(code).toBe('OK');
    expect(request).toMatchObject({
      method: 'JWT',
      clientId,
      nonce: signing.nonce,
      user: {
        email: 'ada@host.example',
        externalUserId: null,
        firstName: 'Ada',
        lastName: 'King Lovelace',
        teams: ['Embed Team', 'Second Team'],
        accountType: 'Viewer',
        userAttributes: { region: 'West,Midwest', Sales_Area: 'a b' },
      },
      issuedAt: now,
      expiresAt: now + 3600,
      evalConnectionId: 'connection-1',
      parameters: { theme: 'Dark', menuPosition: 'none', hideTitle: true },
      ignoredParameters: [':show_footer'],
    });
    expect(request?.controls.get('Region')).toEqual(['North West']);
  });

  it.each(vendorStyles)('[J3] leaves open what a JWT in the style of %s does not say', async (style) => {
    const { teams: _teams, accountType: _accountType, ...bare } = signing;
    const { request } = await judge(signJwtUrlAsVendor(style, baseUrl, bare));
    expect(request?.user).toEqual({
      email: 'ada@host.example',
      externalUserId: null,
      firstName: null,
      lastName: null,
      teams: null,
      accountType: null,
      userAttributes: null,
    });
  });
});
