import { type ShownContent, shownElements } from './build-view.ts';
import { initialValue } from './control-view.ts';
import { indexDetails } from './element-details.ts';
import type { EmbedView } from './view.ts';

/** Controls whose values a page tells its parent at most. */
const maxVariables = 1_000;

export interface VariablesInput {
  readonly content: ShownContent;
  readonly controls: ReadonlyMap<string, readonly string[]>;
}

/** The values of all controls that the view shows, by control id, as URL parameters write them (O6). */
export function initialVariables(
  { content, controls }: VariablesInput,
  view: EmbedView,
): Readonly<Record<string, string>> {
  const details = indexDetails(content.document);
  const variables = new Map<string, string>();
  for (const pageId of view.byId.keys()) {
    for (const { elementId, control } of shownElements(content, view, pageId)) {
      if (control === null || variables.has(control.controlId) || variables.size >= maxVariables) continue;
      const { controlId } = control;
      variables.set(controlId, initialValue(control, details.get(elementId) ?? {}, controls.get(controlId)));
    }
  }
  return Object.fromEntries(variables);
}
