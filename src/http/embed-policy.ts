import { randomBytes } from 'node:crypto';

/** A page of ours in a frame: all it needs stands in its one answer, and only these origins may frame it (O5). */
export function embedPolicy(nonce: string, framingOrigins: readonly string[]): string {
  const ancestors = framingOrigins.length > 0 ? framingOrigins.join(' ') : "'none'";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

export function newPolicyNonce(): string {
  return randomBytes(16).toString('base64url');
}
