import { type FeatureHub, startFeature } from '../fixtures/askAndPlan';

describe('the keys of an answer', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person towns: [String!] }
          type Person @key(fields: "id") { id: ID! name: String age: Int }
        `,
        resolvers: { Query: { me: () => ({ id: 'p1', name: 'Ada', age: 40 }), towns: () => ['Oberhausen'] } },
      },
      work: {
        sdl: 'type Query { jobs: [Int!] } type Person @key(fields: "id") { id: ID! job: String wage: Int }',
        resolvers: { Query: { jobs: () => [1] }, Person: { job: () => 'nurse', wage: () => 10 } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('come in the order of the question, whoever answers first', async () => {
    const operation = `
      query ($no: Boolean = false) {
        jobs
        me { wage ...Who job @include(if: $no) age again: job ... on Person { wage id } }
        kind: __typename
        towns
      }
      fragment Who on Person { __typename name age }
    `;
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        side by side:
          ask registry:
            {
              me {
                __typename
                id
                name
                age
              }
              towns
            }
          ask work:
            {
              jobs
            }
        ask work about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                wage
                job
              }
            }
          }
    `);
    const { data } = await hub.ask(operation);
    expect(JSON.stringify(data)).toBe(
      '{"jobs":[1],"me":{"wage":10,"__typename":"Person","name":"Ada","age":40,"again":"nurse","id":"p1"},' +
        '"kind":"Query","towns":["Oberhausen"]}',
    );
  });

  it('come in the order of the first of two selections of one field, theirs together (GraphQL §6.3.2)', async () => {
    const { data } = await hub.ask('{ me { job } towns me { name wage } }');
    expect(JSON.stringify(data)).toBe('{"me":{"job":"nurse","name":"Ada","wage":10},"towns":["Oberhausen"]}');
  });

  it('that look like numbers are the one exception JavaScript objects make: none can be asked for', async () => {
    const answer = await hub.ask('{ me { 1: name } }');
    expect(answer.status).toBe(400);
  });
});
