import { documentTooLarge } from './document-faults.ts';
import { maxDepth, maxTagLength, maxTags } from './document-limits.ts';

/** Refuses a layout at an offset of its text. */
type RefuseLayout = (offset: number, message: string) => never;

interface OpenTag {
  readonly name: string;
  readonly offset: number;
}

/** An `&` that begins neither one of the five entities of XML nor a character reference. */
const unknownEntity = /&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)/;

/**
 * The trees of a layout with all that is neither tag nor text blanked, so that offsets stay: comments, CDATA, and a prolog
 * before any tree. Refuses what the XML library would let through or follow: a DOCTYPE and every other declaration,
 * processing instructions, unknown entities, text outside the trees, tags that do not match, too much depth (W7).
 */
export function readLayoutMarkup(layout: string, refuse: RefuseLayout): string {
  const open: OpenTag[] = [];
  const kept: string[] = [];
  let tags = 0;
  for (let offset = 0; offset < layout.length; ) {
    const start = layout.indexOf('<', offset);
    const textEnd = start === -1 ? layout.length : start;
    const text = layout.slice(offset, textEnd);
    checkText(text, offset, open.length, refuse);
    kept.push(text);
    if (start === -1) break;
    const skipped = endOfSkipped(layout, start, open.length, refuse);
    if (skipped === undefined) {
      tags += 1;
      if (tags > maxTags) documentTooLarge(`A layout has more than ${maxTags.toLocaleString('en')} tags.`);
      offset = endOfTag(layout, start, refuse);
      kept.push(followTag(layout.slice(start, offset), start, open, refuse));
    } else {
      kept.push(layout.slice(start, skipped).replace(/[^\n]/g, ' '));
      offset = skipped;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) refuse(unclosed.offset, `the tag <${shortened(unclosed.name)}> is never closed.`);
  return kept.join('');
}

/** Keeps account of the tags that are open, and refuses one that does not fit. */
function followTag(tag: string, offset: number, open: OpenTag[], refuse: RefuseLayout): string {
  const name = /^<\/?([^\s/>]*)/.exec(tag)?.[1] ?? '';
  const entity = unknownEntity.exec(tag);
  if (entity) refuse(offset + entity.index, '"&" begins no entity of XML.');
  if (tag.startsWith('</')) {
    const opened = open.pop();
    if (opened?.name !== name) {
      refuse(
        offset,
        `</${shortened(name)}> closes ${opened ? `<${shortened(opened.name)}>` : 'a tag that was never opened'}.`,
      );
    }
  } else if (!tag.endsWith('/>')) {
    open.push({ name, offset });
    if (open.length > maxDepth) refuse(offset, `tags are nested more than ${maxDepth} deep.`);
  }
  return tag;
}

function checkText(text: string, offset: number, depth: number, refuse: RefuseLayout): void {
  const misplaced = depth === 0 ? text.search(/[^\s\uFEFF]/) : text.search(unknownEntity);
  if (misplaced === -1) return;
  refuse(offset + misplaced, depth === 0 ? 'there is text outside the trees.' : '"&" begins no entity of XML.');
}

/** Where a comment, CDATA section or prolog ends; undefined when the markup at `start` is a tag. */
function endOfSkipped(layout: string, start: number, depth: number, refuse: RefuseLayout): number | undefined {
  const endBefore = (close: string, from: number, what: string) => {
    const end = layout.indexOf(close, start + from);
    return end === -1 ? refuse(start, `the ${what} is never closed.`) : end + close.length;
  };
  if (layout.startsWith('<!--', start)) return endBefore('-->', 4, 'comment');
  if (layout.startsWith('<![CDATA[', start) && depth > 0) return endBefore(']]>', 9, 'CDATA section');
  if (layout.startsWith('<?', start)) {
    const isProlog = /^<\?xml[\s?]/.test(layout.slice(start, start + 6));
    if (!isProlog || depth > 0) refuse(start, 'processing instructions are not read.');
    return endBefore('?>', 2, 'prolog');
  }
  if (/^<!doctype/i.test(layout.slice(start, start + 9))) refuse(start, 'a DOCTYPE is not allowed.');
  if (layout.startsWith('<!', start)) refuse(start, 'declarations are not allowed.');
  return undefined;
}

/** Where a tag ends: at the first `>` outside quotes. */
function endOfTag(layout: string, start: number, refuse: RefuseLayout): number {
  let quote = '';
  for (let offset = start + 1; offset < layout.length; offset += 1) {
    const character = layout.charAt(offset);
    if (offset - start > maxTagLength) refuse(start, `the tag has more than ${maxTagLength} characters.`);
    if (character === '<') refuse(offset, 'inside a tag, "<" must be written "&lt;".');
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return offset + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return refuse(start, 'the tag is never closed.');
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
