// What guards, loaders and HTTP add to the reading of content trees: the same query over the same content, side by side in
// one run, by bare graphql-js over plain objects, by the schema of the server, and by the whole server without a socket.
import { buildSchema, execute, type GraphQLSchema, parse } from 'graphql';
import { hashToken } from '../src/domain/tokens/mint-token.ts';
import { createContext } from '../src/graphql/context.ts';
import { createFieldBudget } from '../src/graphql/limits/field-budget.ts';
import { createSchema } from '../src/graphql/schema.ts';
import { readSdl } from '../src/graphql/sdl.ts';
import { startDemoServer } from './start-server.ts';

const source = `{ workbooks(first: 20) { nodes { name pages { name elements { elementId name kind columns isEmbeddable } } } } }`;
const rounds = 5;
const millisecondsARound = 1000;

const { app, deps, stop, repository, adminToken: token } = await startDemoServer();

const schema = createSchema(readSdl());
const document = parse(source);
const caller = await repository.findCaller(hashToken(token), deps.now());
if (!caller) throw new Error('The demo has no administrator.');

async function executeOurs(): Promise<unknown> {
  const budget = createFieldBudget({ mostFields: 450_000, deadline: Number.POSITIVE_INFINITY, now: () => 0 });
  const contextValue = createContext(deps, { caller: caller ?? { kind: 'ANONYMOUS' }, requestId: 'bench', budget });
  return execute({ schema, document, contextValue });
}

async function answerOverHttp(): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: source } });
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
}

const answer = (await answerOverHttp()) as { data: Record<string, unknown> };
const bareSchema: GraphQLSchema = buildSchema(readSdl());
const executeBare = async () => execute({ schema: bareSchema, document, rootValue: answer.data });

async function countRuns(run: () => Promise<unknown>): Promise<number> {
  const end = performance.now() + millisecondsARound;
  let runs = 0;
  while (performance.now() < end) {
    await run();
    runs += 1;
  }
  return (runs * 1000) / millisecondsARound;
}

const subjects = { 'bare graphql-js': executeBare, 'our schema': executeOurs, 'whole server': answerOverHttp };
const perSecond = new Map<string, number[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, run] of Object.entries(subjects)) {
    perSecond.set(name, [...(perSecond.get(name) ?? []), await countRuns(run)]);
  }
}
for (const [name, counts] of perSecond) {
  const median = counts.sort((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0;
  process.stdout.write(`${name.padEnd(16)} ${median.toFixed(0).padStart(6)} queries a second (median of ${rounds})\n`);
}
await stop();
