import { anonymous, type Caller } from '../domain/caller.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { Deps, RequestDeps } from '../domain/ports.ts';
import { noSpan, type Span } from '../tracing/span.ts';
import type { FieldBudget } from './limits/field-budget.ts';
import { createReads } from './loaders.ts';

/** What resolvers of one request share. */
export interface GraphqlContext {
  /** Looked up again before a mutation that follows another in the same request. */
  caller: Caller;
  /** What was read is forgotten after every mutation, so that nothing stale is answered. */
  deps: RequestDeps;
  /** A mutation of this request has run, so that the caller may not be what they were. */
  hasChanged: boolean;
  readonly requestId: string;
  /** Of the operation. */
  readonly span: Span;
  /** Hears of refusals that a payload carries. */
  readonly onRefusal: ((code: ErrorCode) => void) | undefined;
  readonly budget: FieldBudget;
}

type ContextFacts = Pick<GraphqlContext, 'caller' | 'requestId' | 'budget'> &
  Partial<Pick<GraphqlContext, 'span' | 'onRefusal'>>;

export function createContext(
  deps: Deps,
  { caller, requestId, span = noSpan, onRefusal, budget }: ContextFacts,
): GraphqlContext {
  return {
    caller,
    requestId,
    span,
    onRefusal,
    budget,
    hasChanged: false,
    deps: { ...deps, requestId, reads: createReads(deps, caller), isLate: budget.isLate },
  };
}

/** Before a mutation: who asks, as of now. */
export async function renewCaller(context: GraphqlContext): Promise<void> {
  const { caller, deps, hasChanged } = context;
  if (!hasChanged || caller.kind === 'ANONYMOUS') return;
  context.caller = (await deps.repository.findCaller(caller.token.hash, deps.now())) ?? anonymous;
}

/** After a mutation: what was read before it no longer counts. */
export function forgetReads(context: GraphqlContext): void {
  context.hasChanged = true;
  context.deps = { ...context.deps, reads: createReads(context.deps, context.caller) };
}
