/** How many of what was forgotten. */
export interface Forgotten {
  readonly nonces: number;
  readonly sessions: number;
  readonly secrets: number;
  /** Nonces that are left; about, where counting would read them all. */
  readonly keptNonces: number;
}

export interface HousekeepingRepository {
  /**
   * Forgets, in all organizations, nonces of URLs that are no longer good at `now` (O2) and sessions that have expired or were ended
   * by then, and destroys the secrets that ended at `secretsEndedBy` or before (K3).
   */
  forgetExpired(until: { readonly now: Date; readonly secretsEndedBy: Date }): Promise<Forgotten>;
}
