import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

type Row = Readonly<Record<string, unknown>>;

describe('@requires on an interface', () => {
  let hub: FeatureHub;
  const homes: Readonly<Record<string, Row>> = {
    p1: { __typename: 'Flat', street: 'Markt', floor: 3 },
    p2: { __typename: 'House', street: 'Hafen', garden: true },
  };
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { people: [Person!]! }
          type Person @key(fields: "id") { id: ID! home: Home }
          interface Home { street: String! }
          type Flat implements Home { street: String! floor: Int! }
          type House implements Home { street: String! garden: Boolean! }
        `,
        resolvers: {
          Query: { people: () => [{ id: 'p1' }, { id: 'p2' }] },
          Person: { home: ({ id }: { id: string }) => homes[id] },
        },
      },
      post: {
        sdl: `
          type Person @key(fields: "id") {
            id: ID!
            home: Home @external
            route: String @requires(fields: "home { street }")
            label: String @requires(fields: "home { street ... on Flat { floor } ... on House { garden } }")
          }
          interface Home { street: String! }
          type Flat implements Home { street: String! @external floor: Int! @external }
          type House implements Home { street: String! @external garden: Boolean! @external }
        `,
        resolvers: {
          Person: {
            route: ({ home }: { home: Row }) => `by ${home.street}`,
            label: ({ home }: { home: Row }) => `${home.street} ${home.floor ?? ''}${home.garden ?? ''}`,
          },
          Home: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('hands over a field of the interface', async () => {
    const operation = '{ people { route } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            people {
              __typename
              id
              home {
                __typename
                street
              }
            }
          }
        ask post about entities:
          _entities at people.@
            by ... on Person { __typename home { ... on Flat { street } ... on House { street } } id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                route
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      people: [{ route: 'by Markt' }, { route: 'by Hafen' }],
    });
  });

  it('hands over what each type has, with its name', async () => {
    const operation = '{ people { label } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            people {
              __typename
              id
              home {
                __typename
                ... on House {
                  garden
                  street
                }
                ... on Flat {
                  floor
                  street
                }
              }
            }
          }
        ask post about entities:
          _entities at people.@
            by ... on Person { __typename home { ... on Flat { street floor } ... on House { street garden } } id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                label
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      people: [{ label: 'Markt 3' }, { label: 'Hafen true' }],
    });
    expect(hub.asked('post').at(-1)?.variables.representations).toEqual([
      { __typename: 'Person', id: 'p1', home: { __typename: 'Flat', street: 'Markt', floor: 3 } },
      { __typename: 'Person', id: 'p2', home: { __typename: 'House', street: 'Hafen', garden: true } },
    ]);
  });
});
