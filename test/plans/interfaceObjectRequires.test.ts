import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

const nodes: Readonly<Record<string, object>> = {
  p: { __typename: 'Person', id: 'p', name: 'Ada', born: 1815 },
  h: { __typename: 'Home', id: 'h', name: 'Park Lane', rooms: 3 },
};
const byId = { __resolveReference: ({ id }: { id: string }) => nodes[id] };

describe('@requires in an @interfaceObject', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { nodes: [Node!]! }
          interface Node @key(fields: "id") { id: ID! name: String }
          type Person implements Node @key(fields: "id") { id: ID! name: String born: Int }
          type Home implements Node @key(fields: "id") { id: ID! name: String rooms: Int }
        `,
        resolvers: { Query: { nodes: () => Object.values(nodes) }, Node: byId, Person: byId, Home: byId },
      },
      titles: {
        sdl: `
          type Query { titled: [Node!]! }
          type Node @key(fields: "id") @interfaceObject {
            id: ID!
            name: String @external
            title: String @requires(fields: "name")
          }
        `,
        resolvers: {
          Query: { titled: () => [{ id: 'h' }, { id: 'p' }] },
          Node: { title: ({ name }: { name?: string }) => `Title of ${name}` },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('is handed what it requires, also when it found the objects itself', async () => {
    const operation = '{ titled { id name title } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
in sequence:
  ask titles:
    {
      titled {
        __typename
        id
      }
    }
  ask registry about entities:
    _entities at titled.@
      by ... on Node { __typename id }
      first set [Node].__typename to "Node"
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Node {
          name
        }
      }
    }
  ask titles about entities:
    _entities at titled.@
      by ... on Node { __typename name id }
      first set [Node].__typename to "Node"
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Node {
          title
        }
      }
    }
`);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      titled: [
        { id: 'h', name: 'Park Lane', title: 'Title of Park Lane' },
        { id: 'p', name: 'Ada', title: 'Title of Ada' },
      ],
    });
  });

  it('is handed it for objects of each type', async () => {
    const operation = '{ nodes { title } titled { title ... on Person { born } } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      nodes: [{ title: 'Title of Ada' }, { title: 'Title of Park Lane' }],
      titled: [{ title: 'Title of Park Lane' }, { title: 'Title of Ada', born: 1815 }],
    });
  });

  it('is handed it for one type alone', async () => {
    const operation = '{ nodes { ... on Person { title } } titled { ... on Home { title rooms } } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      nodes: [{ title: 'Title of Ada' }, {}],
      titled: [{ title: 'Title of Park Lane', rooms: 3 }, {}],
    });
  });
});

describe('a field of an @interfaceObject that a type requires', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { first: Case }
          interface Party @key(fields: "id") { id: ID! }
          type Person implements Party @key(fields: "id") {
            id: ID!
            rating: Int @external
            derived: Int @requires(fields: "rating")
          }
          type Home implements Party @key(fields: "id") { id: ID! }
          type Case @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Query: { first: () => ({ id: 'c' }) },
          Party: {
            __resolveReference: ({ id }: { id: string }) => ({
              __typename: id === 'h' ? 'Home' : 'Person',
              id,
            }),
          },
          Person: { derived: ({ rating }: { rating: number }) => rating * 10 },
        },
      },
      ratings: {
        sdl: `
          type Query { rated: [Party!]! }
          type Party @key(fields: "id") @interfaceObject { id: ID! rating: Int }
          type Case @key(fields: "id") { id: ID! home: Party! }
        `,
        resolvers: {
          Query: { rated: () => [{ id: 'h' }, { id: 'p' }] },
          Party: { rating: ({ id }: { id: string }) => (id === 'h' ? 3 : 4) },
          Case: { home: () => ({ id: 'p' }) },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('is asked where it is at home', async () => {
    const operation = '{ first { home { rating } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
in sequence:
  ask registry:
    {
      first {
        __typename
        id
      }
    }
  ask ratings about entities:
    _entities at first
      by ... on Case { __typename id }
    query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Case {
          home {
            rating
          }
        }
      }
    }
`);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ first: { home: { rating: 4 } } });
  });

  it('is handed to what requires it', async () => {
    const operation =
      '{ first { home { rating ... on Person { derived } } } rated { rating ... on Person { derived } } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      first: { home: { rating: 4, derived: 40 } },
      rated: [{ rating: 3 }, { rating: 4, derived: 40 }],
    });
    expect(wholeDataOf(await hub.ask('{ rated { ... on Person { derived } } }'))).toEqual({
      rated: [{}, { derived: 40 }],
    });
  });
});
