import type { EmbedId, MemberId, WorkbookId } from '../ids.ts';
import { type EmbedSource, sourceIdOf } from './embed-source.ts';

/** A secure embed path that was generated; kept after its end, so that a dead URL can be explained. */
export interface Embed {
  readonly embedId: EmbedId;
  readonly workbookId: WorkbookId;
  readonly source: EmbedSource;
  /** null: the newest published version. */
  readonly tagName: string | null;
  readonly createdById: MemberId;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
}

/** What makes two live embeds the same one (P1). */
export function embedKey(embed: Pick<Embed, 'workbookId' | 'source' | 'tagName'>): string {
  const { workbookId, source, tagName } = embed;
  return JSON.stringify([workbookId, source.sourceType, sourceIdOf(source), tagName]);
}
