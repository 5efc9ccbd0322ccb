const longest = 60;

/** `text` in quotes for a message, escaped, and cut after 60 characters. */
export function quoted(text: string): string {
  if (text.length <= longest) return JSON.stringify(text);
  return JSON.stringify(`${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`);
}
