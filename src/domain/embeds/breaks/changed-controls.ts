import { quoted } from '../../quoted.ts';
import type { ContentTree, Control, Element } from '../../workbooks/content-tree.ts';
import { type Break, tellBreak } from './break.ts';
import type { Change } from './change.ts';
import { remedyFor } from './remedies.ts';

type ControlElement = Element & { readonly control: Control };

function controlsOf({ elements }: ContentTree): ControlElement[] {
  return elements.filter((element): element is ControlElement => element.control !== null);
}

/**
 * Controls that URLs may set, and that are gone, or have another id or type, in the new version. A URL still opens then, and
 * shows what its value would have filtered away.
 */
export function changedControls({ before, after, shown }: Change): Break[] {
  const latter = controlsOf(after);
  const latterById = new Map(latter.map((element) => [element.control.controlId, element]));
  const latterByElement = new Map(latter.map((element) => [element.elementId, element]));
  const formerIds = new Set(controlsOf(before).map(({ control }) => control.controlId));
  const told = new Set<string>();
  return controlsOf(before).flatMap(({ elementId, control: { controlId, controlType } }): Break[] => {
    if (told.has(controlId)) return [];
    told.add(controlId);
    const source = { sourceType: 'ELEMENT', elementId } as const;
    const same = latterById.get(controlId);
    const newId = latterByElement.get(elementId)?.control.controlId;
    if (same?.control.controlType === controlType) return [];
    if (same) {
      const message = `The control ${quoted(controlId)} is of the type ${quoted(same.control.controlType ?? 'none')} instead of ${quoted(controlType ?? 'none')}.`;
      const remedy = 'Look whether the values that URLs give it still fit.';
      return [tellBreak({ kind: 'CONTROL_TYPE_CHANGED', severity: 'CHANGES', message, remedy, controlId, source })];
    }
    if (newId !== undefined && !formerIds.has(newId)) {
      const message = `The control ${quoted(controlId)} has the id ${quoted(newId)}: a URL that sets it by the old one shows everything.`;
      const remedy = `${remedyFor('CONTROL_RENAMED', shown)}, or change the URLs that set it.`;
      return [tellBreak({ kind: 'CONTROL_RENAMED', severity: 'BREAKS', message, remedy, controlId, source })];
    }
    const message = `The control ${quoted(controlId)} is gone: a URL that sets it shows everything.`;
    const remedy = `${remedyFor('CONTROL_REMOVED', shown)}, or take it out of the URLs that set it.`;
    return [tellBreak({ kind: 'CONTROL_REMOVED', severity: 'BREAKS', message, remedy, controlId, source })];
  });
}
