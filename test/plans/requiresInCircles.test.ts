import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

type Row = Readonly<Record<string, number>>;

describe('@requires between two agencies that need each other', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      shop: {
        sdl: `
          type Query { item: Item }
          type Item @key(fields: "id") {
            id: ID!
            price: Int
            tax: Int @external
            total: Int @requires(fields: "tax")
            fee: Int @external
            due: Int @requires(fields: "fee")
          }
        `,
        resolvers: {
          Query: { item: () => ({ id: 'i1' }) },
          Item: {
            price: () => 100,
            total: ({ tax = Number.NaN }: Row) => 100 + tax,
            due: ({ fee = Number.NaN }: Row) => fee * 2,
          },
        },
      },
      treasury: {
        sdl: `
          type Item @key(fields: "id") {
            id: ID!
            price: Int @external
            total: Int @external
            tax: Int @requires(fields: "price")
            fee: Int @requires(fields: "total")
          }
        `,
        resolvers: {
          Item: {
            tax: ({ price = Number.NaN }: Row) => price / 10,
            fee: ({ total = Number.NaN }: Row) => total + 1,
          },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('goes to and fro, and asks for each value before the one that needs it', async () => {
    const operation = '{ item { total } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask shop:
          {
            item {
              __typename
              id
              price
            }
          }
        ask treasury about entities:
          _entities at item
            by ... on Item { __typename price id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Item {
                tax
              }
            }
          }
        ask shop about entities:
          _entities at item
            by ... on Item { __typename tax id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Item {
                total
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ item: { total: 110 } });
  });

  it('goes as often as there are needs in the chain, once for each', async () => {
    const before = { shop: hub.asked('shop').length, treasury: hub.asked('treasury').length };
    expect(wholeDataOf(await hub.ask('{ item { due fee total tax price } }'))).toEqual({
      item: { due: 222, fee: 111, total: 110, tax: 10, price: 100 },
    });
    expect(hub.asked('shop').length - before.shop).toBe(3);
    expect(hub.asked('treasury').length - before.treasury).toBe(2);
  });
});
