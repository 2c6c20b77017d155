import { Turns } from '../../../gateway/live/Turns';

const forever = new AbortController().signal;

describe('turns', () => {
  it('are given to so many at a time, in the order they were asked for', async () => {
    const turns = new Turns(2);
    const order: number[] = [];
    const first = await turns.take(forever);
    const second = await turns.take(forever);
    const later = [3, 4].map(async (name) => {
      const back = await turns.take(forever);
      order.push(name);
      return back;
    });
    await Promise.resolve();
    expect(turns.waiting).toBe(2);
    first?.();
    first?.();
    await later[0];
    expect(order).toEqual([3]);
    second?.();
    await later[1];
    expect(order).toEqual([3, 4]);
  });

  it('are not kept for who has left', async () => {
    const turns = new Turns(1);
    const first = await turns.take(forever);
    const leaving = new AbortController();
    const left = turns.take(leaving.signal);
    const stays = turns.take(forever);
    leaving.abort();
    expect(await left).toBeNull();
    first?.();
    expect(await stays).not.toBeNull();
    expect(await turns.take(AbortSignal.abort())).toBeNull();
  });
});
