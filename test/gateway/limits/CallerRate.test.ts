import { CallerRate } from '../../../gateway/limits/CallerRate';
import { Refusal } from '../../../gateway/refusals';

let time = 0;
const rateOf = (more: { callers?: number } = {}) => {
  time = 0;
  return new CallerRate({ perSecond: 2, burst: 5, now: () => time, ...more });
};

/** How many of so many requests are let in. */
function letIn(rate: CallerRate, caller: string, requests: number): number {
  let count = 0;
  for (let index = 0; index < requests; index++) {
    try {
      rate.require(caller);
      count++;
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.code !== 'RATE_EXCEEDED') throw problem;
    }
  }
  return count;
}

describe('how often a caller may ask', () => {
  it('is a burst at once, then so many per second', () => {
    const rate = rateOf();
    expect(letIn(rate, 'one', 20)).toBe(5);
    time += 1_000;
    expect(letIn(rate, 'one', 20)).toBe(2);
    time += 250;
    expect(letIn(rate, 'one', 20)).toBe(0);
    time += 250;
    expect(letIn(rate, 'one', 20)).toBe(1);
    time += 3_600_000;
    expect(letIn(rate, 'one', 20)).toBe(5);
  });

  it('is told with 429 and when to come back', () => {
    const rate = rateOf();
    letIn(rate, 'one', 5);
    expect(() => rate.require('one')).toThrow(
      expect.objectContaining({ code: 'RATE_EXCEEDED', status: 429, headers: { 'retry-after': '1' } }),
    );
    time += 1_000;
    expect(letIn(rate, 'one', 9)).toBe(2);
  });

  it('is nobody else’s affair', () => {
    const rate = rateOf();
    expect(letIn(rate, 'greedy', 1_000)).toBe(5);
    expect(letIn(rate, 'quiet', 3)).toBe(3);
  });

  it('is remembered for so many callers and no more; the idlest is forgotten first', () => {
    const rate = rateOf({ callers: 3 });
    for (const caller of ['a', 'b', 'c']) expect(letIn(rate, caller, 5)).toBe(5);
    expect(letIn(rate, 'a', 1)).toBe(0);
    expect(letIn(rate, 'd', 1)).toBe(1);
    expect(rate.size).toBe(3);
    // `a` has asked since, so it was `b` who was forgotten.
    expect(letIn(rate, 'a', 1)).toBe(0);
    expect(letIn(rate, 'b', 1)).toBe(1);
    expect(rate.size).toBe(3);
  });
});
