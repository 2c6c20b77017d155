import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('a field that is asked twice', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    const dogs = [{ __typename: 'Dog', id: 'd', name: 'Bello' }];
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { media: Media @shareable pet: Pet }
          interface Media { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! }
          interface Pet { id: ID! home: Home }
          type Dog implements Pet @key(fields: "id") { id: ID! home: Home }
          type Cat implements Pet @key(fields: "id") { id: ID! home: Home }
          type Home { street: String town: String floor: Int }
        `,
        resolvers: {
          Query: {
            media: () => ({ __typename: 'Book', id: 'b' }),
            pet: () => ({
              __typename: 'Dog',
              id: 'd',
              home: { street: 'Am Markt', town: 'Oberhausen', floor: 2 },
            }),
          },
        },
      },
      library: {
        sdl: `
          type Query { media: Media @shareable @provides(fields: "animals { id name }") }
          interface Media { id: ID! animals: [Animal] }
          interface Animal { id: ID! name: String }
          type Book implements Media { id: ID! @shareable animals: [Animal] @external }
          type Dog implements Animal { id: ID! @external name: String @external }
        `,
        resolvers: { Query: { media: () => ({ __typename: 'Book', id: 'b', animals: dogs }) } },
      },
      zoo: {
        sdl: `
          interface Media { id: ID! animals: [Animal] }
          interface Animal { id: ID! name: String }
          type Book implements Media @key(fields: "id") { id: ID! animals: [Animal] @shareable }
          type Dog implements Animal @key(fields: "id") { id: ID! name: String @shareable }
        `,
        resolvers: { Book: { animals: () => dogs } },
      },
    });
  });
  afterAll(() => hub.stop());

  // The planner (0.0.38) refuses it: "walker failed to locate path: No paths found for selection item: media".
  it('is planned as one', async () => {
    const operation =
      '{ media { animals { id } } media { id animals { name } ... on Book { animals { id } } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
ask library:
  {
    media {
      __typename
      ... on Book {
        animals {
          __typename
          ... on Dog {
            id
            name
          }
        }
      }
      id
    }
  }
`);
    const data = wholeDataOf(await hub.ask(operation));
    expect(JSON.stringify(data)).toBe('{"media":{"animals":[{"id":"d","name":"Bello"}],"id":"b"}}');
  });

  it('is one in every fragment, too, and each of its leaves once', async () => {
    const operation = `
      { pet { ...Of ... on Dog { home { street town } } ... on Cat { home { floor } } } pet { ...Of } }
      fragment Of on Pet { ... on Dog { home { street } home { floor } } }
    `;
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
ask registry:
  {
    pet {
      __typename
      ... on Dog {
        home {
          street
          floor
          town
        }
      }
      ... on Cat {
        home {
          floor
        }
      }
    }
  }
`);
    const data = wholeDataOf(await hub.ask(operation));
    expect(JSON.stringify(data)).toBe('{"pet":{"home":{"street":"Am Markt","floor":2,"town":"Oberhausen"}}}');
  });

  it('stays where it stands when merging would change the order of the answer (GraphQL §6.3.2)', async () => {
    const between =
      '{ pet { ... on Dog { home { floor } } home { town } ... on Cat { id } ... on Dog { home { street } } } }';
    expect(JSON.stringify(wholeDataOf(await hub.ask(between)))).toBe(
      '{"pet":{"home":{"floor":2,"town":"Oberhausen","street":"Am Markt"}}}',
    );
    // What lies between is about cats: there is no order to keep.
    const apart =
      '{ pet { ... on Dog { home { floor } } ... on Cat { home { town } } ... on Dog { home { street } id } } }';
    expect(JSON.stringify(wholeDataOf(await hub.ask(apart)))).toBe(
      '{"pet":{"home":{"floor":2,"street":"Am Markt"},"id":"d"}}',
    );
  });
});
