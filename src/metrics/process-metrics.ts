import { performance } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import packageFile from '../../package.json' with { type: 'json' };

/**
 * `nodejs_eventloop_lag_*` begins anew with each reading, and counts the 10 ms between two measurements as well; this does neither, however
 * many read it.
 */
function countActivity(registry: Registry): void {
  new Counter({
    name: 'embedpath_event_loop_active_seconds_total',
    help: 'Time for which the event loop was busy; what it gains a second is its utilization, from 0 to 1.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(performance.eventLoopUtilization().active / 1000);
    },
  });
}

/** Gauges by names of counters, of which the same without `_total` says more. */
const misnamed = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

/** What runs, and how its process does: CPU, memory, event loop, garbage collection. */
export function createProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
  for (const name of misnamed) registry.removeSingleMetric(name);
  countActivity(registry);
  new Gauge({
    name: 'embedpath_build_info',
    help: 'Always 1, by version of the server and of Node.',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version: packageFile.version, node: process.versions.node }, 1);
}
