import type { CheckName } from '../check/check-names.ts';
import type { Step } from '../check/step.ts';
import { isRefusal, type Refusal } from '../open/refusal-families.ts';
import { Advice } from './advice.ts';

export type CheckStatus = 'PASSED' | 'FAILED' | 'NOT_REACHED';

/** How one check went. */
export interface JudgedCheck {
  readonly name: CheckName;
  readonly subject: string | null;
  readonly status: CheckStatus;
  /** What it would refuse with, or warns of; null unless it failed. */
  readonly failure: Refusal | Advice | null;
}

/** All checks in their order, those after a failure too. */
export interface JudgedChecks {
  readonly checks: readonly JudgedCheck[];
  /** The first refusal: that with which opening would answer. */
  readonly refusal: Refusal | null;
}

function isFailure(error: unknown): error is Refusal | Advice {
  return error instanceof Advice || isRefusal(error);
}

async function attempt<Facts>(step: Step<Facts>, facts: Facts): Promise<boolean | Refusal | Advice> {
  try {
    return await step.take(facts);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}

export interface Judging<Facts> {
  readonly steps: readonly Step<Facts>[];
  readonly facts: Facts;
  /** Whether a check may be made, now that this refusal came before it, if any. */
  readonly mayTake: (name: CheckName | null, refusal: Refusal | null) => boolean;
  /** Hears of the first refusal before the next step is taken. */
  readonly onRefusal: (refusal: Refusal) => void;
}

/** Takes all steps that find what they need. Throws only what is no refusal. */
export async function judgeChecks<Facts>({ steps, facts, mayTake, onRefusal }: Judging<Facts>): Promise<JudgedChecks> {
  const checks: JudgedCheck[] = [];
  let refusal: Refusal | null = null;
  for (const step of steps) {
    const { name, subject } = step;
    const outcome: Awaited<ReturnType<typeof attempt>> = mayTake(name, refusal) ? await attempt(step, facts) : false;
    const failure: Refusal | Advice | null = typeof outcome === 'boolean' ? null : outcome;
    if (refusal === null && failure !== null && !(failure instanceof Advice)) {
      refusal = failure;
      onRefusal(failure);
    }
    const status = failure ? 'FAILED' : outcome ? 'PASSED' : 'NOT_REACHED';
    if (name !== null) checks.push({ name, subject, status, failure });
  }
  return { checks, refusal };
}
