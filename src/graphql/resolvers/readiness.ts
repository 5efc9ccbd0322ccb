import { requireMember } from '../../domain/caller.ts';
import { readEmbedReadiness, readReadinessOf } from '../../domain/embeds/embed-readiness.ts';
import type { MadeCheck } from '../../domain/embeds/path-checks.ts';
import { toUserError } from '../errors.ts';
import type { Resolvers, UserError } from '../generated.ts';

function userErrorOf(check: MadeCheck): UserError | null {
  return check.status === 'FAILED' ? toUserError(check.refusal) : null;
}

export const readinessResolvers: Resolvers = {
  Query: {
    embedReadiness: (_source, args, { deps, caller }) => readEmbedReadiness(deps, requireMember(caller), args),
  },
  Workbook: {
    readiness: (readable, args, { deps, caller }) => readReadinessOf(deps, requireMember(caller), readable, args),
  },
  ReadinessCheck: {
    code: (check) => userErrorOf(check)?.code ?? null,
    message: (check) => (check.status === 'FAILED' ? check.refusal.message : check.message),
    field: (check) => userErrorOf(check)?.field ?? null,
    remedy: (check) => userErrorOf(check)?.remedy ?? null,
  },
};
