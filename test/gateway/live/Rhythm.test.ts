import { answered, asked, beginning, type Rhythm, touched } from '../../../gateway/live/Rhythm';

const rest = { restMs: 200, retryMs: null };

describe('when a subscription is asked', () => {
  it('is at once at its beginning, and after that when something happens', () => {
    expect(beginning).toEqual({ kind: 'due', at: 0, until: 0 });
    const resting = answered(asked(), 1_000, rest);
    expect(resting).toEqual({ kind: 'resting', until: 1_200 });
    expect(touched(resting, 5_000)).toEqual({ kind: 'due', at: 5_000, until: 1_200 });
  });

  it('is not before the rest is over', () => {
    const resting = answered(asked(), 1_000, rest);
    expect(touched(resting, 1_050)).toMatchObject({ kind: 'due', at: 1_200 });
  });

  it('is once for any number of events in a burst, and once more for all that come while it is asked', () => {
    let state: Rhythm = { kind: 'resting', until: 0 };
    for (let event = 0; event < 100; event++) state = touched(state, 10 + event);
    expect(state).toMatchObject({ kind: 'due', at: 10 });
    state = asked();
    for (let event = 0; event < 100; event++) state = touched(state, 20 + event);
    expect(state).toEqual({ kind: 'asking', again: true });
    expect(answered(state, 300, rest)).toMatchObject({ kind: 'due', at: 500 });
  });

  it('is again after what failed, and sooner when something happens meanwhile', () => {
    const failed = answered(asked(), 1_000, { restMs: 200, retryMs: 5_000 });
    expect(failed).toEqual({ kind: 'due', at: 6_000, until: 1_200 });
    expect(touched(failed, 1_100)).toMatchObject({ at: 1_200 });
    expect(touched(failed, 3_000)).toMatchObject({ at: 3_000 });
    expect(touched(failed, 7_000)).toMatchObject({ at: 6_000 });
  });
});
