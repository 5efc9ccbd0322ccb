import {
  type BrokenUrlCase,
  base,
  type Pair,
  pairsWith,
  path,
  secrets,
  sent,
  signed,
  styles,
  usualPairs,
} from './sign-by-hand.ts';

const kind = 'PARAMETER_CHANGED';
const nonce = usualPairs[0]?.[1] ?? '';

function renamed(pairs: readonly Pair[], from: string, to: string): readonly Pair[] {
  return pairs.map(([name, value]) => [name === from ? to : name, value]);
}

const names: readonly Pair[] = [
  [':external_user_team', ':team'],
  [':external_user_team', ':teams'],
  [':external_user_team', ':external_user_teams'],
  [':external_user_team', ':EXTERNAL_USER_TEAM'],
  [':external_user_id', ':user_id'],
  [':account_type', ':accountType'],
  [':account_type', 'account_type'],
  [':session_length', ':sessionLength'],
  [':email', ':Email'],
  [':email', ':user_email'],
  [':mode', 'mode'],
  [':time', ':timestamp'],
];

const values: readonly (readonly [name: string, value: string])[] = [
  [':nonce', nonce.toUpperCase()],
  [':nonce', nonce.replaceAll('-', '')],
  [':nonce', `{${nonce}}`],
  [':email', 'Ada@Host.example'],
  [':email', ' ada@host.example'],
  [':external_user_id', 'host-1'],
  [':external_user_id', 'host-2'],
  [':external_user_team', 'Embed Team,Second Team,Operations'],
  [':account_type', 'VIEWER'],
];

const further: readonly (readonly [was: Pair, is: Pair])[] = [
  [
    ['Region', 'West'],
    ['Region', 'west'],
  ],
  [
    ['Region', 'West '],
    ['Region', 'West'],
  ],
  [
    ['Flag', 'True'],
    ['Flag', 'true'],
  ],
  [
    [':first_name', 'Ada'],
    [':first_name', 'A.'],
  ],
  [
    [':ua_region', 'West'],
    [':ua_region', 'East'],
  ],
];

const tagged = (tag: string) => `${base}${path}/tag/${tag}?${styles.python(usualPairs)}`;

export const rarerChanges: readonly BrokenUrlCase[] = [
  ...names.flatMap(([usual, other]) => [
    sent(kind, `${other} signed as ${usual}`, usualPairs, renamed(usualPairs, usual, other)),
    sent(kind, `${usual} signed as ${other}`, renamed(usualPairs, usual, other), usualPairs, 'node'),
  ]),
  sent(
    kind,
    'all names were in camel case',
    usualPairs.map(
      ([name, value]): Pair => [name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()), value],
    ),
    usualPairs,
  ),
  ...values.map(([name, value]) => sent(kind, `${name} from ${value}`, pairsWith({ [name]: value }), usualPairs)),
  sent(kind, 'a nonce without hyphens', usualPairs, pairsWith({ ':nonce': nonce.replaceAll('-', '') })),
  sent(
    kind,
    'a user and the id',
    pairsWith({ ':email': 'grace@host.example', ':external_user_id': 'host-2' }),
    usualPairs,
  ),
  ...further.flatMap(([was, is]) => [
    sent(kind, `${was.join('=')} at the end`, [...usualPairs, was], [...usualPairs, is]),
    sent(
      kind,
      `${was.join('=')} in the middle`,
      usualPairs.toSpliced(4, 0, was),
      usualPairs.toSpliced(4, 0, is),
      'node',
    ),
  ]),
  { kind, mistake: 'the case of the tag', url: signed(tagged('Prod'), secrets.newest, tagged('prod')) },
];
