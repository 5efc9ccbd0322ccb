import { createHash } from 'node:crypto';
import { compareText } from '../connection.ts';
import type { AuditEventId, OrganizationId } from '../ids.ts';
import type { AuditEvent } from './audit-event.ts';

/**
 * What vouches for a batch of events, and for all before it: its hash is taken over the hashes of its events and that of the seal
 * before. docs/audit.md says how, for whoever checks it by other means: a change of it needs a new name.
 */
export interface AuditSeal {
  /** From 1, without gaps. */
  readonly sealNumber: number;
  readonly algorithm: string;
  readonly previousHash: string;
  readonly hash: string;
  /** How many it covers. */
  readonly events: number;
  readonly firstTime: Date;
  readonly lastTime: Date;
  readonly sealedAt: Date;
  /** When retention took away its events and all before; null: they are there. */
  readonly forgottenAt: Date | null;
}

/** The place of an event under a seal. */
export interface SealedEvent {
  readonly sealNumber: number;
  /** From 1. */
  readonly position: number;
  readonly auditEventId: AuditEventId;
  /** Of the event as it was when it was sealed. */
  readonly hash: string;
}

export const sealAlgorithm = 'embedpath-sha256-1';

/** What the first seal names as the hash before it. */
export const genesisHash = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** One JSON array without white space, whose members stand in the order of `AuditEvent`; times as ISO 8601 in UTC, to the millisecond. */
function canonicalText(event: AuditEvent): string {
  const { auditEventId, time, action, outcome, code, message, method, actorKind, memberId, email, clientId } = event;
  const { embedId, workbookId, targetType, targetId, details, origin, clockOffsetSeconds } = event;
  const first = [auditEventId, time.toISOString(), action, outcome, code, message, method];
  const who = [actorKind, memberId, email, clientId];
  const what = [embedId, workbookId, targetType, targetId, details.map(({ name, value }) => [name, value])];
  const last = [origin, clockOffsetSeconds, event.referenceNumber, event.requestId];
  return JSON.stringify([...first, ...who, ...what, ...last]);
}

export function hashEvent(event: AuditEvent): string {
  return sha256(canonicalText(event));
}

/** The order of events under one seal. */
export function compareEvents(left: AuditEvent, right: AuditEvent): number {
  return left.time.getTime() - right.time.getTime() || compareText(left.auditEventId, right.auditEventId);
}

/** Takes the hashes of the events in their order, each as one line after that of the seal itself. */
export function startSealHash(organizationId: OrganizationId, seal: Omit<AuditSeal, 'hash' | 'forgottenAt'>) {
  const { sealNumber, algorithm, previousHash, events, firstTime, lastTime, sealedAt } = seal;
  const times = [firstTime, lastTime, sealedAt].map((time) => time.toISOString());
  const head = JSON.stringify([algorithm, organizationId, sealNumber, previousHash, events, ...times]);
  const hash = createHash('sha256').update(`${head}\n`, 'utf8');
  return {
    add: (eventHash: string) => void hash.update(`${eventHash}\n`, 'utf8'),
    digest: () => hash.digest('hex'),
  };
}

export interface SealedBatch {
  readonly seal: AuditSeal;
  readonly sealed: readonly SealedEvent[];
}

/** The next seal, over events of which there is one at least. */
export function sealBatch(
  organizationId: OrganizationId,
  previous: AuditSeal | undefined,
  events: readonly AuditEvent[],
  sealedAt: Date,
): SealedBatch {
  const ordered = [...events].sort(compareEvents);
  const [first, last] = [ordered.at(0), ordered.at(-1)];
  if (!first || !last) throw new Error('A seal covers one event at least.');
  const sealNumber = (previous?.sealNumber ?? 0) + 1;
  const sealed = ordered.map((event, index) => {
    const { auditEventId } = event;
    return { sealNumber, position: index + 1, auditEventId, hash: hashEvent(event) };
  });
  const times = { firstTime: first.time, lastTime: last.time, sealedAt };
  const previousHash = previous?.hash ?? genesisHash;
  const facts = { sealNumber, algorithm: sealAlgorithm, previousHash, events: ordered.length, ...times };
  const hashing = startSealHash(organizationId, facts);
  for (const { hash } of sealed) hashing.add(hash);
  return { seal: { ...facts, hash: hashing.digest(), forgottenAt: null }, sealed };
}
