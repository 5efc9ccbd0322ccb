import type { EmbedSource } from '../embeds/embed-source.ts';
import type { SigningMethod } from '../embeds/url/embed-request.ts';
import type { AccountTypeId, ClientId, EmbedId, MemberId, SessionId, TeamId, WorkbookId } from '../ids.ts';

/** What an opened embed may show, and to whom (O7). */
export interface EmbedSession {
  readonly sessionId: SessionId;
  /** SHA-256 of the bearer token, hexadecimal: the token itself is in the memory of one page alone. */
  readonly tokenHash: string;
  readonly memberId: MemberId;
  readonly clientId: ClientId;
  readonly method: SigningMethod;
  /** Null for a JWT, which names no embed. */
  readonly embedId: EmbedId | null;
  readonly workbookId: WorkbookId;
  readonly source: EmbedSource;
  readonly tagName: string | null;
  /** With which it was opened: another frame of the same user may have others. */
  readonly teamIds: readonly TeamId[];
  readonly accountTypeId: AccountTypeId;
  readonly userAttributes: Readonly<Record<string, string>>;
  readonly evalConnectionId: string | null;
  readonly openedAt: Date;
  /** `:time` + `:session_length`, or `exp`, however late it was opened. */
  readonly expiresAt: Date;
  /** When somebody ended it before its time. */
  readonly endedAt: Date | null;
}
