import { createHash } from 'node:crypto';
import type { RandomBytes } from '../ids.ts';

export const tokenPrefix = 'embedpath_tok_';

/** A bearer token nobody can guess: 32 random bytes behind a prefix by which scanners know it. */
export function mintToken(randomBytes: RandomBytes): string {
  return `${tokenPrefix}${Buffer.from(randomBytes(32)).toString('base64url')}`;
}

/** How a token is stored and found: SHA-256 is enough, since tokens are random and not chosen by people. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
