import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';
import { failuresOf } from '../fixtures/startHub';

type Known = Readonly<Record<string, unknown>>;

describe('@requires', () => {
  let hub: FeatureHub;
  let incomeFails = false;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person! }
          type Person @key(fields: "id") {
            id: ID!
            income(unit: String): Int
            home: Home
            documents: [Document!]!
          }
          type Home { rooms: Int! owner: String }
          interface Document { number: String! }
          type Passport implements Document { number: String! expires: Int! }
          type Permit implements Document { number: String! kind: String! }
        `,
        resolvers: {
          Query: { me: () => ({ id: 'p1', home: { rooms: 3, owner: 'SWO' } }) },
          Person: {
            income: (_: never, { unit }: { unit?: string }) => {
              if (incomeFails) throw new Error('not today');
              return unit === 'cent' ? 120_000 : 1_200;
            },
            documents: () => [
              { __typename: 'Passport', number: 'a', expires: 2030 },
              { __typename: 'Permit', number: 'b', kind: '§ 25' },
            ],
          },
        },
      },
      social: {
        sdl: `
          type Person @key(fields: "id") {
            id: ID!
            income(unit: String): Int @external
            home: Home @external
            documents: [Document!]! @external
            benefit: Int @requires(fields: "income")
            exactBenefit: Int @requires(fields: "income(unit: \\"cent\\")")
            crowded: Boolean @requires(fields: "home { rooms }")
            papers: [String!] @requires(fields: "documents { ... on Passport { expires } ... on Permit { kind } }")
          }
          type Home { rooms: Int! @external }
          interface Document { number: String! }
          type Passport implements Document { number: String! @external expires: Int! @external }
          type Permit implements Document { number: String! @external kind: String! @external }
        `,
        resolvers: {
          Person: {
            benefit: ({ income }: Known) => (income as number) / 2,
            exactBenefit: ({ income }: Known) => (income as number) / 2,
            crowded: ({ home }: { home?: { rooms: number } }) => (home?.rooms ?? 0) < 4,
            papers: ({ documents }: { documents: Known[] }) =>
              documents.map((document) => String(document.kind ?? document.expires)),
          },
          Document: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
        },
      },
      school: {
        sdl: `
          type Person @key(fields: "id") {
            id: ID!
            benefit: Int @external
            mealIsFree: Boolean @requires(fields: "benefit")
          }
        `,
        resolvers: { Person: { mealIsFree: ({ benefit }: Known) => (benefit as number) < 1_000 } },
      },
    });
  });
  afterAll(() => hub.stop());
  beforeEach(() => {
    incomeFails = false;
  });

  it('hands a field of one agency to another', async () => {
    const operation = '{ me { benefit } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
              income
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
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { benefit: 600 } });
  });

  it('hands over what it needs even when the client asks for the same field otherwise', async () => {
    const operation = '{ me { income(unit: "cent") benefit exactBenefit euro: income } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              alias_income_income: income(unit: "cent")
              id
              alias_euro_income: income
              income
              _internal_qp_alias_0: income(unit: "cent")
            }
          }
        ask social about entities:
          _e0 at me
            by ... on Person { __typename income: _internal_qp_alias_0 id }
          _e1 at me
            by ... on Person { __typename income id }
          query ($__batch_reps_0: [_Any!]!, $__batch_reps_1: [_Any!]!) {
            _e0: _entities(representations: $__batch_reps_0) {
              ... on Person {
                exactBenefit
              }
            }
            _e1: _entities(representations: $__batch_reps_1) {
              ... on Person {
                benefit
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { income: 120_000, benefit: 600, exactBenefit: 60_000, euro: 1_200 },
    });
  });

  it('hands over objects and lists of several types', async () => {
    const operation = '{ me { crowded papers home { owner } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
              home {
                owner
                rooms
              }
              documents {
                __typename
                ... on Permit {
                  kind
                }
                ... on Passport {
                  expires
                }
              }
            }
          }
        ask social about entities:
          _entities at me
            by ... on Person { __typename documents { ... on Passport { expires } ... on Permit { kind } } id home { rooms } }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                papers
                crowded
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { crowded: true, papers: ['2030', '§ 25'], home: { owner: 'SWO' } },
    });
  });

  it('chains: what an agency computed from another is handed to a third', async () => {
    const operation = '{ me { mealIsFree } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              id
              income
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
        ask school about entities:
          _entities at me
            by ... on Person { __typename benefit id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                mealIsFree
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { mealIsFree: true } });
  });

  it('never lets an agency compute from a failure: the dependent fields get the reason', async () => {
    incomeFails = true;
    const asked = hub.asked('social').length;
    const answer = await hub.ask('{ me { mealIsFree benefit home { rooms } } }');
    expect(answer.data).toEqual({ me: { mealIsFree: null, benefit: null, home: { rooms: 3 } } });
    expect(failuresOf(answer)).toEqual([
      'me.benefit: AGENCY_FIELD_FAILED by registry',
      'me.mealIsFree: AGENCY_FIELD_FAILED by registry',
    ]);
    expect(hub.asked('social')).toHaveLength(asked);
  });
});
