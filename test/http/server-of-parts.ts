import { buildSchema, type GraphQLSchema } from 'graphql';
import { createGraphqlServer } from '../../src/graphql/server.ts';
import { createHttpServer, type HttpServerParts, type HttpSettings } from '../../src/http/server.ts';
import { watchInjected } from '../support/watch-injected.ts';
import { collectLog } from './collect-log.ts';

interface Overrides {
  readonly schema?: GraphQLSchema;
  readonly parts?: Partial<HttpServerParts<{ readonly requestId: string }>>;
  readonly settings?: Partial<HttpSettings>;
}

const settings: HttpSettings = {
  initToken: null,
  playground: true,
  corsOrigins: [],
  requestTimeoutMs: 10_000,
  bodyTimeoutMs: 10_000,
  shutdownDelayMs: 0,
  shutdownTimeoutMs: 10_000,
};

const nobody = async () => {
  throw new Error('Nobody does that here.');
};

/** The HTTP server over a schema of the test and parts that do nothing, where what lies behind it would be in the way. */
export async function createServerOfParts(overrides: Overrides = {}) {
  const { log, logger } = collectLog();
  const schema = overrides.schema ?? buildSchema('type Query { nothing: Int }');
  const server = await createHttpServer({
    logger,
    graphql: await createGraphqlServer(schema, { logger, isProduction: false, introspection: true }),
    makeContext: ({ requestId }) => ({ requestId }),
    findCaller: async () => undefined,
    issueAccessToken: nobody,
    openEmbed: nobody,
    readSession: nobody,
    embedPageAssets: { script: '', style: '' },
    createFirstOrganization: nobody,
    pingDatabase: async () => {},
    ...overrides.parts,
    settings: { ...settings, ...overrides.settings },
  });
  watchInjected(server.app);
  const post = (query: string) => server.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  return { ...server, log, post };
}
