import { keptSince } from '../credentials/credential-secrets.ts';
import type { Deps } from '../ports.ts';
import { usageKeptSince } from '../usage/usage-range.ts';
import type { Forgotten } from './housekeeping-repository.ts';

/** What no request will ask for again, in all organizations. */
export async function forgetExpired({ repository, settings, now: clock }: Deps): Promise<Forgotten> {
  const now = clock();
  const forgotten = await repository.forgetExpired({ now, secretsEndedBy: keptSince(settings, now) });
  await repository.foldUsage(now, { HOUR: usageKeptSince('HOUR', now), DAY: usageKeptSince('DAY', now) });
  return forgotten;
}
