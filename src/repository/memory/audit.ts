import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditRepository } from '../../domain/audit/audit-repository.ts';
import type { OrganizationData, Organizations } from './store.ts';

/** So that strangers who try URLs do not fill the memory: the oldest events of an organization go first. */
const mostEvents = 100_000;

export function appendEvent(data: OrganizationData, event: AuditEvent): void {
  data.auditEvents.set(event.referenceNumber, event);
  const [oldest] = data.auditEvents.keys();
  if (data.auditEvents.size > mostEvents && oldest !== undefined) data.auditEvents.delete(oldest);
}

export function memoryAudit({ read, write }: Organizations): AuditRepository {
  return {
    recordRefusal: async (organizationId, event) => appendEvent(write(organizationId), event),

    findAuditEventByReferenceNumber: async (organizationId, referenceNumber) =>
      read(organizationId).auditEvents.get(referenceNumber),
  };
}
