import { createHash } from 'node:crypto';
import {
  type BrokenUrlCase,
  base,
  mac,
  nodeUrl,
  part,
  pythonUrl,
  secrets,
  signed,
  token,
  tokenUrl,
  usualClaims,
  usualHeader,
  workbookPath,
} from './sign-by-hand.ts';

const { newest } = secrets;
const digest = mac(pythonUrl);
const hex = digest.toString('hex');
const base64 = digest.toString('base64');

function withSignature(kind: string, mistake: string, signature: string, url = pythonUrl): BrokenUrlCase {
  return { kind, mistake, url: `${url}&:signature=${signature}` };
}

const hashes = ['sha1', 'sha512', 'sha384', 'sha224', 'md5', 'sha3-256'].flatMap((name) => [
  withSignature('HASH_ALGORITHM', `${name}, in a URL`, mac(pythonUrl, newest, name).toString('hex')),
  withSignature('HASH_ALGORITHM', `${name}, in a URL of Node.js`, mac(nodeUrl, newest, name).toString('hex'), nodeUrl),
  {
    kind: 'HASH_ALGORITHM',
    mistake: `${name}, in a token that says HS256`,
    url: tokenUrl(token(usualClaims, newest, { hash: name })),
  },
]);

function bare(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('')).digest('hex');
}

const hs512 = token(usualClaims, newest, { header: { ...usualHeader, alg: 'HS512' }, hash: 'sha512' });
const hs512Renamed = [part(usualHeader), ...hs512.split('.').slice(1)].join('.');
const unsigned = `${part({ ...usualHeader, alg: 'none' })}.${part(usualClaims)}.`;

const algorithms: readonly BrokenUrlCase[] = [
  ...hashes,
  withSignature('HASH_ALGORITHM', 'SHA-256 of secret and text', bare(newest, pythonUrl)),
  withSignature('HASH_ALGORITHM', 'SHA-256 of text and secret', bare(pythonUrl, newest)),
  withSignature('HASH_ALGORITHM', 'SHA-256 of the text alone', bare(pythonUrl)),
  withSignature(
    'HASH_ALGORITHM',
    'SHA-256 of the text and a parameter of the secret',
    bare(pythonUrl, '&secret=', newest),
  ),
  withSignature('HASH_ALGORITHM', 'SHA-256 over the HMAC', createHash('sha256').update(digest).digest('hex')),
  { kind: 'HASH_ALGORITHM', mistake: 'HS512 in header and signature', url: tokenUrl(hs512) },
  { kind: 'HASH_ALGORITHM', mistake: 'HS512, renamed to HS256 afterwards', url: tokenUrl(hs512Renamed) },
  { kind: 'HASH_ALGORITHM', mistake: 'no algorithm, no signature', url: tokenUrl(unsigned) },
];

const writings: readonly (readonly [mistake: string, signature: string])[] = [
  ['base64', base64],
  ['base64, percent-encoded', encodeURIComponent(base64)],
  ['base64 without padding', base64.replace('=', '')],
  ['base64, percent-encoded twice', encodeURIComponent(encodeURIComponent(base64))],
  ['base64url', digest.toString('base64url')],
  ['upper-case digits', hex.toUpperCase()],
  ['digits of both cases', hex.slice(0, 32) + hex.slice(32).toUpperCase()],
  ['0x before the digits', `0x${hex}`],
  ['colons between the bytes', hex.replace(/(..)(?!$)/g, '$1:')],
  ['hyphens between the bytes, as in .NET', hex.replace(/(..)(?!$)/g, '$1-').toUpperCase()],
  ['sha256= before the digits', `sha256=${hex}`],
  ['the digits in base64', Buffer.from(hex).toString('base64')],
  ['the digits in digits', Buffer.from(hex).toString('hex')],
  ['bytes as Python prints them', `b'${hex}'`],
  ['an encoded newline behind the digits', `${hex}%0A`],
  ['bare bytes, percent-encoded', hex.replace(/../g, '%$&')],
  ['the last byte first', Buffer.from(digest).reverse().toString('hex')],
  ['base64 twice over', Buffer.from(base64).toString('base64')],
  ['a full stop behind the digits', `${hex}.`],
];

const tokenText = `${part(usualHeader)}.${part(usualClaims)}`;
const tokenDigest = mac(tokenText);
const tokenWritings: readonly (readonly [mistake: string, signature: string])[] = [
  ['digits', tokenDigest.toString('hex')],
  ['upper-case digits', tokenDigest.toString('hex').toUpperCase()],
  ['base64', tokenDigest.toString('base64')],
  ['base64, percent-encoded', encodeURIComponent(tokenDigest.toString('base64'))],
  ['base64url with padding', `${tokenDigest.toString('base64url')}=`],
  ['the digits in base64url', part(tokenDigest.toString('hex'))],
];

const whole = signed(pythonUrl);
const compact = token();
const cut: readonly (readonly [mistake: string, url: string])[] = [
  ['a signature without its last digit', whole.slice(0, -1)],
  ['a signature without its first digits', `${pythonUrl}&:signature=${hex.slice(4)}`],
  ['half a signature', whole.slice(0, -32)],
  ['a signature of twenty digits', whole.slice(0, -44)],
  ['an empty signature', `${pythonUrl}&:signature=`],
  ['no signature', pythonUrl],
  ['a URL of 255 characters', whole.slice(0, 255)],
  ['a bare # in a value', signed(`${pythonUrl}&Region=a#b`)],
  ['a URL that ends at a bare #', signed(`${pythonUrl}&Region=a#b`).replace(/#.*/, '')],
  ['a token of two parts', tokenUrl(tokenText)],
  ['a token without signature', tokenUrl(`${tokenText}.`)],
  ['a token without its last characters', tokenUrl(compact.slice(0, -7))],
  ['a token cut in its payload', `${base}${workbookPath}?:jwt=${compact}`.slice(0, 240)],
  ['an empty token', tokenUrl('')],
  ['no token', `${base}${workbookPath}?:embed=true`],
];

export const brokenSignatures: readonly BrokenUrlCase[] = [
  ...algorithms,
  ...writings.map(([mistake, signature]) => withSignature('SIGNATURE_ENCODING', mistake, signature)),
  ...tokenWritings.map(([mistake, signature]) => ({
    kind: 'SIGNATURE_ENCODING',
    mistake: `${mistake}, in a token`,
    url: tokenUrl(`${tokenText}.${signature}`),
  })),
  ...cut.map(([mistake, url]) => ({ kind: 'TRUNCATED', mistake, url })),
];
