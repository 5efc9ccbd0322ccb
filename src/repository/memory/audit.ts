import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import {
  type AuditCriteria,
  type AuditRepository,
  auditEmailKey,
  mostCounted,
} from '../../domain/audit/audit-repository.ts';
import { compareEvents } from '../../domain/audit/seal.ts';
import { type SortKey, sliceList } from '../../domain/connection.ts';
import { isOpening } from '../../domain/webhooks/telling.ts';
import type { OrganizationData } from './organization-data.ts';
import type { Organizations } from './store.ts';
import { countRefusal } from './usage.ts';
import { tellRefusal } from './webhook-tellings.ts';

/**
 * Of each outcome, so that strangers who try URLs neither fill the memory nor push out what was allowed: the oldest events of an
 * organization go first.
 */
const mostEvents = 100_000;

const listKey = ({ time, auditEventId }: AuditEvent): SortKey => [time.toISOString(), auditEventId];

export function appendEvent({ auditEvents, sealedEvents }: OrganizationData, event: AuditEvent): void {
  const events = auditEvents[event.outcome];
  events.set(event.referenceNumber, event);
  const [oldest] = events.values();
  if (events.size <= mostEvents || oldest === undefined) return;
  events.delete(oldest.referenceNumber);
  sealedEvents.delete(oldest.auditEventId);
}

export function eventsOf({ auditEvents }: OrganizationData): AuditEvent[] {
  return [...auditEvents.ALLOWED.values(), ...auditEvents.REFUSED.values()];
}

const equalFields = [
  'outcome',
  'memberId',
  'clientId',
  'embedId',
  'workbookId',
  'targetId',
  'origin',
  'referenceNumber',
  'requestId',
] as const;

function select(data: OrganizationData, criteria: AuditCriteria): AuditEvent[] {
  const { from, to, actions, codes, email } = criteria;
  return eventsOf(data).filter(
    (event) =>
      (from === undefined || event.time >= from) &&
      (to === undefined || event.time < to) &&
      (actions === undefined || actions.includes(event.action)) &&
      (codes === undefined || (event.code !== null && codes.includes(event.code))) &&
      (email === undefined || (event.email !== null && auditEmailKey(event.email) === auditEmailKey(email))) &&
      equalFields.every((field) => criteria[field] === undefined || criteria[field] === event[field]),
  );
}

async function* readInOrder(events: AuditEvent[]): AsyncGenerator<AuditEvent, void, undefined> {
  yield* events.sort(compareEvents);
}

export function memoryAudit({ read, write }: Organizations): AuditRepository {
  return {
    recordRefusal: async (organizationId, event) => {
      const data = write(organizationId);
      const { embedId } = event;
      const workbookId = event.workbookId ?? (embedId && data.embeds.get(embedId)?.workbookId) ?? null;
      const whole = { ...event, workbookId };
      appendEvent(data, whole);
      countRefusal(data, organizationId, whole);
      if (isOpening(whole)) tellRefusal(data, whole);
    },

    recordUse: async (organizationId, event) => appendEvent(write(organizationId), event),

    findAuditEventByReferenceNumber: async (organizationId, referenceNumber) => {
      const { ALLOWED, REFUSED } = read(organizationId).auditEvents;
      return ALLOWED.get(referenceNumber) ?? REFUSED.get(referenceNumber);
    },

    listAuditEvents: async (organizationId, criteria, window) =>
      sliceList(select(read(organizationId), criteria), listKey, window, 'DESC'),

    countAuditEvents: async (organizationId, criteria, most = mostCounted) =>
      Math.min(select(read(organizationId), criteria).length, most),

    readAuditEvents: (organizationId, period) => readInOrder(select(read(organizationId), period)),
  };
}
