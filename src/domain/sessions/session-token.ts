import type { RandomBytes } from '../ids.ts';

export const sessionTokenPrefix = 'embedpath_ses_';

/** A bearer token of one session: 32 random bytes behind a prefix by which scanners know it. */
export function mintSessionToken(randomBytes: RandomBytes): string {
  return `${sessionTokenPrefix}${Buffer.from(randomBytes(32)).toString('base64url')}`;
}
