import { z } from 'zod';
import { isErrorCode } from '../../../domain/errors.ts';
import { type UsageOutcome, usageSubjectKinds } from '../../../domain/usage/usage-count.ts';
import { mostHashes } from '../../../domain/usage/user-sketch.ts';
import { positive, text, time, whole } from './values.ts';

const outcome = z.custom<UsageOutcome>(
  (value) => value === 'OPENED' || (typeof value === 'string' && isErrorCode(value)),
  'must be OPENED or a code',
);

export const usage = z.strictObject({
  subjectKind: z.enum(usageSubjectKinds),
  subjectId: text,
  grain: z.enum(['HOUR', 'DAY']),
  startsAt: time,
  outcome,
  count: positive,
  lastAt: time,
  users: z.strictObject({ level: whole.max(31), hashes: z.array(z.int32()).max(mostHashes) }),
  clockSamples: whole,
  clockOffsetSeconds: z.int32().nullable(),
});
