import { DomainError } from '../../domain/errors.ts';

export interface FieldBudget {
  /** For each field that is resolved. Throws `LIMIT_EXCEEDED` when there were too many, or the time is up. */
  spend(): void;
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
  let refusal: DomainError | undefined;
  const refuse = (message: string) => {
    refusal = throughToTheRoot(new DomainError('LIMIT_EXCEEDED', message));
    return refusal;
  };
  return {
    spend() {
      if (refusal) throw refusal;
      spent += 1;
      if (spent > mostFields) throw refuse(`This request resolves more than ${mostFields} fields.`);
      if (spent % fieldsBetweenLooks === 0 && now() > deadline) throw refuse('This request takes too long.');
    },
  };
}
