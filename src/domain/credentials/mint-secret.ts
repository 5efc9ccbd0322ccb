import { createHash } from 'node:crypto';
import type { RandomBytes } from '../ids.ts';

export const secretPrefix = 'embedpath_sec_';

function checksum(body: string): string {
  return createHash('sha256')
    .update(secretPrefix + body)
    .digest('base64url')
    .slice(0, 6);
}

/** The secret of a credential: 32 random bytes, with a prefix and a checksum by which scanners know it without asking. */
export function mintSecret(randomBytes: RandomBytes): string {
  const body = Buffer.from(randomBytes(32)).toString('base64url');
  return secretPrefix + body + checksum(body);
}
