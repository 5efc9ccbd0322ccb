const longest = 60;

/** `text` in quotes for a message, escaped, and cut after 60 characters. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text, longest));
}

/** A text of strangers or authors where it must not fill the page; no half of a surrogate pair is left. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
