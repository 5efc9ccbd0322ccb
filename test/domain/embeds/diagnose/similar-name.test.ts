import { describe, expect, it } from 'vitest';
import { similarName } from '../../../../src/domain/embeds/diagnose/similar-name.ts';

const names = ['Embed Customers', 'Finance', 'EU', ':hide_menu', ':hide_title'];

describe('the name that somebody most likely meant', () => {
  it.each([
    ['embed customers', 'Embed Customers'],
    [' Finance ', 'Finance'],
    ['Embed Custmers', 'Embed Customers'],
    ['EmbedCustomers', 'Embed Customers'],
    [':hide_menus', ':hide_menu'],
    ['eu', 'EU'],
  ])('[X1] of %j is %j', (wrong, meant) => {
    expect(similarName(wrong, names)).toBe(meant);
  });

  it.each(['Sales', 'E', '', 'Finanzabteilung', 'x'.repeat(15_000)])('[X1] of %j is none', (wrong) => {
    expect(similarName(wrong, names)).toBeUndefined();
  });

  it('[X1] is looked for among none', () => {
    expect(similarName('Finance', [])).toBeUndefined();
  });
});
