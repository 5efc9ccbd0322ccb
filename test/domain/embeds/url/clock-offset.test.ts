import { describe, expect, it } from 'vitest';
import { clockOffsetOf } from '../../../../src/domain/embeds/url/clock-offset.ts';
import { parseEmbedUrl } from '../../../../src/domain/embeds/url/verify-embed-url.ts';
import { publicBaseUrl } from '../../../support/judge-url.ts';
import { signTokenByHand } from '../../../support/vendor-signers.ts';

const now = new Date(1_780_000_000_000);

function offsetOfTime(time: string): number | undefined {
  const query = `:nonce=n&:client_id=c&:email=e&:external_user_id=u&:mode=userbacked&:session_length=60&:time=${time}`;
  const url = `/embed/1-3k1kZ0pXnQ8bV5cY7dW2aB?${query}&:signature=s`;
  return clockOffsetOf(parseEmbedUrl(publicBaseUrl, url), now);
}

function offsetOfClaims(claims: object): number | undefined {
  const token = signTokenByHand({ alg: 'HS256', kid: 'c' }, claims, 'a secret that signs');
  return clockOffsetOf(parseEmbedUrl(publicBaseUrl, `/acme/workbook/3k1kZ0pXnQ8bV5cY7dW2aB?:jwt=${token}`), now);
}

describe('[L5] the offset of the signer of a URL', () => {
  it.each([
    ['1780000412', 412],
    ['1779999990.4', -10],
    ['1780000412000', 412],
    ['soon', undefined],
  ])('is told by :time=%s', (time, offset) => {
    expect(offsetOfTime(time)).toBe(offset);
  });

  it.each([
    [{ iat: 1_780_000_090 }, 90],
    [{ iat: 1_779_999_000_000 }, -1000],
    [{ iat: 'soon' }, undefined],
    [{}, undefined],
  ])('is told by the claims %j', (claims, offset) => {
    expect(offsetOfClaims(claims)).toBe(offset);
  });
});
