import type { Slice, Window } from '../connection.ts';
import type { RefusalCode } from '../embeds/open/refusal-families.ts';
import type { ClientId, EmbedId, MemberId, OrganizationId, WorkbookId } from '../ids.ts';
import type { AuditAction } from './audit-action.ts';
import type { AuditEvent } from './audit-event.ts';

/** From `from` on, and before `to`. */
export interface AuditPeriod {
  readonly from?: Date;
  readonly to?: Date;
}

/** Events that fit all that is given. */
export interface AuditCriteria extends AuditPeriod {
  readonly actions?: readonly AuditAction[];
  readonly outcome?: AuditEvent['outcome'];
  readonly codes?: readonly RefusalCode[];
  readonly memberId?: MemberId;
  /** Compared by `auditEmailKey`. */
  readonly email?: string;
  readonly clientId?: ClientId;
  readonly embedId?: EmbedId;
  readonly workbookId?: WorkbookId;
  readonly targetId?: string;
  readonly origin?: string;
  readonly referenceNumber?: string;
  readonly requestId?: string;
}

/** Of ASCII letters alone, so that every repository answers alike, whatever its locale. */
export function auditEmailKey(email: string): string {
  return email.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Counting a long list ends here: nobody pages as far. */
export const mostCounted = 100_000;

/** Lists of events are ordered by time, newest first, then id. */
export interface AuditRepository {
  /**
   * Keeps what was refused, with the workbook of the embed that it names, where nobody has told it; what is allowed is kept by the
   * write that it belongs to (O3). A refused opening counts in the usage of the organization, and of the embed, workbook and credential
   * that it names, as far as they exist.
   */
  recordRefusal(organizationId: OrganizationId, event: AuditEvent): Promise<void>;
  /** Keeps what was done that is no write. */
  recordUse(organizationId: OrganizationId, event: AuditEvent): Promise<void>;
  findAuditEventByReferenceNumber(
    organizationId: OrganizationId,
    referenceNumber: string,
  ): Promise<AuditEvent | undefined>;
  listAuditEvents(organizationId: OrganizationId, criteria: AuditCriteria, window: Window): Promise<Slice<AuditEvent>>;
  /** Not beyond `most`, which is `mostCounted` unless it is given. */
  countAuditEvents(organizationId: OrganizationId, criteria: AuditCriteria, most?: number): Promise<number>;
  /** Oldest first, from one moment; rows are read as they are asked for. */
  readAuditEvents(organizationId: OrganizationId, period: AuditPeriod): AsyncIterable<AuditEvent>;
}
