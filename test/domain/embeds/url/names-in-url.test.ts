import { describe, expect, it } from 'vitest';
import { readNames } from '../../../../src/domain/embeds/url/names-in-url.ts';

const embedId = '1-7DtFiDy0cUmAAIztlEecY5';
const query = ':nonce=7f3a&:client_id=abc&:email=ben%40host.example';
const byEmbed = { method: 'CLIENT_CREDENTIALS', place: { embedId }, embedId, workbookId: null, clientId: 'abc' };
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const jwt = (header: object) => `:jwt=${encode(header)}.${encode({ sub: 'ben@host.example' })}.c2ln`;
const workbook = '/acme/workbook/Sales-4dTmIA4OnMSzGtdANvrOC0';
const bySlug = { method: 'JWT', place: { slug: 'acme' }, embedId: null, clientId: 'abc' };

describe('what a URL names', () => {
  it.each([
    ['as it should be', `/embed/${embedId}?${query}`],
    ['with a tag', `/embed/${embedId}/tag/prod?${query}`],
    ['a slash at the end', `/embed/${embedId}/?${query}`],
    ['too many parts', `/embed/${embedId}/tag/a/b?${query}`],
    ['a part before', `/app/embed/${embedId}?${query}`],
    ['the "?" encoded', `/embed/${embedId}%3F${query}`],
    ['the "?" lost', `/embed/${embedId}&${query}`],
    ['encoded as a whole', `/${encodeURIComponent(`embed/${embedId}?${query}`)}`],
    ['encoded as a whole, with its host', `/${encodeURIComponent(`https://embeds.example/embed/${embedId}?${query}`)}`],
    ['copied out of HTML', `/embed/${embedId}?${query.replaceAll('&', '&amp;')}`],
    ['the same client twice', `/embed/${embedId}?${query}&${query}`],
    ['malformed percent-encoding', `/embed/${embedId}?${query}&x=%f`],
  ])('[O9] is read however broken the URL is: %s', (_, target) => {
    expect(readNames(target)).toEqual(byEmbed);
  });

  it.each([
    ['as it should be', `${workbook}?${jwt({ alg: 'HS256', kid: 'abc' })}`],
    ['without an algorithm', `${workbook}?${jwt({ alg: 'none', kid: 'abc' })}`],
    ['a part too much', `${workbook}/foo/x?${jwt({ kid: 'abc' })}`],
    ['no workbook', `/acme/workbook/zzz?${jwt({ kid: 'abc' })}`],
  ])('[O9] is read of URLs for a JWT as well: %s', (_, target) => {
    expect(readNames(target)).toMatchObject(bySlug);
  });

  it.each([
    ['two clients', `/embed/${embedId}?${query}&:client_id=other`],
    ['no client', `/embed/${embedId}?:nonce=1`],
    ['a client that nobody can be', `/embed/${embedId}?:client_id=${'a'.repeat(256)}`],
    ['a key id that is no text', `/embed/${embedId}?${jwt({ kid: 7 })}`],
    ['a token that is none', `/embed/${embedId}?:jwt=abc.def`],
  ])('[O9] is no client where one cannot be told: %s', (_, target) => {
    expect(readNames(target)).toEqual({ ...byEmbed, clientId: null });
  });

  it.each(['/', '/embed/', '/embed', '/embed/%f', '/workbook/x', `/?next=/embed/${embedId}`, '/UPPER/workbook/x'])(
    '[O9] is nothing where the path tells nothing: %s',
    (target) => {
      expect(readNames(target)).toEqual({ method: null, place: null, embedId: null, workbookId: null, clientId: null });
    },
  );

  it('[O9] is read as far as a URL may be long, and no further', () => {
    const clientBehind = (characters: number) =>
      readNames(`/embed/${embedId}?x=${'a'.repeat(characters)}&:client_id=abc`);
    expect(clientBehind(16_000)).toEqual(byEmbed);
    expect(clientBehind(17_000)).toEqual({ ...byEmbed, clientId: null });
  });
});
