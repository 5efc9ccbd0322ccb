export interface HousekeepingRepository {
  /**
   * Forgets, in all organizations, nonces of URLs that are no longer good at `now` (O2) and sessions that have expired or were ended
   * by then, and destroys the secrets that ended at `secretsEndedBy` or before (K3).
   */
  forgetExpired(until: { readonly now: Date; readonly secretsEndedBy: Date }): Promise<void>;
}
