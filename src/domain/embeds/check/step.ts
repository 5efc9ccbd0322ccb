import type { CheckName } from './check-names.ts';

/** One thing that is judged, or looked up, on the way to an answer; `Facts` is what is known by then, to which it may add. */
export interface Step<Facts> {
  /** Null: it refuses nothing, and only learns what later steps judge. */
  readonly name: CheckName | null;
  /** The parameter or claim that it judges, where the name does not tell. */
  readonly subject: string | null;
  /** False when what it judges is not known, since an earlier step has failed. Throws the refusal. */
  readonly take: (facts: Facts) => boolean | Promise<boolean>;
}

type Judge<Facts, Given> = (given: Given, facts: Facts) => void | Promise<void>;

function taking<Facts, Given>(given: (facts: Facts) => Given | undefined, judge: Judge<Facts, Given>) {
  return (facts: Facts): boolean | Promise<boolean> => {
    const known = given(facts);
    if (known === undefined) return false;
    const judged = judge(known, facts);
    return judged ? judged.then(() => true) : true;
  };
}

/** A step that refuses by throwing; it is not reached where `given` gives undefined. */
export function check<Facts, Given>(
  name: CheckName,
  given: (facts: Facts) => Given | undefined,
  judge: Judge<Facts, Given>,
  subject: string | null = null,
): Step<Facts> {
  return { name, subject, take: taking(given, judge) };
}

/** A step that refuses nothing. */
export function learn<Facts, Given>(
  given: (facts: Facts) => Given | undefined,
  note: Judge<Facts, Given>,
): Step<Facts> {
  return { name: null, subject: null, take: taking(given, note) };
}

function unreached({ name, subject }: Step<never>): Error {
  return new Error(`The step ${name ?? 'between checks'} ${subject ?? ''} did not find what those before it promise.`);
}

/** Takes all steps. Throws the refusal of the first that fails. */
export async function takeAll<Facts>(steps: readonly Step<Facts>[], facts: Facts): Promise<void> {
  for (const step of steps) {
    const taken = step.take(facts);
    // Most look nothing up, and nobody waits for those.
    if (!(typeof taken === 'boolean' ? taken : await taken)) throw unreached(step);
  }
}

/** The same for steps that look nothing up. */
export function takeAllNow<Facts>(steps: readonly Step<Facts>[], facts: Facts): void {
  for (const step of steps) if (step.take(facts) !== true) throw unreached(step);
}
