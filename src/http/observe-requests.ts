import type { FastifyInstance } from 'fastify';

interface AnsweredRequest {
  readonly method: string;
  /** The pattern, as in `/embed/*`; undefined for a path that is none of ours. */
  readonly route: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

/** Hears of each request when it was answered. */
export type ObserveRequest = (request: AnsweredRequest) => void;

export function observeRequests(app: FastifyInstance, observe: ObserveRequest): void {
  app.addHook('onResponse', async ({ method, routeOptions, is404 }, { statusCode: status, elapsedTime }) => {
    observe({ method, route: is404 ? undefined : routeOptions.url, status, seconds: elapsedTime / 1000 });
  });
}
