import type { SigningMethod } from '../embeds/url/embed-request.ts';
import type { ErrorCode } from '../errors.ts';
import type { AuditEventId, ClientId, EmbedId, MemberId, WorkbookId } from '../ids.ts';

/** What somebody tried, and what came of it. It never holds a secret, a signature or a token. */
export interface AuditEvent {
  readonly auditEventId: AuditEventId;
  readonly time: Date;
  readonly action: 'EMBED_OPEN' | 'EMBED_SESSION_REQUEST';
  readonly outcome: 'ALLOWED' | 'REFUSED';
  /** Why it was refused, and in which words; null when it was allowed (O9). */
  readonly code: ErrorCode | null;
  readonly message: string | null;
  readonly method: SigningMethod | null;
  /** As the URL names it, whether it exists or not; null when the URL cannot be read, or names what no client id can be. */
  readonly clientId: ClientId | null;
  /** Null for a JWT, which names no embed. */
  readonly embedId: EmbedId | null;
  readonly workbookId: WorkbookId | null;
  /** Null until the user is known. */
  readonly memberId: MemberId | null;
  /** As the URL names it, from when its signature was found right; null before. */
  readonly email: string | null;
  /** What the viewer was shown, so that a report of theirs finds this event. */
  readonly referenceNumber: string;
  readonly requestId: string;
}
