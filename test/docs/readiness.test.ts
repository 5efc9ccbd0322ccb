import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathChecks } from '../../src/domain/embeds/path-checks.ts';
import { access, as, createDemoServer } from '../http/demo-server.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const guide = read('docs/readiness.md');
const schema = buildSchema(read('schema.graphql'));
const operations = [...guide.matchAll(/```graphql\n(.*?)```/gs)].map(([, operation = '']) => operation);

/** The words in code of the first column of the table whose head begins with `head`. */
function firstColumn(head: string): string[] {
  const [, rows = ''] = new RegExp(`^\\| ${head} .*\\n\\| ---.*\\n((?:\\|.*\\n)+)`, 'm').exec(guide) ?? [];
  const cells = rows.split('\n').map((row) => row.split(' | ')[0] ?? '');
  return cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, word = '']) => word));
}

function valuesOf(enumName: string): string[] {
  const type = schema.getType(enumName);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

let server: Awaited<ReturnType<typeof createDemoServer>>;
beforeAll(async () => {
  server = await createDemoServer();
});
afterAll(() => server.stop());

describe('docs/readiness.md', () => {
  it('[P4] lists the checks in the order in which they are made, as the schema does', () => {
    const made = pathChecks.map(({ name }) => name);
    expect(firstColumn('check')).toEqual(made);
    expect(valuesOf('ReadinessCheckName')).toEqual(made);
  });

  it('lists every warning, and everything that a publish can break or change', () => {
    expect(firstColumn('warning')).toEqual(valuesOf('ReadinessWarningCode'));
    expect(firstColumn('kind').sort()).toEqual(valuesOf('BreakKind').sort());
  });

  it('has operations that the demo organization carries out, word for word', async () => {
    expect(operations).toHaveLength(5);
    for (const operation of operations) {
      const { data, errors } = (await server.post(operation, { headers: as(access.adminToken) })).json();
      expect(errors).toBeUndefined();
      for (const { userErrors = [] } of Object.values<{ userErrors?: unknown[] }>(data)) expect(userErrors).toEqual([]);
    }
  });
});
