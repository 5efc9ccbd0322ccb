import type { WrittenParameter } from '../../../url/broken-url.ts';
import type { WritingStyle } from './writing-styles.ts';

const mostCharacters = 6;
const always = '-_.';

/** All ways to write a query in which each character is written alike wherever it stands. */
export function* mixedStyles(parameters: readonly WrittenParameter[]): Generator<WritingStyle> {
  const names = parameters.map(({ name }) => name).join('');
  const texts = parameters.map(({ value }) => value).join('') + names.replace(/^:|:(?=[^:]*$)/g, '');
  const present = [...new Set(texts.match(/[!-~]/g))].filter((one) => !/[\w.-]/.test(one)).slice(0, mostCharacters);
  const spaces = texts.includes(' ') ? (['%20', '+', ' '] as const) : (['%20'] as const);
  const isWordy = /\P{ASCII}/u.test(texts);
  for (let choice = 0; choice < 2 ** present.length; choice += 1) {
    const kept = new Set([...always, ...present.filter((_, place) => ((choice >> place) & 1) === 1)]);
    for (const space of spaces) {
      for (const keepsColonOfNames of [true, false]) {
        const style = { title: '', kept, space, keepsColonOfNames };
        yield { ...style, keepsWords: false };
        if (isWordy) yield { ...style, keepsWords: true };
      }
    }
  }
}
