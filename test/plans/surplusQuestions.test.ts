import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

type Key = Readonly<{ id?: string; code?: string }>;

/*
 * The planner (0.0.38) asks every agency that can give the key on the way to another one. One is enough, and each further
 * question would tell an agency whom somebody asks about.
 */
describe('a key that several agencies could give', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    const code = ({ id }: Key) => `code of ${id}`;
    hub = await startFeature({
      registry: {
        sdl: 'type Query { me: Person } type Person @key(fields: "id") { id: ID! }',
        resolvers: { Query: { me: () => ({ id: 'p1' }) } },
      },
      health: {
        sdl: 'type Person @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }',
        resolvers: { Person: { code } },
      },
      social: {
        sdl: `
          type Person @key(fields: "code") @key(fields: "id") { code: ID! id: ID! benefit: Int home: Home }
          type Home { rooms: Int size: Int }
        `,
        resolvers: { Person: { code, benefit: () => 600, home: () => ({ rooms: 3, size: 60 }) } },
      },
      bank: {
        sdl: 'type Person @key(fields: "code") { code: ID! balance: String }',
        resolvers: { Person: { balance: (key: Key) => `balance of ${key.code}` } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('is asked of one of them', async () => {
    const operation = '{ me { balance } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
            }
          }
        ask social about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                code
              }
            }
          }
        ask bank about entities:
          _entities at me
            by ... on Person { __typename code }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                balance
              }
            }
          }
    `);
    const before = hub.asked('health').length + hub.asked('social').length;
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { balance: 'balance of code of p1' } });
    expect(hub.asked('health').length + hub.asked('social').length - before).toBe(1);
  });

  it('is asked of the one that is asked anyway', async () => {
    const operation = '{ me { balance benefit home { rooms } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
            }
          }
        ask social about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                benefit
                home {
                  rooms
                }
                code
              }
            }
          }
        ask bank about entities:
          _entities at me
            by ... on Person { __typename code }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                balance
              }
            }
          }
    `);
    const before = hub.asked('health').length;
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { balance: 'balance of code of p1', benefit: 600, home: { rooms: 3 } },
    });
    expect(hub.asked('health')).toHaveLength(before);
  });
});
