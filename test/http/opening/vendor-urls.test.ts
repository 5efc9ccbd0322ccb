import { afterAll, describe, expect, it } from 'vitest';
import {
  signJwtUrlAsVendor,
  signUrlAsVendor,
  type VendorUrlSigning,
  vendorStyles,
} from '../../support/vendor-signers.ts';
import { createOpeningServer } from './opening-server.ts';
import { nowSeconds, type OpeningWorld, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const reversed = { order: <Pair>(pairs: readonly Pair[]) => pairs.toReversed() };
const everything: Partial<VendorUrlSigning> = {
  teams: ['Embed Team', 'Second Team'],
  firstName: 'Noor',
  lastName: 'Al Haddad',
  evalConnectionId: 'connection-1',
  attributes: { region: 'West,Midwest', Sales_Area: 'a b' },
  controls: { Region: 'North West', 'Order-Date': 'min:2026-01-01T00:00:00,max:2026-02-01T00:00:00' },
  parameters: { ':theme': 'Dark', ':menu_position': 'none', ':hide_title': 'true', ':show_footer': 'false' },
};

/** As the styles write both kinds of URL. */
const kinds = vendorStyles.flatMap((style) => [
  {
    kind: `a secure embed path in the style of ${style}`,
    sign: ({ whole, signing }: OpeningWorld, changes: Partial<VendorUrlSigning>) =>
      signUrlAsVendor(style, whole.embedPath, signing({ ...reversed, ...changes })),
  },
  {
    kind: `a JWT in the style of ${style}`,
    sign: ({ whole, signing }: OpeningWorld, changes: Partial<VendorUrlSigning>) =>
      signJwtUrlAsVendor(style, whole.jwtBaseUrl, signing(changes)),
  },
]);

describe.each(kinds)('$kind', ({ sign }) => {
  it('[O1] [L2] [L3] [J3] [J6] opens with all that it may say', async () => {
    const world = await settleWorld(server);
    const shown = await server.open(sign(world, everything));
    expect([shown.status, shown.state?.variables['Region']]).toEqual([200, 'North West']);
    expect(/<html[^>]*data-theme="Dark"[^>]*data-untitled/.test(shown.body)).toBe(true);
    const member = await world.findMember('noor@northwind.example');
    expect(member).toMatchObject({
      firstName: 'Noor',
      lastName: 'Al Haddad',
      userAttributes: { region: 'West,Midwest', Sales_Area: 'a b' },
    });
    const [teams = []] = member
      ? await server.repository.findTeamsByMemberIds(world.organizationId, [member.memberId])
      : [];
    expect(teams.map(({ name }) => name)).toEqual(['Embed Team', 'Second Team']);
  });

  it('[C2] [O1] opens with the least that it may say', async () => {
    const world = await settleWorld(server);
    const { accountType: _accountType, ...least } = world.signing();
    expect(await world.codeOf(sign(world, { ...least, accountType: undefined as never }))).toBe('OPENED');
  });

  it.each([
    ['a nonce that was used', 'NONCE_REUSED', { nonce: 'used' }],
    ['an unknown team', 'TEAM_NOT_FOUND', { teams: ['Embed Team', 'Nobody'] }],
    ['a team to which nothing is shared', 'NOT_SHARED_WITH_USER', { teams: ['Second Team'] }],
    ['an unknown account type', 'ACCOUNT_TYPE_NOT_FOUND', { accountType: 'Onlooker' }],
    ['milliseconds', 'TIME_NOT_IN_SECONDS', { time: nowSeconds * 1000 }],
    ['a time that is to come', 'TIME_IN_FUTURE', { time: nowSeconds + 61 }],
    ['a session that is too long', 'SESSION_LENGTH_EXCEEDS_MAXIMUM', { sessionLength: 2_592_001 }],
    ['an unknown client', 'CREDENTIAL_NOT_FOUND', { clientId: 'f'.repeat(32) }],
    ['another secret', 'INVALID_SIGNATURE', { secret: 'another' }],
  ])('[O9] [L5] is refused with %s: %s', async (_, code, change) => {
    const world = await settleWorld(server);
    await server.open(sign(world, { nonce: 'used' }));
    expect(await world.codeOf(sign(world, { ...everything, ...change }))).toBe(code);
  });

  it('[L2] [J2] is refused when one character of it was changed after it was signed', async () => {
    const world = await settleWorld(server);
    const url = sign(world, everything);
    const changed = url.replace(/(?<=:signature=|\.)[\w-](?=[\w-]{42,}(?:&|$))/g, (digit) =>
      digit === 'b' ? 'c' : 'b',
    );
    expect(await world.codeOf(changed)).toBe('INVALID_SIGNATURE');
  });
});

describe('a URL of a tag as the vendor’s samples sign it', () => {
  it.each(vendorStyles)('[P2] [J1] opens in the style of %s, by both ways', async (style) => {
    const world = await settleWorld(server);
    const tagged = await world.place(world.workbookId, { elementId: 'bar' }, 'prod');
    const urls = [
      signUrlAsVendor(style, tagged.embedPath, world.signing(everything)),
      signJwtUrlAsVendor(style, tagged.jwtBaseUrl, world.signing(everything)),
    ];
    for (const url of urls) expect(await world.codeOf(url)).toBe('OPENED');
  });
});
