import type { WrittenParameter } from '../../../url/broken-url.ts';
import { requiredNames } from './added-parameters.ts';
import type { Change } from './change.ts';
import { reordered } from './reorderings.ts';
import { interfaceNames } from './usual-values.ts';

type Parameters = readonly WrittenParameter[];

/** A bucket of a map of Go before 1.24. */
const bucketSize = 8;
const mostGroups = 4;
const mostParameters = 2 * bucketSize;

function turned(parameters: Parameters, by: number): Parameters {
  return [...parameters.slice(by), ...parameters.slice(0, by)];
}

function kindOf({ name }: WrittenParameter): string {
  if (requiredNames.has(name)) return 'required';
  if (interfaceNames.includes(name)) return 'interface';
  return name.startsWith(':') ? 'user' : 'control';
}

function* orders<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length <= 1) yield items;
  else
    for (const [place, one] of items.entries())
      for (const rest of orders(items.toSpliced(place, 1))) yield [one, ...rest];
}

/** What was put together of groups, in another order of the groups. */
export function* groupOrders(parameters: Parameters): Generator<Change> {
  const groups: WrittenParameter[][] = [];
  for (const [place, one] of parameters.entries()) {
    const before = parameters[place - 1];
    if (before && kindOf(before) === kindOf(one)) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  if (groups.length > mostGroups) return;
  for (const order of orders(groups)) yield reordered(parameters, order.flat());
}

/**
 * A map of Go is walked from anywhere, and anew for each loop: the buckets stay as they are, but each begins within itself, at a place
 * that is the same for all of them, and any of them comes first.
 */
export function* mapOrders(parameters: Parameters): Generator<Change> {
  const { length } = parameters;
  for (let by = 1; by < length; by += 1) yield reordered(parameters, [...turned(parameters, by)]);
  if (length < 4 || length > mostParameters) return;
  for (let size = Math.min(bucketSize, length - 1); size >= Math.max(1, length - bucketSize); size -= 1) {
    const [first, second] = [parameters.slice(0, size), parameters.slice(size)];
    for (let one = 0; one < first.length; one += 1) {
      for (let other = 0; other < second.length; other += 1) {
        const [left, right] = [turned(first, one), turned(second, other)];
        yield reordered(parameters, [...left, ...right]);
        yield reordered(parameters, [...right, ...left]);
      }
    }
  }
}
