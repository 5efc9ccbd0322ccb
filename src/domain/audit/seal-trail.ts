import type { OrganizationId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { type AuditSeal, sealBatch } from './seal.ts';

/** Events under one seal at most: some milliseconds of hashing, and one transaction. */
const mostEvents = 1000;

type SealingDeps = Pick<Deps, 'repository' | 'now'>;

/** Hears of each seal that is kept. */
type OnSeal = (organizationId: OrganizationId, seal: AuditSeal) => void;

async function sealOrganization(
  { repository, now }: SealingDeps,
  organizationId: OrganizationId,
  onSeal: OnSeal,
): Promise<void> {
  for (;;) {
    let seal: AuditSeal | undefined;
    const sealed = await repository.sealEvents(organizationId, mostEvents, (previous, events) => {
      const batch = sealBatch(organizationId, previous, events, now());
      ({ seal } = batch);
      return batch;
    });
    if (sealed && seal) onSeal(organizationId, seal);
    if (sealed === undefined || sealed < mostEvents) return;
  }
}

/**
 * Seals what was recorded since the last time, in all organizations that nobody else is sealing. Throws an AggregateError when some
 * could not be sealed, after all others were.
 */
export async function sealTrail(deps: SealingDeps, onSeal: OnSeal = () => {}): Promise<void> {
  const failures: unknown[] = [];
  for (const organizationId of await deps.repository.listOrganizationsToSeal()) {
    await sealOrganization(deps, organizationId, onSeal).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not every organization was sealed.');
}
