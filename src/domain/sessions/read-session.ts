import type { AuditEvent } from '../audit/audit-event.ts';
import { newReferenceNumber } from '../audit/reference-number.ts';
import { isRefusal, type Refusal } from '../embeds/open/refusal-families.ts';
import type { ShownContent } from '../embeds/open/require-shown.ts';
import { DomainError } from '../errors.ts';
import { type AuditEventId, randomUuid } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { hashToken } from '../tokens/mint-token.ts';
import { type FoundSession, judgeSession, type LiveSession } from './judge-session.ts';

export interface ReadSessionInput {
  readonly token: string;
  readonly requestId: string;
}

export interface RefusedSession {
  readonly outcome: 'REFUSED';
  readonly code: Refusal['code'];
  readonly referenceNumber: string;
}

async function refuse(
  { repository, randomBytes, now }: Deps,
  { requestId }: ReadSessionInput,
  found: FoundSession | undefined,
  { code, message }: Refusal,
): Promise<RefusedSession> {
  const referenceNumber = newReferenceNumber(randomBytes);
  if (found) {
    const { method, clientId, embedId, workbookId, memberId } = found.session;
    const event: AuditEvent = {
      auditEventId: randomUuid<AuditEventId>(randomBytes),
      time: now(),
      action: 'EMBED_SESSION_REQUEST',
      outcome: 'REFUSED',
      code,
      message,
      method,
      clientId,
      embedId,
      workbookId,
      memberId,
      email: null,
      referenceNumber,
      requestId,
    };
    await repository.recordRefusal(found.organizationId, event);
  }
  return { outcome: 'REFUSED', code, referenceNumber };
}

/** Draws one page or modal of what a session shows; undefined for one that is not among it. */
export type DrawPanel = (shown: ShownContent) => string | undefined;

export interface ReadPanel extends LiveSession {
  readonly outcome: 'READ';
  readonly panel: string;
}

/**
 * What a request with the token of a session asks to see, or the refusal, which is recorded where the session is known. What
 * the session does not show, or not any more, is `SOURCE_MISSING`.
 */
export async function readSession(
  deps: Deps,
  input: ReadSessionInput,
  drawPanel: DrawPanel,
): Promise<ReadPanel | RefusedSession> {
  const found = await deps.repository.findSession(hashToken(input.token));
  try {
    const live = await judgeSession(deps, found);
    const panel = drawPanel(live.shown);
    if (panel === undefined) throw new DomainError('SOURCE_MISSING', 'The session shows no such page.');
    return { outcome: 'READ', ...live, panel };
  } catch (error) {
    if (isRefusal(error)) return refuse(deps, input, found, error);
    throw error;
  }
}
