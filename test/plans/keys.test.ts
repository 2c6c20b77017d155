import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

const persons = {
  p1: { id: 'p1', tax: { country: 'DE', number: '11' }, name: 'Ada' },
  p2: { id: 'p2', tax: { country: 'DE', number: '12' }, name: 'Bea' },
};

describe('@key', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { people: [Person!]! }
          type Person @key(fields: "id") @key(fields: "tax { country number }") {
            id: ID!
            name: String
            tax: Tax
            town: Town
          }
          type Tax @shareable { country: String! number: String! }
          type Town @key(fields: "ags") { ags: ID! }
        `,
        resolvers: {
          Query: { people: () => Object.values(persons) },
          Person: {
            __resolveReference: (key: { id?: string; tax?: { number: string } }) =>
              Object.values(persons).find(({ id, tax }) => id === key.id || tax.number === key.tax?.number),
            town: () => ({ ags: '05119000' }),
          },
        },
      },
      revenue: {
        sdl: `
          type Query { payers: [Person!]! }
          type Person @key(fields: "tax { country number }") { tax: Tax! owes: Int }
          type Tax @shareable { country: String! number: String! }
        `,
        resolvers: {
          Query: { payers: () => [{ tax: persons.p2.tax }, { tax: persons.p1.tax }] },
          Person: { owes: ({ tax }: { tax: { number: string } }) => Number(tax.number) },
        },
      },
      school: {
        sdl: 'type Person @key(fields: "id") { id: ID! grade: Int }',
        resolvers: { Person: { grade: ({ id }: { id: string }) => Number(id.slice(1)) } },
      },
      portal: {
        sdl: `
          type Query { visit: Visit }
          type Visit { at: String visitor: Person }
          type Person @key(fields: "id", resolvable: false) { id: ID! }
        `,
        resolvers: { Query: { visit: () => ({ at: '10:00', visitor: { id: 'p2' } }) } },
      },
      atlas: {
        sdl: 'type Town @key(fields: "ags") { ags: ID! label: String @shareable }',
        resolvers: { Town: { label: () => 'Oberhausen' } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('joins by a composite nested key', async () => {
    const operation = '{ people { name owes } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            people {
              __typename
              name
              tax {
                number
                country
              }
            }
          }
        ask revenue about entities:
          _entities at people.@
            by ... on Person { __typename tax { country number } }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                owes
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      people: [
        { name: 'Ada', owes: 11 },
        { name: 'Bea', owes: 12 },
      ],
    });
  });

  it('finds the way through another agency when two share no key', async () => {
    const operation = '{ payers { owes grade } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask revenue:
          {
            payers {
              __typename
              owes
              tax {
                number
                country
              }
            }
          }
        ask registry about entities:
          _entities at payers.@
            by ... on Person { __typename tax { country number } }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                id
              }
            }
          }
        ask school about entities:
          _entities at payers.@
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                grade
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      payers: [
        { owes: 12, grade: 2 },
        { owes: 11, grade: 1 },
      ],
    });
  });

  it('that cannot be resolved only names an entity: whoever names it is not asked about it', async () => {
    const operation = '{ visit { at visitor { id name grade } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask portal:
          {
            visit {
              at
              visitor {
                __typename
                id
              }
            }
          }
        side by side:
          ask school about entities:
            _entities at visit.visitor
              by ... on Person { __typename id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Person {
                  grade
                }
              }
            }
          ask registry about entities:
            _entities at visit.visitor
              by ... on Person { __typename id }
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Person {
                  name
                }
              }
            }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      visit: { at: '10:00', visitor: { id: 'p2', name: 'Bea', grade: 2 } },
    });
    expect(hub.asked('portal')).toHaveLength(1);
  });

  it('asks about the same entity once and lays the answer down everywhere', async () => {
    const operation = '{ people { town { label } } }';
    const before = hub.asked('atlas').length;
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      people: [{ town: { label: 'Oberhausen' } }, { town: { label: 'Oberhausen' } }],
    });
    expect(hub.asked('atlas').slice(before)).toMatchObject([
      { variables: { representations: [{ __typename: 'Town', ags: '05119000' }] } },
    ]);
  });
});
