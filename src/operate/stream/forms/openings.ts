import { z } from 'zod';
import type { AccountTypeId, MemberId, SessionId, TeamId, WorkbookId } from '../../../domain/ids.ts';
import {
  bytes,
  clientId,
  embedId,
  method,
  origin,
  positive,
  sessionSeconds,
  sha256,
  source,
  text,
  textMap,
  time,
  uuid,
  whole,
} from './values.ts';

export const credential = z.strictObject({
  clientId,
  name: text,
  description: text,
  ownerId: uuid<MemberId>(),
  privileges: z.array(z.enum(['EMBED', 'API'])),
  bounds: z.strictObject({
    workbookIds: z.array(uuid<WorkbookId>()).nullable(),
    embedIds: z.array(embedId).nullable(),
    teams: z.array(text).nullable(),
    accountTypes: z.array(text).nullable(),
    origins: z.array(origin).nullable(),
    maxSessionLengthSeconds: sessionSeconds.nullable(),
  }),
  createdAt: time,
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
});

export const secret = z.strictObject({
  clientId,
  version: positive,
  keyId: text,
  sealed: bytes,
  createdAt: time,
  endsAt: time.nullable(),
  lastUsedAt: time.nullable(),
  uses: whole,
});

const opened = {
  embedId: embedId.nullable(),
  workbookId: uuid<WorkbookId>(),
  source,
  tagName: text.nullable(),
  method,
};

export const credentialUse = z.strictObject({ clientId, ...opened, lastUsedAt: time, uses: whole });

export const nonce = z.strictObject({ clientId, nonce: text, validUntil: time });

export const session = z.strictObject({
  sessionId: uuid<SessionId>(),
  tokenHash: sha256,
  memberId: uuid<MemberId>(),
  clientId,
  ...opened,
  teamIds: z.array(uuid<TeamId>()),
  accountTypeId: uuid<AccountTypeId>(),
  userAttributes: textMap,
  evalConnectionId: text.nullable(),
  openedAt: time,
  expiresAt: time,
  endedAt: time.nullable(),
});
