import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { documentText, element, table } from '../support/documents.ts';

let api: TestApi;

const aliases = (count: number, field: string) => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');

async function codeOf(selection: string): Promise<string | undefined> {
  const { errors } = await api.ask(
    'admin',
    `{ workbook(by: { path: "Heavy" }) { pages { elements { ${selection} } } } }`,
  );
  const refusal: unknown = errors?.[0];
  return refusal instanceof DomainError ? refusal.code : undefined;
}

beforeAll(async () => {
  api = await createTestApi();
  const elements = [
    table('named', { name: 'x'.repeat(400_000) }),
    table('wide', { columns: [{ id: 'c1', name: 'y'.repeat(400_000) }] }),
    element('chosen', 'control', { controlId: 'c', value: Array.from({ length: 100_000 }, (_, n) => n) }),
  ];
  await api.mutate(
    'admin',
    'importWorkbook',
    { document: documentText({ name: 'Heavy', elements }), publish: true },
    'changed',
  );
});

describe('an answer', () => {
  it('may hold a long text, and not a hundred times', async () => {
    expect(await codeOf('name')).toBeUndefined();
    expect(await codeOf(aliases(100, 'name'))).toBe('LIMIT_EXCEEDED');
  });

  it('may hold a long text in a list, and not a hundred times', async () => {
    expect(await codeOf('columns')).toBeUndefined();
    expect(await codeOf(aliases(100, 'columns'))).toBe('LIMIT_EXCEEDED');
  });

  it('may hold a large value, and not a hundred times', async () => {
    expect(await codeOf('control { value }')).toBeUndefined();
    expect(await codeOf(`control { ${aliases(100, 'value')} }`)).toBe('LIMIT_EXCEEDED');
  });
});
