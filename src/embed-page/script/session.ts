/** What the server answers for one page or modal. */
export interface PanelAnswer {
  readonly html: string;
  readonly expiresAt: string;
  readonly versionNumber: number;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly referenceNumber: string;
}

/** The session is over, or the server refuses; nothing of the content may stay. */
export class SessionRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export interface Session {
  /** Asks anew whether the page may still be shown, each time (O7). Throws `SessionRefused`, or the error of the network. */
  fetchPanel(pageId: string): Promise<PanelAnswer>;
  /** Nothing is asked any more. */
  end(): void;
}

/** As the server says it, for a session whose end comes while nothing is asked. */
export const expired: Refusal = {
  code: 'ESESSION_EXPIRED',
  message: 'This session has ended. Load the page again to go on.',
  referenceNumber: '',
};

/** Timers of browsers hold 31 bits of milliseconds: a longer one would fire at once. */
const longestTimer = 2_147_483_647;

export function startSession(token: string, expiresAt: string, onExpired: () => void): Session {
  let bearer: string | undefined = token;
  let end = Date.parse(expiresAt);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = () => {
    clearTimeout(timer);
    const rest = end - Date.now();
    if (rest <= 0) onExpired();
    else timer = setTimeout(arm, Math.min(rest, longestTimer));
  };
  arm();
  return {
    async fetchPanel(pageId) {
      if (bearer === undefined) throw new SessionRefused(expired);
      const response = await fetch(`/embed-session/pages/${encodeURIComponent(pageId)}`, {
        headers: { authorization: `Bearer ${bearer}` },
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      const answer: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw refusalOf(response.status, answer);
      const panel = answer as PanelAnswer;
      if (bearer !== undefined) {
        end = Date.parse(panel.expiresAt);
        arm();
      }
      return panel;
    },
    end() {
      bearer = undefined;
      clearTimeout(timer);
    },
  };
}

function refusalOf(status: number, answer: unknown): Error {
  const { code, message, referenceNumber = '' } = (answer ?? {}) as Partial<Refusal>;
  if (status === 401) return new SessionRefused({ ...expired, referenceNumber });
  if (![401, 403, 404, 410].includes(status)) return new Error(`The server answered ${status}.`);
  return new SessionRefused({
    code: code ?? 'EACCES',
    message: message ?? 'This content cannot be shown.',
    referenceNumber,
  });
}
