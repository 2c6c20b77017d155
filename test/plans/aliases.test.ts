import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('aliases', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person pets: [Pet!]! }
          type Person @key(fields: "id") { id: ID! name: String age: Int }
          union Pet = Dog | Cat
          type Dog @key(fields: "id") { id: ID! weight: Int! }
          type Cat @key(fields: "id") { id: ID! color: String }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'p1', name: 'p2', age: 40 }),
            pets: () => [
              { __typename: 'Dog', id: 'd', weight: 30 },
              { __typename: 'Cat', id: 'c', color: 'red' },
            ],
          },
        },
      },
      work: {
        sdl: `
          type Person @key(fields: "id") { id: ID! employer: String jobs(first: Int): [String!] }
          type Dog @key(fields: "id") { id: ID! trick: String }
        `,
        resolvers: {
          Person: {
            employer: ({ id }: { id: string }) => `employer of ${id}`,
            jobs: (_: never, { first = 9 }: { first?: number }) => ['cook', 'nurse', 'clerk'].slice(0, first),
          },
          Dog: { trick: () => 'roll' },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  /*
   * Measured with the planner 0.0.38: for `{ me { id: name employer } }` it renamed the client's alias onto the key it
   * had fetched itself and asked the next agency about the person whose id is that name.
   */
  it('that carry the name of a key never change who is asked about', async () => {
    const operation = '{ me { id: name name: id employer } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              alias_id_name: name
              alias_name_id: id
              id
            }
          }
        ask work about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                employer
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { id: 'p2', name: 'p1', employer: 'employer of p1' },
    });
  });

  it('ask one field several times with different arguments', async () => {
    const operation = '{ me { one: jobs(first: 1) all: jobs jobs(first: 2) } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { one: ['cook'], all: ['cook', 'nurse', 'clerk'], jobs: ['cook', 'nurse'] },
    });
  });

  it('stand for fields of different types at members of a union', async () => {
    const operation = '{ pets { ... on Dog { text: trick id: weight } ... on Cat { text: color } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            pets {
              __typename
              ... on Dog {
                __typename
                id
                alias_id_weight: weight
              }
              ... on Cat {
                text: color
              }
            }
          }
        ask work about entities:
          _entities at pets.@.[Dog]
            by ... on Dog { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Dog {
                text: trick
              }
            }
          }
    `);
    const answer = await hub.ask('{ pets { ... on Dog { text: trick } ... on Cat { text: color id } } }');
    expect(wholeDataOf(answer)).toEqual({ pets: [{ text: 'roll' }, { text: 'red', id: 'c' }] });
  });

  it('named like what every JavaScript object has are ordinary', async () => {
    const operation = '{ me { constructor: age toString: employer } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { constructor: 40, toString: 'employer of p1' },
    });
  });

  it('with two leading underscores are refused', async () => {
    const answer = await hub.ask('{ me { __typename: name } }');
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions?.code).toBe('ALIAS_RESERVED');
  });

  it('come back in the order of the client', async () => {
    const answer = await hub.ask('{ me { b: employer a: name c: jobs(first: 1) name } }');
    expect(Object.keys(answer.data?.me as object)).toEqual(['b', 'a', 'c', 'name']);
  });
});
