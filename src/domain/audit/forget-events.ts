import type { Deps } from '../ports.ts';
import { newAuditEvent } from './new-audit-event.ts';
import { toDetails } from './recorded.ts';

const dayMs = 86_400_000;
/** Of one transaction. */
const mostSeals = 50;

/** Takes events that are older out of the trail of every organization, by whole seals; the trail tells of it. 0 days: none are. */
export async function forgetEvents(
  deps: Pick<Deps, 'repository' | 'now' | 'randomBytes'>,
  retentionDays: number,
): Promise<void> {
  const { repository, now } = deps;
  if (retentionDays === 0) return;
  const recordedBefore = new Date(now().getTime() - retentionDays * dayMs);
  const describe = ({ sealNumber, events }: { readonly sealNumber: number; readonly events: number }) =>
    newAuditEvent(deps, {
      action: 'AUDIT_EVENTS_FORGOTTEN',
      actorKind: 'SERVER',
      requestId: '',
      details: toDetails({ sealNumber, events, recordedBefore: recordedBefore.toISOString() }),
    });
  for (const organizationId of await repository.listOrganizationsToForget(recordedBefore)) {
    const forgetting = { recordedBefore, forgottenAt: now(), mostSeals, describe };
    while (await repository.forgetEvents(organizationId, forgetting));
  }
}
