import { afterAll, describe, expect, it } from 'vitest';
import { signJwtUrlAsVendor, signUrlAsVendor, vendorStyles } from '../../support/vendor-signers.ts';
import { createOpeningServer } from './opening-server.ts';
import { settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const everything = {
  teams: ['Embed Team', 'Second Team'],
  firstName: 'Noor',
  lastName: 'Al Haddad',
  evalConnectionId: 'connection-1',
  attributes: { region: 'West,Midwest', Sales_Area: 'a b' },
  controls: { Region: 'North West', 'Order-Date': 'min:2026-01-01T00:00:00,max:2026-02-01T00:00:00' },
  parameters: { ':theme': 'Dark', ':menu_position': 'none', ':hide_title': 'true', ':show_footer': 'false' },
};

describe('a URL as the vendor’s samples sign it', () => {
  it.each(vendorStyles)('[L1] [L2] [L3] opens a secure embed path in the style of %s, with all that it may say', async (style) => {
    const world = await settleWorld(server);
    const url = signUrlAsVendor(style, world.whole.embedPath, world.signing(everything));
    const shown = await server.open(url);
    expect([shown.status, shown.state?.variables]).toEqual([200, expect.objectContaining({ Region: 'North West' })]);
    expect(shown.body).toContain('data-theme="Dark"');
  });
});
