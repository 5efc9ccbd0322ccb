import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { importDocument } from '../support/import-document.ts';

let api: TestApi;

interface Page {
  nodes: { path: string }[];
  pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean };
  totalCount: number;
}

const ask = async (args: string) => {
  const query = `{ workbooks(${args}) { nodes { path } pageInfo { endCursor startCursor hasNextPage } totalCount } }`;
  return (await api.data<{ workbooks: Page }>('admin', query)).workbooks;
};

const paths = async (args = '') => (await ask(`first: 100 ${args}`)).nodes.map(({ path }) => path);

/** In the order in which they are made; `b` is changed last, `Old` is archived. */
const made = ['Sales/b', 'A', 'Sales/Europe/c', 'Salesforce/BB', 'Old', 'é'];

beforeAll(async () => {
  api = await createTestApi();
  const ids: string[] = [];
  for (const [index, path] of made.entries()) {
    api.clock.now = later(index);
    ids.push(await importDocument(api, {}, { path }));
  }
  await api.mutate('admin', 'archiveWorkbook', { workbookId: ids[4] }, 'userErrors { code }');
  api.clock.now = later(60);
  await api.mutate('admin', 'updateWorkbook', { workbookId: ids[0], description: 'x' }, 'userErrors { code }');
});

describe('the order of workbooks', () => {
  const orders: [string, string[]][] = [
    ['NAME', ['A', 'Sales/b', 'Salesforce/BB', 'Sales/Europe/c', 'é']],
    ['PATH', ['A', 'Sales/b', 'Sales/Europe/c', 'Salesforce/BB', 'é']],
    ['CREATED_AT', ['Sales/b', 'A', 'Sales/Europe/c', 'Salesforce/BB', 'é']],
    ['UPDATED_AT', ['A', 'Sales/Europe/c', 'Salesforce/BB', 'é', 'Sales/b']],
  ];

  it.each(orders)('is %s in both directions, also page by page', async (field, expected) => {
    for (const direction of ['ASC', 'DESC']) {
      const order = `orderBy: { field: ${field}, direction: ${direction} }`;
      const wanted = direction === 'ASC' ? expected : [...expected].reverse();
      expect(await paths(order)).toEqual(wanted);
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const { nodes, pageInfo } = await ask(`first: 2 ${after} ${order}`);
        seen.push(...nodes.map(({ path }) => path));
        if (!pageInfo.hasNextPage) break;
        after = `after: "${pageInfo.endCursor}"`;
      }
      expect(seen).toEqual(wanted);
      const { pageInfo } = await ask(`last: 2 ${order}`);
      const before = await ask(`last: 2, before: "${pageInfo.startCursor}" ${order}`);
      expect(before.nodes.map(({ path }) => path)).toEqual(wanted.slice(1, 3));
    }
  });

  it('is by name unless given, ascending unless given', async () => {
    const byName = await paths('orderBy: { field: NAME }');
    expect(await paths()).toEqual(byName);
    expect(await paths('orderBy: {}')).toEqual(byName);
    expect(await paths('orderBy: null')).toEqual(byName);
  });

  it('refuses a cursor of another order', async () => {
    const { pageInfo } = await ask('first: 1, orderBy: { field: NAME }');
    const source = `{ workbooks(first: 1, after: "${pageInfo.endCursor}", orderBy: { field: PATH }) { totalCount } }`;
    const { errors } = await api.ask('admin', source);
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });
  });
});

describe('the filter of workbooks', () => {
  const filters: [string, string[]][] = [
    ['{}', ['A', 'Sales/b', 'Salesforce/BB', 'Sales/Europe/c', 'é']],
    ['{ name: "b" }', ['Sales/b', 'Salesforce/BB']],
    ['{ name: "É" }', ['é']],
    ['{ name: "%" }', []],
    ['{ name: "" }', ['A', 'Sales/b', 'Salesforce/BB', 'Sales/Europe/c', 'é']],
    ['{ folder: "Sales" }', ['Sales/b', 'Sales/Europe/c']],
    ['{ folder: "/Sales/" }', ['Sales/b', 'Sales/Europe/c']],
    ['{ folder: "Sales/Europe" }', ['Sales/Europe/c']],
    ['{ folder: "sales" }', []],
    ['{ folder: "Sal" }', []],
    ['{ folder: "" }', ['A', 'Sales/b', 'Salesforce/BB', 'Sales/Europe/c', 'é']],
    ['{ folder: "Sales", name: "c" }', ['Sales/Europe/c']],
    ['{ isArchived: true }', ['Old']],
    ['{ isArchived: false, name: "old" }', []],
    ['{ name: null, folder: null, isArchived: null }', ['A', 'Sales/b', 'Salesforce/BB', 'Sales/Europe/c', 'é']],
  ];

  it.each(filters)('takes %s', async (filter, expected) => {
    expect(await paths(`filter: ${filter}`)).toEqual(expected);
    expect((await ask(`first: 1, filter: ${filter}`)).totalCount).toBe(expected.length);
  });
});
