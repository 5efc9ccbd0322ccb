import type { GraphQLField } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { toNodeId } from '../../src/graphql/node-ids.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';
import { describeValue, hostileValues } from '../support/hostile-values.ts';
import { judgeAnswer } from '../support/judge-answer.ts';
import { createSampledApi, type SampledApi } from '../support/sampled-api.ts';

type Field = GraphQLField<unknown, unknown>;

const schema = createSchema(readSdl());

function fieldsOf(typeName: string): Field[] {
  const type = schema.getType(typeName);
  return type && 'getFields' in type ? (Object.values(type.getFields()) as Field[]) : [];
}

/** Every argument of the queries, and of the fields of a workbook, its versions and its pages. */
const places: [string, Field[], (field: string) => string][] = [
  ['Query', fieldsOf('Query'), (field) => `answer: ${field}`],
  ['Workbook', fieldsOf('Workbook'), (field) => `workbook(by: { path: "Sales" }) { ${field} }`],
  [
    'WorkbookVersion',
    fieldsOf('WorkbookVersion'),
    (field) => `workbook(by: { path: "Sales" }) { version { ${field} } }`,
  ],
  ['Page', fieldsOf('Page'), (field) => `workbook(by: { path: "Sales" }) { pages { ${field} } }`],
];

const cases = places.flatMap(([typeName, fields, around]) =>
  fields.flatMap(({ name, args, type }) =>
    args.map((arg) => {
      const others = arg.name === 'filter' || arg.name === 'orderBy' ? ', first: 1' : '';
      const isLeaf = String(type).startsWith('String');
      const field = `${name}(${arg.name}: $value${others}) ${isLeaf ? '' : '{ __typename }'}`;
      return [`${typeName}.${name}(${arg.name})`, `query ($value: ${arg.type}) { ${around(field)} }`] as const;
    }),
  ),
);

let world: SampledApi;

beforeAll(async () => {
  world = await createSampledApi();
});

describe('bad arguments', () => {
  it.each(cases)('of %s are refused in an orderly way, or answered', async (_name, source) => {
    for (const value of hostileValues) {
      const answer = await world.api.ask('admin', source, { value });
      expect(judgeAnswer(answer), describeValue(value)).toBeDefined();
    }
  });

  it.each(['workbookId', 'urlId', 'path'])('of a workbook that is named by %s find nothing', async (way) => {
    for (const value of hostileValues) {
      const answer = await world.api.ask('admin', 'query ($by: WorkbookBy!) { answer: workbook(by: $by) { name } }', {
        by: { [way]: value },
      });
      expect(judgeAnswer(answer), describeValue(value)).toBeDefined();
      expect(answer.data?.['answer'] ?? null, describeValue(value)).toBeNull();
    }
  });

  it('of node find nothing: ids that no object has', async () => {
    const { workbookId } = world.samples;
    const parts = [String(workbookId), 1, 'overview'] as const;
    const ids = [
      toNodeId('WorkbookVersion', parts[0], '01'),
      toNodeId('WorkbookVersion', parts[0], '1.0'),
      toNodeId('WorkbookVersion', parts[0], ' 1'),
      toNodeId('WorkbookVersion', parts[0], '1e0'),
      toNodeId('WorkbookVersion', parts[0], '0'),
      toNodeId('WorkbookVersion', parts[0], '-1'),
      toNodeId('WorkbookVersion', parts[0], ''),
      toNodeId('WorkbookVersion', parts[0], 'NaN'),
      toNodeId('WorkbookVersion', parts[0], 'length'),
      toNodeId('WorkbookVersion', parts[0], 'draft'),
      toNodeId('WorkbookVersion', parts[0], '99999999999999999999'),
      toNodeId('Page', parts[0], '1.0', parts[2]),
      toNodeId('Page', parts[0], 1, '__proto__'),
      toNodeId('Element', parts[0], 1, 'overview'),
      toNodeId('Workbook', parts[0].toUpperCase()),
      toNodeId('Member', '__proto__'),
      toNodeId('Team', '\0'),
      toNodeId('Grant', ''),
      toNodeId('AccountType', 'x'.repeat(1000)),
      toNodeId('Embed', '\ud800'),
    ];
    const query = 'query ($ids: [ID!]!) { answer: nodes(ids: $ids) { id } }';
    expect(await world.api.data('admin', query, { ids })).toEqual({ answer: ids.map(() => null) });
  });
});
