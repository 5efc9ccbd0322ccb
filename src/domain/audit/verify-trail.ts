import type { AuditEventId, OrganizationId } from '../ids.ts';
import type { AuditEvent } from './audit-event.ts';
import { type AuditSeal, compareEvents, genesisHash, hashEvent, sealAlgorithm, startSealHash } from './seal.ts';
import type { TrailRow } from './seal-repository.ts';

export const trailFaultKinds = {
  EVENT_CHANGED: 'The event is not what was sealed.',
  EVENT_REMOVED: 'The event is gone.',
  EVENT_SWAPPED: 'The event stands in another place than where it was sealed.',
  EVENT_ADDED: 'The event was put there after the seal.',
  SEAL_CHANGED: 'The seal does not fit what it covers.',
  SEAL_REMOVED: 'The seal is gone.',
  SEALS_CUT_OFF: 'What this seal and those before it covered is gone, and no event tells that retention took it.',
  CHAIN_BROKEN: 'The seal does not go on from the one before it.',
  HEAD_MISSING:
    'No seal has this hash: the end of the trail was cut or written anew, or the hash is older than what retention left.',
} as const;

export interface TrailFault {
  readonly kind: keyof typeof trailFaultKinds;
  readonly sealNumber: number | null;
  /** Null, too, where the event is gone with its place. */
  readonly auditEventId: AuditEventId | null;
  /** Under its seal. */
  readonly position: number | null;
}

export interface TrailReport {
  /** Seals and events that were checked. */
  readonly seals: number;
  readonly events: number;
  /** Events that wait for their seal, which nothing vouches for yet. */
  readonly unsealed: number;
  /** The newest seal: its hash, kept elsewhere, vouches for all before it. */
  readonly head: AuditSeal | undefined;
  /** The last of the seals whose events retention took away, as the trail tells. */
  readonly forgotten: AuditSeal | undefined;
  /** The first ones; `faultCount` are there. */
  readonly faults: readonly TrailFault[];
  readonly faultCount: number;
}

const mostFaults = 100;

interface OpenSeal {
  readonly seal: AuditSeal;
  readonly hashing: ReturnType<typeof startSealHash>;
  /** How many of its events came. */
  count: number;
  /** Of its positions; an event that is there has none of them. */
  missing: number;
  last?: AuditEvent;
}

/** Whether an event tells that retention took away what a seal and those before it covered, all of which was old enough. */
function tellsOf({ action, details }: AuditEvent, { sealNumber, lastTime }: AuditSeal): boolean {
  const told = (wanted: string) => details.find(({ name }) => name === wanted)?.value ?? '';
  if (action !== 'AUDIT_EVENTS_FORGOTTEN' || told('sealNumber') !== String(sealNumber)) return false;
  return lastTime < new Date(told('recordedBefore'));
}

/**
 * Checks every seal and event of a trail, of which one row is held at a time. `head` is the hash of a seal as it was once told;
 * without it, who could write to all of the database may have written the trail anew.
 */
export async function verifyTrail(
  organizationId: OrganizationId,
  rows: AsyncIterable<TrailRow>,
  { head, onEvents }: { readonly head?: string | undefined; readonly onEvents?: (events: number) => void } = {},
): Promise<TrailReport> {
  const faults: TrailFault[] = [];
  const counts = { seals: 0, events: 0, unsealed: 0, faultCount: 0 };
  let open: OpenSeal | undefined;
  let previous: AuditSeal | undefined;
  let forgotten: AuditSeal | undefined;
  let isHeadThere = head === undefined;
  let isForgettingTold = false;

  const fault = (
    kind: TrailFault['kind'],
    sealNumber: number | null,
    auditEventId: AuditEventId | null = null,
    position: number | null = null,
  ) => {
    counts.faultCount += 1;
    if (faults.length < mostFaults) faults.push({ kind, sealNumber, auditEventId, position });
  };

  const missUntil = (sealed: OpenSeal, end: number) => {
    const next = sealed.count + sealed.missing + 1;
    const last = Math.min(end - 1, sealed.seal.events, next + mostFaults);
    for (let position = next; position <= last; position += 1) {
      sealed.missing += 1;
      fault('EVENT_REMOVED', sealed.seal.sealNumber, null, position);
    }
  };

  const close = () => {
    if (!open || open.seal.forgottenAt) return;
    const { seal, hashing } = open;
    missUntil(open, seal.events + 1);
    // Without one of its hashes nobody can tell what else was changed.
    if (open.missing > 0 && open.count + open.missing === seal.events) return;
    if (open.count !== seal.events || hashing.digest() !== seal.hash) fault('SEAL_CHANGED', seal.sealNumber);
  };

  const link = (seal: AuditSeal) => {
    const expected = (previous?.sealNumber ?? 0) + 1;
    const mayBegin = previous === undefined && seal.forgottenAt !== null;
    if (!mayBegin) {
      for (let missing = expected; missing < seal.sealNumber && missing < expected + mostFaults; missing += 1)
        fault('SEAL_REMOVED', missing);
      if (seal.sealNumber === expected && seal.previousHash !== (previous?.hash ?? genesisHash))
        fault('CHAIN_BROKEN', seal.sealNumber);
    }
    if (seal.algorithm !== sealAlgorithm || (seal.forgottenAt !== null && !mayBegin))
      fault('SEAL_CHANGED', seal.sealNumber);
    if (seal.hash === head) isHeadThere = true;
  };

  const takeSealed = ({ sealed, event }: Extract<TrailRow, { kind: 'SEALED' }>) => {
    const { sealNumber, auditEventId, position, hash } = sealed;
    counts.events += 1;
    onEvents?.(counts.events);
    const faultHere = (kind: TrailFault['kind']) => fault(kind, sealNumber, auditEventId, position);
    if (open?.seal.sealNumber !== sealNumber) return faultHere('EVENT_ADDED');
    missUntil(open, position);
    open.count += 1;
    open.hashing.add(hash);
    if (position > open.seal.events) faultHere('EVENT_ADDED');
    if (event === null) return faultHere('EVENT_REMOVED');
    if (hashEvent(event) !== hash) return faultHere('EVENT_CHANGED');
    if (open.last && compareEvents(open.last, event) > 0) faultHere('EVENT_SWAPPED');
    open.last = event;
  };

  for await (const row of rows) {
    if (row.kind !== 'SEAL' && row.event && forgotten) isForgettingTold ||= tellsOf(row.event, forgotten);
    if (row.kind === 'SEALED') takeSealed(row);
    else if (row.kind === 'SEAL') {
      close();
      link(row.seal);
      counts.seals += 1;
      if (row.seal.forgottenAt && !previous) forgotten = row.seal;
      open = { seal: row.seal, hashing: startSealHash(organizationId, row.seal), count: 0, missing: 0 };
      previous = row.seal;
    } else {
      if (row.event === null) fault('EVENT_REMOVED', null, row.auditEventId);
      else if (row.isAwaited) counts.unsealed += 1;
      else fault('EVENT_ADDED', null, row.auditEventId);
    }
  }
  close();
  if (forgotten && !isForgettingTold) fault('SEALS_CUT_OFF', forgotten.sealNumber);
  if (!isHeadThere) fault('HEAD_MISSING', null);
  return { ...counts, head: previous, forgotten: isForgettingTold ? forgotten : undefined, faults };
}
