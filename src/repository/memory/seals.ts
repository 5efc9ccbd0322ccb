import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import { compareEvents } from '../../domain/audit/seal.ts';
import type { Forgetting, Forgotten, SealRepository, TrailRow } from '../../domain/audit/seal-repository.ts';
import { compareText } from '../../domain/connection.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { appendEvent, eventsOf } from './audit.ts';
import type { OrganizationData } from './organization-data.ts';
import type { Store } from './store.ts';

function unsealedOf(data: OrganizationData): AuditEvent[] {
  return eventsOf(data)
    .filter(({ auditEventId }) => !data.sealedEvents.has(auditEventId))
    .sort(compareEvents);
}

function isForgettable({ seals }: OrganizationData, recordedBefore: Date): boolean {
  const oldest = seals.find(({ forgottenAt }) => forgottenAt === null);
  return oldest !== undefined && oldest.lastTime < recordedBefore;
}

function forget(data: OrganizationData, { recordedBefore, forgottenAt, mostSeals }: Forgetting): Forgotten | undefined {
  const kept = data.seals.filter((seal) => seal.forgottenAt === null);
  const young = kept.findIndex(({ lastTime }) => lastTime >= recordedBefore);
  const gone = kept.slice(0, young < 0 ? kept.length : young).slice(0, mostSeals);
  const last = gone.at(-1);
  if (!last) return undefined;
  const { sealNumber } = last;
  let events = 0;
  for (const { auditEventId, referenceNumber, outcome } of eventsOf(data)) {
    const sealed = data.sealedEvents.get(auditEventId);
    if (!sealed || sealed.sealNumber > sealNumber) continue;
    data.sealedEvents.delete(auditEventId);
    data.auditEvents[outcome].delete(referenceNumber);
    events += 1;
  }
  const younger = data.seals.filter((seal) => seal.sealNumber > sealNumber);
  data.seals.splice(0, data.seals.length, { ...last, forgottenAt }, ...younger);
  return { sealNumber, events };
}

async function* readTrail(data: OrganizationData): AsyncGenerator<TrailRow, void, undefined> {
  const byId = new Map(eventsOf(data).map((event) => [event.auditEventId, event]));
  for (const seal of data.seals) {
    yield { kind: 'SEAL', seal };
    const covered = [...data.sealedEvents.values()].filter(({ sealNumber }) => sealNumber === seal.sealNumber);
    for (const sealed of covered) yield { kind: 'SEALED', sealed, event: byId.get(sealed.auditEventId) ?? null };
  }
  for (const event of unsealedOf(data)) {
    yield { kind: 'UNSEALED', auditEventId: event.auditEventId, event, isAwaited: true };
  }
}

export function memorySeals({
  read,
  write,
  data: organizations,
  organizations: organizationsById,
}: Store): SealRepository {
  const organizationsWith = async (condition: (data: OrganizationData) => boolean): Promise<OrganizationId[]> =>
    [...organizations].filter(([, data]) => condition(data)).map(([organizationId]) => organizationId);
  return {
    listOrganizationSlugs: async () => [...organizationsById.values()].map(({ slug }) => slug).sort(compareText),

    listOrganizationsToSeal: () => organizationsWith((data) => unsealedOf(data).length > 0),

    sealEvents: async (organizationId, most, seal) => {
      const data = write(organizationId);
      const events = unsealedOf(data).slice(0, most);
      if (events.length === 0) return 0;
      const batch = seal(data.seals.at(-1), events);
      data.seals.push(batch.seal);
      for (const sealed of batch.sealed) data.sealedEvents.set(sealed.auditEventId, sealed);
      return events.length;
    },

    listOrganizationsToForget: (recordedBefore) => organizationsWith((data) => isForgettable(data, recordedBefore)),

    forgetEvents: async (organizationId, forgetting) => {
      const data = write(organizationId);
      const forgotten = forget(data, forgetting);
      if (forgotten) appendEvent(data, forgetting.describe(forgotten));
      return forgotten;
    },

    readTrail: (organizationId) => readTrail(read(organizationId)),
  };
}
