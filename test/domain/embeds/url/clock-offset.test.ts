import { describe, expect, it } from 'vitest';
import { checkNotAhead, checkSeconds, refuseExpired } from '../../../../src/domain/embeds/url/check-times.ts';
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

describe('[L5] [U3] a time that is refused tells how far the signer is ahead', () => {
  const nowSeconds = now.getTime() / 1000;
  const limits = { skewSeconds: 60, longestSessionSeconds: 3600, audience: 'sigmacomputing' };
  const refusalOf = (check: () => void): unknown => {
    try {
      check();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it.each([
    [
      'TIME_IN_FUTURE',
      () => checkNotAhead(':time', nowSeconds + 412, limits, nowSeconds),
      412,
      'By ":time", the signer is 412 s ahead of the clock here; at most 60 s are allowed.',
    ],
    [
      'TIME_NOT_IN_SECONDS',
      () => checkSeconds(':time', (nowSeconds - 3) * 1000, (nowSeconds - 3) * 1000, nowSeconds),
      -3,
      '":time" must be in seconds since 1970; it seems to be in milliseconds. Read so, the signer is 3 s behind.',
    ],
    [
      'SESSION_EXPIRED',
      () =>
        refuseExpired('SESSION_EXPIRED', ':time', { signed: nowSeconds - 900, end: nowSeconds - 300, now: nowSeconds }),
      -900,
      'The session ended 300 s ago by the clock here, as ":time" says: the signer is 900 s behind, or the URL is as old.',
    ],
    [
      'TOKEN_EXPIRED',
      () => refuseExpired('TOKEN_EXPIRED', 'exp', { signed: nowSeconds, end: nowSeconds, now: nowSeconds }),
      0,
      'The session ended 0 s ago by the clock here, as "exp" says: the signer is neither ahead nor behind.',
    ],
  ])('%s', (code, check, clockOffsetSeconds, message) => {
    expect(refusalOf(check)).toMatchObject({ code, clockOffsetSeconds, message });
  });

  it('within what an integer of 32 bits holds', () => {
    const refusal = refusalOf(() => checkNotAhead(':time', 99_999_999_999, limits, nowSeconds));
    expect(refusal).toMatchObject({ clockOffsetSeconds: 2 ** 31 - 1 });
  });
});
