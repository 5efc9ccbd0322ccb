import type { JsonObject } from '../domain/workbooks/content-tree.ts';
import type { EmbedView } from './view.ts';

/** What elements of one panel are drawn with. */
export interface PanelContext {
  readonly view: EmbedView;
  readonly document: JsonObject;
  readonly controls: ReadonlyMap<string, readonly string[]>;
  readonly pageId: string;
  readonly budget: PanelBudget;
  /** Cells that a table has at most. */
  readonly cells: number;
}

/** How much one panel may still draw: documents come from outside, and what is drawn of them must stay something to send. */
interface PanelBudget {
  /** Characters of markup. */
  left: number;
  /** Elements that had no room. */
  omitted: number;
}
