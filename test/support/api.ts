import { type ExecutionResult, graphql } from 'graphql';
import { inlineDocuments } from '../../src/documents/documents.ts';
import { anonymous } from '../../src/domain/caller.ts';
import { createSecretBox } from '../../src/domain/credentials/secret-box.ts';
import type { ChangeDeps, Deps } from '../../src/domain/ports.ts';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createFieldBudget } from '../../src/graphql/limits/field-budget.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { countedBytes, frozenNow, someSettings } from './builders.ts';
import { type Inhabitants, type Principal, settle } from './inhabitants.ts';
import { watchAnswer } from './issued-secrets.ts';
import { makeTestRepository, watchRows } from './test-repository.ts';

const schema = createSchema(readSdl());

type Variables = Readonly<Record<string, unknown>>;

/** The real schema and use cases over a repository with some inhabitants, and a clock that tests move. */
export interface TestApi extends Inhabitants {
  readonly deps: ChangeDeps;
  readonly repository: SeedableRepository;
  readonly clock: { now: Date };
  /** The whole answer to an operation. */
  ask(as: Principal, source: string, variables?: Variables): Promise<ExecutionResult>;
  /** The same with any bearer token; one that stands for nobody asks anonymously. */
  askWith(token: string | undefined, source: string, variables?: Variables): Promise<ExecutionResult>;
  /** The data of an answer; one with errors fails the test. */
  data<Data>(as: Principal, source: string, variables?: Variables): Promise<Data>;
  /** The payload of a mutation that takes one input, with these fields of it. */
  mutate<Payload>(as: Principal, name: string, input: Variables, fields: string): Promise<Payload>;
}

function inputType(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
}

export async function createTestApi(
  wrap = (repository: SeedableRepository) => repository,
  overrides: Partial<Deps> = {},
): Promise<TestApi> {
  const repository = wrap(await makeTestRepository());
  const clock = { now: frozenNow };
  const randomBytes = countedBytes('api');
  const deps: ChangeDeps = {
    requestId: 'test',
    repository,
    documents: inlineDocuments,
    secretBox: createSecretBox([{ keyId: 'test', key: countedBytes('key')(32) }], randomBytes),
    now: () => clock.now,
    randomBytes,
    publicBaseUrl: 'https://embed.test',
    settings: someSettings,
    stopwatch: () => 0,
    processorTime: () => 0,
    diagnosisLimit: { take: () => {} },
    takeTurn: async () => {},
    ...overrides,
  };
  const inhabitants = await settle(repository);

  const askWith: TestApi['askWith'] = async (token, source, variables) => {
    const caller = (token && (await repository.findCaller(hashToken(token), clock.now))) || anonymous;
    const budget = createFieldBudget({ mostFields: 300_000, deadline: Number.POSITIVE_INFINITY, now: () => 0 });
    const contextValue = createContext(deps, { caller, requestId: 'test', budget });
    const answer = await graphql({ schema, source, contextValue, variableValues: { ...variables } });
    const shown = watchAnswer(source, answer);
    if (shown.length > 0 && caller.kind === 'MEMBER') await watchRows(repository, caller.organizationId);
    return answer;
  };
  const ask: TestApi['ask'] = (as, source, variables) =>
    askWith(as === 'anonymous' ? undefined : inhabitants.tokens[as], source, variables);
  const data: TestApi['data'] = async <Data>(as: Principal, source: string, variables?: Variables) => {
    const answer = await ask(as, source, variables);
    if (answer.errors) throw new AggregateError(answer.errors, answer.errors.map(({ message }) => message).join('; '));
    return answer.data as Data;
  };
  const mutate: TestApi['mutate'] = async <Payload>(as: Principal, name: string, input: Variables, fields: string) => {
    const source = `mutation ($input: ${inputType(name)}) { payload: ${name}(input: $input) { ${fields} } }`;
    return (await data<{ payload: Payload }>(as, source, { input })).payload;
  };
  return { ...inhabitants, deps, repository, clock, ask, askWith, data, mutate };
}
