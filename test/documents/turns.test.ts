import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/documents/turns.ts';

/** Work that ends when it is told to. */
function steered(begun: string[], name: string) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async () => {
    begun.push(name);
    await ended;
    return name;
  };
  return { work, end: () => end() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('taking turns', () => {
  it('runs so many at a time, the others in their order, and refuses those beyond', async () => {
    const begun: string[] = [];
    const { take: inTurn, counts } = createTurns({ atOnce: 2, waiting: 2 }, () => new Error('full'));
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => steered(begun, name));
    const results = [a, b, c, d].map((steered) => steered && inTurn(steered.work));

    expect(counts()).toEqual({ running: 2, waiting: 2, refused: 0 });
    await expect(inTurn(async () => 'e')).rejects.toThrow('full');
    expect(begun).toEqual(['a', 'b']);
    expect(counts()).toEqual({ running: 2, waiting: 2, refused: 1 });

    b?.end();
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);

    for (const each of [a, c, d]) each?.end();
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
    expect(await inTurn(async () => 'f')).toBe('f');
    expect(counts()).toEqual({ running: 0, waiting: 0, refused: 1 });
  });

  it('gives the turn to the next when work fails', async () => {
    const { take: inTurn } = createTurns({ atOnce: 1, waiting: 1 }, () => new Error('full'));
    const failing = inTurn(() => Promise.reject(new Error('failed')));
    const next = inTurn(async () => 'next');

    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('next');
  });
});
