import { describe, expect, it } from 'vitest';
import type { TrailRow } from '../../../src/domain/audit/seal-repository.ts';
import { later } from '../../support/builders.ts';
import { aShortenedTrail, aTrail, faultsOf, headOf, idOf, kindsOf, verify } from '../../support/sealed-trail.ts';

describe('the chain of seals', () => {
  it('[O9] shows which seal is gone with all that it covered', async () => {
    const without = (number: number) =>
      aTrail().filter(
        (row) =>
          !(row.kind === 'SEAL' && row.seal.sealNumber === number) &&
          !(row.kind === 'SEALED' && row.sealed.sealNumber === number),
      );
    for (const number of [1, 2]) {
      expect(await faultsOf(without(number))).toMatchObject([
        { kind: 'SEAL_REMOVED', sealNumber: number, auditEventId: null },
      ]);
    }
    const whole = aTrail();
    expect(await faultsOf(without(3))).toEqual([]);
    expect(await faultsOf(without(3), headOf(whole))).toMatchObject([
      { kind: 'HEAD_MISSING', sealNumber: null, auditEventId: null },
    ]);
  });

  it('[O9] shows that the trail was written anew from some event on, by the head that was told before', async () => {
    const told = headOf(aTrail());
    const anew = aTrail((event) =>
      event.auditEventId === idOf(1, 2) ? { ...event, origin: null, email: 'eve' } : event,
    );
    expect(await faultsOf(anew)).toEqual([]);
    expect(await faultsOf(anew, told)).toMatchObject([{ kind: 'HEAD_MISSING', sealNumber: null, auditEventId: null }]);
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
    const rows = aShortenedTrail();
    expect(await verify(rows, headOf(rows))).toMatchObject({ faults: [], events: 3, forgotten: { sealNumber: 2 } });
    const within = aTrail().map((row) =>
      row.kind === 'SEAL' && row.seal.sealNumber === 2
        ? { ...row, seal: { ...row.seal, forgottenAt: later(99) } }
        : row,
    );
    expect(await faultsOf(within)).toMatchObject([{ kind: 'SEAL_CHANGED', sealNumber: 2, auditEventId: null }]);
  });

  it.each([
    ['nothing tells', {}],
    ['what is told is of an earlier seal', { sealNumber: '1', recordedBefore: later(99).toISOString() }],
    ['what is told took only what is older', { sealNumber: '2', recordedBefore: later(13).toISOString() }],
  ])('[O9] tells what somebody cut off its old end from what retention took: %s', async (_, told) => {
    const report = await verify(aShortenedTrail(told));
    expect(report.faults).toMatchObject([{ kind: 'SEALS_CUT_OFF', sealNumber: 2 }]);
    expect(report.forgotten).toBeUndefined();
  });

  it('[O9] believes no other event that retention took anything', async () => {
    const rows = aShortenedTrail().map(
      (row): TrailRow =>
        row.kind === 'UNSEALED' && row.event ? { ...row, event: { ...row.event, action: 'EMBED_OPEN' } } : row,
    );
    expect(await kindsOf(rows)).toEqual(['SEALS_CUT_OFF 2']);
    expect(await kindsOf(aShortenedTrail().filter(({ kind }) => kind !== 'UNSEALED'))).toEqual(['SEALS_CUT_OFF 2']);
  });
});
