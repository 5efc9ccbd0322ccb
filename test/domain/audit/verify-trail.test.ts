import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/domain/audit/audit-event.ts';
import type { TrailRow } from '../../../src/domain/audit/seal-repository.ts';
import { aUuid, later } from '../../support/builders.ts';
import { anAuditEvent } from '../../support/openings.ts';
import { aTrail, faultsOf, headOf, idOf, isSealed, kindsOf, verify } from '../../support/sealed-trail.ts';

type Sealed = Extract<TrailRow, { kind: 'SEALED' }>;

/** The trail with something else in the place of an event of the second seal. */
const withSecond = (change: (row: Sealed) => TrailRow[]): TrailRow[] =>
  aTrail().flatMap((row) => (row.kind === 'SEALED' && isSealed(row, 2, 2) ? change(row) : [row]));

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
    expect(await faultsOf(rows)).toMatchObject([{ kind: 'EVENT_CHANGED', sealNumber: 2, auditEventId: idOf(1, 2) }]);
  });

  it('[O9] shows which event is gone', async () => {
    const rows = withSecond((row) => [{ ...row, event: null }]);
    expect(await faultsOf(rows)).toMatchObject([{ kind: 'EVENT_REMOVED', sealNumber: 2, auditEventId: idOf(1, 2) }]);
  });

  it('[O9] shows by its position which event is gone with its place, at either end of a seal and within', async () => {
    const without = (...places: readonly number[]) =>
      aTrail().filter((row) => !places.some((place) => isSealed(row, 2, place)));
    for (const places of [[1], [2], [3], [1, 2], [1, 3], [1, 2, 3]]) {
      expect(await faultsOf(without(...places))).toEqual(
        places.map((position) => ({ kind: 'EVENT_REMOVED', sealNumber: 2, auditEventId: null, position })),
      );
    }
  });

  it('[O9] shows that a seal covers less than it did, where the places after a gap were moved up', async () => {
    const rows = withSecond(() => []).map(
      (row): TrailRow =>
        row.kind === 'SEALED' && isSealed(row, 2, 3) ? { ...row, sealed: { ...row.sealed, position: 2 } } : row,
    );
    expect(await kindsOf(rows)).toEqual(['EVENT_REMOVED 2']);
    const shorter = rows.map(
      (row): TrailRow =>
        row.kind === 'SEAL' && row.seal.sealNumber === 2 ? { ...row, seal: { ...row.seal, events: 2 } } : row,
    );
    expect(await kindsOf(shorter)).toEqual(['SEAL_CHANGED 2']);
  });

  it('[O9] shows which events were swapped, within a seal and between two', async () => {
    const rows = aTrail();
    const places = rows.flatMap((row, index) => (isSealed(row, 2, 1) || isSealed(row, 2, 2) ? [index] : []));
    const swapped = swapAt(rows, places[0] ?? 0, places[1] ?? 0);
    expect(await faultsOf(swapped)).toMatchObject([
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
    expect(await faultsOf(exchanged)).toMatchObject([
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
    expect((await faultsOf(rows))[0]).toMatchObject({ kind: 'EVENT_ADDED', sealNumber: 2, auditEventId });
    const beside: TrailRow = { kind: 'UNSEALED', auditEventId, event: added, isAwaited: false };
    expect(await faultsOf([...aTrail(), beside])).toMatchObject([
      { kind: 'EVENT_ADDED', sealNumber: null, auditEventId },
    ]);
  });

  it('[O9] shows which event was taken away before it was sealed', async () => {
    const { auditEventId } = anAuditEvent();
    const gone: TrailRow = { kind: 'UNSEALED', auditEventId, event: null, isAwaited: true };
    expect(await faultsOf([...aTrail(), gone])).toMatchObject([
      { kind: 'EVENT_REMOVED', sealNumber: null, auditEventId },
    ]);
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
