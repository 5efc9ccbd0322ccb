import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';

const long = 'x'.repeat(10_001);
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});

describe('an argument of more than 10,000 characters', () => {
  it.each([
    ['the path of a workbook', 'workbook(by: { path: $long }) { name }', 'path'],
    ['the name in a filter', 'workbooks(first: 1, filter: { name: $long }) { totalCount }', 'filter.name'],
    ['the folder in a filter', 'workbooks(first: 1, filter: { folder: $long }) { totalCount }', 'filter.folder'],
    ['a search for members', 'members(first: 1, filter: { search: $long }) { totalCount }', 'filter.search'],
    ['a search for teams', 'teams(first: 1, filter: { search: $long }) { totalCount }', 'filter.search'],
    ['a cursor', 'teams(first: 1, after: $long) { totalCount }', 'after'],
  ])('is refused for %s before anything is done with it: it may stand behind many aliases', async (_, field, name) => {
    const { errors } = await api.ask('admin', `query ($long: String!) { ${field} }`, { long });
    expect(errors?.map(({ originalError }) => originalError)).toEqual([
      expect.objectContaining({ code: 'INVALID_INPUT', field: name }),
    ]);
  });

  it('is no id of anything', async () => {
    const { data } = await api.ask('admin', 'query ($long: ID!) { node(id: $long) { id } }', { long });
    expect(data).toEqual({ node: null });
  });
});
