import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditRepository } from '../../domain/audit/audit-repository.ts';
import { isOpening } from '../../domain/webhooks/telling.ts';
import type { OrganizationData, Organizations } from './store.ts';
import { countRefusal } from './usage.ts';
import { tellRefusal } from './webhook-tellings.ts';

/**
 * Of each outcome, so that strangers who try URLs neither fill the memory nor push out what was allowed: the oldest events of an
 * organization go first.
 */
const mostEvents = 100_000;

export function appendEvent({ auditEvents }: OrganizationData, event: AuditEvent): void {
  const events = auditEvents[event.outcome];
  events.set(event.referenceNumber, event);
  const [oldest] = events.keys();
  if (events.size > mostEvents && oldest !== undefined) events.delete(oldest);
}

export function memoryAudit({ read, write }: Organizations): AuditRepository {
  return {
    recordRefusal: async (organizationId, event) => {
      const data = write(organizationId);
      appendEvent(data, event);
      countRefusal(data, organizationId, event);
      if (isOpening(event)) tellRefusal(data, event);
    },

    recordUse: async (organizationId, event) => appendEvent(write(organizationId), event),

    findAuditEventByReferenceNumber: async (organizationId, referenceNumber) => {
      const { ALLOWED, REFUSED } = read(organizationId).auditEvents;
      return ALLOWED.get(referenceNumber) ?? REFUSED.get(referenceNumber);
    },
  };
}
