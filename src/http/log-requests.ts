import type { FastifyInstance } from 'fastify';
import { maskSecrets } from '../domain/credentials/mask-secrets.ts';
import { isProbe, pathOf } from './request-path.ts';
import { spanOf } from './trace-requests.ts';

/** In a line of the log. */
const longestPath = 200;

/** Hosts that encode a signed URL once too often, or forget its `?`, send its query as part of the path. */
function withoutQuery(path: string): string {
  const [own = ''] = path.split(/&|%(?:25)*(?:3f|26)/i, 1);
  return own;
}

/** One line a request when it was answered; probes at level debug. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    const path = maskSecrets(withoutQuery(pathOf(request).slice(0, longestPath)));
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
