import type { FastifyInstance, FastifyRequest } from 'fastify';
import { spanOf } from './trace-requests.ts';

/** In a line of the log. */
const longestPath = 200;

/** Without its query, which holds what a client asks for. */
export function pathOf({ raw }: FastifyRequest): string {
  const [path = ''] = (raw.url ?? '').split('?', 1);
  return path;
}

/** What is asked every few seconds, by programs. */
const probed: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/** One line a request when it was answered; probes at level debug. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    // Hosts that encode a signed URL once too often send its query as part of the path.
    const [path = ''] = pathOf(request).slice(0, longestPath).split(/%3f/i, 1);
    const level = probed.has(path) ? 'debug' : statusCode >= 500 ? 'error' : 'info';
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
