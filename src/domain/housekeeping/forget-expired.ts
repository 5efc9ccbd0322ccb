import { keptSince } from '../credentials/credential-secrets.ts';
import type { Deps } from '../ports.ts';
import { usageKeptSince } from '../usage/usage-range.ts';

/** What no request will ask for again, in all organizations. */
export async function forgetExpired({ repository, settings, now: clock }: Deps): Promise<void> {
  const now = clock();
  await repository.forgetExpired({ now, secretsEndedBy: keptSince(settings, now) });
  await repository.foldUsage(now, { HOUR: usageKeptSince('HOUR', now), DAY: usageKeptSince('DAY', now) });
}
