import {
  type BrokenUrlCase,
  clientId,
  otherClientId,
  part,
  token,
  tokenUrl,
  usualClaims,
  usualHeader,
} from './sign-by-hand.ts';

const [header = '', payload = '', signature = ''] = token().split('.');

function tampered(mistake: string, claims: unknown, head: string = header): BrokenUrlCase {
  return { kind: 'PAYLOAD_CHANGED', mistake, url: tokenUrl(`${head}.${part(claims)}.${signature}`) };
}

function spaced(value: object): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/^\{ /, '{')
    .replace(/ \}$/, '}')
    .replace(/\[ /g, '[')
    .replace(/ \]/g, ']');
}

function without(...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(usualClaims).filter(([name]) => !names.includes(name)));
}

const otherClaims = {
  'the account type': { account_type: 'Admin' },
  'the teams': { teams: ['Second Team'] },
  'a further team': { teams: ['Embed Team', 'Second Team'] },
  'the user': { sub: 'grace@host.example' },
  'the expiry': { exp: 1_780_086_400 },
  'the issue': { iat: 1_779_996_400 },
  'a claim more': { user_attributes: { region: 'West' } },
  'two claims more': { ver: '1.1', aud: 'sigmacomputing' },
} as const;

const sorted = Object.fromEntries(Object.entries(usualClaims).sort(([left], [right]) => (left < right ? -1 : 1)));

const emphatic = { ...usualClaims, first_name: 'Zoë' };
const inLines = JSON.stringify(emphatic, null, 4).replaceAll('ë', '\\u00eb');
const signedInLines: BrokenUrlCase = {
  kind: 'PAYLOAD_CHANGED',
  mistake: 'signed in lines, with escapes',
  url: tokenUrl(`${header}.${part(emphatic)}.${token(inLines).split('.')[2]}`),
};

export const brokenPayloads: readonly BrokenUrlCase[] = [
  ...Object.entries(otherClaims).flatMap(([what, claims]) => [
    tampered(what, { ...usualClaims, ...claims }),
    tampered(`${what}, written with spaces`, spaced({ ...usualClaims, ...claims })),
  ]),
  ...['account_type', 'teams', 'iss', 'exp', 'sub'].map((name) => tampered(`without ${name}`, without(name))),
  tampered('the times in milliseconds', { ...usualClaims, iat: 1_780_000_000_000 }),
  tampered('written anew with spaces', spaced(usualClaims)),
  tampered('written anew, sorted', sorted),
  { ...tampered('the key id', usualClaims, part({ ...usualHeader, kid: otherClientId })), named: otherClientId },
  {
    kind: 'PAYLOAD_CHANGED',
    mistake: 'header and payload written anew without the spaces of Python',
    url: tokenUrl(
      `${header}.${payload}.${token(spaced(usualClaims), undefined, { header: spaced(usualHeader) }).split('.')[2]}`,
    ),
  },
  tampered('the header without its type', usualClaims, part({ alg: 'HS256', kid: clientId })),
  tampered('the header with another type', usualClaims, part({ ...usualHeader, typ: 'at+jwt' })),
  tampered('the header with a type of content', usualClaims, part({ ...usualHeader, cty: 'JWT' })),
  tampered('written anew in lines', JSON.stringify(usualClaims, null, 2)),
  tampered('the times moved to the end', { ...without('iat', 'exp'), iat: usualClaims.iat, exp: usualClaims.exp }),
  ...['jti', 'teams', 'sub'].map((name) =>
    tampered(`${name} moved to the end`, { ...without(name), [name]: usualClaims[name as 'jti'] }),
  ),
  signedInLines,
  tampered('the header in another order', usualClaims, part({ typ: 'JWT', alg: 'HS256', kid: clientId })),
  {
    kind: 'PAYLOAD_CHANGED',
    mistake: 'a payload of another token',
    url: tokenUrl(`${header}.${part({ ...usualClaims, sub: 'grace@host.example' })}.${signature}`),
  },
].filter(({ url }) => !url.includes(`${header}.${payload}.${signature}`));
