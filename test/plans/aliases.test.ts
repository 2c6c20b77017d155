import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';
import { failuresOf } from '../fixtures/startHub';

describe('aliases', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person pets: [Pet!]! }
          type Person @key(fields: "id") { id: ID! name: String age: Int }
          union Pet = Dog | Cat
          type Dog @key(fields: "id") { id: ID! weight: Int! name: String }
          type Cat @key(fields: "id") { id: ID! color: String name: Int }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'p1', name: 'p2', age: 40 }),
            pets: () => [
              { __typename: 'Dog', id: 'd', weight: 30, name: 'Rex' },
              { __typename: 'Cat', id: 'c', color: 'red', name: 7 },
            ],
          },
        },
      },
      work: {
        sdl: `
          type Person @key(fields: "id") { id: ID! employer: String wage: Int jobs(first: Int): [String!] }
          type Dog @key(fields: "id") { id: ID! trick: String }
        `,
        resolvers: {
          Person: {
            employer: ({ id }: { id: string }) => `employer of ${id}`,
            wage: () => {
              throw new Error('not today');
            },
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
              name
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

  it('that carry the name of a key on a field with arguments never change who is asked about', async () => {
    const operation = '{ me { id: jobs(first: 1) employer } }';
    expect(await hub.planOf(operation)).toContain('alias_id_jobs: jobs(first: 1)');
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { id: ['cook'], employer: 'employer of p1' },
    });
  });

  it('of one leaf are one question, and its failure is told under each of them', async () => {
    const answer = await hub.ask('{ me { wage mine: wage ... on Person { ours: wage } } }');
    expect(answer.data).toEqual({ me: { wage: null, mine: null, ours: null } });
    expect(failuresOf(answer)).toEqual([
      'me.mine: AGENCY_FIELD_FAILED by work',
      'me.ours: AGENCY_FIELD_FAILED by work',
      'me.wage: AGENCY_FIELD_FAILED by work',
    ]);
    expect(
      hub
        .asked('work')
        .at(-1)
        ?.query.match(/\bwage\b/g),
    ).toHaveLength(1);
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
                weight
              }
              ... on Cat {
                color
              }
            }
          }
        ask work about entities:
          _entities at pets.@.[Dog]
            by ... on Dog { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Dog {
                trick
              }
            }
          }
    `);
    const answer = await hub.ask('{ pets { ... on Dog { text: trick } ... on Cat { text: color id } } }');
    expect(wholeDataOf(answer)).toEqual({ pets: [{ text: 'roll' }, { text: 'red', id: 'c' }] });
  });

  it('keep fields of one name and different types apart where both may stand', async () => {
    const operation = '{ pets { ... on Dog { name } ... on Cat { number: name } } }';
    expect(await hub.planOf(operation)).toContain('number: name');
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ pets: [{ name: 'Rex' }, { number: 7 }] });
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
