import { createHash } from 'node:crypto';
import type { AuditEvent } from '../../src/domain/audit/audit-event.ts';
import type { Opening } from '../../src/domain/embeds/open/opening-repository.ts';
import type { EmbedSession } from '../../src/domain/sessions/embed-session.ts';
import { aUuid, frozenNow, later } from './builders.ts';

let count = 0;

/** Unlike any other of this test file. */
function fresh(word: string): string {
  count += 1;
  return `${word} ${count}`;
}

/** A session of the whole workbook, opened by JWT at `frozenNow` for an hour. */
export function aSession(
  overrides: Partial<EmbedSession> & Pick<EmbedSession, 'memberId' | 'clientId' | 'workbookId' | 'accountTypeId'>,
): EmbedSession {
  return {
    sessionId: aUuid(),
    tokenHash: createHash('sha256').update(fresh('token')).digest('hex'),
    method: 'JWT',
    embedId: null,
    source: { sourceType: 'WORKBOOK' },
    tagName: null,
    teamIds: [],
    userAttributes: {},
    evalConnectionId: null,
    openedAt: frozenNow,
    expiresAt: later(3600),
    endedAt: null,
    ...overrides,
  };
}

/** That somebody was allowed to open something. */
export function anAuditEvent(overrides: Partial<AuditEvent> = {}): AuditEvent {
  return {
    auditEventId: aUuid(),
    time: frozenNow,
    action: 'EMBED_OPEN',
    outcome: 'ALLOWED',
    code: null,
    message: null,
    method: 'JWT',
    actorKind: 'EMBED_USER',
    memberId: null,
    email: null,
    clientId: null,
    embedId: null,
    workbookId: null,
    targetType: null,
    targetId: null,
    details: [],
    origin: null,
    clockOffsetSeconds: null,
    referenceNumber: fresh('REFERENCE'),
    requestId: 'request',
    ...overrides,
  };
}

/** An opening of a session, with a nonce of its own, signed with the first secret. */
export function anOpening(overrides: Partial<Opening> & Pick<Opening, 'session' | 'user'>): Opening {
  return {
    nonce: { value: fresh('nonce'), validUntil: overrides.session.expiresAt },
    secretVersion: 1,
    event: anAuditEvent(),
    parameterNames: [],
    ...overrides,
  };
}
