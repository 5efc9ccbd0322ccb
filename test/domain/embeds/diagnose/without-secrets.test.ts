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

  it('keeps short texts, which would be found in words', () => {
    expect(withoutSecrets({ text: 'the signature' }, ['sig'])).toEqual({ text: 'the signature' });
  });
});
