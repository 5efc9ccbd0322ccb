import { newAuditEvent } from '../audit/new-audit-event.ts';
import { isRefusal, type Refusal } from '../embeds/open/refusal-families.ts';
import type { ShownContent } from '../embeds/open/require-shown.ts';
import { DomainError } from '../errors.ts';
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

/** As it is now: the session keeps the user alone. */
async function emailOf({ repository }: Deps, found: FoundSession | undefined): Promise<string | null> {
  if (!found) return null;
  const [member] = await repository.findMembersByIds(found.organizationId, [found.session.memberId]);
  return member?.email ?? null;
}

async function refuse(
  deps: Deps,
  { requestId }: ReadSessionInput,
  found: FoundSession | undefined,
  { code, message }: Refusal,
): Promise<RefusedSession> {
  const { method = null, clientId = null, embedId = null, workbookId = null, memberId = null } = found?.session ?? {};
  const email = await emailOf(deps, found);
  const who = { actorKind: 'EMBED_USER', method, clientId, embedId, workbookId, memberId, email } as const;
  const why = { outcome: 'REFUSED', code, message } as const;
  const event = newAuditEvent(deps, { action: 'EMBED_SESSION_REQUEST', requestId, ...who, ...why });
  if (found) await deps.repository.recordRefusal(found.organizationId, event);
  return { outcome: 'REFUSED', code, referenceNumber: event.referenceNumber };
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
