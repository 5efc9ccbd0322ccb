import { Html, html, shorten } from './html.ts';

/** Characters of a text that are shown. */
const maxTextLength = 20_000;

type Block = { readonly lines: readonly string[]; readonly kind: 'HEADING' | 'LIST' | 'NUMBERS' | 'PARAGRAPH' };

/**
 * A small part of Markdown: headings, lists, paragraphs, bold and italic. Everything else, links and images too, stays the text
 * that it is. The highest heading of a text becomes a heading of `level`, the others follow it.
 */
export function renderText(body: string, level: number): Html {
  const blocks = readBlocks(shorten(body, maxTextLength));
  const highest = Math.min(6, ...blocks.filter(({ kind }) => kind === 'HEADING').map(({ lines }) => depthOf(lines[0])));
  return html`${blocks.map((block) => renderBlock(block, level - highest))}`;
}

function readBlocks(body: string): readonly Block[] {
  const blocks: { lines: string[]; kind: Block['kind'] }[] = [];
  let isOpen = false;
  for (const line of body.split(/\r\n?|\n/)) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (isOpen && last && last.kind === kind && kind !== 'HEADING') last.lines.push(line);
    else {
      blocks.push({ lines: [line], kind });
      isOpen = true;
    }
  }
  return blocks;
}

function kindOf(line: string): Block['kind'] {
  if (/^#{1,6}\s/.test(line)) return 'HEADING';
  if (/^\s{0,8}[-*+]\s/.test(line)) return 'LIST';
  return /^\s{0,8}\d{1,9}[.)]\s/.test(line) ? 'NUMBERS' : 'PARAGRAPH';
}

function depthOf(line = ''): number {
  return line.search(/[^#]/);
}

function renderBlock({ lines, kind }: Block, shift: number): Html {
  const [line = ''] = lines;
  if (kind === 'HEADING') {
    const text = renderInline(line.slice(depthOf(line)).trim());
    const depth = Math.min(6, Math.max(1, depthOf(line) + shift));
    return new Html(`<h${depth} class="t${Math.min(depthOf(line), 3)}">${text}</h${depth}>`);
  }
  if (kind === 'PARAGRAPH') return html`<p>${renderInline(lines.join('\n'))}</p>`;
  const items = lines.map((item) => html`<li>${renderInline(item.replace(/^\s*(?:[-*+]|\d+[.)])\s/, ''))}</li>`);
  return kind === 'LIST' ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`;
}

/** `**bold**`, `*italic*`, and `{{formula}}`, which stands for a value that only a warehouse could give. */
const inline = /\*\*([^*\n]{1,500})\*\*|\*([^*\n]{1,500})\*|\{\{([^{}\n]{1,500})\}\}/g;

function renderInline(text: string): Html {
  const parts: (string | Html)[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, bold, italic] = match;
    parts.push(text.slice(end, match.index));
    if (bold !== undefined) parts.push(html`<b>${bold}</b>`);
    else
      parts.push(
        italic === undefined
          ? html`<span class="formula" title="A value stands here">…</span>`
          : html`<i>${italic}</i>`,
      );
    end = match.index + whole.length;
  }
  return html`${parts}${text.slice(end)}`;
}
