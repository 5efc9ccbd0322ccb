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

/** When a delivery is tried again after this attempt failed; undefined: never, it is dead. */
export function nextAttemptAfter(
  { attempts, mostAttempts }: Pick<WebhookDelivery, 'attempts' | 'mostAttempts'>,
  failedAt: Date,
  randomBytes: RandomBytes,
): Date | undefined {
  if (attempts >= mostAttempts) return undefined;
  const failures = Math.max(1, triesOfDelivery - (mostAttempts - attempts));
  const seconds = waits[failures - 1] ?? waits[waits.length - 1] ?? 0;
  return new Date(failedAt.getTime() + seconds * 1000 * jitter(randomBytes));
}
