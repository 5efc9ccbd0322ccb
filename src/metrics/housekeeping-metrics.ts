import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Forgotten } from '../domain/housekeeping/housekeeping-repository.ts';

export interface HousekeepingMetrics {
  /** One round of something that is done again and again, whatever becomes of it. */
  round<Result>(task: string, work: () => Promise<Result>): Promise<Result>;
  forgotten(forgotten: Forgotten): void;
}

const secondsOfRounds = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

export function createHousekeepingMetrics(registry: Registry, now: () => Date): HousekeepingMetrics {
  const registers = [registry];
  const rounds = new Counter({
    name: 'embedpath_housekeeping_rounds_total',
    help: 'Rounds of housekeeping, by task and outcome (DONE, FAILED).',
    labelNames: ['task', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'embedpath_housekeeping_duration_seconds',
    help: 'Time that a round of housekeeping took, by task.',
    labelNames: ['task'],
    buckets: secondsOfRounds,
    registers,
  });
  const lastDone = new Gauge({
    name: 'embedpath_housekeeping_last_done_timestamp_seconds',
    help: 'When a round of housekeeping was last done without failing, by task.',
    labelNames: ['task'],
    registers,
  });
  const forgotten = new Counter({
    name: 'embedpath_forgotten_total',
    help: 'What housekeeping forgot after its end, by kind (nonces, sessions, secrets).',
    labelNames: ['kind'],
    registers,
  });
  const kept = new Gauge({
    name: 'embedpath_nonces_kept',
    help: 'Nonces and jti that are kept, as of the last round of housekeeping; over a database an estimate of it.',
    registers,
  });
  return {
    round: async (task, work) => {
      // What has not failed yet is 0, so that the first failure counts as an increase.
      rounds.inc({ task, outcome: 'FAILED' }, 0);
      const stop = durations.startTimer({ task });
      try {
        const result = await work();
        rounds.inc({ task, outcome: 'DONE' });
        lastDone.set({ task }, now().getTime() / 1000);
        return result;
      } catch (error) {
        rounds.inc({ task, outcome: 'FAILED' });
        throw error;
      } finally {
        stop();
      }
    },
    forgotten: ({ nonces, sessions, secrets, keptNonces }) => {
      forgotten.inc({ kind: 'nonces' }, nonces);
      forgotten.inc({ kind: 'sessions' }, sessions);
      forgotten.inc({ kind: 'secrets' }, secrets);
      kept.set(keptNonces);
    },
  };
}
