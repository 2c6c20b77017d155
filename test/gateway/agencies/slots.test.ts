import { openSlots } from '../../../gateway/agencies/slots';
import { answered, failed, heldAsk, never, query, settled } from './heldAsk';
import { listenTo } from './listenTo';

const numbered = (number: number) => ({ ...query, body: String(number) });

function open(limits: { slots: number; queue: number }) {
  const agency = heldAsk();
  const slots = openSlots('work', limits);
  const bodies = () => agency.asked.map(({ request }) => request.body);
  return { agency, slots, bodies, ask: slots.guard(agency.ask) };
}

describe('an agency with two slots and three places to wait', () => {
  it('gets two questions at once, and the others in the order they came', async () => {
    const { agency, slots, bodies, ask } = open({ slots: 2, queue: 3 });
    const all = [0, 1, 2, 3, 4].map((number) => ask(numbered(number), never()));
    expect([bodies(), slots.inFlight(), slots.waiting()]).toEqual([['0', '1'], 2, 3]);
    agency.asked[1]?.answer(answered);
    await settled();
    expect([bodies(), slots.inFlight(), slots.waiting()]).toEqual([['0', '1', '2'], 2, 2]);
    // As many again as are asked now are answered in turn.
    for (let next = 0; next < 5; next++) {
      agency.asked[next]?.answer(answered);
      await settled();
    }
    expect(bodies()).toEqual(['0', '1', '2', '3', '4']);
    expect(await Promise.all(all)).toEqual(Array(5).fill(answered));
    expect([slots.inFlight(), slots.waiting()]).toEqual([0, 0]);
  });

  it('is spared a sixth question, which fails at once', async () => {
    const refusals = listenTo('questionRefused');
    const { agency, ask } = open({ slots: 2, queue: 3 });
    for (let number = 0; number < 5; number++) void ask(numbered(number), never());
    expect(await ask(numbered(5), never())).toEqual(failed('AGENCY_OVERLOADED'));
    refusals.stop();
    expect(agency.asked).toHaveLength(2);
    expect(refusals.heard).toEqual([{ agency: 'work' }]);
  });

  it('is not asked for somebody who left while waiting, and the place is free again', async () => {
    const { agency, slots, bodies, ask } = open({ slots: 1, queue: 2 });
    const gone = new AbortController();
    void ask(numbered(0), never());
    const left = ask(numbered(1), gone.signal);
    void ask(numbered(2), never());
    gone.abort();
    expect(await left).toEqual(failed('AGENCY_OVERLOADED'));
    expect(slots.waiting()).toBe(1);
    void ask(numbered(3), never());
    expect(slots.waiting()).toBe(2);
    for (let next = 0; next < 3; next++) {
      agency.asked[next]?.answer(answered);
      await settled();
    }
    expect(bodies()).toEqual(['0', '2', '3']);
    expect([slots.inFlight(), slots.waiting()]).toEqual([0, 0]);
  });

  it('is not asked at all once the time of the request is over', async () => {
    const { agency, ask } = open({ slots: 1, queue: 1 });
    expect(await ask(query, AbortSignal.abort())).toEqual(failed('AGENCY_TIMEOUT'));
    expect(agency.asked).toHaveLength(0);
  });

  it('gives a slot back when asking throws', async () => {
    const slots = openSlots('work', { slots: 1, queue: 0 });
    const ask = slots.guard(() => Promise.reject(new Error('no')));
    await expect(ask(query, never())).rejects.toThrow('no');
    expect(slots.inFlight()).toBe(0);
  });
});
