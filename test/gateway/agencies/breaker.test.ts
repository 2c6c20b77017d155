import { type AgencyAnswer, abandoned } from '../../../gateway/agencies/Agency';
import type { BreakerLimits } from '../../../gateway/agencies/BreakerState';
import { openBreaker } from '../../../gateway/agencies/breaker';
import { answered, answersInOrder, failed, heldAsk, never, query, settled, unfit } from './heldAsk';
import { listenTo } from './listenTo';

const limits: BreakerLimits = {
  windowMs: 10_000,
  leastQuestions: 4,
  share: 0.5,
  restMs: 5_000,
  fairMs: 1_000,
};

/** A breaker around an agency, on a clock that the test turns. */
function watch(ask: ReturnType<typeof heldAsk>['ask']) {
  const clock = { now: 0 };
  const breaker = openBreaker('work', limits, () => clock.now);
  return { clock, breaker, ask: breaker.guard(ask) };
}

describe('an agency that fails most of the time', () => {
  it.each([
    ['AGENCY_UNAVAILABLE'],
    ['AGENCY_TIMEOUT'],
    ['AGENCY_OVERLOADED'],
    // 5xx.
    ['AGENCY_ANSWER_INVALID'],
  ] as const)('is left alone after %s again and again', async (code) => {
    const agency = answersInOrder(failed(code));
    const { ask, breaker } = watch(agency.ask);
    for (let time = 0; time < 4; time++) expect(await ask(query, never())).toEqual(failed(code));
    expect(breaker.kind()).toBe('open');
    expect(await ask(query, never())).toEqual(failed('AGENCY_UNAVAILABLE'));
    expect(agency.asked).toBe(4);
  });

  it('is asked by one question after the rest, while the others fail at once', async () => {
    const agency = heldAsk();
    const { ask, breaker, clock } = watch(agency.ask);
    const first = Array.from({ length: 4 }, () => ask(query, never()));
    for (const { answer } of agency.asked) answer(failed('AGENCY_TIMEOUT'));
    await Promise.all(first);
    clock.now = 5_000;
    const probe = ask(query, never());
    expect(breaker.kind()).toBe('probing');
    expect(await ask(query, never())).toEqual(failed('AGENCY_UNAVAILABLE'));
    expect(agency.asked).toHaveLength(5);
    agency.asked[4]?.answer(answered);
    expect(await probe).toEqual(answered);
    expect(breaker.kind()).toBe('closed');
    void ask(query, never());
    expect(agency.asked).toHaveLength(6);
  });

  it('tells whoever listens when it is left alone and when it is asked again', async () => {
    const changes = listenTo('breakerChanged');
    const agency = answersInOrder(...Array(4).fill(failed('AGENCY_UNAVAILABLE')), answered);
    const { ask, clock } = watch(agency.ask);
    for (let time = 0; time < 4; time++) await ask(query, never());
    clock.now = 5_000;
    await ask(query, never());
    changes.stop();
    expect(changes.heard).toEqual(['open', 'probing', 'closed'].map((state) => ({ agency: 'work', state })));
  });
});

describe('what is no failure of the agency', () => {
  const broken: AgencyAnswer = {
    kind: 'answered',
    data: null,
    errors: [{ path: ['a'], code: 'AGENCY_FIELD_FAILED' }],
  };

  it('an answer whose fields failed', async () => {
    const agency = answersInOrder(broken);
    const { ask, breaker } = watch(agency.ask);
    for (let time = 0; time < 40; time++) await ask(query, never());
    expect([breaker.kind(), agency.asked]).toEqual(['closed', 40]);
  });

  it('an answer to one question that cannot be used', async () => {
    const agency = answersInOrder(unfit);
    const { ask, breaker } = watch(agency.ask);
    for (let time = 0; time < 40; time++) expect(await ask(query, never())).toEqual(unfit);
    expect([breaker.kind(), agency.asked]).toEqual(['closed', 40]);
  });

  it.each([
    ['its client has gone', abandoned, 3_000, 'closed'],
    ['its request ran out of time before the agency had its share', 'deadline', 900, 'closed'],
  ])('a question that is broken off because %s', async (_, reason, waited, kind) => {
    expect(await kindAfterBreakingOff(reason, waited)).toBe(kind);
  });

  it('but a request that ran out of time after the agency had its share counts', async () => {
    expect(await kindAfterBreakingOff('deadline', 1_000)).toBe('open');
  });

  async function kindAfterBreakingOff(reason: string, waited: number): Promise<string> {
    const agency = heldAsk();
    const { ask, breaker, clock } = watch(agency.ask);
    const ends = Array.from({ length: 10 }, () => new AbortController());
    for (const { signal } of ends) void ask(query, signal);
    clock.now = waited;
    for (const end of ends) end.abort(reason);
    for (const { answer } of agency.asked) answer(failed('AGENCY_TIMEOUT'));
    await settled();
    return breaker.kind();
  }
});
