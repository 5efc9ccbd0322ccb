import { type ExecutionResult, GraphQLError } from 'graphql';
import { DomainError } from '../../src/domain/errors.ts';

/** What an answer with one field, called `answer`, comes to; `NOT_EXECUTED`: the request was at fault before anything ran. */
export type Outcome = 'DONE' | 'REFUSED' | 'NOT_EXECUTED';

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/** Throws what an answer holds that is neither a refusal of the domain nor a fault of the request. */
export function judgeAnswer({ data, errors = [] }: ExecutionResult): Outcome {
  for (const error of errors) {
    const cause = causeOf(error);
    const isExpected = error.path === undefined ? cause instanceof GraphQLError : cause instanceof DomainError;
    if (!isExpected) throw cause;
  }
  if (data === undefined) return 'NOT_EXECUTED';
  const { userErrors = [] } = (data?.['answer'] ?? {}) as { userErrors?: unknown[] };
  return errors.length === 0 && userErrors.length === 0 ? 'DONE' : 'REFUSED';
}
