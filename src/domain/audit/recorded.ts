import type { MemberCaller } from '../caller.ts';
import type { EmbedId, WorkbookId } from '../ids.ts';
import type { ChangeDeps, RecordedWrites } from '../ports.ts';
import { type ChangeAction, targetTypeOf } from './audit-action.ts';
import type { AuditDetail, AuditEvent } from './audit-event.ts';
import { newAuditEvent } from './new-audit-event.ts';

/** What the trail says of a change beside who made it. */
export interface Change {
  /** Of what the action changes. */
  readonly targetId?: string;
  readonly workbookId?: WorkbookId;
  readonly embedId?: EmbedId;
  /** Names with a value, several, or none. Values of user attributes do not belong here, still less what is secret (K1). */
  readonly details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export function toDetails(details: NonNullable<Change['details']>): AuditDetail[] {
  return Object.entries(details).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === null ? [] : [{ name, value: String(one) }])),
  );
}

type Actor = Pick<AuditEvent, 'actorKind' | 'memberId' | 'email' | 'clientId'>;

export function actorOf({ member, credential }: MemberCaller): Actor {
  const { memberId, email } = member;
  const actorKind = credential === null ? 'MEMBER' : 'CREDENTIAL';
  return { actorKind, memberId, email, clientId: credential?.clientId ?? null };
}

export type RecordingDeps = Pick<ChangeDeps, 'repository' | 'now' | 'randomBytes' | 'requestId'>;

/** The same for who is no caller. */
export function recordedBy(
  deps: RecordingDeps,
  actor: Pick<Actor, 'actorKind'> & Partial<Actor>,
  action: ChangeAction,
  { details = {}, ...change }: Change,
): RecordedWrites {
  const { requestId } = deps;
  const targetType = targetTypeOf(action);
  const event = { action, requestId, targetType, ...actor, ...change, details: toDetails(details) };
  return deps.repository.recording(newAuditEvent(deps, event));
}

/**
 * The one way of a use case to a write: that one also keeps, all or nothing, the event of who made this change. A write that turns
 * out to change nothing keeps none.
 */
export function recorded(
  deps: RecordingDeps,
  caller: MemberCaller,
  action: ChangeAction,
  change: Change,
): RecordedWrites {
  return recordedBy(deps, actorOf(caller), action, change);
}
