/** What a terminal may obey or show in another order: controls, line separators, lone surrogates, bidirectional marks. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu;
const unprintableInJson = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One line of text with nothing in it that a terminal would obey; such characters become `\u001b` and the like. */
export function printable(text: string): string {
  return text.replace(unprintable, escaped);
}

/** JSON that reads back as `value`, and of which a terminal obeys nothing either. */
export function printableJson(value: unknown, indent: number): string {
  return JSON.stringify(value, null, indent).replace(unprintableInJson, escaped);
}
