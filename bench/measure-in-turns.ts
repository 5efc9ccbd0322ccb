export interface Subject {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What one subject costs beside another: the median of what it did round by round, so that busy moments do not count. */
export function ratioOf(samples: readonly number[], others: readonly number[]): number {
  return medianOf(samples.map((sample, round) => sample / (others[round] ?? Number.NaN)));
}

/**
 * The milliseconds that each subject takes, one number a round. In every round each has its turn, so that a busy moment of the machine
 * meets all of them; the first round only warms up.
 */
export async function measureInTurns(
  subjects: readonly Subject[],
  rounds: number,
  onRound: (round: number) => void = () => {},
): Promise<Map<string, readonly number[]>> {
  const samples = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of subjects) {
      const start = performance.now();
      await run();
      if (round > 0) samples.get(name)?.push(performance.now() - start);
    }
    onRound(round);
  }
  return samples;
}
