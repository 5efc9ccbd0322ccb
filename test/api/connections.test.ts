import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { importDocument } from '../support/import-document.ts';
import { importSample } from '../support/sample-workbook.ts';

let api: TestApi;

interface Page {
  nodes: { name: string }[];
  edges: { cursor: string; node: { name: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

const fields = `nodes { name } edges { cursor node { name } } totalCount
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

const ask = async (args: string) =>
  (await api.data<{ teams: Page }>('admin', `{ teams(${args}) { ${fields} } }`)).teams;

const names = ({ nodes }: Page) => nodes.map(({ name }) => name).join('');

beforeAll(async () => {
  api = await createTestApi();
  await api.mutate('admin', 'deleteTeam', { teamName: 'Embed Team' }, 'userErrors { code }');
  for (const name of ['C', 'A', 'E', 'B', 'D'])
    await api.mutate('admin', 'createTeam', { name }, 'userErrors { code }');
});

describe('a connection', () => {
  it('shows a page of the list in its order, how to go on, and how many there are in all', async () => {
    const page = await ask('first: 2');
    expect(names(page)).toBe('AB');
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    expect(page.totalCount).toBe(5);
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: page.edges[0]?.cursor,
      endCursor: page.edges[1]?.cursor,
    });
  });

  it('goes on forwards from a cursor to the end', async () => {
    const first = await ask('first: 2');
    const second = await ask(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(names(second)).toBe('CD');
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = await ask(`first: 2, after: "${second.pageInfo.endCursor}"`);
    expect(names(third)).toBe('E');
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(third.totalCount).toBe(5);
  });

  it('goes back from a cursor to the start, each page in the order of the list', async () => {
    const last = await ask('last: 2');
    expect(names(last)).toBe('DE');
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await ask(`last: 2, before: "${last.pageInfo.startCursor}"`);
    expect(names(before)).toBe('BC');
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const start = await ask(`last: 2, before: "${before.pageInfo.startCursor}"`);
    expect(names(start)).toBe('A');
    expect(start.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('is cut on both sides by two cursors', async () => {
    const { edges } = await ask('first: 5');
    const between = `after: "${edges[0]?.cursor}", before: "${edges[4]?.cursor}"`;
    expect(names(await ask(`first: 10, ${between}`))).toBe('BCD');
    expect(names(await ask(`last: 1, ${between}`))).toBe('D');
    expect(names(await ask(`first: 10, after: "${edges[4]?.cursor}"`))).toBe('');
  });

  it('can be empty, and asked for nothing but the count', async () => {
    const empty = { nodes: [], edges: [], pageInfo: { startCursor: null, endCursor: null } };
    expect(await ask('first: 0')).toMatchObject({ ...empty, totalCount: 5 });
    expect(await ask('last: 0')).toMatchObject({ ...empty, totalCount: 5 });
    expect(await ask('first: 5, filter: { search: "none" }')).toMatchObject({ ...empty, totalCount: 0 });
  });

  it('neither repeats nor skips anything when the list changes between two pages', async () => {
    const first = await ask('first: 3');
    for (const name of ['A2', 'C2']) await api.mutate('admin', 'createTeam', { name }, 'userErrors { code }');
    await api.mutate('admin', 'deleteTeam', { teamName: 'C' }, 'userErrors { code }');
    const second = await ask(`first: 10, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes.map(({ name }) => name)).toEqual(['C2', 'D', 'E']);
    for (const teamName of ['A2', 'C2']) await api.mutate('admin', 'deleteTeam', { teamName }, 'userErrors { code }');
    await api.mutate('admin', 'createTeam', { name: 'C' }, 'userErrors { code }');
  });
});

describe('a connection that is asked for wrongly', () => {
  const refusal = async (field: string) => {
    const { errors, data } = await api.ask('admin', `{ ${field} { totalCount } }`);
    expect(data).toBeNull();
    const error = errors?.[0]?.originalError;
    expect(error).toBeInstanceOf(DomainError);
    return error;
  };

  it.each(['filter: {}', 'first: null', 'first: null, last: null', 'first: 1, last: 1', 'after: "x"'])(
    'is refused without exactly one of first and last: %s',
    async (args) => {
      expect(await refusal(`teams(${args})`)).toMatchObject({ code: 'INVALID_INPUT' });
    },
  );

  it.each([
    ['first: -1', 'first'],
    ['first: 101', 'first'],
    ['last: 101', 'last'],
    ['last: -2147483648', 'last'],
    ['first: 2147483647', 'first'],
  ])('is refused beyond 0 to 100: %s', async (args, field) => {
    expect(await refusal(`teams(${args})`)).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('answers at most 100', async () => {
    expect((await ask('first: 100')).totalCount).toBe(5);
  });

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    'x',
    'AAAA',
    '%00',
    'null',
    encode(null),
    encode({}),
    encode(5),
    encode('teams'),
    encode(['teams']),
    encode(['teams', 'A']),
    encode(['teams', 'A', 5]),
    encode(['teams', 'A', 'x', 'more']),
    encode(['members', 'A', 'x']),
    '['.repeat(1000),
    'A'.repeat(100_000),
  ])('is refused for a cursor that is none of the list: %.40s', async (cursor) => {
    expect(await refusal(`teams(first: 1, after: "${cursor}")`)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'after',
    });
    expect(await refusal(`teams(last: 1, before: "${cursor}")`)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'before',
    });
  });

  it('is refused for a cursor of another list', async () => {
    await importDocument(api, { name: 'Plan' });
    const members = '{ members(first: 1) { edges { cursor } } }';
    const { members: list } = await api.data<{ members: { edges: { cursor: string }[] } }>('admin', members);
    expect(await refusal(`workbooks(first: 1, after: "${list.edges[0]?.cursor}")`)).toMatchObject({ field: 'after' });
  });
});

describe('the versions of a workbook', () => {
  it('[C1] pages through versions by their number, newest first', async () => {
    const workbookId = await importSample(api, { share: false });
    for (let count = 2; count <= 11; count += 1)
      await api.mutate('admin', 'publishWorkbook', { workbookId }, 'userErrors { code }');
    const versions = async (args: string) => {
      const query = `{ workbook(by: { path: "Sales" }) { versions(${args}) { nodes { number } pageInfo { endCursor } totalCount } } }`;
      type Answer = {
        workbook: { versions: { nodes: { number: number }[]; pageInfo: { endCursor: string }; totalCount: number } };
      };
      return (await api.data<Answer>('admin', query)).workbook.versions;
    };
    const first = await versions('first: 3');
    expect(first).toMatchObject({ nodes: [{ number: 11 }, { number: 10 }, { number: 9 }], totalCount: 11 });
    const rest = await versions(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await versions('last: 2')).nodes).toEqual([{ number: 2 }, { number: 1 }]);
  });
});
