import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';

/**
 * `homes[0].fee` needs a field that failed, may not be null, and took its home with it. The client was told twice: at
 * `fee`, as it should be, and at the home itself, because the field that failed was the hub's own need and had no place
 * of its own. Found by the search in test/differential.
 */
describe('a failed requirement of a field that may not be null', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub({
      registry: {
        sdl: 'type Query { homes: [Home] } type Home @key(fields: "id") { id: ID! rent: Int }',
        resolvers: {
          Query: { homes: () => [{ id: 'h1' }, { id: 'h2' }] },
          Home: {
            rent: ({ id }: { id: string }) => {
              if (id === 'h1') throw new Error('not today');
              return 7;
            },
          },
        },
      },
      office: {
        sdl: `type Home @key(fields: "id") {
                id: ID! rent: Int @external fee: Int! @requires(fields: "rent") open: Boolean
              }`,
        resolvers: { Home: { fee: ({ rent }: { rent: number }) => rent * 2, open: () => true } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('is told once, at the field', async () => {
    const answer = await hub.ask('{ homes { fee } }');
    expect(answer.data).toEqual({ homes: [null, { fee: 14 }] });
    expect(failuresOf(answer)).toEqual(['homes.0.fee: AGENCY_FIELD_FAILED by registry']);
  });

  it('takes nothing from its neighbours, and the agency never sees the failed value', async () => {
    const answer = await hub.ask('{ homes { open } }');
    expect(answer.data).toEqual({ homes: [{ open: true }, { open: true }] });
    const both = await hub.ask('{ homes { open fee } }');
    expect(both.data).toEqual({ homes: [null, { open: true, fee: 14 }] });
    expect(failuresOf(both)).toEqual(['homes.0.fee: AGENCY_FIELD_FAILED by registry']);
    expect(hub.asked('office').at(-1)?.variables.representations).toEqual([
      { __typename: 'Home', id: 'h1' },
      { __typename: 'Home', id: 'h2', rent: 7 },
    ]);
  });
});
