import { z } from 'zod';
import { auditActions, auditTargetTypes } from '../../../domain/audit/audit-action.ts';
import { actorKinds } from '../../../domain/audit/audit-event.ts';
import { refusalCodes } from '../../../domain/embeds/open/refusal-families.ts';
import type { AuditEventId, ClientId, EmbedId, MemberId, WorkbookId } from '../../../domain/ids.ts';
import { method, positive, sha256, text, time, uuid } from './values.ts';

/** Client and embed are as a URL named them, whether they exist or not. */
export const auditEvent = z.strictObject({
  auditEventId: uuid<AuditEventId>(),
  time,
  action: z.enum(auditActions),
  outcome: z.enum(['ALLOWED', 'REFUSED']),
  code: z.enum(refusalCodes).nullable(),
  message: text.nullable(),
  method: method.nullable(),
  actorKind: z.enum(actorKinds),
  clientId: text.transform((named) => named as ClientId).nullable(),
  embedId: text.transform((named) => named as EmbedId).nullable(),
  workbookId: uuid<WorkbookId>().nullable(),
  memberId: uuid<MemberId>().nullable(),
  email: text.nullable(),
  targetType: z.enum(auditTargetTypes).nullable(),
  targetId: text.nullable(),
  details: z.array(z.strictObject({ name: text, value: text })),
  origin: text.nullable(),
  clockOffsetSeconds: z.int().nullable(),
  referenceNumber: text,
  requestId: text,
});

export const auditSeal = z.strictObject({
  sealNumber: positive,
  algorithm: text,
  previousHash: sha256,
  hash: sha256,
  events: positive,
  firstTime: time,
  lastTime: time,
  sealedAt: time,
  forgottenAt: time.nullable(),
});

export const sealedEvent = z.strictObject({
  sealNumber: positive,
  position: positive,
  auditEventId: uuid<AuditEventId>(),
  hash: sha256,
});
