import { setImmediate } from 'node:timers/promises';
import type { FieldBudget } from './field-budget.ts';

/** Items that graphql-js resolves in one go: some milliseconds' worth, whatever is asked of each. */
const itemsPerTurn = 100;

/** What waiting for its turn costs an item, in fields. */
const turnCost = 2;

/**
 * A long list as graphql-js resolves it in turns, between which other requests have theirs. Once the budget is spent no turn
 * comes, and the items are forgotten with the request: to reject each would take longer than the budget allows. Not for lists whose items are read in batches: a pause would make several of one batch.
 */
export function inTurns<Item>(items: readonly Item[], budget: FieldBudget): (Item | Promise<Item>)[] {
  budget.spend(items.length * turnCost);
  let turn = Promise.resolve();
  const nextTurn = async () => {
    await setImmediate();
    if (budget.isSpent()) await new Promise<never>(() => {});
  };
  return items.map((item, place) => {
    if (place < itemsPerTurn) return item;
    if (place % itemsPerTurn === 0) turn = turn.then(nextTurn);
    return turn.then(() => item);
  });
}

/**
 * A list as graphql-js resolves it as long as the request is not refused: then the answer is thrown away, and to refuse each of
 * the items that are left would take longer than the budget allows.
 */
export function* untilSpent<Item>(items: readonly Item[], budget: FieldBudget): Generator<Item> {
  for (const item of items) {
    if (budget.isSpent()) return;
    yield item;
  }
}
