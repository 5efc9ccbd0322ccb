import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noSpan, type Span } from '../tracing/span.ts';
import { isProbe, pathOf } from './request-path.ts';

/** From the trace that the headers of a request name, or anew. */
export type StartSpan = (headers: FastifyRequest['headers']) => Span;

const spanKey = 'span';

/** Node takes some thirty more. */
const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE']);

/** That of a request; where nothing is traced one that nobody sees. */
export function spanOf(request: FastifyRequest): Span {
  return request.getDecorator<Span | null>(spanKey) ?? noSpan;
}

/** A span for each request but probes, by the pattern of its route: paths and queries hold what nobody else may see. */
export function traceRequests(app: FastifyInstance, startSpan: StartSpan | undefined): void {
  app.decorateRequest(spanKey, null);
  if (!startSpan) return;
  app.addHook('onRequest', async (request) => {
    if (!isProbe(pathOf(request))) request.setDecorator<Span>(spanKey, startSpan(request.headers));
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    const span = spanOf(request);
    const method = methods.has(request.method) ? request.method : '_OTHER';
    const route = request.is404 ? undefined : request.routeOptions.url;
    span.rename(route === undefined ? method : `${method} ${route}`);
    span.set({
      'http.request.method': method,
      'http.response.status_code': statusCode,
      ...(route !== undefined && { 'http.route': route }),
      'embedpath.request_id': request.id,
    });
    span.end(statusCode >= 500 ? String(statusCode) : undefined);
  });
}
