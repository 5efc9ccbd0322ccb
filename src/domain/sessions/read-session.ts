import type { AuditEvent } from '../audit/audit-event.ts';
import { newReferenceNumber } from '../audit/reference-number.ts';
import { isRefusal, type Refusal } from '../embeds/open/refusal-families.ts';
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

/** What a request with the token of a session may see, or the refusal, which is recorded where the session is known. */
export async function readSession(
  deps: Deps,
  input: ReadSessionInput,
): Promise<(LiveSession & { readonly outcome: 'LIVE' }) | RefusedSession> {
  const found = await deps.repository.findSession(hashToken(input.token));
  try {
    return { outcome: 'LIVE', ...(await judgeSession(deps, found)) };
  } catch (error) {
    if (isRefusal(error)) return refuse(deps, input, found, error);
    throw error;
  }
}
