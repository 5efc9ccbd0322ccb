import { quoted } from '../quoted.ts';
import type { Element, Json, PageKind } from './content-tree.ts';
import { asText, isList, isObject } from './json.ts';
import type { Entry } from './read-fields.ts';
import type { DocumentPages } from './read-pages.ts';
import type { Warn } from './warnings.ts';

type Targets = Pick<Element, 'opensModalId' | 'navigatesToPageId'>;

/** The modal that the actions of an element open, and the page that they go to; the first of each counts (W2). */
export function readActions(element: Entry, pages: DocumentPages, warn: Warn): Targets {
  let opensModalId: string | null = null;
  let navigatesToPageId: string | null = null;
  for (const { effect, path } of effectsOf(element)) {
    const { effect: name, overlayId, target } = effect;
    if (name === 'open-overlay') {
      opensModalId ??= findTarget('MODAL', asText(overlayId), path, pages, warn);
    } else if (name === 'navigate' && goesToPage(target)) {
      navigatesToPageId ??= findTarget('PAGE', namedPage(target), path, pages, warn);
    }
  }
  return { opensModalId, navigatesToPageId };
}

function* effectsOf({ fields, path }: Entry): Generator<{ effect: Readonly<Record<string, Json>>; path: string }> {
  const { actions } = fields;
  for (const [actionIndex, action] of listed(actions).entries()) {
    if (!isObject(action)) continue;
    for (const [index, effect] of listed(action['effects']).entries()) {
      if (isObject(effect)) yield { effect, path: `${path}.actions[${actionIndex}].effects[${index}]` };
    }
  }
}

function listed(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** A target is the id of a page, or `{ type: "page", page: id }`; other types, such as elements, are no pages. */
function goesToPage(target: Json | undefined): boolean {
  if (!isObject(target)) return true;
  const { type } = target;
  return type === undefined || type === 'page';
}

function namedPage(target: Json | undefined): string | null {
  return isObject(target) ? asText(target['page'] ?? target['pageId'] ?? target['id']) : asText(target);
}

function findTarget(kind: PageKind, id: string | null, path: string, pages: DocumentPages, warn: Warn): string | null {
  if (id !== null && pages.byId.get(id)?.kind === kind) return id;
  const does = kind === 'MODAL' ? 'opens an overlay' : 'goes to a page';
  const named = id === null ? 'but names none' : `that the document does not list: ${quoted(id)}`;
  warn('UNKNOWN_TARGET', path, `An action ${does} ${named}.`);
  return null;
}
