import {
  type BrokenUrlCase,
  base,
  mac,
  otherClientId,
  type Pair,
  pairsWith,
  path,
  pythonUrl,
  secrets,
  sent,
  signed,
  styles,
  usualPairs,
} from './sign-by-hand.ts';

const { newest } = secrets;
const bothStyles = ['python', 'node'] as const;

const byName = usualPairs.toSorted(([left], [right]) => (left < right ? -1 : 1));
const [first, ...rest] = usualPairs;
const rotated = first ? [...rest, first] : rest;
const exchanged = usualPairs.map((pair, place) => usualPairs[[0, 5, 2, 3, 4, 1][place] ?? place] ?? pair);
const signature = mac(pythonUrl).toString('hex');
const query = styles.python(usualPairs);

const reordered: readonly BrokenUrlCase[] = [
  ...bothStyles.flatMap((style) => [
    sent('REORDERED', 'signed sorted', byName, usualPairs, style),
    sent('REORDERED', 'sorted after signing', usualPairs, byName, style),
    sent('REORDERED', 'signed the other way round', usualPairs.toReversed(), usualPairs, style),
    sent('REORDERED', 'the first one moved to the end', rotated, usualPairs, style),
    sent('REORDERED', 'two exchanged', exchanged, usualPairs, style),
  ]),
  sent('REORDERED', 'a block from the beginning to the end', usualPairs, [
    ...usualPairs.slice(4),
    ...usualPairs.slice(0, 4),
  ]),
  {
    kind: 'REORDERED',
    mistake: 'the signature sorted in with the others',
    url: `${base}${path}?${styles.python([...usualPairs, [':signature', signature] as const].toSorted(([left], [right]) => (left < right ? -1 : 1)))}`,
  },
  { kind: 'REORDERED', mistake: 'the signature first', url: `${base}${path}?:signature=${signature}&${query}` },
];

const extras: readonly Pair[] = [
  [':theme', 'Dark'],
  [':hide_menu', 'true'],
  ['utm_source', 'mail'],
  [':ua_region', 'West'],
];

function within(pair: Pair, place: number): readonly Pair[] {
  return usualPairs.toSpliced(place, 0, pair);
}

const added: readonly BrokenUrlCase[] = [
  ...extras.flatMap((pair) =>
    bothStyles.flatMap((style) => [
      sent('PARAMETER_ADDED', `${pair[0]} at the end`, usualPairs, [...usualPairs, pair], style),
      sent('PARAMETER_ADDED', `${pair[0]} in the middle`, usualPairs, within(pair, 4), style),
    ]),
  ),
  sent('PARAMETER_ADDED', 'two', usualPairs, [...usualPairs, ...extras.slice(0, 2)]),
  sent('PARAMETER_ADDED', 'all of them', usualPairs, [...usualPairs, ...extras]),
  { kind: 'PARAMETER_ADDED', mistake: 'one behind the signature', url: `${signed(pythonUrl)}&:hide_menu=true` },
  { kind: 'PARAMETER_ADDED', mistake: 'two behind the signature', url: `${signed(pythonUrl)}&:theme=Dark&_=17` },
  ...['&:signature=', '&:signature', '&%3Asignature=', `&:signature=${'0'.repeat(64)}`].map((end) => ({
    kind: 'PARAMETER_ADDED',
    mistake: `${end.slice(0, 16)} signed along`,
    url: signed(pythonUrl + end, newest, pythonUrl),
  })),
  { kind: 'PARAMETER_ADDED', mistake: 'signed twice', url: signed(signed(pythonUrl)) },
];

const dropped: readonly Pair[] = [
  [':theme', 'Dark'],
  [':hide_menu', 'true'],
  [':lng', 'fr'],
  [':embed', 'true'],
  [':menu_position', 'none'],
  [':responsive_height', 'true'],
  [':first_name', ''],
];

const removed: readonly BrokenUrlCase[] = [
  ...dropped.flatMap((pair) => [
    sent('PARAMETER_REMOVED', `${pair[0]} from the end`, [...usualPairs, pair], usualPairs),
    sent('PARAMETER_REMOVED', `${pair[0]} from the middle`, within(pair, 5), usualPairs),
    sent('PARAMETER_REMOVED', `${pair[0]} from the beginning`, within(pair, 0), usualPairs, 'node'),
  ]),
  ...[':mode', ':account_type', ':external_user_team', ':session_length', ':email', ':external_user_id'].flatMap(
    (name) =>
      bothStyles.map((style) => sent('PARAMETER_REMOVED', name, usualPairs, pairsWith({ [name]: null }), style)),
  ),
  { ...sent('PARAMETER_REMOVED', ':client_id', usualPairs, pairsWith({ ':client_id': null })), named: null },
];

const originals: readonly Pair[] = [
  [':external_user_team', 'Second Team'],
  [':external_user_team', 'Embed Team,Second Team'],
  [':account_type', 'Admin'],
  [':account_type', 'Embed Lite'],
  [':mode', 'view'],
  [':mode', 'explore'],
  [':email', 'grace@host.example'],
  [':email', 'Ada@Host.Example'.toUpperCase()],
  [':external_user_id', 'grace@host.example'],
  [':session_length', '900'],
  [':session_length', '86400'],
  [':time', '1780000000000'],
  [':time', '1780003600'],
  [':client_id', otherClientId],
];

const tagUrl = (tag: string) => pythonUrl.replace('?', `/tag/${tag}?`);
const changed: readonly BrokenUrlCase[] = [
  ...originals.flatMap(([name, value]) =>
    bothStyles.map((style) =>
      sent('PARAMETER_CHANGED', `${name} from ${value}`, pairsWith({ [name]: value }), usualPairs, style),
    ),
  ),
  sent(
    'PARAMETER_CHANGED',
    'the user, by both of its names',
    pairsWith({ ':email': 'grace@host.example', ':external_user_id': 'grace@host.example' }),
    usualPairs,
  ),
  sent('PARAMETER_CHANGED', 'the theme', [...usualPairs, [':theme', 'Light']], [...usualPairs, [':theme', 'Dark']]),
  sent(
    'PARAMETER_CHANGED',
    'a flag',
    [...usualPairs, [':hide_menu', 'true']],
    [...usualPairs, [':hide_menu', 'false']],
  ),
  { kind: 'PARAMETER_CHANGED', mistake: 'the tag', url: signed(tagUrl('prod'), newest, tagUrl('qa')) },
  { kind: 'PARAMETER_CHANGED', mistake: 'a tag taken away', url: signed(tagUrl('prod'), newest, pythonUrl) },
  { kind: 'PARAMETER_CHANGED', mistake: 'a tag added', url: signed(pythonUrl, newest, tagUrl('prod')) },
  { kind: 'PARAMETER_CHANGED', mistake: 'the name of the signature', url: `${pythonUrl}&signature=${signature}` },
];

export const brokenParameters: readonly BrokenUrlCase[] = [...reordered, ...added, ...removed, ...changed];
