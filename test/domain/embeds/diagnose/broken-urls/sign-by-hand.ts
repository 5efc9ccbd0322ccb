// Signs URLs as people do who have read the documentation, and breaks them: owes nothing to the code under test.
import { createHmac } from 'node:crypto';

export const base = 'http://localhost:4000';
export const path = '/embed/1-7DtFiDy0cUmAAIztlEecY5';
export const clientId = '3f9c0d4e8a7b4b1e9d2c6f5a1b0e7c44';
export const otherClientId = 'aa11bb22cc33dd44ee55ff6600778899';

export const secrets = {
  newest: 'embedpath_sec_x7Qm2vR9kL4pT8wZ1nB6cY3hF5jD0sGaUeIoP-Xr_MzAb1Cd',
  ended: 'embedpath_sec_Ended4pT8wZ1nB6cY3hF5jD0sGaUeIoPqXrVtMzAb1Cd2Ef3x7Qm2v',
  other: 'embedpath_sec_Other9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp9Oo8Nn7Mm6Ll5Kk4Jj3',
  otherEnded: 'embedpath_sec_OtherEnded8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq0Pp9Oo8Nn7Mm6Ll5Kk4',
  third: 'embedpath_sec_Third8Nn7Mm6Ll5Kk4Jj3Ii2Hh1Gg0Ff9Ee8Dd7Cc6Bb5Aa4Zz3Yy2',
} as const;

/** A broken URL, and the kind of the mistake that it was made with. */
export interface BrokenUrlCase {
  readonly mistake: string;
  readonly url: string;
  readonly kind: string;
  /** The client id by which a server knows the credential; null where it knows none. */
  readonly named?: string | null;
  /** Two mistakes were made: both must be named, in any order. */
  readonly isAmongOthers?: boolean;
}

export type Pair = readonly [name: string, value: string];

export const usualPairs: readonly Pair[] = [
  [':nonce', '6f1f8f0c-6d3e-4b62-9a53-0d3f1f5a7b11'],
  [':email', 'ada@host.example'],
  [':external_user_id', 'ada@host.example'],
  [':client_id', clientId],
  [':time', '1780000000'],
  [':session_length', '3600'],
  [':mode', 'userbacked'],
  [':external_user_team', 'Embed Team'],
  [':account_type', 'Viewer'],
];

/** The usual parameters with other values; null leaves one out. */
export function pairsWith(values: Readonly<Record<string, string | null>>): readonly Pair[] {
  return usualPairs.flatMap(([name, value]): Pair[] => {
    const given = values[name];
    return given === null ? [] : [[name, given ?? value]];
  });
}

function likePython(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

export const styles = {
  python: (pairs: readonly Pair[]) =>
    pairs.map(([name, value]) => `${likePython(name)}=${likePython(value)}`).join('&'),
  node: (pairs: readonly Pair[]) => new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString(),
  go: (pairs: readonly Pair[]) => pairs.map(([name, value]) => `${name}=${value.replaceAll(' ', '%20')}`).join('&'),
  strict: (pairs: readonly Pair[]) =>
    pairs
      .map((pair) =>
        pair
          .map(encodeURIComponent)
          .join('=')
          .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`),
      )
      .join('&'),
} as const;
export type StyleName = keyof typeof styles;

export function write(pairs: readonly Pair[] = usualPairs, style: StyleName = 'python', origin = base): string {
  return `${origin}${path}?${styles[style](pairs)}`;
}

export const pythonUrl = write();
export const nodeUrl = write(usualPairs, 'node');

export function mac(text: string, key: string | Buffer = secrets.newest, hash = 'sha256'): Buffer {
  return createHmac(hash, key).update(text).digest();
}

/** Sends one text with the signature of another. */
export function signed(text: string, key: string | Buffer = secrets.newest, sent = text): string {
  return `${sent}&:signature=${mac(text, key).toString('hex')}`;
}

/** Signed from some parameters, and sent with others. */
export function sent(
  kind: string,
  mistake: string,
  from: readonly Pair[],
  to: readonly Pair[],
  style: StyleName = 'python',
): BrokenUrlCase {
  return { kind, mistake: `${mistake} (${style})`, url: signed(write(from, style), secrets.newest, write(to, style)) };
}

export const workbookPath = '/acme/workbook/Plugs-Sales-2026-3k1kZ0pXnQ8bV5cY7dW2aB';
export const usualHeader = { alg: 'HS256', typ: 'JWT', kid: clientId } as const;
export const usualClaims = {
  sub: 'ada@host.example',
  iss: clientId,
  jti: '0d7c2b58-90d2-4f0e-8a37-8f6f7f8f1a01',
  iat: 1_780_000_000,
  exp: 1_780_003_600,
  account_type: 'Viewer',
  teams: ['Embed Team'],
} as const;

export function part(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** A token whose parts may be any; the signature is of the two first ones. */
export function token(
  claims: unknown = usualClaims,
  key: string | Buffer = secrets.newest,
  { header = usualHeader as unknown, hash = 'sha256', encoding = 'base64url' as BufferEncoding } = {},
): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${mac(text, key, hash).toString(encoding)}`;
}

export function tokenUrl(compact: string): string {
  return `${base}${workbookPath}?:jwt=${compact}&:embed=true`;
}
