import { originOf } from './embed-origin.ts';

/** A URL as `signEmbedUrl` answers it; `expiresAt` is the end of its session in ISO 8601. */
export interface SignedUrl {
  readonly url: string;
  readonly expiresAt?: string;
}

/** Ours are `SESSION_EXPIRED` and `RENEWAL_FAILED`; all other codes come from the embed, e.g. `EACCES`. */
export interface EmbedError {
  readonly code: string;
  readonly message: string;
  /** What a callback threw. */
  readonly cause?: unknown;
}

interface RenewalParts {
  readonly askUrl: (() => Promise<string | SignedUrl>) | undefined;
  readonly load: (url: string) => void;
  readonly fail: (error: EmbedError) => void;
}

export interface SessionRenewal {
  /** The session of this URL was loaded, or a renewed one. */
  begin(): void;
  /** Asks for a new URL and loads it; while it is asked for, a second call does nothing. Never rejects. */
  renew(): Promise<void>;
  /** Renews although attempts were given up: somebody asks for it. */
  retry(): Promise<void>;
  stop(): void;
}

const leadMs = 30_000;
/** Attempts without a session in between that lasted: after these, a host that signs dead URLs is left alone. */
const mostAttempts = 3;
const shortestSessionMs = 10_000;
/** Browsers fire timers of more milliseconds at once. */
const longestTimerMs = 2 ** 31 - 1;

export function createSessionRenewal(first: SignedUrl, { askUrl, load, fail }: RenewalParts): SessionRenewal {
  let current = first;
  let begunAt: number | undefined;
  let attempts = 0;
  let isAsking = false;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function renewAt(time: number): void {
    const wait = time - Date.now();
    timer = wait > longestTimerMs ? setTimeout(renewAt, longestTimerMs, time) : setTimeout(renew, wait);
  }

  async function loadFresh(ask: () => Promise<string | SignedUrl>): Promise<void> {
    const answer = await ask();
    if (isStopped) return;
    current = typeof answer === 'string' ? { url: answer } : answer;
    const origin = originOf(current.url);
    if (origin === undefined || origin !== originOf(first.url)) {
      throw new TypeError('A renewed URL must have the origin of the first.');
    }
    load(current.url);
  }

  async function renew(): Promise<void> {
    if (isAsking || isStopped) return;
    clearTimeout(timer);
    if (!askUrl) return fail({ code: 'SESSION_EXPIRED', message: 'The session has ended.' });
    if (begunAt !== undefined && performance.now() - begunAt >= shortestSessionMs) attempts = 0;
    begunAt = undefined;
    if (attempts === mostAttempts) {
      return fail({ code: 'RENEWAL_FAILED', message: `No session lasted in ${mostAttempts} attempts.` });
    }
    attempts += 1;
    isAsking = true;
    await loadFresh(askUrl).catch((cause: unknown) => {
      if (!isStopped) fail({ code: 'RENEWAL_FAILED', message: 'No new signed URL could be had.', cause });
    });
    isAsking = false;
  }

  return {
    begin() {
      begunAt = performance.now();
      clearTimeout(timer);
      const early = Date.parse(current.expiresAt ?? '') - leadMs;
      // Where the end is near or past, by the clock of this computer, the embed itself says when it has come.
      if (askUrl && early - Date.now() >= leadMs) renewAt(early);
    },
    renew,
    retry() {
      attempts = 0;
      return renew();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
