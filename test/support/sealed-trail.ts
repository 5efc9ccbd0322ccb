import type { AuditEvent } from '../../src/domain/audit/audit-event.ts';
import { type AuditSeal, sealBatch } from '../../src/domain/audit/seal.ts';
import type { TrailRow } from '../../src/domain/audit/seal-repository.ts';
import { type TrailFault, verifyTrail } from '../../src/domain/audit/verify-trail.ts';
import type { OrganizationId } from '../../src/domain/ids.ts';
import { aUuid, later } from './builders.ts';
import { anAuditEvent } from './openings.ts';
import { streamOf } from './rows.ts';

const organizationId = aUuid<OrganizationId>();

type Sealed = Extract<TrailRow, { kind: 'SEALED' }>;

/** Three seals of three events each, and one event that waits. */
export function aTrail(change: (event: AuditEvent) => AuditEvent = (event) => event): TrailRow[] {
  const rows: TrailRow[] = [];
  let previous: AuditSeal | undefined;
  for (let number = 0; number < 3; number += 1) {
    const events = [1, 2, 3].map((place) =>
      change(
        anAuditEvent({ time: later(10 * number + place), auditEventId: idOf(number, place), referenceNumber: 'R' }),
      ),
    );
    const batch = sealBatch(organizationId, previous, events, later(10 * number + 9));
    rows.push({ kind: 'SEAL', seal: batch.seal });
    rows.push(
      ...batch.sealed.map((sealed, place): Sealed => ({ kind: 'SEALED', sealed, event: events[place] ?? null })),
    );
    previous = batch.seal;
  }
  const event = anAuditEvent();
  return [...rows, { kind: 'UNSEALED', auditEventId: event.auditEventId, event, isAwaited: true }];
}

/** As retention leaves it: of the first two seals there is the last, and an event that waits tells of them. */
export function aShortenedTrail(
  told: Readonly<Record<string, string>> = { sealNumber: '2', recordedBefore: later(99).toISOString() },
) {
  const left = aTrail().flatMap((row): TrailRow[] => {
    if (row.kind === 'SEAL' && row.seal.sealNumber === 2)
      return [{ ...row, seal: { ...row.seal, forgottenAt: later(99) } }];
    if (row.kind === 'SEAL' && row.seal.sealNumber === 1) return [];
    return row.kind === 'SEALED' && row.sealed.sealNumber < 3 ? [] : [row];
  });
  const details = Object.entries(told).map(([name, value]) => ({ name, value }));
  const event = anAuditEvent({ action: 'AUDIT_EVENTS_FORGOTTEN', actorKind: 'SERVER', details });
  return [...left, { kind: 'UNSEALED', auditEventId: event.auditEventId, event, isAwaited: true } satisfies TrailRow];
}

export function idOf(number: number, place: number) {
  return `00000000-0000-4000-8000-00000000000${3 * number + place}` as AuditEvent['auditEventId'];
}

export const verify = (rows: readonly TrailRow[], head?: string) =>
  verifyTrail(organizationId, streamOf(rows), { head });
export const faultsOf = async (rows: readonly TrailRow[], head?: string): Promise<readonly TrailFault[]> =>
  (await verify(rows, head)).faults;

export const kindsOf = async (rows: readonly TrailRow[]): Promise<string[]> =>
  (await faultsOf(rows)).map(({ kind, sealNumber }) => `${kind} ${sealNumber}`);

export const isSealed = (row: TrailRow, number: number, place: number): boolean =>
  row.kind === 'SEALED' && row.sealed.sealNumber === number && row.sealed.position === place;

export const headOf = (rows: readonly TrailRow[]) => rows.findLast((row) => row.kind === 'SEAL')?.seal.hash;
