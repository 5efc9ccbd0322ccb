import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { checkMasterKeys } from './domain/credentials/check-master-keys.ts';
import { issueAccessToken } from './domain/credentials/issue-access-token.ts';
import { createSecretBox } from './domain/credentials/secret-box.ts';
import { createCallLimit } from './domain/embeds/diagnose/call-limit.ts';
import { openEmbed } from './domain/embeds/open/open-embed.ts';
import { createFirstOrganization } from './domain/organizations/create-first-organization.ts';
import type { Deps } from './domain/ports.ts';
import { readSession } from './domain/sessions/read-session.ts';
import type { EmbedPageAssets } from './embed-page/render-page.ts';
import { createContext } from './graphql/context.ts';
import { createFieldBudget } from './graphql/limits/field-budget.ts';
import { createSchema } from './graphql/schema.ts';
import { readSdl } from './graphql/sdl.ts';
import { createGraphqlServer } from './graphql/server.ts';
import { createHttpServer, type HttpServer } from './http/server.ts';
import type { StartSpan } from './http/trace-requests.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { WatchStatement } from './repository/postgres/watch-statements.ts';
import { createTurns } from './take-turns.ts';
import { createThreadTime } from './thread-time.ts';
import { describeEnding } from './tracing/describe-ending.ts';
import { type Span, within } from './tracing/span.ts';
import { traceRepository } from './tracing/trace-repository.ts';

/** What differs between a server, a test and a bench. */
export interface AppParts extends Pick<Deps, 'repository' | 'documents' | 'now' | 'randomBytes'> {
  readonly logger: Logger;
  readonly embedPageAssets: EmbedPageAssets;
  /** Unless given, `performance.now()`. */
  readonly stopwatch?: Deps['stopwatch'];
  /**
   * The repository for one request, which begins nothing and keeps nothing after its deadline, on the clock of `performance.now()`:
   * by then it was answered that it failed. Unless given, the repository as it is.
   */
  readonly repositoryUntil?: (deadline: number, watch?: WatchStatement) => Deps['repository'];
  /** Rejects while the repository cannot be reached; one in memory always can. */
  readonly pingDatabase?: () => Promise<unknown>;
  /** Unless given, nothing is counted. */
  readonly metrics?: Metrics | undefined;
  /** Unless given, nothing is traced. */
  readonly startSpan?: StartSpan | undefined;
}

export interface App extends HttpServer {
  readonly deps: Deps;
}

/** Enough for ten fields of each of 20,000 elements, the most that a document has (W4). */
const mostFields = 450_000;

/** The wiring: from a configuration and its parts to a server that only has to listen. Throws `MasterKeyFaults`, `SchemaFaults`. */
export async function createApp(config: Config, parts: AppParts): Promise<App> {
  const { repository, documents, now, randomBytes, logger, metrics, startSpan } = parts;
  const secretBox = createSecretBox(config.masterKeys, randomBytes);
  const { publicBaseUrl, embedSettings: settings } = config;
  const stopwatch = parts.stopwatch ?? (() => performance.now());
  const diagnosisLimit = createCallLimit({ mostPerMinute: config.diagnosesPerMinute, stopwatch });
  const searching = { stopwatch, processorTime: createThreadTime(), diagnosisLimit, takeTurn: createTurns() };
  const deps: Deps = { repository, documents, now, randomBytes, secretBox, publicBaseUrl, settings, ...searching };
  const repositoryUntil = parts.repositoryUntil ?? (() => repository);
  const until = (deadline: number, span: Span): Deps => ({
    ...deps,
    repository: span.isRecorded
      ? traceRepository(span, (watch) => repositoryUntil(deadline, watch))
      : repositoryUntil(deadline),
  });
  await checkMasterKeys(deps);

  const graphql = await createGraphqlServer(createSchema(readSdl()), {
    logger,
    isProduction: config.isProduction,
    introspection: config.playground,
    observer: metrics?.operations,
    isTraced: startSpan !== undefined,
  });
  const http = await createHttpServer({
    logger,
    settings: config,
    graphql,
    makeContext: ({ caller, requestId, deadline, span }) => {
      const operation = span.child('graphql');
      return createContext(until(deadline, operation), {
        caller,
        requestId,
        span: operation,
        onRefusal: metrics?.operations.refusalAnswered,
        budget: createFieldBudget({ mostFields, deadline, now: () => performance.now() }),
      });
    },
    findCaller: (tokenHash, deadline, span) => until(deadline, span).repository.findCaller(tokenHash, now()),
    openEmbed: (input, deadline, span) => {
      const opening = within(span, 'openEmbed', (own) => openEmbed(until(deadline, own), input), describeEnding);
      return metrics?.openings.opening(input, opening) ?? opening;
    },
    readSession: (input, drawPanel, deadline, span) => {
      const read = (own: Span) => readSession(until(deadline, own), input, drawPanel);
      const reading = within(span, 'readSession', read, describeEnding);
      return metrics?.openings.reading(reading) ?? reading;
    },
    embedPageAssets: parts.embedPageAssets,
    issueAccessToken: ({ clientId, secret, requestId }, deadline, span) =>
      within(span, 'issueAccessToken', (own) =>
        issueAccessToken({ ...until(deadline, own), requestId }, clientId, secret),
      ),
    createFirstOrganization: ({ requestId, ...input }, deadline, span) =>
      within(span, 'createFirstOrganization', (own) =>
        createFirstOrganization({ ...until(deadline, own), requestId }, input),
      ),
    startSpan,
    observeRequest: metrics?.observeRequest,
    metricsEndpoint: metrics && config.metrics?.listener === null ? { ...metrics, ...config.metrics } : undefined,
    pingDatabase: parts.pingDatabase ?? (async () => {}),
  });
  return {
    ...http,
    deps,
    stop: async () => {
      await http.stop();
      await graphql.stop();
    },
  };
}
