import type { FastifyInstance } from 'fastify';
import { isProbe, pathOf } from './request-path.ts';
import { spanOf } from './trace-requests.ts';

/** In a line of the log. */
const longestPath = 200;

/** One line a request when it was answered; probes at level debug. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    // Hosts that encode a signed URL once too often send its query as part of the path.
    const [path = ''] = pathOf(request).slice(0, longestPath).split(/%3f/i, 1);
    const level = isProbe(path) ? 'debug' : statusCode >= 500 ? 'error' : 'info';
    const { traceId } = spanOf(request);
    const details = {
      requestId: request.id,
      ...(traceId !== null && { traceId }),
      method: request.method,
      path,
      status: statusCode,
    };
    request.server.log[level]({ ...details, milliseconds: Math.round(elapsedTime) }, 'request');
  });
}
