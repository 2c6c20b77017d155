import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('a key that is null', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      shop: {
        sdl: `
          type Query { books: [Book]! }
          type Book @key(fields: "isbn") @key(fields: "maker { code }") {
            isbn: ID
            maker: Maker @shareable
            title: String
          }
          type Maker @shareable { code: String }
        `,
        resolvers: {
          Query: {
            books: () => [
              { title: 'by both', isbn: '1', maker: { code: 'm' } },
              null,
              { title: 'by maker', isbn: null, maker: { code: 'n' } },
              { title: 'by nothing', isbn: null, maker: null },
            ],
          },
        },
      },
      library: {
        sdl: 'type Book @key(fields: "isbn") { isbn: ID shelf: String }',
        resolvers: { Book: { shelf: ({ isbn }: { isbn: string }) => `shelf of ${isbn}` } },
      },
      makers: {
        sdl: `
          type Book @key(fields: "maker { code }") { maker: Maker @shareable country: String }
          type Maker @shareable { code: String }
        `,
        resolvers: {
          Book: { country: ({ maker }: { maker: { code: string } }) => `country of ${maker.code}` },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('names nobody: that agency is not asked about it, and another key still serves', async () => {
    const operation = '{ books { title shelf country } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask shop:
          {
            books {
              __typename
              title
              isbn
              maker {
                code
              }
            }
          }
        side by side:
          ask makers about entities:
            _entities at books.@
              by ... on Book { __typename maker { code } }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Book {
                  country
                }
              }
            }
          ask library about entities:
            _entities at books.@
              by ... on Book { __typename isbn }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Book {
                  shelf
                }
              }
            }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      books: [
        { title: 'by both', shelf: 'shelf of 1', country: 'country of m' },
        null,
        { title: 'by maker', shelf: null, country: 'country of n' },
        { title: 'by nothing', shelf: null, country: null },
      ],
    });
    expect(hub.asked('library').at(-1)?.variables.representations).toEqual([
      { __typename: 'Book', isbn: '1' },
    ]);
    expect(hub.asked('makers').at(-1)?.variables.representations).toEqual([
      { __typename: 'Book', maker: { code: 'm' } },
      { __typename: 'Book', maker: { code: 'n' } },
    ]);
  });
});
