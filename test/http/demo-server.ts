import { Writable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { inlineDocuments } from '../../src/documents/documents.ts';
import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
import { createSecretBox } from '../../src/domain/credentials/secret-box.ts';
import { createFirstOrganization } from '../../src/domain/organizations/create-first-organization.ts';
import type { Deps } from '../../src/domain/ports.ts';
import { createContext, type GraphqlContext } from '../../src/graphql/context.ts';
import { createFieldBudget } from '../../src/graphql/limits/field-budget.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';
import { createGraphqlServer } from '../../src/graphql/server.ts';
import { createLogger } from '../../src/http/logger.ts';
import { createHttpServer, type HttpServerParts, type HttpSettings } from '../../src/http/server.ts';
import { seedDemo } from '../../src/repository/demo/seed-demo.ts';
import { createMemoryRepository } from '../../src/repository/memory/memory-repository.ts';
import { countedBytes, frozenNow } from '../support/builders.ts';

const schema = createSchema(readSdl());

/** What opens the demo organization in tests; with characters that tell careless decoding. */
export const access = {
  adminToken: 'admin-token-of-the-demo',
  holderToken: 'holder+token/of=the%20demo',
  viewerToken: 'viewer-token-of-the-demo',
  clientId: 'client-of-the-demo',
  embedSecret: 'secret+of/the=demo%more',
} as const;

export const as = (token: string) => ({ authorization: `Bearer ${token}` });

interface Overrides {
  readonly schema?: GraphQLSchema;
  readonly isProduction?: boolean;
  readonly isEmpty?: boolean;
  readonly settings?: Partial<HttpSettings>;
  readonly parts?: Partial<HttpServerParts<GraphqlContext>>;
}

/** The whole server over the demo organization, with what it logs as text. */
export async function createDemoServer(overrides: Overrides = {}) {
  const repository = createMemoryRepository();
  const randomBytes = countedBytes('http');
  const deps: Deps = {
    repository,
    documents: inlineDocuments,
    secretBox: createSecretBox([{ keyId: 'test', key: countedBytes('key')(32) }], randomBytes),
    now: () => frozenNow,
    randomBytes,
    publicBaseUrl: 'https://embed.test',
  };
  if (!overrides.isEmpty) await seedDemo(repository, deps, access);

  const log: string[] = [];
  const destination = new Writable({
    write: (chunk, _, done) => {
      log.push(String(chunk));
      done();
    },
  });
  const logger = createLogger('debug', destination);
  const isProduction = overrides.isProduction ?? false;
  const graphql = await createGraphqlServer<GraphqlContext>(overrides.schema ?? schema, {
    logger,
    isProduction,
    introspection: !isProduction,
  });
  const server = await createHttpServer<GraphqlContext>({
    logger,
    graphql,
    makeContext: ({ caller, requestId, deadline }) => {
      const budget = createFieldBudget({ mostFields: 300_000, deadline, now: () => performance.now() });
      return createContext(deps, { caller, requestId, budget });
    },
    findCaller: (hash) => repository.findCaller(hash, deps.now()),
    issueAccessToken: (clientId, secret) => issueAccessToken(deps, clientId, secret),
    createFirstOrganization: (input) => createFirstOrganization(deps, input),
    isReady: async () => true,
    ...overrides.parts,
    settings: {
      initToken: null,
      playground: true,
      corsOrigins: [],
      requestTimeoutMs: 10_000,
      bodyTimeoutMs: 10_000,
      shutdownTimeoutMs: 10_000,
      ...overrides.settings,
    },
  });
  /** A GraphQL request over POST, without a socket. */
  const post = (
    query: string,
    { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
  ) => server.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
  return { ...server, deps, log, post };
}
