import type { RequestDeps } from '../ports.ts';
import { addGrains, startOf } from '../usage/usage-count.ts';
import type { ClientCredential } from './client-credential.ts';

/** How the clock of whoever signs with a credential goes, as the URLs of the last 24 hours tell. */
export interface SignerClock {
  /** Positive: ahead. */
  readonly offsetSeconds: number;
  /** When such a URL came last, in the hour in which the offset was that. */
  readonly measuredAt: Date;
  readonly samples: number;
  readonly warning: string | null;
}

function seconds(amount: number): string {
  return `${Math.abs(amount)} s`;
}

/** What to do before URLs are refused, or sessions become short; null while the clock is good. */
function warnOf(offset: number, skewSeconds: number, measuredAt: Date): string | null {
  const at = `at ${measuredAt.toISOString().slice(0, 16)}Z`;
  if (offset > skewSeconds) {
    return `The signer was ${seconds(offset)} ahead ${at}, more than the ${seconds(skewSeconds)} that are allowed: such URLs are refused. Set its clock, unless that was done since.`;
  }
  if (offset * 2 > skewSeconds) {
    return `The signer was ${seconds(offset)} ahead ${at}; at more than ${seconds(skewSeconds)} its URLs will be refused. Set its clock, unless that was done since.`;
  }
  if (offset < -skewSeconds) {
    return `The signer is ${seconds(offset)} behind, or signs that long before a URL is opened: sessions end that much sooner, and URLs for shorter ones do not open. Set its clock, or sign when the page is loaded.`;
  }
  return null;
}

/**
 * A URL tells the offset of its signer less its own age, so the highest of many is the nearest to the truth; null when none with a
 * right signature came, be it opened or refused.
 */
export async function readSignerClock(
  { reads, settings, now: clock }: Pick<RequestDeps, 'reads' | 'settings' | 'now'>,
  { clientId }: Pick<ClientCredential, 'clientId'>,
): Promise<SignerClock | null> {
  const thisHour = startOf('HOUR', clock());
  const range = { grain: 'HOUR', from: addGrains('HOUR', thisHour, -23), to: addGrains('HOUR', thisHour, 1) } as const;
  const counts = await reads.usage.load({ subject: { kind: 'CREDENTIAL', id: clientId }, range });
  const measured = counts.flatMap(({ clockOffsetSeconds, clockSamples, lastAt }) =>
    clockOffsetSeconds === null ? [] : [{ offset: clockOffsetSeconds, samples: clockSamples, lastAt }],
  );
  const [nearest] = measured.sort((a, b) => b.offset - a.offset || b.lastAt.getTime() - a.lastAt.getTime());
  if (!nearest) return null;
  return {
    offsetSeconds: nearest.offset,
    measuredAt: nearest.lastAt,
    samples: measured.reduce((sum, { samples }) => sum + samples, 0),
    warning: warnOf(nearest.offset, settings.clockSkewSeconds, nearest.lastAt),
  };
}
