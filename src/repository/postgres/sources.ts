import { type EmbedSource, sourceIdOf } from '../../domain/embeds/embed-source.ts';
import type { SourceColumns } from './database.ts';

export function sourceColumns(source: EmbedSource): SourceColumns {
  return { sourceType: source.sourceType, sourceId: sourceIdOf(source) };
}

/** The schema gives all but whole workbooks an id. */
export function toSource({ sourceType, sourceId }: SourceColumns): EmbedSource {
  if (sourceType === 'WORKBOOK' || sourceId === null) return { sourceType: 'WORKBOOK' };
  return sourceType === 'PAGE' ? { sourceType, pageId: sourceId } : { sourceType, elementId: sourceId };
}
