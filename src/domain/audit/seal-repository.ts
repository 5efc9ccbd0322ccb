import type { AuditEventId, OrganizationId } from '../ids.ts';
import type { AuditEvent } from './audit-event.ts';
import type { AuditSeal, SealedBatch, SealedEvent } from './seal.ts';

/** All that is kept of a trail, in the order in which it is checked: each seal, then what it covers; in the end what waits for a seal. */
export type TrailRow =
  | { readonly kind: 'SEAL'; readonly seal: AuditSeal }
  /** Null: the event is gone. */
  | { readonly kind: 'SEALED'; readonly sealed: SealedEvent; readonly event: AuditEvent | null }
  /** Null: it is gone before it was sealed. `isAwaited`: a seal will cover it. */
  | {
      readonly kind: 'UNSEALED';
      readonly auditEventId: AuditEventId;
      readonly event: AuditEvent | null;
      readonly isAwaited: boolean;
    };

export interface Forgetting {
  /** Only whole seals, all of whose events are older. */
  readonly recordedBefore: Date;
  readonly forgottenAt: Date;
  readonly mostSeals: number;
  /** What the trail tells of it. */
  readonly describe: (forgotten: Forgotten) => AuditEvent;
}

export interface Forgotten {
  /** The last whose events are gone; it stays. */
  readonly sealNumber: number;
  readonly events: number;
}

/** What seals the trail, and shortens it from its old end. */
export interface SealRepository {
  /** Of all organizations, in order. */
  listOrganizationSlugs(): Promise<readonly string[]>;
  listOrganizationsToSeal(): Promise<readonly OrganizationId[]>;
  /**
   * Puts a seal on the oldest events that have none, `most` of them; how many those were. Nobody else seals the organization
   * meanwhile; undefined: somebody does. `seal` gets the newest seal and one event at least.
   */
  sealEvents(
    organizationId: OrganizationId,
    most: number,
    seal: (previous: AuditSeal | undefined, events: readonly AuditEvent[]) => SealedBatch,
  ): Promise<number | undefined>;
  listOrganizationsToForget(recordedBefore: Date): Promise<readonly OrganizationId[]>;
  /** Forgets the events of the oldest seals, and those seals but the last; undefined: none are as old. */
  forgetEvents(organizationId: OrganizationId, forgetting: Forgetting): Promise<Forgotten | undefined>;
  /** From one moment; rows are read as they are asked for. */
  readTrail(organizationId: OrganizationId): AsyncIterable<TrailRow>;
}
