import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('a field that leads back to the root', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      cases: {
        sdl: `
          type Query { me: Person jobs: [String!] @shareable }
          type Mutation { open: Opened! }
          type Opened { number: Int! query: Query! }
          type Person @key(fields: "id") { id: ID! name: String }
        `,
        resolvers: {
          Query: { me: () => ({ id: 'p1', name: 'Ada' }), jobs: () => ['nurse', 'cook'] },
          Mutation: { open: () => ({ number: 1, query: {} }) },
        },
      },
      work: {
        sdl: `
          type Query { jobs: [String!] @shareable }
          type Person @key(fields: "id") { id: ID! job: String }
        `,
        resolvers: { Query: { jobs: () => ['nurse', 'cook'] }, Person: { job: () => 'nurse' } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('is answered where it stands, and its entities wherever their fields are', async () => {
    const operation = 'mutation { open { number query { __typename me { name job } jobs } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask cases:
          mutation {
            open {
              number
              query {
                __typename
                me {
                  __typename
                  name
                  id
                }
                jobs
              }
            }
          }
        ask work about entities:
          _entities at open.query.me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                job
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      open: {
        number: 1,
        query: { __typename: 'Query', me: { name: 'Ada', job: 'nurse' }, jobs: ['nurse', 'cook'] },
      },
    });
  });
});
