import { Counter, Gauge, type Registry } from 'prom-client';

/** Of the connections to the database, as of now. */
export interface PoolCounts {
  readonly most: number;
  readonly open: number;
  readonly idle: number;
  /** Calls that wait for one. */
  readonly waiting: number;
  readonly mostWaiting: number;
  /** Calls since the start that found too many waiting. */
  readonly refused: number;
}

/** Read when somebody asks; they cost nothing meanwhile. */
export function createDatabaseMetrics(registry: Registry, counts: () => PoolCounts): void {
  const registers = [registry];
  new Gauge({
    name: 'embedpath_database_connections',
    help: 'Connections to the database, by state (in_use, idle).',
    labelNames: ['state'],
    registers,
    collect() {
      const { open, idle } = counts();
      this.set({ state: 'in_use' }, open - idle);
      this.set({ state: 'idle' }, idle);
    },
  });
  new Gauge({
    name: 'embedpath_database_connections_max',
    help: 'Connections that this server opens at most (DATABASE_POOL_SIZE).',
    registers,
    collect() {
      this.set(counts().most);
    },
  });
  new Gauge({
    name: 'embedpath_database_calls_waiting',
    help: 'Calls that wait for a connection.',
    registers,
    collect() {
      this.set(counts().waiting);
    },
  });
  new Gauge({
    name: 'embedpath_database_calls_waiting_max',
    help: 'Calls that may wait for a connection at once (DATABASE_QUEUE_SIZE).',
    registers,
    collect() {
      this.set(counts().mostWaiting);
    },
  });
  new Counter({
    name: 'embedpath_database_calls_refused_total',
    help: 'Calls that were refused since too many waited for a connection.',
    registers,
    collect() {
      this.reset();
      this.inc(counts().refused);
    },
  });
}
