/**
 * Whether databases can keep a text: PostgreSQL none that holds U+0000, and UTF-8 no half of a surrogate pair. What comes from
 * outside and is not storable is refused, or finds nothing, before a repository sees it.
 */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
