import { readFileSync } from 'node:fs';
import {
  buildSchema,
  GraphQLError,
  getIntrospectionQuery,
  getOperationAST,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkCost, costOf, fieldCosts, mostCost } from '../../../src/graphql/limits/cost.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

function request(text: string, variables: Record<string, unknown> = {}, operationName?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('There is no such operation.');
  return { schema, document, operation, variables };
}

const cost = (...args: Parameters<typeof request>) => costOf(request(...args));
const check =
  (...args: Parameters<typeof request>) =>
  () =>
    checkCost(request(...args));

const tenOfWorkbook = 'id workbookId urlId name description folder path url isArchived latestVersion';
const tenOfElement = 'id elementId name kind category columns isEmbeddable sourceType page { id } parent { id }';

describe('the cost of an operation', () => {
  it('is one a field, times the page of a connection, whether through nodes or edges', () => {
    expect(cost('{ viewer { level } }')).toBe(2);
    expect(cost('{ workbooks(first: 10) { nodes { name } } }')).toBe(1 + 10 * (1 + 1));
    expect(cost('{ workbooks(last: 10) { edges { node { name } } } }')).toBe(1 + 10 * (1 + 2));
  });

  it('takes lists that nothing bounds for five items', () => {
    expect(cost('{ workbooks(first: 1) { nodes { pages { name } } } }')).toBe(1 + (1 + (1 + 5)));
  });

  it('counts the ids that are asked for', () => {
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 100 }, String) })).toBe(
      101,
    );
  });

  it('reads page sizes, defaults and conditions from variables', () => {
    const text =
      'query ($n: Int = 30, $more: Boolean = false) { workbooks(first: $n) { nodes { name pages @include(if: $more) { name } } } }';
    expect(cost(text)).toBe(1 + 30 * 2);
    expect(cost(text, { n: 100 })).toBe(1 + 100 * 2);
    expect(cost(text, { n: 100, more: true })).toBe(1 + 100 * 8);
  });

  it('is that of the operation which is run', () => {
    const text = 'query A { viewer { level } } query B { workbooks(first: 100) { nodes { name } } }';
    expect([cost(text, {}, 'A'), cost(text, {}, 'B')]).toEqual([2, 201]);
  });

  it('allows twenty workbooks with pages and elements, ten fields each, and a picker over a hundred', () => {
    const pages =
      `pages { ${tenOfElement.replace(/elementId|kind|category|columns/g, '')} pageId elements { ${tenOfElement} } }`.replace(
        'page { id } parent { id }',
        'position hidden opensModal',
      );
    expect(check(`{ workbooks(first: 20) { totalCount nodes { ${tenOfWorkbook} ${pages} } } }`)).not.toThrow();
    const picker =
      'pages { page { pageId name } embed { path } elements { element { elementId name kind } embed { path } } }';
    expect(check(`{ workbooks(first: 100) { nodes { name embeddableContent { ${picker} } } } }`)).not.toThrow();
  });

  it('allows the introspection of tools', () => {
    expect(check(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }))).not.toThrow();
  });

  it('refuses nested pages of a hundred, by literal and by variable', () => {
    const text = (first: string, query = 'query ($n: Int)') =>
      `${query} { workbooks(first: ${first}) { nodes { versions(first: ${first}) { nodes { pages { name elements { name } } } } } } }`;
    for (const refused of [check(text('100', 'query')), check(text('$n'), { n: 100 })]) {
      expect(refused).toThrow(/points of cost; at most 100000 are allowed/);
    }
    expect(check(text('$n'), { n: 5 })).not.toThrow();
  });

  it('refuses a hundred whole documents, and allows a few', () => {
    const text = 'query ($n: Int) { workbooks(first: $n) { nodes { draft { codeRepresentation } } } }';
    expect(check(text, { n: 9 })).not.toThrow();
    expect(check(text, { n: 10 })).toThrow(/points of cost/);
  });

  it('refuses with a code and both numbers', () => {
    const refusal = (() => {
      try {
        check('{ workbooks(first: 1000000) { nodes { name } } }')();
      } catch (error) {
        return error instanceof GraphQLError ? error.extensions : undefined;
      }
      return undefined;
    })();
    expect(refusal).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', limit: mostCost, found: 2_000_001 });
  });

  it('cannot be hidden behind an argument that does not fit', () => {
    const text =
      'query ($format: CodeRepresentationFormat = JSON) { workbooks(first: 100000) { nodes { draft { codeRepresentation(format: $format) } } } }';
    expect(check(text, { format: null })).toThrow(GraphQLError);
  });

  it('leaves variables of another type to execution, which answers nothing else then', () => {
    expect(check('query ($n: Int!) { workbooks(first: $n) { totalCount } }', { n: 'many' })).not.toThrow();
  });

  it('names fields of the schema alone', () => {
    for (const path of fieldCosts.keys()) {
      const [typeName = '', fieldName = ''] = path.split('.');
      const type = schema.getType(typeName);
      expect([path, isObjectType(type) && fieldName in type.getFields()]).toEqual([path, true]);
    }
  });
});
