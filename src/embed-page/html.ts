/** Markup that may stand in a page as it is. A class, so that nothing read from JSON can pretend to be one. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * A template whose values are escaped unless they are `Html`; lists are joined, null, undefined and false are left out. Values may
 * stand in text and in quoted attributes, never in names, in unquoted attributes or in scripts.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, value] of values.entries()) markup += written(value) + (strings[index + 1] ?? '');
  return new Html(markup);
}

export const nothing = new Html('');

function written(value: Part): string {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(written).join('');
  if (value === null || value === undefined || value === false) return '';
  return escapeText(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => entities[character] ?? '');
}

/** JSON that may stand inside a script element: nothing in it ends the element or begins a comment. */
export function scriptJson(value: unknown): Html {
  const escaped = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Html(escaped);
}

/** At most `limit` characters, the last one an ellipsis where something was left out. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
