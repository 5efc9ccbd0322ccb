import type { WrittenParameter } from '../../../url/broken-url.ts';
import { percentEncode } from '../../../url/percent-text.ts';

interface Edit {
  readonly parameters: readonly WrittenParameter[];
  readonly how: string;
}

const mostCharacters = 12;

interface Parts {
  readonly name: string;
  readonly value: string;
}

type Edited = (parts: Parts) => Parts;

function apply(parameters: readonly WrittenParameter[], edited: Edited): WrittenParameter[] {
  return parameters.map((parameter) => {
    const { raw, rawName, rawValue } = parameter;
    const { name, value } = edited({ name: rawName, value: rawValue });
    return { ...parameter, rawName: name, rawValue: value, raw: raw.includes('=') ? `${name}=${value}` : name };
  });
}

function* replacements(query: string): Generator<readonly [from: RegExp, to: string | null, how: string]> {
  if (query.includes('+')) {
    yield [/\+/g, '%20', 'with spaces as "%20"'];
    yield [/\+/g, '%2B', 'with "+" as "%2B"'];
    yield [/\+/g, ' ', 'with bare spaces'];
  }
  if (query.includes('%20')) {
    yield [/%20/g, '+', 'with spaces as "+"'];
    yield [/%20/g, ' ', 'with bare spaces'];
  }
  if (query.includes(' ')) {
    yield [/ /g, '%20', 'with spaces as "%20"'];
    yield [/ /g, '+', 'with spaces as "+"'];
  }
  const encoded = new Set(query.match(/%(?:2[1-9a-f]|3[a-f]|40|5[b-f]|60|7[b-e])/gi)?.map((one) => one.toUpperCase()));
  for (const code of [...encoded].slice(0, mostCharacters)) {
    const bare = decodeURIComponent(code);
    yield [new RegExp(code, 'gi'), bare, `with ${JSON.stringify(bare)} bare`];
  }
  for (const code of [...encoded].slice(0, mostCharacters))
    if (/[A-F]/.test(code)) yield [new RegExp(code, 'gi'), code.toLowerCase(), `with "${code}" in lower case`];
  yield [/[-_.~]/g, null, 'with all but letters and digits percent-encoded'];
  const bare = new Set(query.match(/[^\w%=&.+ -]/g));
  for (const character of [...bare].slice(0, mostCharacters)) {
    const pattern = new RegExp(`\\${character}`, 'g');
    if (/[\x21-\x7e]/.test(character))
      yield [pattern, percentEncode(character), `with ${JSON.stringify(character)} as "${percentEncode(character)}"`];
  }
}

/** The query with one character written otherwise, all else as received: in names and values, then in either alone. */
export function* encodingEdits(parameters: readonly WrittenParameter[]): Generator<Edit> {
  const query = parameters.map(({ raw }) => raw).join('&');
  const names = parameters.map(({ rawName }) => rawName).join('&');
  const values = parameters.map(({ rawValue }) => rawValue).join('&');
  for (const [from, to, how] of replacements(query)) {
    const write = (text: string) => (to === null ? text.replace(from, percentEncode) : text.replace(from, to));
    const isInNames = names.search(from) >= 0;
    const isInValues = values.search(from) >= 0;
    const both: Edited = ({ name, value }) => ({ name: write(name), value: write(value) });
    if (isInNames || isInValues) yield { parameters: apply(parameters, both), how };
    if (!isInNames || !isInValues) continue;
    yield {
      parameters: apply(parameters, ({ name, value }) => ({ name, value: write(value) })),
      how: `${how} in values`,
    };
    yield {
      parameters: apply(parameters, ({ name, value }) => ({ name: write(name), value })),
      how: `${how} in names`,
    };
  }
}
