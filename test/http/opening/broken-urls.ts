import { createHmac } from 'node:crypto';
import { signTokenByHand } from '../../support/vendor-signers.ts';
import { nowSeconds, type OpeningWorld, type SigningChanges } from './opening-world.ts';

/** What the mistakes of signers are made from. */
export interface Mistaking {
  readonly world: OpeningWorld;
  readonly other: { readonly clientId: string; readonly secret: string };
  /** Of a credential that was rotated: the secret that ended, and the one that is live. */
  readonly rotated: { readonly clientId: string; readonly ended: string; readonly secret: string };
}

/** A broken URL, and every text that a signer might have signed for it. */
export interface BrokenUrl {
  readonly url: string;
  readonly texts: readonly string[];
}

type Digest = (text: string, secret: string) => string;

const hex: Digest = (text, secret) => createHmac('sha256', secret).update(text).digest('hex');

/** The URL as a host signs it, without its signature. */
function unsigned({ world }: Mistaking, changes: SigningChanges = {}): string {
  const url = world.sign('CLIENT_CREDENTIALS', { firstName: 'Noor', parameters: { ':theme': 'Dark' }, ...changes });
  return url.slice(0, url.indexOf('&:signature='));
}

const withSignature = (text: string, signature: string) => `${text}&:signature=${signature}`;

/** A URL for whose signature another text was signed. */
function signedOver(it: Mistaking, change: (text: string) => string, secret = it.world.credential.secret): BrokenUrl {
  const text = unsigned(it);
  return { url: withSignature(text, hex(change(text), secret)), texts: [text, change(text)] };
}

/** A URL that was changed after it was signed. */
function changedAfter(it: Mistaking, change: (text: string) => string): BrokenUrl {
  const text = unsigned(it);
  return { url: withSignature(change(text), hex(text, it.world.credential.secret)), texts: [text, change(text)] };
}

/** A URL whose signature was computed otherwise. */
function signedOtherwise(it: Mistaking, sign: Digest): BrokenUrl {
  const text = unsigned(it);
  return { url: withSignature(text, sign(text, it.world.credential.secret)), texts: [text] };
}

function tokenUrl(
  { world }: Mistaking,
  change: (token: string) => string,
  secret = world.credential.secret,
): BrokenUrl {
  const { email, nonce, time, sessionLength } = world.signing();
  const claims = { sub: email, jti: nonce, iat: time, exp: time + sessionLength, teams: ['Embed Team'] };
  const token = signTokenByHand({ alg: 'HS256', kid: world.credential.clientId }, claims, secret);
  const changed = change(token);
  const texts = [token, changed].map((one) => one.split('.').slice(0, 2).join('.'));
  return { url: `${world.whole.jwtBaseUrl}?:jwt=${changed}&:embed=true`, texts };
}

function withClaim(token: string, claim: object): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claim };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

const pathAndQuery = (text: string) => text.replace(/^https?:\/\/[^/]*/, '');

/** Each known mistake, made by code that owes nothing to the search for it. */
export const brokenUrls: Readonly<Record<string, (it: Mistaking) => BrokenUrl>> = {
  OTHER_CREDENTIAL: (it) => signedOver(it, (text) => text, it.other.secret),
  PREVIOUS_SECRET: (it) => {
    const text = unsigned(it, { clientId: it.rotated.clientId });
    return { url: withSignature(text, hex(text, it.rotated.ended)), texts: [text] };
  },
  SECRET_WHITESPACE: (it) => signedOtherwise(it, (text, secret) => hex(text, `${secret}\n`)),
  HASH_ALGORITHM: (it) =>
    signedOtherwise(it, (text, secret) => createHmac('sha512', secret).update(text).digest('hex')),
  SIGNATURE_ENCODING: (it) =>
    signedOtherwise(it, (text, secret) => encodeURIComponent(Buffer.from(hex(text, secret), 'hex').toString('base64'))),
  PATH_ONLY_SIGNED: (it) => signedOver(it, pathAndQuery),
  QUERY_ONLY_SIGNED: (it) => signedOver(it, (text) => text.slice(text.indexOf('?') + 1)),
  SCHEME_HOST_OR_PORT: (it) => signedOver(it, (text) => text.replace('http://', 'https://')),
  TRAILING_SLASH: (it) => signedOver(it, (text) => text.replace('?', '/?')),
  DECODED: (it) => signedOver(it, (text) => decodeURIComponent(text.replaceAll('+', ' '))),
  RE_ENCODED: (it) => changedAfter(it, (text) => text.replaceAll('%3A', ':').replaceAll('+', '%20')),
  REORDERED: (it) =>
    changedAfter(it, (text) => {
      const [path, query = ''] = text.split('?');
      return `${path}?${query.split('&').sort().join('&')}`;
    }),
  PARAMETER_ADDED: (it) => changedAfter(it, (text) => `${text}&%3Ahide_menu=true`),
  PARAMETER_REMOVED: (it) => changedAfter(it, (text) => text.replace('&%3Atheme=Dark', '')),
  PARAMETER_CHANGED: (it) => changedAfter(it, (text) => text.replace('Embed+Team', 'Second+Team')),
  PAYLOAD_CHANGED: (it) => tokenUrl(it, (token) => withClaim(token, { teams: ['Second Team'] })),
  SIGNED_WITH_CLIENT_ID: (it) => tokenUrl(it, (token) => token, it.world.credential.clientId),
  TRUNCATED: (it) => {
    const text = unsigned(it);
    return { url: withSignature(text, hex(text, it.world.credential.secret).slice(0, 60)), texts: [text] };
  },
  'signed for the page that frames it': (it) =>
    signedOver(it, (text) => `https://portal.somebody.example${pathAndQuery(text)}`),
  'nothing known': (it) => signedOver(it, (text) => `${text}!`, 'a secret that nobody has'),
  'a secret in the URL': (it) => {
    const text = `${unsigned(it)}&Region=${encodeURIComponent(it.world.credential.secret)}`;
    return { url: withSignature(text, it.world.credential.secret), texts: [text] };
  },
  'a secret in base64 in the URL': (it) => {
    const text = `${unsigned(it)}&Region=${Buffer.from(it.world.credential.secret).toString('base64url')}`;
    return { url: withSignature(text, hex(text, 'unknown')), texts: [text] };
  },
  'a secret in a claim': (it) => tokenUrl(it, (token) => withClaim(token, { account_type: it.other.secret })),
  'a secret in a signed parameter': (it) => {
    const text = unsigned(it, { accountType: it.other.secret, teams: [it.world.credential.secret] });
    return { url: withSignature(text, hex(text, it.world.credential.secret)), texts: [text] };
  },
  'a client id and a secret that were exchanged': (it) => {
    const { clientId, secret } = it.world.credential;
    const text = unsigned(it, { clientId: secret });
    return { url: withSignature(text, hex(text, clientId)), texts: [text] };
  },
  'a part of a secret for a signature': (it) => {
    const text = unsigned(it);
    return { url: withSignature(text, it.other.secret.slice(0, 40)), texts: [text] };
  },
  'a signature that stands twice': (it) => {
    const text = unsigned(it);
    const signature = hex(text, it.world.credential.secret);
    return { url: `${withSignature(text, signature)}&Region=${signature}&:signature=${signature}`, texts: [text] };
  },
  'a good one': (it) => signedOver(it, (text) => text),
  'one that has expired': (it) => {
    const text = unsigned(it, { time: nowSeconds - 9000 });
    return { url: withSignature(text, hex(text, it.world.credential.secret)), texts: [text] };
  },
  'a good JWT': (it) => tokenUrl(it, (token) => token),
};
