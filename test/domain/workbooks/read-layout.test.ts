import { describe, expect, it } from 'vitest';
import { type LayoutNode, readLayout } from '../../../src/domain/workbooks/read-layout.ts';

function outline(nodes: readonly LayoutNode[]): unknown[] {
  return nodes.map(({ tag, id, elementId, children }) => [tag, id ?? elementId ?? null, ...outline(children)]);
}

const read = (layout: string) => readLayout(layout, 'document.layout');

describe('reading a layout', () => {
  it.each([
    ['no prolog', '<Page id="a"/><Page id="b"/>'],
    ['one prolog', '<?xml version="1.0" encoding="utf-8"?>\n<Page id="a"/>\n<Page id="b"/>\n'],
    ['a prolog before each tree', '<?xml version="1.0"?><Page id="a"/><?xml version=\'1.0\'?><Page id="b"></Page >'],
    ['comments and a byte order mark', '\uFEFF<!-- <Page id="x"> --><Page id="a"/> <!----> <Page id="b"/>'],
  ])('[W1] reads several trees with %s', (_form, layout) => {
    expect(outline(read(layout))).toEqual([
      ['Page', 'a'],
      ['Page', 'b'],
    ]);
  });

  it('[W1] reads nested tags, whatever stands between them', () => {
    const layout =
      '<Page id="a">text <!-- <Element elementId="no"/> --><Container elementId="c"><![CDATA[<Element elementId="no"/>]]><Element elementId="e"/></Container>&#65;&amp;</Page>';

    expect(outline(read(layout))).toEqual([['Page', 'a', ['Container', 'c', ['Element', 'e']]]]);
  });

  it('[W7] resolves the five entities of XML and character references, and keeps blanks', () => {
    const [page] = read('<Page id=" &lt;&gt;&amp;&quot;&apos;&#65;&#x1F600; "/>');

    expect(page?.id).toBe(' <>&"\'A\u{1F600} ');
  });

  it.each([
    ['1 / 25', '4 / 14', { columnStart: 1, columnEnd: 25, rowStart: 4, rowEnd: 14 }],
    ['1/25', ' 4  /  14 ', { columnStart: 1, columnEnd: 25, rowStart: 4, rowEnd: 14 }],
    ['1 / span 3', '4 / 14', null],
    ['1 / 25', 'auto', null],
    ['1 / 25', '', null],
    ['0 / 25', '1 / 2', null],
    ['1 / -1', '1 / 2', null],
    ['1 / 2 / 3', '1 / 2', null],
    ['1.5 / 2', '1 / 2', null],
  ])('[W1] reads the place %j, %j', (gridColumn, gridRow, placement) => {
    expect(read(`<Element gridColumn="${gridColumn}" gridRow="${gridRow}"/>`)[0]?.placement).toEqual(placement);
  });

  it('[W1] reads no place where either line is absent', () => {
    expect(read('<Element gridColumn="1 / 2"/>')[0]?.placement).toBeNull();
  });

  it.each([
    ['<!DOCTYPE Page><Page id="a"/>', 'line 1, column 1', 'DOCTYPE'],
    ['<?xml version="1.0"?>\n<!DOCTYPE Page [ <!ENTITY a "b"> ]>\n<Page id="a"/>', 'line 2, column 1', 'DOCTYPE'],
    ['<Page id="a"><!DOCTYPE Page SYSTEM "file:///etc/passwd"></Page>', 'line 1, column 14', 'DOCTYPE'],
    ['<Page id="a"/><!doctype Page>', 'line 1, column 15', 'DOCTYPE'],
    ['<Page id="a"><!ENTITY a "b"></Page>', 'line 1, column 14', 'declarations'],
    ['<Page id="&a;"/>', 'line 1, column 11', 'no entity'],
    ['<Page id="a">&nbsp;</Page>', 'line 1, column 14', 'no entity'],
    ['<Page id="a & b"/>', 'line 1, column 13', 'no entity'],
    ['<Page id="a"><?php echo ?></Page>', 'line 1, column 14', 'processing instructions'],
    ['<?xml-stylesheet href="x"?><Page id="a"/>', 'line 1, column 1', 'processing instructions'],
    ['<Page id="a">\n<Element elementId="e">\n</Page>', 'line 3, column 1', '</Page> closes <Element>'],
    ['<Page id="a">\n<Element elementId="e"/>', 'line 1, column 1', '<Page> is never closed'],
    ['<Page id="a"></Page></Page>', 'line 1, column 21', 'never opened'],
    ['<Page id="a"></page>', 'line 1, column 14', '</page> closes <Page>'],
    ['<Page id="a">\n  <Element elementId="', 'line 2, column 3', 'the tag is never closed'],
    ['<Page id="a"/>\n<Pa', 'line 2, column 1', 'the tag is never closed'],
    ['<Page id="a"/><!-- ', 'line 1, column 15', 'the comment is never closed'],
    ['<Page id="a"><![CDATA[ ]]</Page>', 'line 1, column 14', 'the CDATA section is never closed'],
    ['<?xml version="1.0"', 'line 1, column 1', 'the prolog is never closed'],
    ['<Page id="<!DOCTYPE Page>"/>', 'line 1, column 11', '"<" must be written'],
    ['hello', 'line 1, column 1', 'text outside'],
    ['<Page id="a"/> hello', 'line 1, column 16', 'text outside'],
    ['<Page id=a/>', 'line 1, column 7', "Attribute 'id' is without value"],
    ['<Page id/>', 'line 1, column 7', "boolean attribute 'id'"],
    ['<Page id="a"\n id="b"/>', 'line 2', "Attribute 'id' is repeated"],
    ['<Page id="a"type="b"/>', 'line 1', 'no space'],
    ['<1Page id="a"/>', 'line 1', 'invalid name'],
    ['< Page id="a"/>', 'line 1', 'Invalid space'],
    ['<Page id="a"></Page x="1">', 'line 1', "can't have attributes"],
    [`<Page id="a" ${'x'.repeat(10_000)}=""/>`, 'line 1, column 1', 'more than 10000 characters'],
    ['<Page id="&#0;"/>', 'document.layout holds', 'no character'],
    ['<Page id="&#xD800;"/>', 'document.layout holds', 'no character'],
    ['<Page id="&#9999999;"/>', 'document.layout holds', 'no character'],
    ['<constructor id="a"/>', 'document.layout', 'cannot be read'],
  ])('[W4] [W7] refuses %j at %s', (layout, place, message) => {
    const said = expect.stringMatching(/^document\.layout .*/);
    expect(() => read(layout)).toThrow(expect.objectContaining({ code: 'INVALID_DOCUMENT', message: said }));
    expect(() => read(layout)).toThrow(place);
    expect(() => read(layout)).toThrow(message);
  });

  it('[W7] takes DOCTYPE for text in a comment, in CDATA and where it is escaped', () => {
    const layout = '<!-- <!DOCTYPE a> --><Page id="&lt;!DOCTYPE a&gt;"><![CDATA[<!DOCTYPE a>]]></Page>';

    expect(outline(read(layout))).toEqual([['Page', '<!DOCTYPE a>']]);
  });

  it('[W7] takes tags 100 deep and refuses 101, and a million', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

    expect(read(nested(100))).toHaveLength(1);
    expect(() => read(nested(101))).toThrow('nested more than 100 deep');
    expect(() => read('<a>'.repeat(1_000_000))).toThrow('nested more than 100 deep');
  });

  it('[W7] refuses more than 100,000 tags', () => {
    expect(() => read('<a/>'.repeat(100_001))).toThrow(expect.objectContaining({ code: 'DOCUMENT_TOO_LARGE' }));
  });

  it.each([
    ['blanks in a tag', `<a ${' '.repeat(3_000_000)}/>`],
    ['open quotes', `<a ${'b="'.repeat(1_000_000)}`],
    ['equal signs', `<a ${'='.repeat(1_000_000)}/>`],
    ['unclosed tags', '<a '.repeat(1_000_000)],
    ['unclosed comments', '<!--'.repeat(1_000_000)],
    ['prologs', '<?xml '.repeat(1_000_000)],
    ['ampersands', `<a b="${'&'.repeat(1_000_000)}"/>`],
    ['digits and slashes', `<a gridColumn="${'1 / '.repeat(1_000_000)}" gridRow="${' '.repeat(1_000_000)}1"/>`],
  ])('[W7] spends linear time on many %s', (_form, layout) => {
    // In quadratic time that of the test is up.
    try {
      read(layout);
    } catch {
      // Refused or not: what counts is the time.
    }
  });
});
