import { isStorable } from '../storable-text.ts';
import type { Json, JsonObject } from './content-tree.ts';
import { documentTooLarge, invalidDocument, type PathStep, pathOf } from './document-faults.ts';
import { maxBytes, maxDepth, maxValues } from './document-limits.ts';
import { isList, isObject } from './json.ts';

/** Refuses a text that cannot be kept; `place` names it. */
export function checkText(text: string, place: string): void {
  if (isStorable(text)) return;
  invalidDocument(`${place} holds a character that cannot be kept: U+0000 or half of a surrogate pair.`);
}

/**
 * Refuses what cannot be kept or would be too much (W7): depth, number and size of values, unstorable characters, numbers
 * beyond what JSON can write. A value that stands in many places through YAML aliases counts in each. `prefix` begins every path.
 */
export function checkValues(root: Json, prefix: string): void {
  const path: PathStep[] = [];
  let values = 0;
  let characters = 0;

  const place = () => `${prefix}${pathOf(path)}`;
  const refuse = (fault: string) => invalidDocument(`${place()} ${fault}`);

  const countText = (text: string) => {
    characters += text.length;
    if (characters > maxBytes) documentTooLarge('Through its aliases the document grows beyond 10 MB.');
    if (!isStorable(text)) checkText(text, place());
  };

  const checkIn = (step: PathStep, value: Json | undefined) => {
    path.push(step);
    if (typeof step === 'string') countText(step);
    check(value);
    path.pop();
  };

  const check = (value: Json | undefined) => {
    values += 1;
    if (values > maxValues) documentTooLarge(`The document holds more than ${maxValues.toLocaleString('en')} values.`);
    if (typeof value === 'string') countText(value);
    else if (typeof value === 'number' && !Number.isFinite(value)) refuse('is too large a number.');
    else if (isList(value)) checkItems(value);
    else if (isObject(value)) checkFields(value);
  };

  const checkItems = (items: readonly Json[]) => {
    checkDepth();
    for (let index = 0; index < items.length; index += 1) checkIn(index, items[index]);
  };

  const checkFields = (fields: JsonObject) => {
    checkDepth();
    for (const name of Object.keys(fields)) checkIn(name, fields[name]);
  };

  const checkDepth = () => {
    if (path.length >= maxDepth) refuse(`is nested more than ${maxDepth} deep.`);
  };

  check(root);
}
