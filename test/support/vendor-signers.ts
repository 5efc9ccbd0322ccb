// Signers that owe nothing to the code under test. They write URLs as the vendor's published samples for Node.js, Python, Go
// and Ruby do: which characters are encoded, how spaces are written, where the token stands, what its header holds.
import { createHmac } from 'node:crypto';

export const vendorStyles = ['node', 'python', 'go', 'ruby'] as const;
export type VendorStyle = (typeof vendorStyles)[number];

export interface VendorSigning {
  readonly clientId: string;
  readonly secret: string;
  readonly nonce: string;
  readonly email: string;
  /** Unix seconds. */
  readonly time: number;
  readonly sessionLength: number;
  readonly teams?: readonly string[];
  readonly accountType?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly evalConnectionId?: string;
  /** Values by control id. */
  readonly controls?: Readonly<Record<string, string>>;
  /** Interface parameters, with their colon. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface VendorUrlSigning extends VendorSigning {
  readonly externalUserId: string;
  readonly mode?: string;
  /** The order in which a map of Go happens to be walked; as written where it is left out. */
  readonly order?: (pairs: readonly Pair[]) => readonly Pair[];
}

type Pair = readonly [name: string, value: string];

function encodeBytes(text: string, kept: RegExp): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return kept.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

/** How each language's sample writes a name or a value. */
const encoders: Readonly<Record<VendorStyle, (text: string) => string>> = {
  node: (text) => new URLSearchParams([['', text]]).toString().slice(1),
  python: (text) => encodeBytes(text, /[A-Za-z0-9_.~,:-]/),
  go: (text) => text.replaceAll(' ', '%20'),
  ruby: (text) => encodeBytes(text, /[A-Za-z0-9*._ -]/).replaceAll(' ', '+'),
};

function writePairs(style: VendorStyle, pairs: readonly Pair[]): string {
  const encode = encoders[style];
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
}

function given(name: string, value: string | undefined): readonly Pair[] {
  return value === undefined ? [] : [[name, value]];
}

function extrasOf({ controls = {}, parameters = {} }: VendorSigning): readonly Pair[] {
  return [...Object.entries(controls), ...Object.entries(parameters)];
}

/** A URL over a secure embed path, signed with client credentials. */
export function signUrlAsVendor(style: VendorStyle, embedPath: string, signing: VendorUrlSigning): string {
  const { time, sessionLength, attributes = {}, teams, order = (pairs) => pairs } = signing;
  const pairs: readonly Pair[] = [
    [':nonce', signing.nonce],
    [':email', signing.email],
    [':external_user_id', signing.externalUserId],
    [':client_id', signing.clientId],
    [':time', String(time)],
    [':session_length', String(sessionLength)],
    [':mode', signing.mode ?? 'userbacked'],
    ...given(':external_user_team', teams?.join(',')),
    ...given(':account_type', signing.accountType),
    ...given(':first_name', signing.firstName),
    ...given(':last_name', signing.lastName),
    ...given(':eval_connection_id', signing.evalConnectionId),
    ...Object.entries(attributes).map(([name, value]): Pair => [`:ua_${name}`, value]),
    ...extrasOf(signing),
  ];
  const text = `${embedPath}?${writePairs(style, style === 'go' ? order(pairs) : pairs)}`;
  return `${text}&:signature=${createHmac('sha256', signing.secret).update(text).digest('hex')}`;
}

function encodeSegment(segment: unknown): string {
  return Buffer.from(typeof segment === 'string' ? segment : JSON.stringify(segment)).toString('base64url');
}

/** A compact JWS by HMAC, whatever its header says. A text is taken as the very JSON. */
export function signTokenByHand(header: unknown, payload: unknown, secret: string, hash = 'sha256'): string {
  const text = `${encodeSegment(header)}.${encodeSegment(payload)}`;
  return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
}

/** As Go writes JSON: names in order, and characters that HTML knows escaped. */
function writeGoJson(value: object): string {
  const sorted = Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
  return JSON.stringify(sorted).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

function claimsOf(signing: VendorSigning): object {
  return {
    sub: signing.email,
    iss: signing.clientId,
    jti: signing.nonce,
    iat: signing.time,
    exp: signing.time + signing.sessionLength,
    account_type: signing.accountType,
    teams: signing.teams,
    first_name: signing.firstName,
    last_name: signing.lastName,
    user_attributes: signing.attributes,
    eval_connection_id: signing.evalConnectionId,
  };
}

const tokenWriters: Readonly<Record<VendorStyle, (signing: VendorSigning) => string>> = {
  node: (signing) =>
    signTokenByHand({ alg: 'HS256', typ: 'JWT', kid: signing.clientId }, claimsOf(signing), signing.secret),
  python: (signing) => {
    const claims = { ...claimsOf(signing), ver: '1.1', aud: 'sigmacomputing' };
    return signTokenByHand({ alg: 'HS256', kid: signing.clientId, typ: 'JWT' }, claims, signing.secret);
  },
  go: (signing) => {
    const header = writeGoJson({ typ: 'JWT', alg: 'HS256', kid: signing.clientId });
    return signTokenByHand(header, writeGoJson(claimsOf(signing)), signing.secret);
  },
  ruby: (signing) => {
    const claims = { ...claimsOf(signing), ver: '1.1', aud: 'sigmacomputing' };
    return signTokenByHand({ kid: signing.clientId, alg: 'HS256' }, claims, signing.secret);
  },
};

/** A URL over a JWT base URL. Node.js puts the token first, the other samples `:embed`. */
export function signJwtUrlAsVendor(style: VendorStyle, baseUrl: string, signing: VendorSigning): string {
  const token = tokenWriters[style](signing);
  const signed = style === 'node' ? `:jwt=${encodeURIComponent(token)}&:embed=true` : `:embed=true&:jwt=${token}`;
  const extras = writePairs(style, extrasOf(signing));
  return `${baseUrl}?${signed}${extras === '' ? '' : `&${extras}`}`;
}
