import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('unions and interfaces', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { events: [Event!]! owner: Owner household: [Person!]! }
          union Event = Birth | Move
          interface Owner { id: ID! }
          interface Person { id: ID! name: String! }
          type Birth @key(fields: "id") { id: ID! weight: Int }
          type Move @key(fields: "id") { id: ID! to: String }
          type Adult implements Person & Owner @key(fields: "id") { id: ID! name: String! job: String }
          type Child implements Person @key(fields: "id") { id: ID! name: String! }
        `,
        resolvers: {
          Query: {
            events: () => [
              { __typename: 'Birth', id: 'b', weight: 3200 },
              { __typename: 'Move', id: 'm', to: 'Oberhausen' },
            ],
            owner: () => ({ __typename: 'Adult', id: 'a', name: 'Ada', job: 'nurse' }),
            household: () => [
              { __typename: 'Adult', id: 'a', name: 'Ada', job: 'nurse' },
              { __typename: 'Child', id: 'c', name: 'Carl' },
            ],
          },
        },
      },
      health: {
        sdl: `
          type Birth @key(fields: "id") { id: ID! midwife: Worker }
          type Move @key(fields: "id") { id: ID! healthy: Boolean }
          interface Worker { badge: String }
          type Midwife implements Worker @key(fields: "id") { id: ID! badge: String }
          type Child @key(fields: "id") { id: ID! vaccinated: Boolean }
          type Adult @key(fields: "id") { id: ID! insured: Boolean }
        `,
        resolvers: {
          Birth: { midwife: () => ({ __typename: 'Midwife', id: 'w', badge: '7' }) },
          Move: { healthy: () => true },
          Child: { vaccinated: () => true },
          Adult: { insured: () => false },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('members of a union are asked about in one request', async () => {
    const operation =
      '{ events { __typename ... on Birth { midwife { badge } } ... on Move { healthy to } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            events {
              __typename
              ... on Birth {
                __typename
                id
              }
              ... on Move {
                __typename
                id
                to
              }
            }
          }
        ask health about entities:
          _entities at events.@
            by ... on Birth { __typename id }
            by ... on Move { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Birth {
                midwife {
                  badge
                }
              }
              ... on Move {
                healthy
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      events: [
        { __typename: 'Birth', midwife: { badge: '7' } },
        { __typename: 'Move', healthy: true, to: 'Oberhausen' },
      ],
    });
  });

  it('fields of an interface and of its types come together', async () => {
    const operation = `
      query { household { ...Everybody ... on Owner { id } ... on Child { vaccinated } } }
      fragment Everybody on Person { name ... on Adult { job insured } kind: __typename }
    `;
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            household {
              name
              __typename
              ... on Adult {
                __typename
                job
                id
              }
              ... on Child {
                __typename
                id
              }
            }
          }
        ask health about entities:
          _entities at household.@
            by ... on Adult { __typename id }
            by ... on Child { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Adult {
                insured
              }
              ... on Child {
                vaccinated
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      household: [
        { name: 'Ada', job: 'nurse', insured: false, kind: 'Adult', id: 'a' },
        { name: 'Carl', kind: 'Child', vaccinated: true },
      ],
    });
  });

  it('a fragment that no object can match asks nobody', async () => {
    const operation = '{ owner { ... on Person { ... on Child { vaccinated } } ... on Adult { job } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask registry:
        {
          owner {
            __typename
            ... on Adult {
              job
            }
          }
        }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ owner: { job: 'nurse' } });
  });

  it('__typename alone is enough of a question', async () => {
    expect(
      wholeDataOf(await hub.ask('{ __typename events { __typename } owner { t: __typename } }')),
    ).toEqual({
      __typename: 'Query',
      events: [{ __typename: 'Birth' }, { __typename: 'Move' }],
      owner: { t: 'Adult' },
    });
  });
});
