import { expect, it, onTestFinished } from 'vitest';
import { runInRounds } from '../src/run-in-rounds.ts';

/** Nothing here takes as long. */
const longEnoughMs = 60_000;

/** Rounds without a pause, and what waits for so many of them. */
function runSome(count: number, work: (round: number) => void = () => undefined) {
  let done = 0;
  const errors: unknown[] = [];
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const rounds = runInRounds(
    0,
    async () => {
      done += 1;
      if (done === count) reach();
      work(done);
    },
    (error) => errors.push(error),
  );
  return { rounds, errors, reached, done: () => done };
}

it('goes on however many rounds there were, and keeps nothing of them', async () => {
  const warnings: string[] = [];
  const keep = ({ name }: Error) => warnings.push(name);
  process.on('warning', keep);
  onTestFinished(() => void process.off('warning', keep));
  const { rounds, reached } = runSome(30);
  await reached;
  await rounds.stop(longEnoughMs);
  expect(warnings).toEqual([]);
});

it('tells of a round that fails, and goes on', async () => {
  const failure = new Error('the second');
  const { rounds, errors, reached } = runSome(3, (round) => {
    if (round === 2) throw failure;
  });
  await reached;
  await rounds.stop(longEnoughMs);
  expect(errors).toEqual([failure]);
});

it('tells of the first of rounds that fail in a row', async () => {
  const { rounds, errors, reached } = runSome(6, (round) => {
    if (round === 2 || round === 3 || round === 5) throw new Error(`round ${round}`);
  });
  await reached;
  await rounds.stop(longEnoughMs);
  expect(errors).toEqual([new Error('round 2'), new Error('round 5')]);
});

it('does one more round when it is stopped, however long the pause, and then none', async () => {
  let done = 0;
  const rounds = runInRounds(
    2 ** 30,
    async () => {
      done += 1;
    },
    () => undefined,
  );
  await rounds.stop(longEnoughMs);
  expect(done).toBe(2);
});

it('waits for its last round no longer than it is told to', async () => {
  const rounds = runInRounds(
    0,
    () => new Promise<void>(() => undefined),
    () => undefined,
  );
  await expect(rounds.stop(1)).resolves.toBeUndefined();
});
