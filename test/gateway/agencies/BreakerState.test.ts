import fc from 'fast-check';
import {
  admit,
  type BreakerLimits,
  type BreakerState,
  closedAtFirst,
  type Outcome,
  type Pass,
  settle,
} from '../../../gateway/agencies/BreakerState';

const limits: BreakerLimits = {
  windowMs: 10_000,
  leastQuestions: 4,
  share: 0.5,
  restMs: 5_000,
  fairMs: 1_000,
};

const usual: Pass = { kind: 'usual', era: 0 };

const stateAfter = (outcomes: readonly Outcome[], state: BreakerState = closedAtFirst): BreakerState =>
  outcomes.reduce<BreakerState>((at, outcome) => settle(at, { pass: usual, outcome, now: 0 }, limits), state);

const open: BreakerState = { kind: 'open', era: 0, until: 5_000 };
const probing: BreakerState = { kind: 'probing', era: 0 };

describe('a closed breaker', () => {
  it('lets every question through', () => {
    expect(admit(closedAtFirst, 0)).toEqual({ state: closedAtFirst, pass: usual });
  });

  it('opens for its rest when half of enough questions fail', () => {
    expect(stateAfter(['good', 'bad', 'good']).kind).toBe('closed');
    expect(stateAfter(['good', 'bad', 'good', 'bad'])).toEqual(open);
  });

  it('does not open on a good answer, even where failures before it would do', () => {
    expect(stateAfter(['bad', 'bad', 'bad', 'good']).kind).toBe('closed');
  });

  it('learns nothing from a question that was broken off', () => {
    expect(stateAfter(['silent', 'silent', 'silent', 'silent', 'silent'])).toEqual(closedAtFirst);
  });

  it('learns nothing from a late answer to a question that was asked before the last break', () => {
    const later: BreakerState = { kind: 'closed', era: 1, recent: [] };
    expect(stateAfter(['bad', 'bad', 'bad', 'bad', 'bad'], later)).toEqual(later);
  });
});

describe('an open breaker', () => {
  it('lets nothing through until its rest is over', () => {
    expect(admit(open, 4_999)).toEqual({ state: open, pass: null });
  });

  it('lets one question through then, and no other until that is answered', () => {
    expect(admit(open, 5_000)).toEqual({ state: probing, pass: { kind: 'probe' } });
    expect(admit(probing, 60_000)).toEqual({ state: probing, pass: null });
  });

  it('learns nothing from late answers', () => {
    expect(stateAfter(['good', 'bad', 'good'], open)).toEqual(open);
  });
});

describe('a probe', () => {
  const afterProbe = (outcome: Outcome) =>
    settle(probing, { pass: { kind: 'probe' }, outcome, now: 6_000 }, limits);

  it('closes the breaker when it is answered, with nothing held against the agency', () => {
    expect(afterProbe('good')).toEqual({ kind: 'closed', era: 1, recent: [] });
  });

  it('opens it for another rest when it fails', () => {
    expect(afterProbe('bad')).toEqual({ kind: 'open', era: 0, until: 11_000 });
  });

  it('leaves the next question to probe when it was broken off', () => {
    const next = afterProbe('silent');
    expect(admit(next, 6_000).pass).toEqual({ kind: 'probe' });
  });
});

describe('whatever happens, in whatever order', () => {
  type Event = { readonly ask: number } | { readonly end: number; readonly outcome: Outcome };
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.record({ ask: fc.nat(2_000) }),
    fc.record({ end: fc.nat(50), outcome: fc.constantFrom<Outcome>('good', 'bad', 'bad', 'silent') }),
  );

  it('there is never more than one probe, and a probe under way ends the probing', () => {
    let probes = 0;
    fc.assert(
      fc.property(fc.array(event, { minLength: 60, maxLength: 120 }), (events) => {
        let state = closedAtFirst;
        let now = 0;
        const underWay: Pass[] = [];
        for (const step of events) {
          if ('ask' in step) {
            now += step.ask;
            const admitted = admit(state, now);
            state = admitted.state;
            if (admitted.pass !== null) underWay.push(admitted.pass);
          } else if (underWay.length > 0) {
            const [pass] = underWay.splice(step.end % underWay.length, 1);
            if (pass === undefined) continue;
            if (pass.kind === 'probe') probes++;
            state = settle(state, { pass, outcome: step.outcome, now }, limits);
            if (pass.kind === 'probe') expect(state.kind).not.toBe('probing');
          }
          const probing = underWay.filter(({ kind }) => kind === 'probe').length;
          expect(probing).toBe(state.kind === 'probing' ? 1 : 0);
        }
      }),
      { numRuns: 100, seed: 3 },
    );
    expect(probes).toBeGreaterThan(20);
  });
});
