import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { EmbedId, OrganizationId } from '../../domain/ids.ts';
import type { EmbedSession } from '../../domain/sessions/embed-session.ts';
import {
  addCounts,
  type KeptUsage,
  startOf,
  subjectKey,
  type UsageCount,
  type UsageGrain,
  type UsageSubject,
  usageKey,
} from '../../domain/usage/usage-count.ts';
import type { UsageRepository } from '../../domain/usage/usage-repository.ts';
import { hashUser, nobody, sketchOf } from '../../domain/usage/user-sketch.ts';
import type { OrganizationData } from './organization-data.ts';
import type { Store } from './store.ts';

type Counted = Omit<UsageCount, 'startsAt' | 'count'>;

const grains: readonly UsageGrain[] = ['HOUR', 'DAY'];

export function addUsage({ usage }: OrganizationData, one: KeptUsage): void {
  const key = subjectKey({ kind: one.subjectKind, id: one.subjectId });
  const ofSubject = usage.get(key) ?? new Map<string, KeptUsage>();
  usage.set(key, ofSubject);
  const known = ofSubject.get(usageKey(one));
  ofSubject.set(usageKey(one), known ? addCounts(known, one) : one);
}

function countOnce(data: OrganizationData, subject: UsageSubject, counted: Counted): void {
  const ofSubject = { subjectKind: subject.kind, subjectId: subject.id };
  for (const grain of grains) {
    addUsage(data, { ...counted, ...ofSubject, grain, startsAt: startOf(grain, counted.lastAt), count: 1 });
  }
}

interface Named {
  readonly workbookId: string | null;
  readonly embedId: string | null;
  readonly clientId: string | null;
}

function countNamed(
  data: OrganizationData,
  organizationId: OrganizationId,
  { workbookId, embedId, clientId }: Named,
  counted: Counted,
): void {
  const uncounted = { ...counted, clockSamples: 0, clockOffsetSeconds: null };
  countOnce(data, { kind: 'ORGANIZATION', id: organizationId }, uncounted);
  if (workbookId !== null) countOnce(data, { kind: 'WORKBOOK', id: workbookId }, uncounted);
  if (embedId !== null) countOnce(data, { kind: 'EMBED', id: embedId }, uncounted);
  if (clientId !== null) countOnce(data, { kind: 'CREDENTIAL', id: clientId }, counted);
}

function clockOf(clockOffsetSeconds: number | null): Pick<UsageCount, 'clockSamples' | 'clockOffsetSeconds'> {
  return { clockSamples: clockOffsetSeconds === null ? 0 : 1, clockOffsetSeconds };
}

export function countOpening(
  data: OrganizationData,
  organizationId: OrganizationId,
  session: EmbedSession,
  { clockOffsetSeconds }: AuditEvent,
): void {
  const users = sketchOf(hashUser(session.memberId));
  const facts = { outcome: 'OPENED', lastAt: session.openedAt, users } as const;
  countNamed(data, organizationId, session, { ...facts, ...clockOf(clockOffsetSeconds) });
}

/** A URL may name what does not exist. */
export function countRefusal(
  data: OrganizationData,
  organizationId: OrganizationId,
  { action, code, time, workbookId, embedId, clientId, clockOffsetSeconds }: AuditEvent,
): void {
  if (action !== 'EMBED_OPEN' || code === null) return;
  const embed = embedId === null ? undefined : data.embeds.get(embedId);
  const workbook = workbookId === null ? undefined : data.workbooks.get(workbookId)?.workbook;
  const credential = clientId === null ? undefined : data.credentials.get(clientId)?.credential;
  const named = {
    workbookId: workbook?.workbookId ?? null,
    embedId: embed?.embedId ?? null,
    clientId: credential?.clientId ?? null,
  };
  const facts = { outcome: code, lastAt: time, users: nobody };
  countNamed(data, organizationId, named, { ...facts, ...clockOf(clockOffsetSeconds) });
}

/** Null: never. */
export function lastOpening({ usage }: OrganizationData, embedId: EmbedId): Date | null {
  let last: Date | null = null;
  for (const { grain, outcome, lastAt } of usage.get(subjectKey({ kind: 'EMBED', id: embedId }))?.values() ?? []) {
    if (grain === 'DAY' && outcome === 'OPENED' && (last === null || lastAt > last)) last = lastAt;
  }
  return last;
}

/** Counts are together from the start; only what is too old goes. */
function forgetUsage({ usage }: OrganizationData, keptSince: Readonly<Record<UsageGrain, Date>>): void {
  for (const ofSubject of usage.values()) {
    for (const [key, { grain, startsAt }] of ofSubject) if (startsAt < keptSince[grain]) ofSubject.delete(key);
  }
}

export function memoryUsage({ read, data: all }: Store): UsageRepository {
  return {
    usageBySubjects: async (organizationId, subjects, { grain, from, to }) => {
      const { usage } = read(organizationId);
      return subjects.map((subject) =>
        [...(usage.get(subjectKey(subject))?.values() ?? [])].filter(
          (one) => one.grain === grain && one.startsAt >= from && one.startsAt < to,
        ),
      );
    },

    lastOpeningsByEmbedIds: async (organizationId, embedIds) => {
      const data = read(organizationId);
      return embedIds.map((embedId) => lastOpening(data, embedId));
    },

    foldUsage: async (_now, keptSince) => {
      for (const data of all.values()) forgetUsage(data, keptSince);
    },
  };
}
