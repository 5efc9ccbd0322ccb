import { buildSchema, defaultFieldResolver, execute, type GraphQLFieldResolver, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../src/domain/errors.ts';
import { createFieldBudget, type FieldBudget } from '../../../src/graphql/limits/field-budget.ts';

const never = Number.POSITIVE_INFINITY;

/** How often one can spend before it is refused. */
function spendAll(budget: FieldBudget): { spent: number; refusal: unknown } {
  for (let spent = 0; ; spent += 1) {
    try {
      budget.spend();
    } catch (refusal) {
      return { spent, refusal };
    }
  }
}

describe('the budget of a request', () => {
  it('is spent after so many fields, and stays spent', () => {
    const budget = createFieldBudget({ mostFields: 2500, deadline: never, now: () => 0 });
    const { spent, refusal } = spendAll(budget);
    expect(spent).toBe(2500);
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'LIMIT_EXCEEDED', message: expect.stringContaining('2500') });
    expect(spendAll(budget).spent).toBe(0);
  });

  it('looks at the clock every thousand fields', () => {
    let looks = 0;
    const now = () => {
      looks += 1;
      return looks;
    };
    expect(spendAll(createFieldBudget({ mostFields: never, deadline: 3, now }))).toMatchObject({ spent: 3999 });
    expect(looks).toBe(4);
  });
});

describe('an execution whose budget is spent', () => {
  const schema = buildSchema('type Query { items: [Item] later: [Item] } type Item { name: String item: Item }');
  let resolved = 0;
  const guarded: GraphQLFieldResolver<unknown, FieldBudget> = (source, args, budget, info) => {
    budget.spend();
    resolved += 1;
    return defaultFieldResolver(source, args, budget, info);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = guarded;
  }
  const items = Array.from({ length: 10_000 }, () => ({ name: 'x', item: { name: 'y' } }));

  it.each([
    ['at once', '{ items { name item { name } } }'],
    ['with promises', '{ later { name item { name } } items { name } }'],
  ])('ends there, with one error and no data, though every field may be null: %s', async (_, source) => {
    resolved = 0;
    const contextValue = createFieldBudget({ mostFields: 1000, deadline: never, now: () => 0 });
    const rootValue = { items, later: async () => items };
    const { data, errors } = await execute({ schema, document: parse(source), rootValue, contextValue });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    expect(resolved).toBe(1000);
  });
});
