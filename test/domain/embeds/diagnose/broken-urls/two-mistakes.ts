import {
  type BrokenUrlCase,
  mac,
  type Pair,
  pairsWith,
  path,
  pythonUrl,
  secrets,
  styles,
  usualPairs,
  write,
} from './sign-by-hand.ts';

const tracked: readonly Pair[] = [
  ['utm_source', 'mail'],
  ['utm_medium', 'email'],
];
const sorted = (pairs: readonly Pair[]) => pairs.toSorted(([left], [right]) => (left < right ? -1 : 1));
const byName = sorted(usualPairs);
const admin = pairsWith({ ':account_type': 'Admin' });
const dark: Pair = [':theme', 'Dark'];

interface Signed {
  readonly mistake: string;
  readonly kind: string;
  readonly text: string;
  readonly sent: string;
  readonly key?: string;
  readonly hash?: string;
}

function added(mistake: string, kind: string, text: string, rest: Partial<Signed> = {}): readonly Signed[] {
  return [
    { mistake: `tracked, and ${mistake}`, kind, text, sent: write([...usualPairs, ...tracked]), ...rest },
    {
      mistake: `tracked from the beginning, and ${mistake}`,
      kind,
      text,
      sent: write([...tracked, ...usualPairs]),
      ...rest,
    },
  ];
}

const query = styles.python(usualPairs);
const cases: readonly Signed[] = [
  ...added('a newline behind the secret', 'SECRET_WHITESPACE', pythonUrl, { key: `${secrets.newest}\n` }),
  ...added('another credential', 'OTHER_CREDENTIAL', pythonUrl, { key: secrets.other }),
  ...added('written anew', 'RE_ENCODED', write(usualPairs, 'node')),
  ...added('written anew as Go does', 'RE_ENCODED', write(usualPairs, 'go')),
  ...added('signed for https', 'SCHEME_HOST_OR_PORT', pythonUrl.replace('http:', 'https:')),
  ...added('a slash', 'TRAILING_SLASH', pythonUrl.replace('?', '/?')),
  ...added('only the query signed', 'QUERY_ONLY_SIGNED', query),
  ...added('only the path signed', 'PATH_ONLY_SIGNED', `${path}?${query}`),
  ...added('signed sorted', 'REORDERED', write(byName)),
  ...added('an account type changed', 'PARAMETER_CHANGED', write(admin)),
  ...added('a theme lost', 'PARAMETER_REMOVED', write([...usualPairs, dark])),
  ...added('SHA-512', 'HASH_ALGORITHM', pythonUrl, { hash: 'sha512' }),
  { mistake: 'tracked and sorted', kind: 'PARAMETER_ADDED', text: pythonUrl, sent: write([...byName, ...tracked]) },
  {
    mistake: 'a theme added, and sorted',
    kind: 'PARAMETER_ADDED',
    text: pythonUrl,
    sent: write(sorted([...usualPairs, dark])),
  },
  {
    mistake: 'a team changed, and sorted',
    kind: 'PARAMETER_CHANGED',
    text: write(pairsWith({ ':external_user_team': 'Second Team' })),
    sent: write(byName),
  },
  {
    mistake: 'an account type lost, and sorted',
    kind: 'PARAMETER_REMOVED',
    text: pythonUrl,
    sent: write(byName.filter(([name]) => name !== ':account_type')),
  },
  {
    mistake: 'a team changed, and a newline',
    kind: 'PARAMETER_CHANGED',
    text: write(pairsWith({ ':external_user_team': 'Second Team' })),
    sent: pythonUrl,
    key: `${secrets.newest}\n`,
  },
  {
    mistake: 'an account type changed, and another credential',
    kind: 'PARAMETER_CHANGED',
    text: write(admin),
    sent: pythonUrl,
    key: secrets.other,
  },
  {
    mistake: 'an account type changed, and written anew',
    kind: 'PARAMETER_CHANGED',
    text: write(admin, 'node'),
    sent: pythonUrl,
  },
  {
    mistake: 'a theme lost, and a newline',
    kind: 'PARAMETER_REMOVED',
    text: write([...usualPairs, dark]),
    sent: pythonUrl,
    key: `${secrets.newest}\n`,
  },
  {
    mistake: 'sorted, and another credential',
    kind: 'REORDERED',
    text: pythonUrl,
    sent: write(byName),
    key: secrets.other,
  },
  {
    mistake: 'sorted, and signed for https',
    kind: 'REORDERED',
    text: pythonUrl.replace('http:', 'https:'),
    sent: write(byName),
  },
  { mistake: 'sorted, and written anew', kind: 'RE_ENCODED', text: pythonUrl, sent: write(byName, 'node') },
];

/** Either mistake may be named first. */
export const twoMistakes: readonly BrokenUrlCase[] = cases.map(({ mistake, kind, text, sent, key, hash }) => ({
  kind,
  mistake,
  url: `${sent}&:signature=${mac(text, key, hash).toString('hex')}`,
  isAmongOthers: true,
}));
