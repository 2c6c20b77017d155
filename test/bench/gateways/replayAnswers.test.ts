import { askInWindow, askOnce } from '../../../bench/gateways/askInWindow';
import { type Replay, replayAnswers } from '../../../bench/gateways/replayAnswers';

describe('recorded subgraphs', () => {
  let replay: Replay;
  const made: string[] = [];

  beforeEach(async () => {
    made.length = 0;
    replay = await replayAnswers(['one', 'other'], async (subgraph, body) => {
      made.push(`${subgraph} ${body}`);
      if (body === 'broken') throw new Error('no such field');
      return JSON.stringify({ data: { said: `${subgraph} ${body}` } });
    });
  });

  afterEach(() => replay.stop());

  it('make an answer once per subgraph and exact body, and replay it from then on', async () => {
    const { one = '', other = '' } = replay.urls;
    const first = await askOnce(one, 'hello');
    await askOnce(one, 'hello');
    await askOnce(other, 'hello');
    expect(await askOnce(one, 'hello')).toEqual(first);
    expect(first).toMatchObject({ status: 200, text: '{"data":{"said":"one hello"}}' });
    expect(made).toEqual(['one hello', 'other hello']);
    expect(replay.counts).toEqual({ calls: 4, made: 2 });
  });

  it('keep no failure', async () => {
    const { one = '' } = replay.urls;
    expect((await askOnce(one, 'broken')).status).toBe(500);
    expect((await askOnce(one, 'broken')).status).toBe(500);
    expect(made).toHaveLength(2);
  });

  it('show to those who watch which calls reached whom', async () => {
    const { one = '', other = '' } = replay.urls;
    const seen = await replay.watch(async () => {
      await Promise.all([askOnce(one, 'a'), askOnce(other, 'b')]);
      await askOnce(one, 'c');
    });
    expect(seen.map(({ subgraph, body }) => `${subgraph} ${body}`).sort()).toEqual([
      'one a',
      'one c',
      'other b',
    ]);
    const [c, ...before] = [...seen].sort((x, y) => y.began - x.began);
    expect(before.every(({ ended }) => ended <= (c?.began ?? 0))).toBe(true);
  });

  it('are asked in a window every question once when no time is given, and wrong answers are counted', async () => {
    const url = replay.urls.one ?? '';
    const questions = [
      { body: 'a', data: { said: 'one a' } },
      { body: 'b', data: { said: 'something else' } },
      { body: 'broken', data: null },
      { body: 'c', data: null },
    ];
    const window = await askInWindow({ url, questions, inFlight: 2, milliseconds: null });
    expect({ answers: window.answers, wrong: window.wrong }).toEqual({ answers: 4, wrong: 2 });
  });
});
