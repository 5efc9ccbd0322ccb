import { DomainError } from '../../domain/errors.ts';

export interface FieldBudget {
  /** For each field that is resolved, and the items of each list. Throws `LIMIT_EXCEEDED` for too many, or when the time is up. */
  spend(count?: number): void;
  /** Whether it has thrown, so that the request is refused. */
  isSpent(): boolean;
  /** Whether the time is up, so that nobody waits for the answer any more. */
  isLate(): boolean;
}

export interface FieldBudgetOptions {
  readonly mostFields: number;
  /** On the clock of `now`, in milliseconds. */
  readonly deadline: number;
  readonly now: () => number;
}

/** Reading a clock for every field would cost more than most fields do. */
const fieldsBetweenLooks = 1000;

/**
 * graphql-js has no way to stop an execution: an error in a nullable field is noted and all others still run, so a million
 * fields past the limit would be a million errors. But it asks each error for its `path` before it notes it; one that
 * answers by throwing itself passes through to the root, and the whole answer is this one error.
 */
function throughToTheRoot(error: DomainError): DomainError {
  return Object.defineProperty(error, 'path', {
    get() {
      throw error;
    },
  });
}

/** What one request may resolve, whatever its lists turn out to hold. */
export function createFieldBudget({ mostFields, deadline, now }: FieldBudgetOptions): FieldBudget {
  let spent = 0;
  let nextLook = fieldsBetweenLooks;
  let refusal: DomainError | undefined;
  const refuse = (message: string) => {
    refusal = throughToTheRoot(new DomainError('LIMIT_EXCEEDED', message));
    return refusal;
  };
  return {
    isSpent: () => refusal !== undefined,
    isLate: () => now() > deadline,
    spend(count = 1) {
      if (refusal) throw refusal;
      spent += count;
      if (spent > mostFields) throw refuse(`This request resolves more than ${mostFields} fields.`);
      if (spent < nextLook) return;
      nextLook = spent + fieldsBetweenLooks;
      if (now() > deadline) throw refuse('This request takes too long.');
    },
  };
}
