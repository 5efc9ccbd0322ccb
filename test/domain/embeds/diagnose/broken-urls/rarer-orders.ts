import { type BrokenUrlCase, base, mac, type Pair, path, sent, styles, usualPairs, write } from './sign-by-hand.ts';

const kind = 'REORDERED';
const further: readonly Pair[] = [
  ...usualPairs,
  [':theme', 'Dark'],
  ['Region', 'West'],
  [':first_name', 'Ada'],
  [':hide_menu', 'true'],
];
const many: readonly Pair[] = [...further, [':lng', 'en'], [':embed', 'true'], ['Order-Date', 'today']];

function by(pairs: readonly Pair[], key: (pair: Pair) => string | number): readonly Pair[] {
  return pairs.toSorted((left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0));
}

const backwards = (text: string) => [...text].reverse().join('');
const orders: Readonly<Record<string, (pairs: readonly Pair[]) => readonly Pair[]>> = {
  'by value, the other way round': (pairs) => by(pairs, ([, value]) => value).toReversed(),
  'by the length of names': (pairs) => by(pairs, ([name]) => name.length),
  'by the length of names, longest first': (pairs) => by(pairs, ([name]) => -name.length),
  'by names read backwards': (pairs) => by(pairs, ([name]) => backwards(name)),
  'by encoded texts': (pairs) => by(pairs, ([name, value]) => encodeURIComponent(`${name}=${value}`)),
};

function moved(pairs: readonly Pair[], from: number, size: number, to: number): readonly Pair[] {
  return pairs.toSpliced(from, size).toSpliced(to, 0, ...pairs.slice(from, from + size));
}

function turned(pairs: readonly Pair[], by: number): readonly Pair[] {
  return [...pairs.slice(by), ...pairs.slice(0, by)];
}

/** A map of Go, of two buckets, as it is walked a second time. */
function walkedAnew(pairs: readonly Pair[], first: number, left: number, right: number): readonly Pair[] {
  return [...turned(pairs.slice(first), right), ...turned(pairs.slice(0, first), left)];
}

const sortedDecoded = by(usualPairs, ([name]) => name)
  .map((pair) => pair.join('='))
  .join('&');

export const rarerOrders: readonly BrokenUrlCase[] = [
  ...Object.entries(orders).flatMap(([how, order]) => [
    sent(kind, `signed ${how}`, order(further), further),
    sent(kind, `sent ${how}`, usualPairs, order(usualPairs), 'node'),
  ]),
  ...[
    [5, 4, 0],
    [8, 3, 0],
    [1, 4, 12],
    [4, 2, 14],
    [9, 5, 16],
  ].map(([from = 0, size = 0, to = 0]) =>
    sent(kind, `${size} of ${many.length} moved from ${from} to ${to}`, many, moved(many, from, size, to)),
  ),
  ...[
    [8, 0, 3],
    [5, 2, 2],
    [6, 5, 1],
  ].map(([first = 0, left = 0, right = 0]) =>
    sent(
      kind,
      `a map of Go walked twice, ${first} in a bucket`,
      usualPairs,
      walkedAnew(usualPairs, first, left, right),
      'go',
    ),
  ),
  {
    kind: 'QUERY_ONLY_SIGNED',
    mistake: 'the query alone, sorted and decoded',
    url: `${write(usualPairs, 'node')}&:signature=${mac(sortedDecoded).toString('hex')}`,
  },
  {
    kind: 'PATH_ONLY_SIGNED',
    mistake: 'path and query, sorted and decoded',
    url: `${write(usualPairs, 'node')}&:signature=${mac(`${path}?${sortedDecoded}`).toString('hex')}`,
  },
  {
    kind: 'DECODED',
    mistake: 'decoded and sorted',
    url: `${base}${path}?${styles.node(usualPairs)}&:signature=${mac(`${base}${path}?${sortedDecoded}`).toString('hex')}`,
  },
];
