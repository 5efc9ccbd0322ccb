import { secondsOf } from './check-times.ts';
import { memberOf } from './json-web-token.ts';
import { optionalValue } from './parameters.ts';
import type { EmbedUrl } from './url-facts.ts';

function signedTime(url: EmbedUrl): unknown {
  if (url.method === 'JWT') return memberOf(url.token.claims, 'iat');
  const text = optionalValue(url.parameters, ':time');
  return text === null ? null : Number(text);
}

/**
 * How many seconds the signer's clock was ahead of `now` when it signed, by `:time` or `iat`, also where that is in milliseconds;
 * negative when it was behind, or the URL is as old. Undefined when the URL names no time. To be believed once the signature is.
 */
export function clockOffsetOf(url: EmbedUrl, now: Date): number | undefined {
  const time = signedTime(url);
  if (typeof time !== 'number' || !Number.isFinite(time)) return undefined;
  return Math.round(secondsOf(time) - now.getTime() / 1000);
}
