import { Counter, Histogram, type Registry } from 'prom-client';
import type { OpenEmbedInput, OpenedEmbed, RefusedOpening } from '../domain/embeds/open/open-embed.ts';
import { readNames } from '../domain/embeds/url/names-in-url.ts';
import { ServiceUnavailable } from '../domain/service-unavailable.ts';
import type { ReadPanel, RefusedSession } from '../domain/sessions/read-session.ts';

export interface OpeningMetrics {
  /** The same opening, counted by what becomes of it. */
  opening(input: OpenEmbedInput, opening: Promise<OpenedEmbed | RefusedOpening>): Promise<OpenedEmbed | RefusedOpening>;
  reading(reading: Promise<ReadPanel | RefusedSession>): Promise<ReadPanel | RefusedSession>;
}

type Ended = OpenedEmbed | ReadPanel | RefusedOpening | RefusedSession;

interface Ending {
  readonly outcome: Ended['outcome'] | 'UNAVAILABLE' | 'FAILED';
  /** Empty where nothing was refused, which Prometheus takes for a label that is not there. */
  readonly code: string;
}

/** What `work` comes to, after it was told. */
async function told<Value extends Ended>(work: Promise<Value>, tell: (ending: Ending) => void): Promise<Value> {
  try {
    const ended = await work;
    tell({ outcome: ended.outcome, code: ended.outcome === 'REFUSED' ? ended.code : '' });
    return ended;
  } catch (error) {
    tell({ outcome: error instanceof ServiceUnavailable ? 'UNAVAILABLE' : 'FAILED', code: '' });
    throw error;
  }
}

/** As far as the path tells: of an opening that is refused nobody may have read more. */
function methodOf({ target }: OpenEmbedInput): string {
  return readNames(target).method ?? 'NONE';
}

/** Up to the skew that is allowed unless configured (60 s), to the most that can be (600 s), and to wrong time zones. */
const secondsAhead = [0, 1, 2, 5, 10, 20, 30, 40, 50, 60, 120, 300, 600, 3600, 43_200];
const secondsOfAge = [60, 300, 600, 1800, 3600, 7200, 14_400, 43_200, 86_400, 604_800];
const expired: readonly string[] = ['SESSION_EXPIRED', 'TOKEN_EXPIRED'];

export function createOpeningMetrics(registry: Registry, now: () => Date): OpeningMetrics {
  const opens = new Counter({
    name: 'embedpath_opens_total',
    help: 'Openings of embeds, by way of signing, outcome (OPENED, REFUSED, UNAVAILABLE, FAILED) and the precise code of a refusal.',
    labelNames: ['method', 'outcome', 'code'],
    registers: [registry],
  });
  const reads = new Counter({
    name: 'embedpath_session_reads_total',
    help: 'Pages that sessions of open embeds asked for, by outcome (READ, REFUSED, UNAVAILABLE, FAILED) and code of a refusal.',
    labelNames: ['outcome', 'code'],
    registers: [registry],
  });
  const taken = new Counter({
    name: 'embedpath_nonces_taken_total',
    help: 'Nonces and jti that openings took.',
    registers: [registry],
  });
  const ahead = new Histogram({
    name: 'embedpath_signer_clock_ahead_seconds',
    help: 'How far the clock of who signed was ahead of the clock of the server, of URLs that opened or, though signed rightly, were refused; 0 for those behind.',
    labelNames: ['method', 'outcome'],
    buckets: secondsAhead,
    registers: [registry],
  });
  const age = new Histogram({
    name: 'embedpath_expired_url_age_seconds',
    help: 'How old URLs were by their own time that were refused as expired: where all are as old, a clock is behind.',
    labelNames: ['method'],
    buckets: secondsOfAge,
    registers: [registry],
  });
  const tellClock = (method: string, ended: OpenedEmbed | RefusedOpening) => {
    const { outcome } = ended;
    const offset = outcome === 'OPENED' ? ended.request.issuedAt - now().getTime() / 1000 : ended.clockOffsetSeconds;
    if (offset === null) return;
    ahead.observe({ method, outcome }, Math.max(0, offset));
    if (outcome === 'REFUSED' && expired.includes(ended.code)) age.observe({ method }, Math.max(0, -offset));
  };

  // What has not happened yet is 0, so that the first one counts as an increase.
  for (const method of ['CLIENT_CREDENTIALS', 'JWT']) {
    for (const outcome of ['OPENED', 'UNAVAILABLE', 'FAILED']) opens.inc({ method, outcome, code: '' }, 0);
  }

  return {
    opening: async (input, opening) => {
      const method = methodOf(input);
      const ended = await told(opening, (ending) => opens.inc({ method, ...ending }));
      if (ended.outcome === 'OPENED') taken.inc();
      tellClock(method, ended);
      return ended;
    },
    reading: (reading) => told(reading, (ending) => reads.inc({ ...ending })),
  };
}
