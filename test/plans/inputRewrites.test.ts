import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

type Row = Readonly<Record<string, unknown>>;

describe('what is handed to an agency is put into its own words', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person media: [Media!]! }
          type Person @key(fields: "id") { id: ID! income(unit: String): Int }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'p1' }),
            media: () => [
              { __typename: 'Book', id: 'b', title: 'Momo' },
              { __typename: 'Film', id: 'f', title: 'Lola' },
            ],
          },
          Person: { income: (_: Row, { unit }: { unit?: string }) => (unit === 'cent' ? 120_000 : 1_200) },
        },
      },
      social: {
        sdl: `
          type Person @key(fields: "id") {
            id: ID!
            income(unit: String): Int @external
            benefit: Int @requires(fields: "income(unit: \\"cent\\")")
          }
        `,
        resolvers: { Person: { benefit: ({ income }: Row) => (income as number) / 200 } },
      },
      bank: {
        sdl: `
          type Person @key(fields: "id") {
            id: ID!
            income(unit: String): Int @external
            credit: Int @requires(fields: "income(unit: \\"euro\\")")
          }
        `,
        resolvers: { Person: { credit: ({ income }: Row) => (income as number) * 3 } },
      },
      reviews: {
        sdl: 'type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }',
        resolvers: { Media: { stars: ({ id }: Row) => (id === 'b' ? 5 : 4) } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('two agencies that need one field with different arguments each get their own under the name of the field', async () => {
    const operation = '{ me { benefit credit } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
              income(unit: "cent")
              _internal_qp_alias_0: income(unit: "euro")
            }
          }
        side by side:
          ask bank about entities:
            _entities at me
              by ... on Person { __typename income: _internal_qp_alias_0 id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Person {
                  credit
                }
              }
            }
          ask social about entities:
            _entities at me
              by ... on Person { __typename income id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Person {
                  benefit
                }
              }
            }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { benefit: 600, credit: 3_600 } });
    const handed = (agency: string) => hub.asked(agency).at(-1)?.variables.representations;
    expect(handed('social')).toEqual([{ __typename: 'Person', id: 'p1', income: 120_000 }]);
    expect(handed('bank')).toEqual([{ __typename: 'Person', id: 'p1', income: 1_200 }]);
  });

  it('an agency that knows an interface as an object is told its name, never that of a type it does not know', async () => {
    const operation = '{ media { __typename title stars } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            media {
              __typename
              title
              id
            }
          }
        ask reviews about entities:
          _entities at media.@
            by ... on Media { __typename id }
            first set [Media].__typename to "Media"
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Media {
                stars
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      media: [
        { __typename: 'Book', title: 'Momo', stars: 5 },
        { __typename: 'Film', title: 'Lola', stars: 4 },
      ],
    });
    expect(hub.asked('reviews').at(-1)?.variables.representations).toEqual([
      { __typename: 'Media', id: 'b' },
      { __typename: 'Media', id: 'f' },
    ]);
  });
});
