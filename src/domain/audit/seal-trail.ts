import type { OrganizationId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { sealBatch } from './seal.ts';

/** Events under one seal at most: some milliseconds of hashing, and one transaction. */
const mostEvents = 1000;

type SealingDeps = Pick<Deps, 'repository' | 'now'>;

async function sealOrganization({ repository, now }: SealingDeps, organizationId: OrganizationId): Promise<void> {
  for (;;) {
    const sealed = await repository.sealEvents(organizationId, mostEvents, (previous, events) =>
      sealBatch(organizationId, previous, events, now()),
    );
    if (sealed === undefined || sealed < mostEvents) return;
  }
}

/**
 * Seals what was recorded since the last time, in all organizations that nobody else is sealing. Throws an AggregateError when some
 * could not be sealed, after all others were.
 */
export async function sealTrail(deps: SealingDeps): Promise<void> {
  const failures: unknown[] = [];
  for (const organizationId of await deps.repository.listOrganizationsToSeal()) {
    await sealOrganization(deps, organizationId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not every organization was sealed.');
}
