/** What a secure embed path shows. */
export type EmbedSource =
  | { readonly sourceType: 'WORKBOOK' }
  | { readonly sourceType: 'PAGE'; readonly pageId: string }
  | { readonly sourceType: 'ELEMENT'; readonly elementId: string };

/** How requests name a source; null or absent: the whole workbook. */
export type EmbedSourceInput =
  | { readonly pageId?: string | null | undefined; readonly elementId?: string | null | undefined }
  | null
  | undefined;

export function readSource(source: EmbedSourceInput): EmbedSource {
  if (typeof source?.pageId === 'string') return { sourceType: 'PAGE', pageId: source.pageId };
  if (typeof source?.elementId === 'string') return { sourceType: 'ELEMENT', elementId: source.elementId };
  return { sourceType: 'WORKBOOK' };
}

/** The id of the page or element; null for a whole workbook. */
export function sourceIdOf(source: EmbedSource): string | null {
  if (source.sourceType === 'WORKBOOK') return null;
  return source.sourceType === 'PAGE' ? source.pageId : source.elementId;
}

/** Equal for equal sources. */
export function sourceKey(source: EmbedSource): string {
  return JSON.stringify([source.sourceType, sourceIdOf(source)]);
}

/** The field of a request that is at fault where this source is. */
export function sourceField({ sourceType }: EmbedSource): string {
  const fields = { WORKBOOK: 'workbookId', PAGE: 'source.pageId', ELEMENT: 'source.elementId' } as const;
  return fields[sourceType];
}
