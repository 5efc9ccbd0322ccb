import type { Json, JsonObject } from './content-tree.ts';
import { documentTooLarge, invalidDocument, type PathStep, pathOf } from './document-faults.ts';
import { maxBytes, maxDepth, maxValues } from './document-limits.ts';
import { isList, isObject } from './json.ts';

/** NUL, which databases cannot keep, and halves of surrogate pairs, which UTF-8 cannot. */
const unstorable = /[\0\p{Surrogate}]/u;

/**
 * Refuses what cannot be kept or would be too much (W7): depth, number and size of values, unstorable characters, numbers
 * beyond what JSON can write. A value that stands in many places through YAML aliases counts in each.
 */
export function checkValues(root: Json): void {
  const path: PathStep[] = [];
  let values = 0;
  let characters = 0;

  const refuse = (fault: string) => invalidDocument(`${pathOf(path) || 'The document'} ${fault}`);

  const checkText = (text: string) => {
    characters += text.length;
    if (characters > maxBytes) documentTooLarge('Through its aliases the document grows beyond 10 MB.');
    if (unstorable.test(text)) refuse('holds a character that cannot be kept: U+0000 or half of a surrogate pair.');
  };

  const checkIn = (step: PathStep, value: Json | undefined) => {
    path.push(step);
    if (path.length > maxDepth) refuse(`is nested more than ${maxDepth} deep.`);
    if (typeof step === 'string') checkText(step);
    check(value);
    path.pop();
  };

  const check = (value: Json | undefined) => {
    values += 1;
    if (values > maxValues) documentTooLarge(`The document holds more than ${maxValues.toLocaleString('en')} values.`);
    if (typeof value === 'string') checkText(value);
    else if (typeof value === 'number' && !Number.isFinite(value)) refuse('is too large a number.');
    else if (isList(value)) for (let index = 0; index < value.length; index += 1) checkIn(index, value[index]);
    else if (isObject(value)) checkFields(value);
  };

  const checkFields = (fields: JsonObject) => {
    for (const name of Object.keys(fields)) checkIn(name, fields[name]);
  };

  check(root);
}
