import { createHash } from 'node:crypto';
import type { RandomBytes } from '../ids.ts';

const prefix = 'embedpath_sec_';

function checksum(body: string): string {
  return createHash('sha256')
    .update(prefix + body)
    .digest('base64url')
    .slice(0, 6);
}

/** The secret of a credential: 32 random bytes, with a prefix and a checksum by which scanners know it without asking. */
export function mintSecret(randomBytes: RandomBytes): string {
  const body = Buffer.from(randomBytes(32)).toString('base64url');
  return prefix + body + checksum(body);
}
