import { keptSince } from '../credentials/credential-secrets.ts';
import type { Deps } from '../ports.ts';
import type { Forgotten } from './housekeeping-repository.ts';

/** What no request will ask for again, in all organizations. */
export async function forgetExpired({ repository, settings, now }: Deps): Promise<Forgotten> {
  return repository.forgetExpired({ now: now(), secretsEndedBy: keptSince(settings, now()) });
}
