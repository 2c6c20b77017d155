import { LiveStream, type Outcome, type StreamParts } from '../../../gateway/live/LiveStream';

/** A stream whose questions the test answers. */
function stream(parts: Partial<StreamParts> = {}) {
  const ended: string[] = [];
  let asks = 0;
  const made = new LiveStream({
    ask: async () => ({ results: [{ data: { ask: ++asks } }], ends: null, retry: false }),
    explain: () => ({ results: [], ends: null, retry: true }),
    flushed: async () => {},
    onEnd: (why) => void ended.push(why),
    restMs: 0,
    retryMs: 1,
    mostRetryMs: 4,
    ...parts,
  });
  return { stream: made, ended, asks: () => asks };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a stream', () => {
  it('tells its first answer and then one for each time it is touched', async () => {
    const { stream: live } = stream();
    await live.begin();
    expect((await live.next()).value).toEqual({ data: { ask: 1 } });
    const next = live.next();
    live.touch();
    expect((await next).value).toEqual({ data: { ask: 2 } });
  });

  it('asks nothing while nobody reads, however often it is touched', async () => {
    const { stream: live, asks } = stream();
    await live.begin();
    for (let event = 0; event < 1_000; event++) live.touch();
    await turn();
    expect(asks()).toBe(1);
    await live.next();
    await live.next();
    expect(asks()).toBe(2);
  });

  it('asks nothing while the client has not taken what it was sent', async () => {
    let take: () => void = () => {};
    const taken = new Promise<void>((resolve) => {
      take = resolve;
    });
    const { stream: live, asks } = stream({ flushed: () => taken });
    await live.begin();
    await live.next();
    const next = live.next();
    live.touch();
    await turn();
    expect(asks()).toBe(1);
    take();
    expect((await next).value).toEqual({ data: { ask: 2 } });
  });

  it('ends at once when its client leaves: while it waits, while it asks, and only once', async () => {
    const waiting = stream();
    await waiting.stream.begin();
    await waiting.stream.next();
    const next = waiting.stream.next();
    await waiting.stream.return();
    await waiting.stream.return();
    expect(await next).toEqual({ value: undefined, done: true });
    expect(waiting.ended).toEqual(['left']);

    let gone: AbortSignal | undefined;
    const asking = stream({
      ask: (signal) =>
        new Promise<Outcome>((resolve) => {
          gone = signal;
          signal.addEventListener('abort', () =>
            resolve({ results: [{ data: {} }], ends: null, retry: false }),
          );
        }),
    });
    const begun = asking.stream.begin();
    await asking.stream.return();
    await begun;
    expect(gone?.aborted).toBe(true);
    expect(await asking.stream.next()).toEqual({ value: undefined, done: true });
  });

  it('says its last word after what is still to be told, and nothing after it', async () => {
    const { stream: live, ended } = stream();
    await live.begin();
    live.finish({ data: { last: true } }, 'TOKEN_EXPIRED');
    live.touch();
    const told = [];
    for await (const result of live) told.push(result);
    expect(told).toEqual([{ data: { ask: 1 } }, { data: { last: true } }]);
    expect(ended).toEqual(['TOKEN_EXPIRED']);
  });

  it('tries again what has failed, and is none when the first question fails', async () => {
    let failures = 3;
    const { stream: live, ended } = stream({
      ask: async () => {
        if (failures-- > 0) throw new Error('not now');
        return { results: [{ data: { at: 'last' } }], ends: null, retry: false };
      },
    });
    expect((await live.next()).value).toEqual({ data: { at: 'last' } });
    expect(ended).toEqual([]);

    const never = stream({ ask: () => Promise.reject(new Error('no')) });
    await expect(never.stream.begin()).rejects.toThrow('no');
    expect(never.ended).toEqual(['refused']);
  });
});
