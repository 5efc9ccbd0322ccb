import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConnectionArgs,
  compareKeys,
  compareText,
  connectList,
  readWindow,
  type SortKey,
  sliceList,
  toCursor,
} from '../../src/domain/connection.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { isStorable } from '../../src/domain/storable-text.ts';

const keyOf = (item: number): SortKey => [String(item).padStart(3, '0'), ''];
const connect = (items: readonly number[], args: ConnectionArgs, direction: 'ASC' | 'DESC' = 'ASC') =>
  connectList('numbers', args, items, keyOf, direction);
const cursor = (item: number) => toCursor('numbers', keyOf(item));
const numbers = fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: 30 });

/** All items, read page by page. */
function pageThrough(items: readonly number[], size: number, direction: 'ASC' | 'DESC', forward: boolean): number[] {
  const seen: number[] = [];
  let at: string | null = null;
  for (;;) {
    const args = forward ? { first: size, after: at } : { last: size, before: at };
    const page = connect(items, args, direction);
    if (forward) seen.push(...page.items);
    else seen.unshift(...page.items);
    const edge = page.items.at(forward ? -1 : 0);
    if (edge === undefined || !(forward ? page.hasNextPage : page.hasPreviousPage)) return seen;
    at = page.cursorOf(edge);
  }
}

describe('a list in pages', () => {
  it('shows each item once and in order, whatever the size of the pages, in both directions', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 7 }), fc.boolean(), fc.boolean(), (items, size, down, forward) => {
        const sorted = [...items].sort((a, b) => (down ? b - a : a - b));
        expect(pageThrough(items, size, down ? 'DESC' : 'ASC', forward)).toEqual(sorted);
      }),
    );
  });

  it('keeps its place at a cursor whose item is gone', () => {
    expect(connect([1, 2, 4], { first: 2, after: cursor(3) }).items).toEqual([4]);
    expect(connect([1, 2, 4], { last: 1, before: cursor(3) }).items).toEqual([2]);
    expect(connect([1, 2, 4], { first: 5, after: cursor(3) }, 'DESC').items).toEqual([2, 1]);
  });

  it('knows whether anything precedes or follows', () => {
    const flags = (args: ConnectionArgs) => {
      const { hasPreviousPage, hasNextPage } = connect([1, 2, 3], args);
      return [hasPreviousPage, hasNextPage];
    };
    expect(flags({ first: 3 })).toEqual([false, false]);
    expect(flags({ first: 2 })).toEqual([false, true]);
    expect(flags({ last: 2 })).toEqual([true, false]);
    expect(flags({ first: 1, after: cursor(1) })).toEqual([true, true]);
    expect(flags({ first: 0 })).toEqual([false, true]);
    expect(flags({ last: 0 })).toEqual([true, false]);
    // Between two cursors: nothing more up to the second, so that who goes on while there is more comes to an end.
    expect(flags({ first: 3, after: cursor(1), before: cursor(3) })).toEqual([true, false]);
    expect(flags({ last: 3, after: cursor(1), before: cursor(3) })).toEqual([false, true]);
  });

  it('counts all of the list, whatever the page', async () => {
    expect(await connect([1, 2, 3], { first: 1, after: cursor(2) }).totalCount()).toBe(3);
  });
});

describe('what a page is asked for', () => {
  it.each<ConnectionArgs>([{}, { first: 1, last: 1 }, { first: 101 }, { last: 101 }, { first: -1 }, { first: 1.5 }])(
    'is refused for %j',
    (args) => {
      expect(() => readWindow('numbers', args)).toThrow(DomainError);
    },
  );

  it('is from 0 to 100', () => {
    expect(readWindow('numbers', { first: 100 })).toMatchObject({ limit: 100, direction: 'FORWARD' });
    expect(readWindow('numbers', { last: 0, first: null })).toMatchObject({ limit: 0, direction: 'BACKWARD' });
  });

  it('takes back the cursors that it gave, for the same list alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter(isStorable), fc.string(), (value, id) => {
        const after = toCursor('numbers', [value, id]);
        expect(readWindow('numbers', { first: 1, after }).after).toEqual([value, id]);
        expect(() => readWindow('others', { first: 1, after })).toThrow(DomainError);
      }),
    );
  });

  it.each([
    ['a\0', 'b'],
    ['a', '\0'],
    ['\ud83e', 'b'],
    ['\ud83e', '\udd8a'],
  ])('refuses a cursor that no item has, since nothing keeps such a text: %j', (value, id) => {
    const after = toCursor('numbers', [value, id]);
    expect(() => readWindow('numbers', { first: 1, after })).toThrow(DomainError);
  });

  it('refuses any other text as a cursor, and nothing worse happens', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (after) => {
        expect(() => readWindow('numbers', { first: 1, after })).toThrow(DomainError);
      }),
    );
  });
});

describe('the order of texts', () => {
  it('is that of code points, as PostgreSQL has it with the collation C', () => {
    const texts = ['', 'A', 'B', 'a', 'a ', 'b', 'é', '\uffee', '🦊'];
    expect([...texts].reverse().sort(compareText)).toEqual(texts);
  });

  it('goes by the id where the values are the same', () => {
    expect(compareKeys(['a', '1'], ['a', '2'])).toBeLessThan(0);
    expect(compareKeys(['b', '1'], ['a', '2'])).toBeGreaterThan(0);
    expect(compareKeys(['a', '1'], ['a', '1'])).toBe(0);
    const window = readWindow('numbers', { first: 2 });
    const { items } = sliceList(['y', 'x', 'z'], (id) => ['same', id], window, 'DESC');
    expect(items).toEqual(['z', 'y']);
  });
});
