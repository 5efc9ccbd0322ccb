/** What a secure embed path shows. */
export type EmbedSource =
  | { readonly sourceType: 'WORKBOOK' }
  | { readonly sourceType: 'PAGE'; readonly pageId: string }
  | { readonly sourceType: 'ELEMENT'; readonly elementId: string };

/** The id of the page or element; null for a whole workbook. */
export function sourceIdOf(source: EmbedSource): string | null {
  if (source.sourceType === 'WORKBOOK') return null;
  return source.sourceType === 'PAGE' ? source.pageId : source.elementId;
}

/** Equal for equal sources. */
export function sourceKey(source: EmbedSource): string {
  return JSON.stringify([source.sourceType, sourceIdOf(source)]);
}
