import { describe, expect, it } from 'vitest';
import { type Unsayable, withoutSecrets } from '../../../../src/domain/embeds/diagnose/without-secrets.ts';

const nothing: Unsayable = { pasted: '', secrets: [], signatures: [] };

describe('an answer', () => {
  it('[X2] [K1] has each secret masked wherever it stands, trimmed and encoded too', () => {
    const secret = 'a secret/with+more ';
    const value = {
      text: `x${secret}y`,
      list: [encodeURIComponent(secret), null, 4],
      inner: { trimmed: secret.trim() },
    };
    const answer = withoutSecrets(value, {
      ...nothing,
      pasted: `?a=${encodeURIComponent(secret)}`,
      secrets: [secret, ''],
    });
    expect(answer).toEqual({ text: 'x[secret]y', list: ['[secret]', null, 4], inner: { trimmed: '[secret]' } });
  });

  const secret = '0123456789abcdef0123456789ABCDEF';

  it('[X2] has also the parts masked that messages cut out of a secret that was pasted', () => {
    const text = `"${secret.slice(0, 20)}…", "…${secret.slice(24)}" and ${secret}, and ${secret.slice(3, 10)}`;
    const answer = withoutSecrets(text, { ...nothing, pasted: `/?a=${secret}`, secrets: [secret] });
    expect(answer).toBe('"[secret]…", "…[secret]" and [secret], and 3456789');
  });

  it.each(['base64', 'base64url', 'hex'] as const)('[X2] has a secret masked that was pasted in %s', (encoding) => {
    const encoded = Buffer.from(`{"Region":"${secret}"}`).toString(encoding);
    const answer = withoutSecrets(`a=${encoded}`, { ...nothing, pasted: `/?a=${encoded}`, secrets: [secret] });
    expect(answer.replace(/=+$/, '')).toBe('a=[secret]');
  });

  it('[X2] does not tell by its masks how far somebody guessed a secret rightly', () => {
    const guess = secret.slice(0, 31);
    expect(withoutSecrets(guess, { ...nothing, pasted: guess, secrets: [secret] })).toBe(guess);
    const ours = 'embedpath_sec_AbCdEf';
    const masked = (secrets: readonly string[]) =>
      withoutSecrets(`a=${ours}&b=1`, { ...nothing, pasted: ours, secrets });
    expect(masked([`${ours}GhIjKlMnOp`])).toBe('a=[secret]&b=1');
    expect(masked([])).toBe('a=[secret]&b=1');
  });

  it('[X2] has signatures masked, their parts too', () => {
    const signature = 'c'.repeat(8) + 'd'.repeat(56);
    const text = `a=${signature}&b=${signature.slice(2, 20)}&c=${signature.slice(0, 15)}`;
    expect(withoutSecrets(text, { ...nothing, signatures: [signature] })).toBe(
      `a=[secret]&b=[secret]&c=${signature.slice(0, 15)}`,
    );
  });

  it('keeps short texts, which would be found in words', () => {
    const unsayable = { pasted: '/?:signature=signature', secrets: ['sig'], signatures: ['signature'] };
    expect(withoutSecrets({ text: 'the signature' }, unsayable)).toEqual({ text: 'the signature' });
  });
});
