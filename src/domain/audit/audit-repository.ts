import type { OrganizationId } from '../ids.ts';
import type { AuditEvent } from './audit-event.ts';

export interface AuditRepository {
  /**
   * Keeps what was refused; what is allowed is kept by the write that it belongs to (O3). A refused opening counts in the usage of the
   * organization, and of the embed, workbook and credential that it names, as far as they exist.
   */
  recordRefusal(organizationId: OrganizationId, event: AuditEvent): Promise<void>;
  /** Keeps what was done that is no write. */
  recordUse(organizationId: OrganizationId, event: AuditEvent): Promise<void>;
  findAuditEventByReferenceNumber(
    organizationId: OrganizationId,
    referenceNumber: string,
  ): Promise<AuditEvent | undefined>;
}
