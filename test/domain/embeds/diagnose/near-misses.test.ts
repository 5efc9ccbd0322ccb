import { describe, expect, it } from 'vitest';
import { findNearMisses, type NearMiss } from '../../../../src/domain/embeds/diagnose/near-misses/find-near-misses.ts';
import { searchFor } from './broken-urls/search-for.ts';
import {
  base,
  clientId,
  mac,
  part,
  path,
  pythonUrl,
  secrets,
  signed,
  token,
  tokenUrl,
  usualClaims,
} from './broken-urls/sign-by-hand.ts';

function kindsOf(found: readonly NearMiss[]): readonly string[] {
  return found.map(({ kind }) => kind);
}

describe('the near-miss search', () => {
  it.each([
    ['64 digits', ''],
    ['32 digits', mac(pythonUrl).toString('hex').slice(0, 30)],
    ['31 digits', mac(pythonUrl).toString('hex').slice(0, 31)],
  ])('[X2] does not tell whether a beginning of less than %s is right', (_, beginning) => {
    const right = findNearMisses(searchFor(`${pythonUrl}&:signature=${beginning}`));
    const wrong = findNearMisses(searchFor(`${pythonUrl}&:signature=${beginning.replace(/./g, '0')}`));
    expect(kindsOf(right.found)).toEqual(['TRUNCATED']);
    expect(right).toEqual(wrong);
  });

  const odd = 'k9+Qx/7zW==&r$HOME#5"t%2Bu\\n-_~wP0yZ';
  it.each([
    ['percent-encoded', encodeURIComponent(odd)],
    ['percent-decoded', decodeURIComponent(odd)],
    ['cut by a comment of an env-file', odd.replace(/#.*/, '')],
    ['expanded by a shell', odd.replace('$HOME', '')],
    ['with the escapes of JSON', JSON.stringify(odd).slice(1, -1)],
    ['escaped as in HTML', odd.replace('&', '&amp;').replace('"', '&quot;')],
    ['without its padding', odd.replaceAll('=', '')],
    ['with its escape read', odd.replace('\\n', '\n')],
  ])('[X1] finds a secret of odd characters that was used %s', (_, key) => {
    const named = { clientId, name: 'A', secrets: [{ version: 1, text: odd, isLive: true }] };
    const received = signed(pythonUrl, key).slice(base.length);
    expect(kindsOf(findNearMisses({ ...searchFor('/'), named, received }).found)).toEqual(['SECRET_ENCODING']);
  });

  it.each([15, 16, 18, 21])('[X2] tells nobody who guesses that the %d characters before a cut are right', (length) => {
    const text = `embedpath_sec_${'abcdefghij'.slice(0, length - 14)}-klmnopqrstuvwxyz_${'0123456789'.repeat(4)}`;
    const search = searchFor('/');
    const named = { clientId, name: 'A', secrets: [{ version: 1, text, isLive: true }] };
    const received = signed(pythonUrl, text.slice(0, length)).slice(base.length);
    expect(findNearMisses({ ...search, received, named, others: [] }).found).toEqual([]);
  });

  it('[X1] takes a credential among the others for the one that the URL names', () => {
    const search = searchFor(signed(pythonUrl));
    const all = search.named ? [search.named, ...search.others] : search.others;
    expect(findNearMisses({ ...search, named: null, others: all }).found).toEqual([]);
  });

  it('[X1] needs neither credentials nor anything known', () => {
    const known = { teams: [], accountTypes: [], emails: [], tagNames: [], controlIds: [] };
    const search = { ...searchFor(signed(pythonUrl)), named: null, others: [], known };
    expect(findNearMisses(search).found).toEqual([]);
  });

  it('[X1] shows where the signed text begins to differ', () => {
    const { found } = findNearMisses(searchFor(signed(pythonUrl.replaceAll('%40', '@'), secrets.newest, pythonUrl)));
    expect(found[0]?.detail).toContain('ada@host.example');
    expect(found[0]?.detail).toContain('ada%40host.exam');
  });

  it('[X1] names the main cause first where two came together', () => {
    const text = `http://127.0.0.1:4000${path}?${pythonUrl.slice(base.length + path.length + 1)}`;
    const url = `${pythonUrl}&:signature=${mac(text, secrets.ended).toString('hex').toUpperCase()}`;
    const { found } = findNearMisses(searchFor(url));
    expect(kindsOf(found)).toEqual(['PREVIOUS_SECRET', 'SCHEME_HOST_OR_PORT', 'SIGNATURE_ENCODING']);
  });

  it.each([
    ['what analytics add', `${pythonUrl}&utm_source=mail`, 'PARAMETER_ADDED'],
    ['a mode that is missing', pythonUrl.replace('&:mode=userbacked', ''), 'PARAMETER_REMOVED'],
  ])('[X1] finds %s, and calls nothing else wrong', (_, sent, kind) => {
    expect(sent).not.toBe(pythonUrl);
    expect(kindsOf(findNearMisses(searchFor(signed(pythonUrl, secrets.newest, sent))).found)).toEqual([kind]);
  });

  const bareSpace = `${pythonUrl}&Sales Region=West`;

  it('[X1] finds what is wrong with a URL that holds bare spaces', () => {
    const query = bareSpace.slice(base.length);
    expect(kindsOf(findNearMisses(searchFor(signed(query, secrets.newest, bareSpace))).found)).toEqual([
      'PATH_ONLY_SIGNED',
    ]);
  });

  it('[X1] finds a second mistake in a URL that a line break left a space in', () => {
    const broken = signed(pythonUrl, `${secrets.newest}\n`).replace('&:client_id', '& :client_id');
    expect(kindsOf(findNearMisses(searchFor(broken)).found)).toEqual(['SECRET_WHITESPACE', 'RE_ENCODED']);
  });

  it('[X1] finds a second mistake in a token that a line break left a space in', () => {
    const broken = tokenUrl(token(usualClaims, `${secrets.newest}\n`).replace('.', ' .'));
    expect(kindsOf(findNearMisses(searchFor(broken)).found)).toContain('SECRET_WHITESPACE');
  });

  it('[X1] blames no bare space for a secret that nobody knows', () => {
    expect(findNearMisses(searchFor(signed(bareSpace, 'a secret that nobody knows'))).found).toEqual([]);
  });

  it('[X1] tells of what it could not try to its end how many of the likeliest it tried', () => {
    const { ruledOut, isComplete } = findNearMisses(searchFor(signed(pythonUrl, 'a secret that nobody knows')));
    expect(isComplete).toBe(false);
    expect(ruledOut).toContain('the query decoded');
    expect(ruledOut).toContainEqual(expect.stringMatching(/^another scheme, host or port: the \d+ likeliest$/));
  });

  it('[X1] does not say of a URL without its query that scheme and host were missing', () => {
    const { found } = findNearMisses(searchFor(signed(`${base}${path}`, secrets.newest, pythonUrl)));
    expect(found[0]?.kind).toBe('PATH_ONLY_SIGNED');
    expect(found[0]?.message).toContain('without its query');
  });

  it('[X1] shows what moved among many parameters', () => {
    const many = Array.from({ length: 14 }, (_, place) => `Control-${place}=1`);
    const own = pythonUrl.slice(pythonUrl.indexOf('?') + 1).split('&');
    const before = pythonUrl.slice(0, pythonUrl.indexOf('?') + 1);
    const moved = [...own, ...many.slice(0, -2), 'Control-13=1', 'Control-12=1'];
    const sent = before + [...own, ...many].join('&');
    const { found } = findNearMisses(searchFor(signed(before + moved.join('&'), secrets.newest, sent)));
    expect(found[0]?.detail).toBe('Signed in this order: …, Control-11, Control-13, Control-12.');
  });

  it('[X1] shows claims as JSON has them', () => {
    const [head, , signature] = token({ ...usualClaims, account_type: 'Creator' }).split('.');
    const sent = tokenUrl(`${head}.${part({ ...usualClaims, account_type: 'Viewer' })}.${signature}`);
    expect(findNearMisses(searchFor(sent)).found[0]?.detail).toBe(
      '"account_type" was "Creator" when the token was signed, and is "Viewer" in it.',
    );
  });

  it('[X1] says once that a signature is in hexadecimal digits', () => {
    const [head, payload, signature = ''] = token().split('.');
    const digits = Buffer.from(signature, 'base64url').toString('hex').toUpperCase();
    const { found } = findNearMisses(searchFor(tokenUrl(`${head}.${payload}.${digits}`)));
    expect(found[0]?.message).toContain('written in upper-case hexadecimal digits:');
  });
});
