import { randomUUID } from 'node:crypto';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { RequestContext } from '../graphql/unavailable.ts';
import { answerErrors, answerFrameworkError } from './answer-errors.ts';
import { authenticate, type FindCaller } from './authenticate.ts';
import { answerClientError } from './client-errors.ts';
import { allowOrigins } from './cors.ts';
import { addEmbedRoutes, type EmbedEndpoint } from './embed-endpoint.ts';
import { type StopSettings, stopGracefully } from './graceful-stop.ts';
import { addGraphqlRoutes, type GraphqlEndpoint } from './graphql-endpoint.ts';
import { addHealth, type PingDatabase } from './health.ts';
import { addInitEndpoint, type CreateFirstOrganization } from './init-endpoint.ts';
import { logRequests } from './log-requests.ts';
import { addMetricsEndpoint, type MetricsEndpoint } from './metrics-endpoint.ts';
import { type ObserveRequest, observeRequests } from './observe-requests.ts';
import { boundBodies, readJsonBodies } from './request-body.ts';
import { refuseForeignTargets } from './request-target.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { addSessionRoutes, type SessionEndpoint } from './session-endpoint.ts';
import { addTokenEndpoint, type IssueAccessToken } from './token-endpoint.ts';
import { type StartSpan, traceRequests } from './trace-requests.ts';

export interface HttpServerParts<Context extends RequestContext>
  extends Omit<GraphqlEndpoint<Context> & EmbedEndpoint & SessionEndpoint, 'requestTimeoutMs'> {
  readonly logger: FastifyBaseLogger;
  readonly findCaller: FindCaller;
  readonly issueAccessToken: IssueAccessToken;
  readonly createFirstOrganization: CreateFirstOrganization;
  readonly pingDatabase: PingDatabase;
  /** Undefined: nothing is traced. */
  readonly startSpan?: StartSpan | undefined;
  readonly observeRequest?: ObserveRequest | undefined;
  /** Undefined: metrics are not shown here. */
  readonly metricsEndpoint?: MetricsEndpoint | undefined;
  readonly settings: HttpSettings;
}

export interface HttpSettings extends StopSettings {
  /** Null: there is no `POST /v2/init`. */
  readonly initToken: string | null;
  readonly playground: boolean;
  readonly corsOrigins: readonly (string | RegExp)[];
  readonly requestTimeoutMs: number;
  readonly bodyTimeoutMs: number;
}

export interface HttpServer {
  /** For requests without a socket, in tests. */
  readonly app: FastifyInstance;
  /** Answers where it listens, e.g. `http://127.0.0.1:4000`. */
  listen(address: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no more connections after `shutdownDelayMs`, and lets requests under way end, within `shutdownTimeoutMs`. */
  stop(): Promise<void>;
}

/** Characters of one decoded part of a path. */
const longestParameter = 1024;

function createFastify(logger: FastifyBaseLogger, settings: HttpSettings): FastifyInstance {
  const { bodyTimeoutMs, requestTimeoutMs } = settings;
  return fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    requestTimeout: bodyTimeoutMs,
    // Of silence on a connection, as from a client that does not read its answer.
    connectionTimeout: bodyTimeoutMs + requestTimeoutMs,
    http: {
      headersTimeout: Math.min(bodyTimeoutMs, 10_000),
      connectionsCheckingInterval: Math.min(bodyTimeoutMs, 1000),
    },
    // Longer page ids than these, and longer slugs, are refused with 414.
    routerOptions: { maxParamLength: longestParameter },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
}

/** What a request meets, from top to bottom. */
export async function createHttpServer<Context extends RequestContext>(
  parts: HttpServerParts<Context>,
): Promise<HttpServer> {
  const { logger, settings, startSpan, observeRequest, metricsEndpoint } = parts;
  const { requestTimeoutMs, initToken } = settings;

  const app = createFastify(logger, settings);
  app.removeAllContentTypeParsers();
  const { isStopping, stop } = stopGracefully(app, settings);
  traceRequests(app, startSpan);
  logRequests(app);
  if (observeRequest) observeRequests(app, observeRequest);
  sendSecurityHeaders(app);
  refuseForeignTargets(app);
  answerErrors(app);

  addHealth(app, { ...parts, isStopping });
  if (metricsEndpoint) addMetricsEndpoint(app, metricsEndpoint);
  await addTokenEndpoint(app, { ...parts, requestTimeoutMs });
  if (initToken !== null) addInitEndpoint(app, { ...parts, requestTimeoutMs, initToken });

  addEmbedRoutes(app, { ...parts, requestTimeoutMs });
  addSessionRoutes(app, { ...parts, requestTimeoutMs });
  const graphqlRoutes = async (scope: FastifyInstance) => {
    await allowOrigins(scope, settings.corsOrigins);
    authenticate(scope, { ...parts, requestTimeoutMs });
    boundBodies(scope);
    readJsonBodies(scope);
    addGraphqlRoutes(scope, { ...parts, requestTimeoutMs }, settings.playground);
  };
  await app.register(graphqlRoutes, { prefix: '/graphql' });
  await app.ready();

  return { app, listen: (address) => app.listen(address), stop };
}
