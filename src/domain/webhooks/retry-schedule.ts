import type { RandomBytes } from '../ids.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** Seconds to wait after each failure but the last: together about a day. */
const waits = [10, 60, 300, 1800, 7200, 21_600, 54_000] as const;

export const triesOfDelivery = waits.length + 1;

/** A fifth more or less, so that what failed together does not come again together. */
function jitter(randomBytes: RandomBytes): number {
  const [byte = 0] = randomBytes(1);
  return 0.8 + (0.4 * byte) / 255;
}

/** Of what a receiver asks; what is longer would leave too few of a day's tries. */
const longestAskedMs = 3_600_000;
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Until when a receiver asks to be left alone, by the header Retry-After (RFC 9110, section 10.2.3). */
function readRetryAfter(text: string, failedAt: Date): number {
  const now = failedAt.getTime();
  const asked = /^\d{1,9}$/.test(text) ? now + Number(text) * 1000 : httpDate.test(text) ? Date.parse(text) : now;
  return Math.min(asked, now + longestAskedMs);
}

/**
 * When a delivery is tried again after this attempt failed, no sooner than its receiver asks by `retryAfter`; undefined: never, it is
 * dead.
 */
export function nextAttemptAfter(
  { attempts, mostAttempts }: Pick<WebhookDelivery, 'attempts' | 'mostAttempts'>,
  failedAt: Date,
  randomBytes: RandomBytes,
  retryAfter = '',
): Date | undefined {
  if (attempts >= mostAttempts) return undefined;
  const failures = Math.max(1, triesOfDelivery - (mostAttempts - attempts));
  const seconds = waits[failures - 1] ?? waits[waits.length - 1] ?? 0;
  const planned = failedAt.getTime() + seconds * 1000 * jitter(randomBytes);
  return new Date(Math.max(planned, readRetryAfter(retryAfter, failedAt)));
}
