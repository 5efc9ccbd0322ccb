import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { answerErrors } from './answer-errors.ts';
import { readBearerToken, unauthenticated } from './authenticate.ts';
import { answerClientError } from './client-errors.ts';
import { withDeadline } from './deadline.ts';
import { isSameSecret } from './is-same-secret.ts';
import { logRequests } from './log-requests.ts';
import { refuseForeignTargets } from './request-target.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { traceRequests } from './trace-requests.ts';

export interface MetricsEndpoint {
  /** In the text format of Prometheus. */
  readonly print: () => Promise<string>;
  readonly contentType: string;
  /** Null: whoever reaches it may read them. */
  readonly token: string | null;
}

/** Prometheus gives up after ten seconds, unless configured. */
const printTimeoutMs = 5000;

/** `GET /metrics`, for who has the token. */
export function addMetricsEndpoint(app: FastifyInstance, { print, contentType, token }: MetricsEndpoint): void {
  app.get('/metrics', async (request, reply) => {
    if (token !== null) {
      const given = readBearerToken(request);
      if (given === undefined || !isSameSecret(given, token))
        throw unauthenticated('This needs the token of METRICS_TOKEN.');
    }
    const text = await withDeadline(printTimeoutMs, print);
    return reply.type(contentType).send(text);
  });
}

/** A server that answers nothing but the metrics, for a port of its own. */
export async function createMetricsServer(
  logger: FastifyBaseLogger,
  endpoint: MetricsEndpoint,
): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    requestTimeout: printTimeoutMs,
    clientErrorHandler: answerClientError,
  });
  app.removeAllContentTypeParsers();
  traceRequests(app, undefined);
  logRequests(app);
  sendSecurityHeaders(app);
  refuseForeignTargets(app);
  answerErrors(app);
  addMetricsEndpoint(app, endpoint);
  await app.ready();
  return app;
}
