import { Counter, Gauge, type Registry } from 'prom-client';

/** Of the documents that are read and written in threads of their own, as of now. */
export interface DocumentCounts {
  readonly running: number;
  readonly waiting: number;
  /** Since the start, as too many waited. */
  readonly refused: number;
}

export function createDocumentMetrics(registry: Registry, counts: () => DocumentCounts): void {
  const registers = [registry];
  new Gauge({
    name: 'embedpath_documents',
    help: 'Documents that threads read or write, by state (running, waiting).',
    labelNames: ['state'],
    registers,
    collect() {
      const { running, waiting } = counts();
      this.set({ state: 'running' }, running);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  new Counter({
    name: 'embedpath_documents_refused_total',
    help: 'Documents that were refused since too many waited for a thread.',
    registers,
    collect() {
      this.reset();
      this.inc(counts().refused);
    },
  });
}
