import { Counter, Histogram, type Registry } from 'prom-client';
import type { ObserveRequest } from '../http/observe-requests.ts';

/** Up to the longest that an answer may take unless configured otherwise. */
export const secondsOfAnswers = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Those that some path answers, and HEAD, which many try; Node takes some thirty more. */
const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'OPTIONS', 'HEAD']);

/** By the pattern of the route and never by the path, of which clients may send any number. */
export function createRequestMetrics(registry: Registry): ObserveRequest {
  const requests = new Counter({
    name: 'embedpath_http_requests_total',
    help: 'Requests that were answered, by method, pattern of the route ("none": unknown paths) and class of the status.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'embedpath_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer, by method and pattern of the route.',
    labelNames: ['method', 'route'],
    buckets: secondsOfAnswers,
    registers: [registry],
  });
  return ({ method: asked, route = 'none', status, seconds }) => {
    const method = methods.has(asked) ? asked : 'other';
    requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` });
    durations.observe({ method, route }, seconds);
  };
}
