import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findNearMisses,
  type NearMisses,
} from '../../../../src/domain/embeds/diagnose/near-misses/find-near-misses.ts';
import { searchFor } from './broken-urls/search-for.ts';
import {
  type Pair,
  part,
  path,
  pythonUrl,
  secrets,
  signed,
  token,
  tokenUrl,
  usualPairs,
  workbookPath,
  write,
} from './broken-urls/sign-by-hand.ts';

const fixed = { seed: 20_261_125, numRuns: 60 };

function expectBounds({ hmacs }: NearMisses): void {
  expect(hmacs).toBeLessThanOrEqual(2000);
}

function expectNoSecret(misses: NearMisses): void {
  const told = JSON.stringify(misses);
  for (const secret of Object.values(secrets)) expect(told).not.toContain(secret);
}

const pieces = fc.constantFrom(
  ...[
    '&',
    '=',
    '?',
    '#',
    ';',
    '+',
    '%',
    '%20',
    '%3A',
    '%253A',
    '%ff',
    '%C3%A9',
    '%zz',
    '&amp;',
    '\\u0026',
    '\n',
    ' ',
    '\0',
    '\ud800',
    'é',
    '🦊',
  ],
  ...[
    ':signature=',
    ':jwt=',
    'signature=',
    ':client_id=',
    ':time=',
    ':email=',
    ':external_user_team=',
    '/tag/',
    '//',
    'eyJ',
    '.',
    '-',
    '"',
  ],
  ...[
    '=3D',
    'https://a.example/?',
    '0x',
    'a'.repeat(64),
    'b'.repeat(40),
    '1780000000',
    'null',
    '__proto__',
    'constructor',
  ],
);
const hostileText = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('the bounds of the near-miss search', () => {
  it('[X1] never throws and keeps its bound, whatever the URL', () => {
    const urls = fc.tuple(
      fc.constantFrom(`${path}?`, `${workbookPath}?:jwt=`, '/', `${path}/tag/x?:signature=`),
      hostileText,
    );
    fc.assert(
      fc.property(urls, ([start, text]) => {
        const misses = findNearMisses(searchFor(start + text));
        expectBounds(misses);
        expectNoSecret(misses);
      }),
      fixed,
    );
  });

  it('[X1] never throws and keeps its bound, whatever was signed and with what it was signed', () => {
    const signature = fc.constantFrom(
      'a'.repeat(64),
      'A'.repeat(40),
      'Zm9v'.repeat(12),
      '0',
      '%00'.repeat(32),
      'f'.repeat(128),
    );
    fc.assert(
      fc.property(hostileText, signature, hostileText, (before, digits, after) => {
        expectBounds(findNearMisses(searchFor(`${path}?${before}&:signature=${digits}${after}`)));
      }),
      fixed,
    );
  });

  it('[X1] never throws and keeps its bound, whatever a token holds', () => {
    const json = fc.oneof(fc.json({ maxDepth: 4 }), hostileText);
    fc.assert(
      fc.property(json, json, (header, claims) => {
        expectBounds(findNearMisses(searchFor(tokenUrl(token(claims, 'unknown', { header })))));
      }),
      fixed,
    );
  });

  const long = Array.from({ length: 1000 }, (_, place) => `:parameter_${place}=x`)
    .join('&')
    .slice(0, 16_000);
  const deep = `${part({ alg: 'HS256' })}.${part('['.repeat(6000))}.${'a'.repeat(43)}`;
  it.each([
    ['1,000 parameters', `${path}?${long}&:signature=${'a'.repeat(64)}`],
    ['1,000 empty parameters', `${path}?${'&'.repeat(1000)}:signature=${'a'.repeat(64)}`],
    ['1,000 signatures', `${path}?${`:signature=${'a'.repeat(8)}&`.repeat(800)}`],
    ['one parameter of 16,000 characters', `${path}?:email=${'%40'.repeat(5000)}&:signature=${'a'.repeat(64)}`],
    ['a signature of 16,000 characters', `${path}?:signature=${'a'.repeat(16_000)}`],
    ['a decimal signature of 16,000 digits', `${path}?:signature=${'1'.repeat(16_000)}`],
    ['15,000 empty parameters with semicolons', `${path}?a=1${';'.repeat(15_000)}:signature=${'b'.repeat(64)}`],
    ['2,500 parameters out of JSON', `${path}?a=1${'\\u0026a'.repeat(2200)}&:signature=${'b'.repeat(64)}`],
    ['16,000 spaces', `${path}?a=${' '.repeat(16_000)}&:signature=${'b'.repeat(64)}`],
    ['16,000 slashes', `${'/'.repeat(16_000)}?:signature=${'b'.repeat(64)}`],
    ['16,000 dots in a token', tokenUrl('.'.repeat(16_000))],
    ['a token that nests deep', tokenUrl(deep)],
    ['brackets and quotes behind a token', tokenUrl(token() + '.,;)'.repeat(3000))],
  ])('[X1] keeps its bound over %s', (_, url) => {
    expectBounds(findNearMisses(searchFor(url)));
  });

  const runs = [...' ?&=+/.,;)"\'@#-:f0A\\<[(`_~', '%20', '%2B', '%25', '&amp;', '=3D', 'https://', '12,', 'ab:'];
  it.each(runs)('[X1] takes no longer than its length allows over a run of %j', (run) => {
    const long = `${run.repeat(150_000 / run.length)}x`;
    const urls = [
      `${path}?:email=${long}&:signature=${'a'.repeat(64)}`,
      `${path}?:email=a&:signature=${'a'.repeat(64)}${long}`,
      `${path}${long}?:email=a&:signature=${'a'.repeat(64)}`,
      `${tokenUrl(token())}${long}`,
    ];
    // What looks at each place of a run from each other one takes a minute, and the time of the test is up.
    for (const url of urls) expect(findNearMisses({ ...searchFor(url), isOver: () => true }).hmacs).toBe(0);
  });

  const plain: readonly Pair[] = [
    [':account_type', 'Explorer'],
    [':external_user_team', 'Second Team'],
    [':mode', 'userbacked'],
    [':session_length', '3600'],
    [':theme', 'Dark'],
    [':hide_menu', 'true'],
  ];
  it.each(plain)('[X1] a removed %s is put back at every place before half of the HMACs are spent', (name, value) => {
    const others = usualPairs.filter(([other]) => other !== name);
    for (let place = 0; place <= others.length; place += 1) {
      const text = write(others.toSpliced(place, 0, [name, value]));
      const { found, hmacs } = findNearMisses(searchFor(signed(text, secrets.newest, write(others))));
      expect([found[0]?.kind, hmacs < 1000]).toEqual(['PARAMETER_REMOVED', true]);
    }
  });

  it('[X1] stops when time is up, and says that it did not try everything', () => {
    let asked = 0;
    const isOver = () => {
      asked += 1;
      return asked > 50;
    };
    const { hmacs, isComplete, found } = findNearMisses({ ...searchFor(signed(pythonUrl, 'unknown')), isOver });
    expect({ isComplete, found }).toEqual({ isComplete: false, found: [] });
    expect(hmacs).toBeLessThanOrEqual(50);
  });

  it('[X1] asks no secret at all when time is up before it begins', () => {
    expect(findNearMisses({ ...searchFor(signed(pythonUrl, 'unknown')), isOver: () => true }).hmacs).toBe(0);
  });
});
