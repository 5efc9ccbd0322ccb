import type { Grant } from '../../grants/grant.ts';
import type { Embed } from '../embed.ts';
import type { EmbedSource } from '../embed-source.ts';
import type { SourceRefusal } from '../embeddable-content.ts';

export type BreakKind =
  | 'WORKBOOK_EMPTIED'
  | 'PAGE_REMOVED'
  | 'PAGE_HIDDEN'
  | 'PAGE_OPENS_MODAL'
  | 'PAGE_RENAMED'
  | 'ELEMENT_REMOVED'
  | 'ELEMENT_HIDDEN'
  | 'ELEMENT_NOT_EMBEDDABLE'
  | 'ELEMENT_OPENS_MODAL'
  | 'ELEMENT_RENAMED'
  | 'CONTROL_REMOVED'
  | 'CONTROL_RENAMED'
  | 'CONTROL_TYPE_CHANGED'
  | 'TAG_LEFT_BEHIND'
  | 'WORKBOOK_ARCHIVED'
  | 'NOT_SHARED'
  | 'TEAM_LEFT_OUT';

/** Something that was in use and is otherwise from a change on. */
export interface Break {
  readonly kind: BreakKind;
  /** BREAKS: an embed no longer opens, or a URL no longer does what it says. CHANGES: somebody may want to know. */
  readonly severity: 'BREAKS' | 'CHANGES';
  readonly message: string;
  readonly remedy: string;
  /** The code with which the embed is refused from then on (C5). */
  readonly code: SourceRefusal['code'] | 'WORKBOOK_ARCHIVED' | 'NOT_SHARED_WITH_TEAM' | null;
  /** The content that it is about. */
  readonly source: EmbedSource | null;
  readonly embed: Embed | null;
  /** When a URL with a JWT last opened it, if not long ago: such URLs need no embed (J1). */
  readonly lastOpenedAt: Date | null;
  readonly controlId: string | null;
  readonly tagName: string | null;
  /** By which somebody sees, and does not from then on, or not the same. */
  readonly grants: readonly Grant[];
  /** Tags whose versions still show the content, the newest version first. */
  readonly stillShownBy: readonly string[];
}

type Told = Pick<Break, 'kind' | 'severity' | 'message' | 'remedy'>;

export function tellBreak(told: Told & Partial<Break>): Break {
  const nothing = { code: null, source: null, embed: null, lastOpenedAt: null, controlId: null, tagName: null };
  return { ...nothing, grants: [], stillShownBy: [], ...told };
}
