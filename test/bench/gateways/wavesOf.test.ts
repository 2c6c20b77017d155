import type { SeenCall } from '../../../bench/gateways/replayAnswers';
import { wavesOf } from '../../../bench/gateways/wavesOf';

const call = (body: string, began: number, ended: number): SeenCall => ({
  subgraph: 'shop',
  body,
  began,
  ended,
});

const bodies = (calls: readonly SeenCall[]) => wavesOf(calls).map((wave) => wave.map(({ body }) => body));

describe('the waves of calls a gateway sends', () => {
  it('hold together what overlaps, and keep apart what waited', () => {
    const calls = [
      call('third', 60, 85),
      call('first', 0, 25),
      call('beside it', 2, 27),
      call('second', 30, 55),
    ];
    expect(bodies(calls)).toEqual([['first', 'beside it'], ['second'], ['third']]);
  });

  it('let a branch that is shorter go on by itself', () => {
    const calls = [
      call('short', 0, 25),
      call('long', 0, 50),
      call('after short', 26, 51),
      call('after both', 52, 77),
    ];
    expect(bodies(calls)).toEqual([['short', 'long'], ['after short'], ['after both']]);
  });

  it('are none when nothing was called', () => {
    expect(wavesOf([])).toEqual([]);
  });
});
