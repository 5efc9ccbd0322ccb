import { quoted } from '../../../../quoted.ts';
import type { WrittenParameter } from '../../../url/broken-url.ts';
import { type WritingStyle, writeParameter } from '../encodings/writing-styles.ts';
import { cause, type KeyGuess } from '../guess.ts';
import { type Change, splice } from './change.ts';
import { usualOrders } from './reorderings.ts';

type Parameters = readonly WrittenParameter[];

export interface Missing {
  readonly name: string;
  readonly value: string;
  readonly keys?: readonly KeyGuess[];
}

export const removedMessage = 'A parameter was removed after signing: send all that was signed.';
export const mostPlaces = 40;

export function insert(
  parameters: Parameters,
  place: number,
  { name, value, keys }: Missing,
  style: WritingStyle,
): Change {
  return putBack(parameters, place, writeParameter(name, value, style), keys);
}

function putBack(parameters: Parameters, place: number, written: WrittenParameter, keys: Missing['keys']): Change {
  const detail = () => {
    const where = place === 0 ? 'first' : `behind ${quoted(parameters[place - 1]?.name.toWellFormed() ?? '')}`;
    return `${quoted(`${written.name}=${written.value}`)} stood ${where} when it was signed.`;
  };
  const changed = splice(parameters, place, 0, [written]);
  return {
    parameters: changed.parameters,
    query: changed.query,
    causes: [cause('PARAMETER_REMOVED', removedMessage, detail)],
    keys,
  };
}

/** At the end, at the beginning, where it stands by habit, then everywhere from the end on. */
export function placesIn(parameters: Parameters, name: string): readonly number[] {
  const { length } = parameters;
  const byHabit = usualOrders.flatMap((order) => {
    const rank = order.get(name);
    if (rank === undefined) return [];
    const next = parameters.findIndex((one) => (order.get(one.name) ?? -1) > rank);
    const last = parameters.findLastIndex((one) => order.get(one.name) === rank - 1) + 1;
    return [last, next].filter((place) => place > 0);
  });
  const sorted = parameters.findIndex((one) => one.name > name);
  const ours = parameters.findLastIndex((one) => one.name.startsWith(':')) + 1;
  const everywhere = Array.from({ length: Math.min(length, mostPlaces) }, (_, place) => length - place);
  return [...new Set([length, 0, ...byHabit, ours, Math.max(sorted, 0), ...everywhere])];
}

/**
 * Puts parameters back, all at their likeliest place, then all at the next one, up to so many. What it put somewhere when it was called
 * before it leaves out; of two that are written alike, the keys of the first count.
 */
export type Placer = (many: Iterable<Missing>, style: WritingStyle, most: number) => Generator<Change>;

interface Placed {
  readonly written: WrittenParameter;
  readonly keys: Missing['keys'];
  tried: number;
}

export function createPlacer(parameters: Parameters): Placer {
  const placesOf = new Map<string, readonly number[]>();
  const known = new Map<string, Placed>();

  function placedAs({ name, value, keys }: Missing, style: WritingStyle): Placed {
    const written = writeParameter(name, value, style);
    const placed = known.get(written.raw) ?? { written, keys, tried: 0 };
    known.set(written.raw, placed);
    return placed;
  }

  /** All are tried at the end, and few anywhere else: other places are not looked for before they are wanted. */
  function placeAt(name: string, turn: number): number | undefined {
    if (turn === 0) return parameters.length;
    const places = placesOf.get(name) ?? placesIn(parameters, name);
    placesOf.set(name, places);
    return places[turn];
  }

  function* tryTurn(one: Placed, turn: number): Generator<Change> {
    const place = placeAt(one.written.name, turn);
    if (place === undefined || one.tried > turn) return;
    one.tried = turn + 1;
    yield putBack(parameters, place, one.written, one.keys);
  }

  return function* place(many, style, most) {
    const placed: Placed[] = [];
    for (const one of many) {
      const next = placedAs(one, style);
      placed.push(next);
      yield* tryTurn(next, 0);
    }
    const last = Math.min(most, parameters.length + 1);
    for (let turn = 1; turn < last; turn += 1) for (const one of placed) yield* tryTurn(one, turn);
  };
}
