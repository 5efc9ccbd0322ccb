import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../../../src/domain/embeds/diagnose/without-secrets.ts';

describe('an answer', () => {
  it('[X2] [K1] has each secret masked wherever it stands, trimmed and encoded too', () => {
    const secret = 'a secret/with+more ';
    const value = {
      text: `x${secret}y`,
      list: [encodeURIComponent(secret), null, 4],
      inner: { trimmed: secret.trim() },
    };
    const answer = withoutSecrets(value, [secret, '']);
    expect(answer).toEqual({ text: 'x[secret]y', list: ['[secret]', null, 4], inner: { trimmed: '[secret]' } });
  });

  it('[X2] has also the start of a secret masked that a message has cut', () => {
    const secret = '0123456789abcdef0123456789abcdef';
    const text = `"${secret.slice(0, 20)}…" and "${secret}" and ${secret.slice(0, 15)}`;
    expect(withoutSecrets(text, [secret])).toBe('"[secret]…" and "[secret]" and 0123456789abcde');
  });

  it('keeps short texts, which would be found in words', () => {
    expect(withoutSecrets({ text: 'the signature' }, ['sig'])).toEqual({ text: 'the signature' });
  });
});
