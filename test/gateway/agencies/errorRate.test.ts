import fc from 'fast-check';
import { isTooHigh, nothingRecent, type Recent, withOutcome } from '../../../gateway/agencies/errorRate';

const limits = { windowMs: 10_000, leastQuestions: 20, share: 0.5 };

/** The outcomes at these moments, in order. */
const recentOf = (outcomes: readonly (readonly ['good' | 'bad', number])[]): Recent =>
  outcomes.reduce<Recent>(
    (recent, [outcome, now]) => withOutcome(recent, outcome, { now, windowMs: limits.windowMs }),
    nothingRecent,
  );

const times = (count: number, outcome: 'good' | 'bad', now: number) =>
  Array.from({ length: count }, () => [outcome, now] as const);

describe('the error rate over a sliding window', () => {
  it('says nothing about nineteen questions, however bad', () => {
    expect(isTooHigh(recentOf(times(19, 'bad', 0)), limits)).toBe(false);
    expect(isTooHigh(recentOf(times(20, 'bad', 0)), limits)).toBe(true);
  });

  it('is too high from half on', () => {
    expect(isTooHigh(recentOf([...times(11, 'good', 0), ...times(10, 'bad', 1)]), limits)).toBe(false);
    expect(isTooHigh(recentOf([...times(10, 'good', 0), ...times(10, 'bad', 1)]), limits)).toBe(true);
  });

  it('forgets what is older than the window', () => {
    const before = [...times(30, 'good', 500), ...times(19, 'bad', 5_000)];
    expect(isTooHigh(recentOf([...before, ['bad', 9_900]]), limits)).toBe(false);
    expect(isTooHigh(recentOf([...before, ['bad', 10_100]]), limits)).toBe(true);
    expect(isTooHigh(recentOf([...before, ['bad', 60_000]]), limits)).toBe(false);
  });

  it('keeps ten counts at most, however long it runs', () => {
    const outcomes = Array.from({ length: 500 }, (_, second) => ['bad', second * 333] as const);
    expect(recentOf(outcomes).length).toBeLessThanOrEqual(10);
  });

  it('counts exactly the questions of the current tenth and the nine before it', () => {
    const moments = fc.array(fc.tuple(fc.constantFrom('good' as const, 'bad' as const), fc.nat(30_000)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(moments, (unordered) => {
        const outcomes = [...unordered].sort(([, one], [, other]) => one - other);
        const tenthOf = (now: number) => Math.floor(now / 1_000);
        const last = tenthOf(outcomes.at(-1)?.[1] ?? 0);
        const within = outcomes.filter(([, now]) => tenthOf(now) > last - 10);
        const recent = recentOf(outcomes);
        expect(recent.reduce((sum, { asked }) => sum + asked, 0)).toBe(within.length);
        expect(recent.reduce((sum, tenth) => sum + tenth.failed, 0)).toBe(
          within.filter(([outcome]) => outcome === 'bad').length,
        );
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
