import { type FeatureHub, startFeature } from '../fixtures/askAndPlan';

describe('@defer and @stream', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: 'type Query { me: Person names: [String] } type Person { name: String }',
        resolvers: { Query: { me: () => ({ name: 'Ada' }), names: () => ['Ada'] } },
      },
    });
  });
  afterAll(() => hub.stop());

  it.each([
    ['@defer', '{ me { ... @defer { name } } }'],
    ['@stream', '{ names @stream(initialCount: 1) }'],
  ])(
    '%s is refused in words: the hub gives one answer per request, and asks nobody',
    async (directive, operation) => {
      const answer = await hub.ask(operation);
      expect(answer.status).toBe(400);
      expect(answer.data).toBeUndefined();
      expect(answer.errors).toMatchObject([
        { message: `Unknown directive "${directive}".`, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ]);
      expect(hub.asked('registry')).toEqual([]);
    },
  );
});
