import type { WrittenParameter } from '../../../url/broken-url.ts';
import { type Cause, cause, type TextGuess } from '../guess.ts';
import { compact, type Members, readableStyles, writeMembers } from '../token/json-styles.ts';

const separators: readonly string[] = ['|', '&', ',', ':', '.', ' ', ';', '-', '\n'];

/** What signers of other services build of a query before they sign: its values in a row, lines, JSON. */
export function* queryTexts(parameters: readonly WrittenParameter[], causes: readonly Cause[]): Generator<TextGuess> {
  const guess = (text: string, what: string): TextGuess => ({
    text,
    causes: [
      cause(
        'QUERY_ONLY_SIGNED',
        'Not the URL was signed but a text made of its parameters: sign the whole URL, from its scheme on, as it is sent.',
        `Signed: ${what}.`,
      ),
      ...causes,
    ],
  });
  const sorted = parameters.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const orders = [
    [parameters, ''],
    [sorted, ', sorted by name'],
  ] as const;
  const members = (one: readonly WrittenParameter[]): Members => one.map(({ name, value }) => [name, value]);
  const bare = (one: readonly WrittenParameter[]): Members =>
    one.map(({ name, value }) => [name.replace(/^:/, ''), value]);
  const values = (order: readonly WrittenParameter[], separator: string) =>
    order.map(({ value }) => value).join(separator);
  const lines = (order: readonly WrittenParameter[], separator: string) =>
    order.map(({ name, value }) => `${name}=${value}`).join(separator);
  const rarely = readableStyles.slice(1);
  for (const [order, how] of orders) {
    yield guess(values(order, ''), `the values in a row${how}`);
    yield guess(writeMembers(members(order), compact), `the parameters as JSON${how}`);
    yield guess(order.map(({ raw }) => raw.replace(/^(?::|%3a)/i, '')).join('&'), `the query without its colons${how}`);
    yield guess(lines(order, '\n'), `the parameters in lines${how}`);
    yield guess(values(order, ','), `the values, with "," between${how}`);
    yield guess(values(order, '\n'), `the values in lines${how}`);
    yield guess(order.map(({ name, value }) => name + value).join(''), `names and values in a row${how}`);
  }
  const nonce = parameters.find(({ name }) => name === ':nonce');
  if (nonce) yield guess(nonce.value, 'the value of ":nonce" alone');
  for (const [order, how] of orders) {
    for (const style of rarely) yield guess(writeMembers(members(order), style), `the parameters as JSON${how}`);
    for (const separator of separators) {
      const between = `, with ${JSON.stringify(separator)} between${how}`;
      yield guess(values(order, separator), `the values${between}`);
      if (separator !== '&') yield guess(lines(order, separator), `the parameters${between}`);
    }
    for (const style of readableStyles) yield guess(writeMembers(bare(order), style), `the parameters as JSON${how}`);
  }
}
