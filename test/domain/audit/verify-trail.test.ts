import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/domain/audit/audit-event.ts';
import { type AuditSeal, sealBatch } from '../../../src/domain/audit/seal.ts';
import type { TrailRow } from '../../../src/domain/audit/seal-repository.ts';
import { type TrailFault, verifyTrail } from '../../../src/domain/audit/verify-trail.ts';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import { aUuid, later } from '../../support/builders.ts';
import { anAuditEvent } from '../../support/openings.ts';
import { streamOf } from '../../support/rows.ts';

const organizationId = aUuid<OrganizationId>();

type Sealed = Extract<TrailRow, { kind: 'SEALED' }>;

/** Three seals of three events each, and one event that waits. */
function aTrail(change: (event: AuditEvent) => AuditEvent = (event) => event): TrailRow[] {
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

function idOf(number: number, place: number) {
  return `00000000-0000-4000-8000-00000000000${3 * number + place}` as AuditEvent['auditEventId'];
}

const verify = (rows: readonly TrailRow[], head?: string) => verifyTrail(organizationId, streamOf(rows), { head });
const faultsOf = async (rows: readonly TrailRow[], head?: string): Promise<readonly TrailFault[]> =>
  (await verify(rows, head)).faults;

const isSealed = (row: TrailRow, number: number, place: number): boolean =>
  row.kind === 'SEALED' && row.sealed.sealNumber === number && row.sealed.position === place;

/** The trail with something else in the place of an event of the second seal. */
const withSecond = (change: (row: Sealed) => TrailRow[]): TrailRow[] =>
  aTrail().flatMap((row) => (row.kind === 'SEALED' && isSealed(row, 2, 2) ? change(row) : [row]));

const headOf = (rows: readonly TrailRow[]) => rows.findLast((row) => row.kind === 'SEAL')?.seal.hash;

describe('a trail', () => {
  it('[O9] is whole as it was sealed, and tells its head', async () => {
    const rows = aTrail();
    expect(await verify(rows, headOf(rows))).toMatchObject({
      seals: 3,
      events: 9,
      unsealed: 1,
      faults: [],
      head: { sealNumber: 3, hash: headOf(rows) },
    });
  });

  it.each<[string, Partial<AuditEvent>]>([
    ['time', { time: later(1) }],
    ['outcome', { outcome: 'REFUSED' }],
    ['code', { code: 'NO_TEAM' }],
    ['message', { message: 'Other' }],
    ['method', { method: null }],
    ['actor', { actorKind: 'SERVER' }],
    ['member', { memberId: aUuid() }],
    ['address', { email: 'eve@meridian.example' }],
    ['credential', { clientId: 'other' as NonNullable<AuditEvent['clientId']> }],
    ['embed', { embedId: 'other' as NonNullable<AuditEvent['embedId']> }],
    ['workbook', { workbookId: aUuid() }],
    ['target', { targetType: 'TEAM', targetId: 'other' }],
    ['details', { details: [{ name: 'field', value: 'name' }] }],
    ['origin', { origin: 'https://other.example' }],
    ['clock', { clockOffsetSeconds: 1 }],
    ['reference number', { referenceNumber: 'OTHER' }],
    ['request', { requestId: 'other' }],
    ['action', { action: 'EMBED_DELETED' }],
  ])('[O9] shows which event has another %s than was sealed', async (_, changed) => {
    const rows = withSecond((row) => [{ ...row, event: row.event && { ...row.event, ...changed } }]);
    expect(await faultsOf(rows)).toEqual([{ kind: 'EVENT_CHANGED', sealNumber: 2, auditEventId: idOf(1, 2) }]);
  });

  it('[O9] shows which event is gone', async () => {
    const rows = withSecond((row) => [{ ...row, event: null }]);
    expect(await faultsOf(rows)).toEqual([{ kind: 'EVENT_REMOVED', sealNumber: 2, auditEventId: idOf(1, 2) }]);
  });

  it('[O9] shows that a seal covers less than it did, where its event was taken away with its place', async () => {
    expect(await faultsOf(withSecond(() => []))).toEqual([{ kind: 'SEAL_CHANGED', sealNumber: 2, auditEventId: null }]);
  });

  it('[O9] shows which events were swapped, within a seal and between two', async () => {
    const rows = aTrail();
    const places = rows.flatMap((row, index) => (isSealed(row, 2, 1) || isSealed(row, 2, 2) ? [index] : []));
    const swapped = swapAt(rows, places[0] ?? 0, places[1] ?? 0);
    expect(await faultsOf(swapped)).toEqual([
      { kind: 'EVENT_SWAPPED', sealNumber: 2, auditEventId: idOf(1, 1) },
      { kind: 'SEAL_CHANGED', sealNumber: 2, auditEventId: null },
    ]);
    const events = new Map(
      rows.flatMap((row) => (row.kind === 'SEALED' ? [[row.sealed.auditEventId, row.event] as const] : [])),
    );
    const exchanged = rows.map((row): TrailRow => {
      if (row.kind !== 'SEALED') return row;
      if (isSealed(row, 1, 1)) return { ...row, event: events.get(idOf(2, 1)) ?? null };
      return isSealed(row, 3, 1) ? { ...row, event: events.get(idOf(0, 1)) ?? null } : row;
    });
    expect(await faultsOf(exchanged)).toEqual([
      { kind: 'EVENT_CHANGED', sealNumber: 1, auditEventId: idOf(0, 1) },
      { kind: 'EVENT_CHANGED', sealNumber: 3, auditEventId: idOf(2, 1) },
    ]);
  });

  it('[O9] shows which event was added to a seal, and which to the trail', async () => {
    const added = anAuditEvent({ time: later(14) });
    const { auditEventId } = added;
    const rows = aTrail().flatMap((row): TrailRow[] => {
      if (row.kind !== 'SEALED' || !isSealed(row, 2, 3)) return [row];
      const sealed = { ...row.sealed, position: 4, auditEventId };
      return [row, { kind: 'SEALED', sealed, event: added }];
    });
    expect((await faultsOf(rows))[0]).toEqual({ kind: 'EVENT_ADDED', sealNumber: 2, auditEventId });
    const beside: TrailRow = { kind: 'UNSEALED', auditEventId, event: added, isAwaited: false };
    expect(await faultsOf([...aTrail(), beside])).toEqual([{ kind: 'EVENT_ADDED', sealNumber: null, auditEventId }]);
  });

  it('[O9] shows which event was taken away before it was sealed', async () => {
    const { auditEventId } = anAuditEvent();
    const gone: TrailRow = { kind: 'UNSEALED', auditEventId, event: null, isAwaited: true };
    expect(await faultsOf([...aTrail(), gone])).toEqual([{ kind: 'EVENT_REMOVED', sealNumber: null, auditEventId }]);
  });

  it('[O9] shows which seal is gone with all that it covered', async () => {
    const without = (number: number) =>
      aTrail().filter(
        (row) =>
          !(row.kind === 'SEAL' && row.seal.sealNumber === number) &&
          !(row.kind === 'SEALED' && row.sealed.sealNumber === number),
      );
    for (const number of [1, 2]) {
      expect(await faultsOf(without(number))).toEqual([
        { kind: 'SEAL_REMOVED', sealNumber: number, auditEventId: null },
      ]);
    }
    const whole = aTrail();
    expect(await faultsOf(without(3))).toEqual([]);
    expect(await faultsOf(without(3), headOf(whole))).toEqual([
      { kind: 'HEAD_MISSING', sealNumber: null, auditEventId: null },
    ]);
  });

  it('[O9] shows that the trail was written anew from some event on, by the head that was told before', async () => {
    const told = headOf(aTrail());
    const anew = aTrail((event) =>
      event.auditEventId === idOf(1, 2) ? { ...event, origin: null, email: 'eve' } : event,
    );
    expect(await faultsOf(anew)).toEqual([]);
    expect(await faultsOf(anew, told)).toEqual([{ kind: 'HEAD_MISSING', sealNumber: null, auditEventId: null }]);
    const [first] = aTrail();
    expect(await faultsOf(anew, first?.kind === 'SEAL' ? first.seal.hash : '')).toEqual([]);
  });

  it('[O9] shows that a seal was made anew, by the seal after it', async () => {
    const anew = aTrail((event) => ({ ...event, message: 'Another' }));
    const mixed = aTrail().map((row, index) => (index >= 4 && index < 8 ? (anew[index] ?? row) : row));
    expect((await faultsOf(mixed)).map(({ kind, sealNumber }) => `${kind} ${sealNumber}`)).toEqual([
      'CHAIN_BROKEN 2',
      'CHAIN_BROKEN 3',
    ]);
  });

  it('[O9] goes on from the last seal that retention left, which can be no other', async () => {
    const rows = aTrail().flatMap((row): TrailRow[] => {
      if (row.kind === 'SEAL' && row.seal.sealNumber === 2)
        return [{ ...row, seal: { ...row.seal, forgottenAt: later(99) } }];
      if (row.kind === 'SEAL' && row.seal.sealNumber === 1) return [];
      return row.kind === 'SEALED' && row.sealed.sealNumber < 3 ? [] : [row];
    });
    expect(await verify(rows, headOf(rows))).toMatchObject({ faults: [], events: 3, forgotten: { sealNumber: 2 } });
    const within = aTrail().map((row) =>
      row.kind === 'SEAL' && row.seal.sealNumber === 2
        ? { ...row, seal: { ...row.seal, forgottenAt: later(99) } }
        : row,
    );
    expect(await faultsOf(within)).toEqual([{ kind: 'SEAL_CHANGED', sealNumber: 2, auditEventId: null }]);
  });

  it('lists a hundred faults and counts the others', async () => {
    const gone = Array.from({ length: 150 }, (): TrailRow => {
      return { kind: 'UNSEALED', auditEventId: aUuid(), event: null, isAwaited: true };
    });
    const report = await verify([...aTrail(), ...gone]);
    expect([report.faults.length, report.faultCount]).toEqual([100, 150]);
  });
});

function swapAt(rows: readonly TrailRow[], left: number, right: number): TrailRow[] {
  const swapped = [...rows];
  const [first, second] = [rows[left], rows[right]];
  if (first?.kind !== 'SEALED' || second?.kind !== 'SEALED') throw new Error('Those are no events.');
  swapped[left] = { ...second, sealed: { ...second.sealed, position: first.sealed.position } };
  swapped[right] = { ...first, sealed: { ...first.sealed, position: second.sealed.position } };
  return swapped;
}
