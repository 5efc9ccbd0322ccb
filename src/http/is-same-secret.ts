import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes as long for any two texts, whatever they have in common. */
export function isSameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
