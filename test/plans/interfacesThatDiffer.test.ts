import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('an interface whose types and fields differ between agencies', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { owners: [Owner!]! }
          interface Owner { id: ID! name: String }
          type Person implements Owner @key(fields: "id") { id: ID! name: String }
          type Firm implements Owner @key(fields: "id") { id: ID! name: String seat: String }
        `,
        resolvers: {
          Query: {
            owners: () => [
              { __typename: 'Person', id: 'p', name: 'Ada' },
              { __typename: 'Firm', id: 'f', name: 'Hafen AG', seat: 'Duisburg' },
            ],
          },
          Firm: { seat: () => 'Duisburg' },
        },
      },
      revenue: {
        sdl: `
          type Query { debtors: [Owner!]! }
          interface Owner { id: ID! owes: Int }
          type Person implements Owner @key(fields: "id") { id: ID! owes: Int }
          type Firm implements Owner @key(fields: "id") { id: ID! owes: Int }
          type Club implements Owner @key(fields: "id") { id: ID! owes: Int name: String }
        `,
        resolvers: {
          Query: {
            debtors: () => [
              { __typename: 'Club', id: 'c', name: 'SV', owes: 3 },
              { __typename: 'Firm', id: 'f', owes: 2 },
            ],
          },
          Person: { owes: () => 1 },
          Firm: { owes: () => 2 },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('a field that the agency does not know on the interface is asked for type by type, elsewhere', async () => {
    const operation = '{ owners { name owes } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            owners {
              __typename
              name
              id
            }
          }
        ask revenue about entities:
          _entities at owners.@
            by ... on Firm { __typename id }
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Firm {
                owes
              }
              ... on Person {
                owes
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      owners: [
        { name: 'Ada', owes: 1 },
        { name: 'Hafen AG', owes: 2 },
      ],
    });
  });

  it('a type that only the other agency knows is answered there', async () => {
    const operation = '{ debtors { __typename owes ... on Club { name } ... on Firm { seat } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask revenue:
          {
            debtors {
              __typename
              ... on Club {
                owes
                name
              }
              ... on Firm {
                __typename
                owes
                id
              }
              ... on Person {
                owes
              }
            }
          }
        ask registry about entities:
          _entities at debtors.@.[Firm]
            by ... on Firm { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Firm {
                seat
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      debtors: [
        { __typename: 'Club', owes: 3, name: 'SV' },
        { __typename: 'Firm', owes: 2, seat: 'Duisburg' },
      ],
    });
  });

  // Left out altogether, the answer could not be told from one that lacks what a club owes: all was null.
  it('a type that this agency does not know is not asked of it, but which type an object has is', async () => {
    const operation = '{ owners { name ... on Club { owes } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
ask registry:
  {
    owners {
      __typename
      name
    }
  }
`);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      owners: [{ name: 'Ada' }, { name: 'Hafen AG' }],
    });
  });
});
