import { type FixtureHub, startHub } from '../fixtures/startHub';
import { composeFixture } from '../fixtures/startSubgraphs';

describe('a supergraph that is replaced while the hub runs', () => {
  let hub: FixtureHub;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  beforeAll(async () => {
    hub = await startHub({
      registry: {
        sdl: 'type Query { me: Person slow: Person } type Person @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: {
            me: () => ({ id: 'p1', name: 'Ada' }),
            slow: async () => {
              await held;
              return { id: 'p1', name: 'Ada' };
            },
          },
        },
      },
      work: {
        sdl: 'type Person @key(fields: "id") { id: ID! job: String }',
        resolvers: { Person: { job: () => 'nurse' } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('serves new requests from the new one, and running ones from the one they began with', async () => {
    const running = hub.ask('{ slow { name job } }');
    while (hub.asked('registry').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await hub.gateway.replaceSupergraph(
      composeFixture({
        registry: {
          sdl: 'type Query { me: Person slow: Person } type Person @key(fields: "id") { id: ID! name: String }',
          url: /url: "(http:[^"]+)"/.exec(hub.supergraphSdl)?.[1] ?? '',
        },
      }),
    );
    expect((await hub.ask('{ me { name job } }')).status).toBe(400);
    expect((await hub.ask('{ me { name } }')).data).toEqual({ me: { name: 'Ada' } });
    letGo();
    expect((await running).data).toEqual({ slow: { name: 'Ada', job: 'nurse' } });
  });

  it('stays as it is when the new one cannot be used', async () => {
    await expect(hub.gateway.replaceSupergraph('type Query { a: Int }')).rejects.toThrow(
      /supergraph cannot be used/,
    );
    expect((await hub.ask('{ me { name } }')).data).toEqual({ me: { name: 'Ada' } });
  });
});
