import { maskSecrets } from '../credentials/mask-secrets.ts';
import { type AuditEventId, randomUuid } from '../ids.ts';
import { mapTexts } from '../map-texts.ts';
import type { Deps } from '../ports.ts';
import type { AuditEvent } from './audit-event.ts';
import { newReferenceNumber } from './reference-number.ts';

type Given = Pick<AuditEvent, 'action' | 'actorKind' | 'requestId'> &
  Partial<Omit<AuditEvent, 'auditEventId' | 'time' | 'referenceNumber'>>;

/**
 * An event of now with a reference number of its own: allowed unless told otherwise, and null in all that is not given. What looks
 * like a secret of a credential is masked, since the trail keeps for good what people have put in a wrong place (K1).
 */
export function newAuditEvent({ now, randomBytes }: Pick<Deps, 'now' | 'randomBytes'>, given: Given): AuditEvent {
  return {
    auditEventId: randomUuid<AuditEventId>(randomBytes),
    time: now(),
    referenceNumber: newReferenceNumber(randomBytes),
    outcome: 'ALLOWED',
    code: null,
    message: null,
    method: null,
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
    ...mapTexts(given, maskSecrets),
  };
}
