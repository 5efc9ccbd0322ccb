import { type MemberCaller, requireMember } from '../../domain/caller.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RequestDeps } from '../../domain/ports.ts';
import { forgetReads, type GraphqlContext } from '../context.ts';
import { isUserError, toUserError } from '../errors.ts';
import type { UserError } from '../generated.ts';

type UseCase<Input, Result> = (deps: RequestDeps, caller: MemberCaller, input: Input) => Promise<Result>;

type WithUserErrors<Payload> = { [Field in keyof Payload]: Payload[Field] } & { userErrors: readonly UserError[] };

/**
 * Runs one use case: its result as the payload, or, when it refuses with something that the caller can mend, the `refused` payload
 * with the reason. A payload may bring its own `userErrors`. Other errors are top-level errors.
 */
export function withUserErrors<Input, Result, Accepted extends object, const Refused extends object>(
  useCase: UseCase<Input, Result>,
  toPayload: (result: Result) => Accepted,
  refused: Refused,
) {
  return async (
    input: Input,
    { deps, caller, span, onRefusal }: GraphqlContext,
  ): Promise<WithUserErrors<Accepted> | WithUserErrors<Refused>> => {
    try {
      return { userErrors: [], ...toPayload(await useCase(deps, requireMember(caller), input)) };
    } catch (error) {
      if (!(error instanceof DomainError && isUserError(error))) throw error;
      onRefusal?.(error.code);
      span.set({ 'embedpath.refusal.code': error.code });
      return { ...refused, userErrors: [toUserError(error)] };
    }
  };
}

/** The same for a mutation, after which what was read before counts no longer. */
export function mutation<Input, Result, Accepted extends object, const Refused extends object>(
  ...args: Parameters<typeof withUserErrors<Input, Result, Accepted, Refused>>
) {
  const answer = withUserErrors(...args);
  return (_source: unknown, { input }: { readonly input: Input }, context: GraphqlContext) =>
    answer(input, context).finally(() => forgetReads(context));
}
