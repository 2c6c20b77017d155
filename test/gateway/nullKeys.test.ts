import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';

describe('an entity without a key', () => {
  let hub: FixtureHub;
  beforeAll(async () => {
    hub = await startHub({
      shop: {
        sdl: `
          type Query { books: [Book!]! }
          type Book @key(fields: "isbn") @key(fields: "maker { code }") { isbn: ID maker: Maker @shareable title: String }
          type Maker @shareable { code: String }
        `,
        resolvers: {
          Query: {
            books: () => [
              { title: 'by both', isbn: '1', maker: { code: 'm' } },
              { title: 'by maker', isbn: null, maker: { code: 'm' } },
              { title: 'by nothing', isbn: null, maker: { code: null } },
              { title: 'by neither', isbn: null, maker: null },
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
        resolvers: { Book: { country: () => 'DE' } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('is not asked about, and that is no failure', async () => {
    const answer = await hub.ask('{ books { title shelf country } }');
    expect(answer.data?.books).toEqual([
      { title: 'by both', shelf: 'shelf of 1', country: 'DE' },
      { title: 'by maker', shelf: null, country: 'DE' },
      { title: 'by nothing', shelf: null, country: null },
      { title: 'by neither', shelf: null, country: null },
    ]);
    expect(failuresOf(answer)).toEqual([]);
    const representations = (agency: string) => hub.asked(agency).at(-1)?.variables.representations;
    expect(representations('library')).toEqual([{ __typename: 'Book', isbn: '1' }]);
    expect(representations('makers')).toEqual([{ __typename: 'Book', maker: { code: 'm' } }]);
  });
});
