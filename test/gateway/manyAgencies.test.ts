import { startHub } from '../fixtures/startHub';

describe('a request that needs thirty agencies at once', () => {
  it('asks each of them once', async () => {
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    const hub = await startHub(
      Object.fromEntries(
        numbers.map((number) => [
          `office${number}`,
          {
            sdl: `type Query { answer${number}: Int }`,
            resolvers: { Query: { [`answer${number}`]: () => number } },
          },
        ]),
      ),
    );
    try {
      const answer = await hub.ask(`{ ${numbers.map((number) => `answer${number}`).join(' ')} }`);
      expect(answer.data).toEqual(Object.fromEntries(numbers.map((number) => [`answer${number}`, number])));
      expect(numbers.map((number) => hub.asked(`office${number}`).length)).toEqual(numbers.map(() => 1));
    } finally {
      await hub.stop();
    }
  });
});
