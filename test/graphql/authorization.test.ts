import { readFileSync } from 'node:fs';
import { type ExecutionResult, GraphQLError, type GraphQLField, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import type { JsonObject } from '../../src/domain/workbooks/content-tree.ts';
import { toNodeId } from '../../src/graphql/node-ids.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';
import type { TestApi } from '../support/api.ts';
import { chart, element, opens } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { repeatable } from '../support/repeatable.ts';
import { sampleOperation } from '../support/sample-arguments.ts';
import { generateEmbed, sampleParts } from '../support/sample-workbook.ts';
import { createSampledApi, type SampledApi, type Samples } from '../support/sampled-api.ts';

const principals: readonly Principal[] = ['anonymous', 'viewer', 'editor', 'holder', 'admin', 'outsider'];
const schema = createSchema(readSdl());

/** Fields below the root through which a tree could leak, as they are asked of the sample workbook. */
const nested: Readonly<Record<string, string>> = {
  'Workbook.draft': 'workbook(by: $by) { leak: draft { number } }',
  'Workbook.version': 'workbook(by: $by) { leak: version { number } }',
  'Workbook.owner': 'workbook(by: $by) { leak: owner { email } }',
  'Workbook.embeds': 'workbook(by: $by) { leak: embeds(first: 1) { totalCount } }',
  'Workbook.usage': 'workbook(by: $by) { leak: usage { opens } }',
  'Organization.usage': 'organization { leak: usage { opens } }',
  'Workbook.readiness': 'workbook(by: $by) { leak: readiness { ready } }',
  'Workbook.grants': 'workbook(by: $by) { leak: grants(first: 1) { totalCount } }',
  'Page.embeds': 'workbook(by: $by) { pages { leak: embeds(first: 1) { totalCount } } }',
  'Element.embeds': 'workbook(by: $by) { pages { elements { leak: embeds(first: 1) { totalCount } } } }',
  'EmbeddableWorkbook.embed': 'workbook(by: $by) { embeddableContent { leak: embed { embedId } } }',
  'EmbeddablePage.embed': 'workbook(by: $by) { embeddableContent { pages { leak: embed { embedId } } } }',
  'EmbeddableElement.embed':
    'workbook(by: $by) { embeddableContent { pages { elements { leak: embed { embedId } } } } }',
  'Break.embed': 'publishWorkbook(input: $input) { breaks { leak: embed { embedId } } }',
  'Heal.embed': 'publishWorkbook(input: $input) { heals { leak: embed { embedId } } }',
  'Team.members': 'teams(first: 1) { nodes { leak: members(first: 1) { totalCount } } }',
};

/** Objects that Query.node reads, one of each type. */
const nodeIds = (api: TestApi, samples: Samples): Readonly<Record<string, string>> => ({
  Organization: toNodeId('Organization', api.organizationId),
  Member: toNodeId('Member', api.people.editor.memberId),
  AccountType: toNodeId('AccountType', api.people.admin.accountTypeId),
  Team: toNodeId('Team', api.embedTeamId),
  Workbook: toNodeId('Workbook', String(samples['workbookId'])),
  'WorkbookVersion, published': toNodeId('WorkbookVersion', String(samples['workbookId']), 1),
  'WorkbookVersion, draft': toNodeId('WorkbookVersion', String(samples['workbookId']), 'DRAFT'),
  'Page, published': toNodeId('Page', String(samples['workbookId']), 1, 'overview'),
  'Page, draft': toNodeId('Page', String(samples['workbookId']), 'DRAFT', 'overview'),
  'Element, published': toNodeId('Element', String(samples['workbookId']), 1, 'bar'),
  'Element, draft': toNodeId('Element', String(samples['workbookId']), 'DRAFT', 'bar'),
  Embed: toNodeId('Embed', String(samples['embedId'])),
  Grant: toNodeId('Grant', String(samples['grantId'])),
  ClientCredential: toNodeId('ClientCredential', String(samples['clientId'])),
  Webhook: toNodeId('Webhook', String(samples['webhookId'])),
});

/** Publishing the draft would break the embed of the page, and heal that of a table. */
async function prepare(): Promise<SampledApi> {
  const { api, samples } = await createSampledApi();
  await generateEmbed(api, String(samples['workbookId']), { source: { elementId: 'orders' } });
  const elementsWith = (id: string, other: JsonObject) =>
    sampleParts.elements.map((one) => (one['id'] === id ? other : one));
  await importDocument(api, { ...sampleParts, elements: elementsWith('orders', element('orders', 'text')) });
  const elements = elementsWith('bar', chart('bar', opens('drill')));
  await importDocument(api, { ...sampleParts, elements }, { publish: false });
  const id = toNodeId('Workbook', String(samples['workbookId']));
  return { api, samples: { ...samples, id, ids: [id], tokenId: '00000000-0000-4000-8000-00000000dead' } };
}

function outcomeOf({ data, errors }: ExecutionResult, found: (data: unknown) => unknown): string {
  const refusal = errors?.[0]?.originalError ?? errors?.[0];
  if (refusal instanceof DomainError) return refusal.code;
  if (refusal instanceof GraphQLError) throw refusal;
  const value = found(data);
  if (value === null || value === undefined) return 'nothing';
  const userErrors = (value as { userErrors?: { code: string }[] }).userErrors ?? [];
  return userErrors[0]?.code ?? 'allowed';
}

/** The first value under the key `leak`, wherever it is. */
function findLeak(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  if ('leak' in data) return data.leak;
  return Object.values(data)
    .map(findLeak)
    .find((value) => value !== undefined);
}

type Ask = (api: TestApi, samples: Samples, as: Principal) => Promise<string>;

function askRoot(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Ask {
  return async (api, samples, as) => {
    const { source, variables } = sampleOperation(kind, field, samples);
    return outcomeOf(await api.ask(as, source, variables), (data) => (data as { answer: unknown }).answer);
  };
}

function askNested(selection: string): Ask {
  const declared = ['query ($by: WorkbookBy!)', 'mutation ($input: PublishWorkbookInput!)'];
  const operation = declared.find((one) => selection.includes(one.match(/\$\w+/)?.[0] ?? '')) ?? 'query';
  return async (api, { workbookId }, as) => {
    const variables = { by: { workbookId }, input: { workbookId, dryRun: true } };
    return outcomeOf(await api.ask(as, `${operation} { ${selection} }`, variables), findLeak);
  };
}

function askNode(name: string): Ask {
  return async (api, samples, as) => {
    const answer = await api.ask(as, 'query ($id: ID!) { node(id: $id) { id } }', { id: nodeIds(api, samples)[name] });
    return outcomeOf(answer, (data) => (data as { node: unknown }).node);
  };
}

function rootRows(kind: 'query' | 'mutation'): [string, Ask][] {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => [`${type?.name}.${field.name}`, askRoot(kind, field)]);
}

/** Every field with @auth that is no root field must be asked for below. */
function guardedNestedFields(): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => field.astNode?.directives?.some(({ name }) => name.value === 'auth'))
    .map(({ type, field }) => `${type.name}.${field.name}`);
}

async function table(): Promise<string> {
  const unchanged = await prepare();
  const rows: [string, Ask][] = [
    ...rootRows('query'),
    ...rootRows('mutation'),
    ...Object.entries(nested).map(([name, selection]): [string, Ask] => [name, askNested(selection)]),
    ...Object.keys(nodeIds(unchanged.api, unchanged.samples)).map((name): [string, Ask] => [
      `Query.node, ${name}`,
      askNode(name),
    ]),
  ];
  const cells = [['field', ...principals]];
  const prepareAgain = await repeatable(prepare);
  let mutable = await prepareAgain();
  for (const [name, ask] of rows) {
    const isMutation = name.startsWith('Mutation.');
    const outcomes: string[] = [];
    for (const as of principals) {
      const { api, samples } = isMutation ? mutable : unchanged;
      const outcome = await ask(api, samples, as);
      outcomes.push(outcome);
      // What is refused changes nothing.
      if (!isMutation || outcome !== 'allowed') continue;
      mutable = await prepareAgain();
    }
    cells.push([name, ...outcomes]);
  }
  return toMarkdown(cells);
}

/** A table as the formatter writes it. */
function toMarkdown(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const [header = '', ...lines] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[header, rule, ...lines].join('\n')}\n`;
}

describe('authorization', { timeout: 60_000 }, () => {
  it('[A1] [A3] [A4] [A5] [A6] [A8] is as the table in git says, for every guarded field and every principal', async () => {
    const header = readFileSync(new URL('authorization.md', import.meta.url), 'utf8').split('\n\n')[0];
    await expect(`${header}\n\n${await table()}`).toMatchFileSnapshot('authorization.md');
  });

  it('[A8] asks for every field below the root that has a rule', () => {
    expect(Object.keys(nested)).toEqual(expect.arrayContaining(guardedNestedFields()));
  });
});
