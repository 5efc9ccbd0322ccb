import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { Embed } from '../embed.ts';

/** Whose embeds and URLs show another version from then on, and which one they show until then. */
export interface Shown {
  /** Null: those without a tag, which show the newest version. */
  readonly tagName: string | null;
  readonly number: number;
}

/** What is shown, what would be, and who uses the former. */
export interface Change {
  readonly before: ContentTree;
  readonly after: ContentTree;
  readonly shown: Shown;
  /** The live ones that show it, one a source (P1), by `sourceKey`. */
  readonly embeds: ReadonlyMap<string, Embed>;
  /** When a URL with a JWT last opened what is lost, by `sourceKey`. */
  readonly lastOpened: ReadonlyMap<string, Date>;
}
