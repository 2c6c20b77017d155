import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('a union whose members differ between agencies', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      library: {
        sdl: `
          type Query { borrowed: [Thing!]! }
          union Thing = Book | Film
          type Book @key(fields: "id") { id: ID! title: String }
          type Film @key(fields: "id") { id: ID! title: String }
        `,
        resolvers: {
          Query: {
            borrowed: () => [
              { __typename: 'Book', id: 'b', title: 'Momo' },
              { __typename: 'Film', id: 'f', title: 'Lola' },
            ],
          },
          Film: { title: () => 'Lola' },
        },
      },
      museum: {
        sdl: `
          type Query { shown: [Thing!]! }
          union Thing = Film | Picture
          type Film @key(fields: "id") { id: ID! screen: Int }
          type Picture @key(fields: "id") { id: ID! painter: String }
        `,
        resolvers: {
          Query: {
            shown: () => [
              { __typename: 'Picture', id: 'p', painter: 'Macke' },
              { __typename: 'Film', id: 'f' },
            ],
          },
          Film: { screen: () => 2 },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  const everything =
    '__typename ... on Book { title } ... on Film { title screen } ... on Picture { painter }';

  it('asks an agency about its own members only', async () => {
    const operation = `{ borrowed { ${everything} } }`;
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask library:
          {
            borrowed {
              __typename
              ... on Book {
                title
              }
              ... on Film {
                __typename
                title
                id
              }
            }
          }
        ask museum about entities:
          _entities at borrowed.@.[Film]
            by ... on Film { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Film {
                screen
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      borrowed: [
        { __typename: 'Book', title: 'Momo' },
        { __typename: 'Film', title: 'Lola', screen: 2 },
      ],
    });
    expect(hub.asked('library').at(-1)?.query).not.toContain('Picture');
  });

  it('is whole for clients: all members of all agencies', async () => {
    const answer = await hub.ask(`{
      __type(name: "Thing") { possibleTypes { name } }
      shown { ${everything} }
    }`);
    expect(wholeDataOf(answer)).toEqual({
      __type: { possibleTypes: ['Book', 'Film', 'Picture'].map((name) => ({ name })) },
      shown: [
        { __typename: 'Picture', painter: 'Macke' },
        { __typename: 'Film', title: 'Lola', screen: 2 },
      ],
    });
  });

  it('a question about members that this agency has none of asks it for the type only', async () => {
    const operation = '{ borrowed { ... on Picture { painter } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask library:
        {
          borrowed {
            __typename
          }
        }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ borrowed: [{}, {}] });
  });
});
