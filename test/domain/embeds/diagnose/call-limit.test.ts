import { describe, expect, it } from 'vitest';
import { createCallLimit } from '../../../../src/domain/embeds/diagnose/call-limit.ts';
import type { MemberId } from '../../../../src/domain/ids.ts';
import { aUuid } from '../../../support/builders.ts';

function start(mostPerMinute: number) {
  let now = 0;
  const limit = createCallLimit({ mostPerMinute, stopwatch: () => now });
  const pass = (ms: number) => {
    now += ms;
  };
  return { limit, pass };
}

describe('a limit of calls', () => {
  it('refuses one too many, and says for how long', () => {
    const { limit, pass } = start(2);
    const member = aUuid<MemberId>();
    limit.take(member);
    pass(10_500);
    limit.take(member);
    const refusal = expect.objectContaining({ code: 'RATE_LIMITED', retryAfterSeconds: 50 });
    expect(() => limit.take(member)).toThrow(refusal);
    pass(49_499);
    expect(() => limit.take(member)).toThrow(expect.objectContaining({ retryAfterSeconds: 1 }));
    pass(1);
    limit.take(member);
  });

  it('counts each member apart', () => {
    const { limit } = start(1);
    for (let times = 0; times < 5; times += 1) limit.take(aUuid<MemberId>());
  });

  it('holds no more than 10,000 counts: that which began first is forgotten', () => {
    const { limit } = start(1);
    const first = aUuid<MemberId>();
    limit.take(first);
    for (let times = 0; times < 9_999; times += 1) limit.take(aUuid<MemberId>());
    expect(() => limit.take(first)).toThrow();
    limit.take(aUuid<MemberId>());
    limit.take(first);
  });
});
