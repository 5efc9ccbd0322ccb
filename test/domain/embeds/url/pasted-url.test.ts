import { describe, expect, it } from 'vitest';
import { longestPastedUrl, readFramingOrigin, readPastedUrl } from '../../../../src/domain/embeds/url/pasted-url.ts';

const base = 'https://bi.example.com';
const target = '/embed/1-x?:nonce=a&:email=b';
const read = (text: string) => readPastedUrl(text, base);

describe('a pasted URL', () => {
  it.each([
    ['as it is', `${base}${target}`, base],
    ['on any host', `http://other:8080${target}`, 'http://other:8080'],
    ['without its scheme', `bi.example.com${target}`, base],
    ['on a local host without its scheme', `localhost:4000${target}`, 'https://localhost:4000'],
    ['with slashes alone before its host', `//bi.example.com${target}`, base],
    ['as path and query', target, null],
    ['without its first slash', target.slice(1), null],
  ])('[X1] is read %s', (_, text, origin) => {
    expect(read(text)).toEqual({ target, origin, notes: [] });
  });

  it.each([
    ['white space around it', `\n  ${base}${target} \t`, /White space/],
    ['quotes around it', `"${base}${target}"`, /quotes/],
    ['angle brackets around it', `<${base}${target}>`, /brackets/],
    ['an iframe around it', `<iframe width="1" src="${base}${target}"></iframe>`, /iframe/],
    ['&amp; of an iframe', `<iframe src='${base}${target.replaceAll('&', '&amp;')}'>`, /&amp;/],
    ['a line break within', `${base}${target.slice(0, 20)}\n${target.slice(20)}`, /Line breaks/],
    ['\\u0026 of a text of JSON', `"${base}${target.replaceAll('&', '\\u0026')}"`, /JSON/],
    ['a fragment', `${base}${target}#top`, /#/],
  ])('[X1] is read with %s, which is said', (_, text, note) => {
    expect(read(text)).toEqual({ target, origin: base, notes: [expect.stringMatching(note)] });
  });

  it.each([
    ['a link of Markdown', (url: string) => `[open](${url})`],
    ['brackets', (url: string) => `(${url})`],
    ['a formula of a spreadsheet', (url: string) => `=HYPERLINK("${url}";"open")`],
    ['a cell of a CSV file', (url: string) => `"${url}",`],
    ['a command', (url: string) => `curl -s '${url}' -o page.html`],
    ['a line of a log', (url: string) => `GET ${url} HTTP/1.1`],
    ['asterisks', (url: string) => `**${url}**`],
    ['a link of a chat', (url: string) => `see <${url}|open>`],
    ['the link of a mail filter', (url: string) => `https://urldefense.com/v3/__${url}__;!!abc!def$`],
  ])('[X1] is taken out of %s, which is said', (_, write) => {
    const url = `${target}&:signature=${'0'.repeat(64)}`;
    expect(read(write(base + url))).toEqual({
      target: url,
      origin: base,
      notes: [expect.stringMatching(/^The URL was taken out of/)],
    });
  });

  it('[X1] is read without the soft line breaks of a mail', () => {
    expect(read(`${base}/embed/1-x?:nonce=3Da&:em=\nail=3Db`).target).toBe('/embed/1-x?:nonce=3Da&:email=3Db');
  });

  it('[X1] is no other URL that is one of its values', () => {
    const own = 'bi.example.com/embed/1-x?r=https://other.example/&:signature=0';
    expect(read(own).origin).toBe(base);
  });

  it.each([
    ['&amp;', target.replaceAll('&', '&amp;')],
    ['\\u0026', target.replaceAll('&', '\\u0026')],
  ])('[X1] keeps %s, which opening would get as well', (_, broken) => {
    expect(read(base + broken)).toEqual({ target: broken, origin: base, notes: [] });
  });

  it.each([
    ['', 'nothing'],
    [' \n', 'white space'],
    ['x'.repeat(longestPastedUrl + 1), 'too much'],
  ])('is refused when it is %#: %s', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', field: 'url' }));
  });

  it('is read in the time of its length, whatever it holds', () => {
    for (const part of ['<iframe ', ' src="', '&amp;', '\n ', '"', 'a.', '#', '%', 'https://', ' https://x?:jwt=']) {
      expect(read(`x${part.repeat(2000)}`.slice(0, longestPastedUrl)).target).toMatch(/^\//);
    }
  });
});

describe('a framing origin', () => {
  it('[O5] is that of the page, whose whole address may be given', () => {
    expect(readFramingOrigin(' https://app.example.com:443/reports?x=1 ')).toBe('https://app.example.com');
    for (const text of ['app.example.com', 'javascript:alert(1)', 'null', '*']) {
      expect(() => readFramingOrigin(text)).toThrow(expect.objectContaining({ field: 'origin' }));
    }
  });
});
