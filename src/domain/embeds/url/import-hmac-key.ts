import { createHash, webcrypto } from 'node:crypto';

/** Enough for the credentials that a server meets within minutes. */
const mostKeys = 256;

const keys = new Map<string, Promise<webcrypto.CryptoKey>>();

function importKey(secret: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('raw', Buffer.from(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

/**
 * The key of a secret, which must not be empty, for checking with HMAC-SHA-256. Importing takes longer than checking, so the keys used last
 * are kept, by the digest of their secret and not extractable. Which secrets count is the caller's decision each time: a key that is
 * kept is reached by its secret alone.
 */
export function importHmacKey(secret: string): Promise<webcrypto.CryptoKey> {
  const digest = createHash('sha256').update(secret).digest('base64');
  const key = keys.get(digest) ?? importKey(secret);
  keys.delete(digest);
  keys.set(digest, key);
  const [oldest] = keys.keys();
  if (keys.size > mostKeys && oldest !== undefined) keys.delete(oldest);
  return key;
}
