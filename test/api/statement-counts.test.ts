import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../http/opening/ask-diagnosis.ts';
import { createOpeningServer } from '../http/opening/opening-server.ts';
import { methods, settleWorld } from '../http/opening/opening-world.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { chart, documentText } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { openDatabase } from '../support/postgres/test-databases.ts';
import { generateEmbed, importSample, share, shareWithTeam } from '../support/sample-workbook.ts';

// On PostgreSQL, whatever the other tests run on.
const database = await openDatabase();

/** Who asks is looked up first, and that is not counted. */
const repository: typeof database.repository = {
  ...database.repository,
  findCaller: async (...args) => {
    const caller = await database.repository.findCaller(...args);
    database.takeStatements();
    return caller;
  },
};

const server = await createOpeningServer({}, () => repository);
let api: TestApi;
const ids: Record<string, string> = {};

async function statementsOf(as: Principal, source: string, variables: object = {}): Promise<string[]> {
  await api.data(as, source, { ...variables });
  return database.takeStatements();
}

const tree = `name url tags { name }
  pages { name elements { name kind parent { name } opensPage { name } isEmbeddable } }
  modals { name elements { name } }`;
const byPath = `query ($path: String!) { workbook(by: { path: $path }) { ${tree} } }`;
const byId = `query ($workbookId: UUID!) { workbook(by: { workbookId: $workbookId }) { ${tree} } }`;
const list = (fields: string) => `query ($first: Int!) {
  workbooks(first: $first) { totalCount nodes { name ${fields}
    pages { name elements { name kind } } modals { name elements { name } } } } }`;
const generate = `mutation ($workbookId: UUID!, $elementId: String!, $tagName: String) {
  generateSecureEmbedPath(input: { workbookId: $workbookId, source: { elementId: $elementId }, tagName: $tagName }) {
    embed { embedId path workbook { name } } created jwtBaseUrl userErrors { code }
  }
}`;

beforeAll(async () => {
  api = await createTestApi(() => repository);
  const elements = Array.from({ length: 400 }, (_, index) => chart(`chart-${index}`));
  const document = documentText({ name: 'Wide', elements });
  const { workbook } = await api.mutate<{ workbook: { workbookId: string } }>(
    'admin',
    'importWorkbook',
    { document, publish: true },
    'workbook { workbookId }',
  );
  ids['Wide'] = workbook.workbookId;
  await shareWithTeam(api, workbook.workbookId);
  for (let count = 1; count < 20; count += 1) {
    ids[`Sales ${count}`] = await importSample(api, { path: `Sales ${count}` });
  }
  for (const workbookId of Object.values(ids)) {
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod' }, 'userErrors { code }');
    await generateEmbed(api, workbookId);
  }
});

describe.each(['admin', 'holder'] as const)('the statements of PostgreSQL for the %s', (as) => {
  it.each(['Sales 7', 'Wide'])('are four for the tree of a workbook with its URL, however wide: %s', async (path) => {
    expect(await statementsOf(as, byPath, { path })).toHaveLength(4);
    expect(await statementsOf(as, byId, { workbookId: ids[path] })).toHaveLength(4);
  });

  // Of others than administrators it is asked first how much they reach.
  const most = as === 'admin' ? 4 : 5;
  it.each([2, 20])(
    `are ${most} for a list with its trees, and ${most + 1} with URLs, however long: %i`,
    async (first) => {
      expect(await statementsOf(as, list(''), { first })).toHaveLength(most);
      expect(await statementsOf(as, list('url'), { first })).toHaveLength(most + 1);
    },
  );

  it.each([
    ['without a tag', 'Sales 7', 'kpi', null],
    ['of a tag', 'Sales 7', 'kpi', 'prod'],
    ['to one of very many elements', 'Wide', 'chart-200', null],
  ])('[P1] are five for a path, new or not: %s', async (_, path, elementId, tagName) => {
    const variables = { workbookId: ids[path], elementId, tagName };
    expect(await statementsOf(as, generate, variables)).toHaveLength(5);
    expect(await statementsOf(as, generate, variables)).toHaveLength(5);
  });
});

const planOfEmbeds = `query ($first: Int!) { planJwtMigration { organization { embedsRemaining canSwitchOff
  embeds(first: $first) { nodes { embed { jwtBaseUrl workbook { path } } clientCredentials { uses } parametersSeen { name } } }
  credentials(first: $first) { nodes { credential { name } } } } } }`;

describe('the statements of PostgreSQL', () => {
  it.each([1, 20])('[X3] are seven for a plan of the way to JWT, however many embeds it lists: %i', async (first) => {
    expect(await statementsOf('admin', planOfEmbeds, { first })).toHaveLength(7);
  });

  it.each([
    ['that is ready', 'kpi', 4],
    ['that is nowhere', 'none', 6],
  ])('[P4] are few for the readiness of content %s', async (_, elementId, most) => {
    const source = `query ($workbookId: UUID!, $elementId: String!) {
      embedReadiness(workbookId: $workbookId, source: { elementId: $elementId }) { ready checks { code } }
    }`;
    expect(await statementsOf('admin', source, { workbookId: ids['Sales 9'], elementId })).toHaveLength(most);
  });

  it('[C5] are ten for a publish that breaks embeds, however many, and six for a dry run', async () => {
    const publish = (dryRun: boolean) => `mutation ($workbookId: UUID!) {
      publishWorkbook(input: { workbookId: $workbookId, dryRun: ${dryRun} }) { totalBreaks breaks { embed { embedId } } }
    }`;
    for (const count of [1, 40]) {
      const elements = Array.from({ length: 50 }, (_, index) => chart(`chart-${index}`));
      const workbookId = await importDocument(api, { name: `Broken ${count}`, elements });
      await shareWithTeam(api, workbookId);
      await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod' }, 'userErrors { code }');
      await api.mutate('admin', 'publishWorkbook', { workbookId }, 'userErrors { code }');
      for (let index = 0; index < count; index += 1)
        await generateEmbed(api, workbookId, { source: { elementId: `chart-${index}` } });
      await importDocument(api, { name: `Broken ${count}`, elements: [] }, { publish: false });
      expect(await statementsOf('admin', publish(true), { workbookId })).toHaveLength(6);
      expect(await statementsOf('admin', publish(false), { workbookId })).toHaveLength(10);
    }
  });

  it.each(methods)('[O2] [O3] are five for an opening, two of which write: %s', async (method) => {
    const world = await settleWorld(server);
    for (const teams of [['Embed Team'], ['Embed Team', 'Second Team']]) {
      const url = world.sign(method, { teams });
      database.takeStatements();
      expect(await server.open(url)).toMatchObject({ status: 200 });
      const statements = database.takeStatements();
      expect(statements).toHaveLength(5);
      expect(statements.filter((statement) => /\binsert into\b/.test(statement))).toHaveLength(2);
    }
  });

  it.each(methods)(
    '[X1] are four for a diagnosis, and ten where a signature is wrong, none of which write: %s',
    async (method) => {
      const world = await settleWorld(server);
      for (const [changes, count] of [
        [{}, 4],
        [{ secret: 'another' }, 10],
      ] as const) {
        await diagnose(world, world.sign(method, changes));
        const statements = database.takeStatements();
        expect(statements).toHaveLength(count);
        expect(statements.filter((statement) => /\b(?:insert|update|delete)\b/.test(statement))).toEqual([]);
      }
    },
  );
});
