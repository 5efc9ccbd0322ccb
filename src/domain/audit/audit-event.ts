import type { RefusalCode } from '../embeds/open/refusal-families.ts';
import type { SigningMethod } from '../embeds/url/embed-request.ts';
import type { AuditEventId, ClientId, EmbedId, MemberId, WorkbookId } from '../ids.ts';
import type { AuditAction, AuditTargetType } from './audit-action.ts';

/** `CREDENTIAL`: one that acts for its owner. `OPERATOR`: who runs the server, and is no member. `SERVER`: by itself. */
export const actorKinds = ['EMBED_USER', 'MEMBER', 'CREDENTIAL', 'OPERATOR', 'SERVER'] as const;
type ActorKind = (typeof actorKinds)[number];

/** A fact beside the target: an id, a name, the name of a field that was changed; a name may come several times. */
export interface AuditDetail {
  readonly name: string;
  readonly value: string;
}

/**
 * What somebody tried, and what came of it. It never holds a secret, a signature or a token, nor the value of a user attribute, and it
 * never changes: its fields, in this order, are what is sealed.
 */
export interface AuditEvent {
  readonly auditEventId: AuditEventId;
  readonly time: Date;
  readonly action: AuditAction;
  readonly outcome: 'ALLOWED' | 'REFUSED';
  /** Why it was refused, and in which words; null when it was allowed (O9). */
  readonly code: RefusalCode | null;
  readonly message: string | null;
  readonly method: SigningMethod | null;
  readonly actorKind: ActorKind;
  /** Who acted: the member, or the user whom an embed was opened for. Null until the user is known, and for an operator. */
  readonly memberId: MemberId | null;
  /** Of who acted; of a URL as it names it, from when its signature was found right; null before. */
  readonly email: string | null;
  /** That signed or acted. As a URL names it, whether it exists or not; null when the URL names what no client id can be. */
  readonly clientId: ClientId | null;
  /** That was opened or changed. Null for a JWT, which names no embed. */
  readonly embedId: EmbedId | null;
  readonly workbookId: WorkbookId | null;
  /** What was changed. */
  readonly targetType: AuditTargetType | null;
  readonly targetId: string | null;
  readonly details: readonly AuditDetail[];
  /** Of the page that framed the embed, where the browser told. */
  readonly origin: string | null;
  /** How far the signer's clock was ahead; null until the signature was found right. */
  readonly clockOffsetSeconds: number | null;
  /** What the viewer was shown, so that a report of theirs finds this event. */
  readonly referenceNumber: string;
  readonly requestId: string;
}
