import { z } from 'zod';
import { refusalCodes } from '../../../domain/embeds/open/refusal-families.ts';
import { type UsageOutcome, usageSubjectKinds } from '../../../domain/usage/usage-count.ts';
import { mostHashes } from '../../../domain/usage/user-sketch.ts';
import { positive, text, time, whole } from './values.ts';

const outcome: z.ZodType<UsageOutcome> = z.enum(['OPENED', ...refusalCodes]);

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
