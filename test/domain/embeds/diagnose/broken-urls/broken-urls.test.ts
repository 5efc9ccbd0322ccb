import { describe, expect, it } from 'vitest';
import {
  findNearMisses,
  type NearMissKind,
} from '../../../../../src/domain/embeds/diagnose/near-misses/find-near-misses.ts';
import { findSecrets } from '../../../../support/find-secrets.ts';
import { brokenParameters } from './broken-parameters.ts';
import { brokenPayloads } from './broken-payloads.ts';
import { brokenSecrets } from './broken-secrets.ts';
import { brokenSignatures } from './broken-signatures.ts';
import { brokenTexts } from './broken-texts.ts';
import { rarerChanges } from './rarer-changes.ts';
import { rarerOrders } from './rarer-orders.ts';
import { rarerRemovals } from './rarer-removals.ts';
import { searchFor } from './search-for.ts';
import {
  nodeUrl,
  pythonUrl,
  type StyleName,
  secrets,
  signed,
  styles,
  token,
  tokenUrl,
  usualPairs,
  write,
} from './sign-by-hand.ts';
import { twoMistakes } from './two-mistakes.ts';

const cases = [
  ...brokenSecrets,
  ...brokenSignatures,
  ...brokenTexts,
  ...brokenParameters,
  ...rarerChanges,
  ...rarerOrders,
  ...rarerRemovals,
  ...twoMistakes,
  ...brokenPayloads,
];

const kinds: Readonly<Record<NearMissKind, true>> = {
  OTHER_CREDENTIAL: true,
  PREVIOUS_SECRET: true,
  SECRET_WHITESPACE: true,
  SECRET_ENCODING: true,
  HASH_ALGORITHM: true,
  SIGNATURE_ENCODING: true,
  PATH_ONLY_SIGNED: true,
  QUERY_ONLY_SIGNED: true,
  SCHEME_HOST_OR_PORT: true,
  TRAILING_SLASH: true,
  DECODED: true,
  RE_ENCODED: true,
  REORDERED: true,
  PARAMETER_ADDED: true,
  PARAMETER_REMOVED: true,
  PARAMETER_CHANGED: true,
  PAYLOAD_CHANGED: true,
  SIGNED_WITH_CLIENT_ID: true,
  TRUNCATED: true,
};

describe('the corpus of broken URLs', () => {
  it.each(cases)('[X1] [X2] $kind: $mistake', ({ kind, url, named, isAmongOthers }) => {
    const misses = findNearMisses(searchFor(url, named));
    const { found, hmacs } = misses;
    const main = isAmongOthers ? found.find((one) => one.kind === kind) : found[0];
    expect(main).toMatchObject({ kind, message: expect.stringMatching(/^\S.*\.$/) });
    expect(hmacs).toBeLessThanOrEqual(2000);
    const told = JSON.stringify(misses);
    expect(findSecrets(told, Object.values(secrets))).toEqual([]);
    expect(told.replace(/0{64}/g, '')).not.toMatch(/[0-9a-f]{64}|eyJ[\w-]+\.[\w-]+\.[\w-]{20}/i);
  });

  it.each(Object.keys(kinds))('has at least three of %s', (kind) => {
    expect(cases.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(3);
  });
});

describe('a URL that is right', () => {
  it.each(Object.keys(styles) as StyleName[])('[L2] is not called wrong in the style of %s', (style) => {
    const url = signed(
      write([...usualPairs, ['Region', 'Zoë & ~*!'], [':theme', 'Dark']], style === 'go' ? 'strict' : style),
    );
    expect(findNearMisses(searchFor(url))).toEqual({ found: [], ruledOut: [], hmacs: 1, isComplete: true });
  });

  it.each([signed(nodeUrl), signed(pythonUrl), tokenUrl(token())])('is not called wrong: %#', (url) => {
    expect(findNearMisses(searchFor(url)).found).toEqual([]);
  });

  it('[L2] is not called wrong behind a proxy with another host', () => {
    const url = signed(pythonUrl).replace('http://localhost:4000', 'https://embeds.internal');
    expect(findNearMisses(searchFor(url)).found).toEqual([]);
  });
});

describe('a signature by a secret that nobody here knows', () => {
  it.each([signed(pythonUrl, 'somebody else’s'), tokenUrl(token(undefined, 'somebody else’s'))])(
    '[X1] is given no cause, but what was ruled out: %#',
    (url) => {
      const { found, ruledOut } = findNearMisses(searchFor(url));
      expect(found).toEqual([]);
      expect(ruledOut).toContain('other credentials, and previous secrets');
    },
  );
});
