import { describe, expect, it } from 'vitest';
import { parseEmbedPath, parseWorkbookPath, splitTarget } from '../../../../src/domain/embeds/url/embed-paths.ts';
import { parseEmbedUrl } from '../../../../src/domain/embeds/url/verify-embed-url.ts';

const urlId = '3k1kZ0pXnQ8bV5cY7dW2aB';
const whole = parseWorkbookPath(`/acme/workbook/${urlId}`);
const invalid = expect.objectContaining({ code: 'INVALID_URL' });

describe('the path of an embed', () => {
  it('[P2] names the embed and perhaps a tag', () => {
    expect(parseEmbedPath('/embed/1-7DtFiDy0cUmAAIztlEecY5')).toEqual({
      embedId: '1-7DtFiDy0cUmAAIztlEecY5',
      tagName: null,
    });
    expect(parseEmbedPath('/embed/1-x/tag/a%20b%2Fc')).toEqual({ embedId: '1-x', tagName: 'a b/c' });
  });

  it.each([
    '/embed',
    '/embed/',
    '/embed//',
    '/embed/1-x/',
    '/embed/1-x/tag',
    '/embed/1-x/tag/',
    '/embed/1-x/tag/a/b',
    '/embed/1-x/page/p',
    '/embed/1 x',
    '/embed/1.x',
    '/embed/1-%00',
    '/embed/1-%ff',
    '/embed/%2e%2e',
    `/embed/${'x'.repeat(65)}`,
    `/embed/1-x/tag/${'x'.repeat(1025)}`,
    '/Embed/1-x',
    'embed/1-x',
  ])('is not %.40s', (path) => {
    expect(() => parseEmbedPath(path)).toThrow(invalid);
  });
});

describe('the path of a workbook', () => {
  it.each([
    `/acme/workbook/Plugs-Sales-2026-${urlId}`,
    `/acme/workbook/-${urlId}`,
    `/acme/workbook/Ums%C3%A4tze-${urlId}`,
    `/acme/workbook/${urlId}-${urlId}`,
    `/acme/workbook/Plugs%20Sales/${urlId}`,
    `/acme/workbook/0000000000000000000001/${urlId}`,
    `/acme/workbook/${whole.workbookId}`,
    `/acme/workbook/Plugs-Sales/${whole.workbookId.toUpperCase()}`,
  ])('[J1] names the workbook by its id alone: %s', (path) => {
    expect(parseWorkbookPath(path)).toEqual(whole);
  });

  it('[J1] names a tag, and a page or an element', () => {
    const part = (rest: string) => parseWorkbookPath(`/acme/workbook/x-${urlId}${rest}`);
    const page = { sourceType: 'PAGE', pageId: 'page 1/a' };
    const element = { sourceType: 'ELEMENT', elementId: 'tag' };
    expect(part('/tag/prod')).toEqual({ ...whole, tagName: 'prod' });
    expect(part('/page/page%201%2Fa')).toEqual({ ...whole, source: page });
    expect(part('/element/tag')).toEqual({ ...whole, source: element });
    expect(part('/tag/page/page/page%201%2Fa')).toEqual({ ...whole, tagName: 'page', source: page });
    expect(parseWorkbookPath(`/acme/workbook/x/${urlId}/tag/prod/element/tag`)).toEqual({
      ...whole,
      tagName: 'prod',
      source: element,
    });
  });

  it.each([
    '',
    '/',
    '/acme',
    '/acme/workbook',
    '/acme/workbook/',
    '/acme/workbooks/x',
    '/acme/workbook/x',
    `/Acme/workbook/${urlId}`,
    `/ac%2Fme/workbook/${urlId}`,
    `//workbook/${urlId}`,
    `/acme/workbook/x${urlId}`,
    // More than 128 bits.
    '/acme/workbook/zzzzzzzzzzzzzzzzzzzzzz',
    `/acme/workbook/${urlId}/`,
    `/acme/workbook/${urlId}/tag`,
    `/acme/workbook/${urlId}/page`,
    `/acme/workbook/${urlId}/page/`,
    `/acme/workbook/${urlId}/page/a/tag/b`,
    `/acme/workbook/${urlId}/page/a/element/b`,
    `/acme/workbook/${urlId}/tag/a/tag/b`,
    `/acme/workbook/${urlId}/sheet/a`,
    `/acme/workbook/x/${urlId}/y`,
    `/acme/workbook/%zz-${urlId}`,
  ])('[J1] is not %s', (path) => {
    expect(() => parseWorkbookPath(path)).toThrow(invalid);
  });
});

describe('a target', () => {
  it('is parted at its first question mark', () => {
    expect(splitTarget('/a?b?c')).toEqual({ path: '/a', query: 'b?c', queryStart: 3 });
    expect(splitTarget('/a')).toEqual({ path: '/a', query: '', queryStart: 2 });
  });

  it('says by its path which way it is signed', () => {
    const missing = (field: string) => expect.objectContaining({ code: 'MISSING_PARAMETER', field });
    expect(() => parseEmbedUrl('', '/embed/1-x?:jwt=a')).toThrow(missing(':nonce'));
    expect(() => parseEmbedUrl('', `/acme/workbook/${urlId}?:signature=a`)).toThrow(missing(':jwt'));
    expect(() => parseEmbedUrl('', '/graphql?:jwt=a')).toThrow(invalid);
  });
});
