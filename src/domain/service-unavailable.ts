interface ServiceUnavailableDetails {
  /** When it is worth while to try again, in whole seconds. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * What is kept cannot be reached for the moment: the database is away or restarts, too many wait for it, or it took too long.
 * No refusal of the domain: the same request may do well later. The message is for the log; clients get `sentence` and `remedy`.
 */
export class ServiceUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';
  readonly code = 'SERVICE_UNAVAILABLE';
  readonly sentence = 'The service is not available for the moment.';
  readonly retryAfterSeconds: number;

  constructor(message: string, { retryAfterSeconds = 1, cause }: ServiceUnavailableDetails = {}) {
    super(message, { cause });
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get remedy(): string {
    return `Try again in ${this.retryAfterSeconds} ${this.retryAfterSeconds === 1 ? 'second' : 'seconds'}.`;
  }
}
