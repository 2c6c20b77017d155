import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('__typename', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person beings: [Being!]! }
          type Mutation { move: Person }
          interface Being { id: ID! }
          type Person implements Being @key(fields: "id") { id: ID! address: Address }
          type Dog implements Being @key(fields: "id") { id: ID! }
          type Address { town: String }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'p1', address: { town: 'Oberhausen' } }),
            beings: () => [
              { __typename: 'Person', id: 'p1' },
              { __typename: 'Dog', id: 'd1' },
            ],
          },
        },
      },
      work: {
        sdl: `
          type Person @key(fields: "id") { id: ID! job: Job }
          type Job { title: String }
        `,
        resolvers: { Person: { job: () => ({ title: 'nurse' }) } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('of the root asked alone is answered by the hub', async () => {
    for (const [operation, root] of [
      ['{ __typename }', 'Query'],
      ['query { __typename }', 'Query'],
      ['mutation { __typename }', 'Mutation'],
    ] as const) {
      expect(await hub.planOf(operation)).toBe('nothing to ask');
      expect(wholeDataOf(await hub.ask(operation))).toEqual({ __typename: root });
    }
    expect(
      wholeDataOf(
        await hub.ask('{ a: __typename ... { b: __typename } ...F } fragment F on Query { c: __typename }'),
      ),
    ).toEqual({ a: 'Query', b: 'Query', c: 'Query' });
    expect(hub.asked('registry')).toEqual([]);
  });

  it('asked alone below the root costs the question for the object, and no more', async () => {
    const operation = '{ me { __typename } beings { __typename } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask registry:
        {
          me {
            __typename
          }
          beings {
            __typename
          }
        }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      me: { __typename: 'Person' },
      beings: [{ __typename: 'Person' }, { __typename: 'Dog' }],
    });
  });

  it('everywhere, under aliases and in fragments', async () => {
    const operation = `
      {
        root: __typename
        me { a: __typename address { __typename b: __typename } job { __typename c: __typename title } }
        beings { __typename ... on Person { d: __typename job { __typename } } ... on Dog { e: __typename } }
      }
    `;
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              address {
                __typename
              }
              id
            }
            beings {
              __typename
              ... on Person {
                __typename
                id
              }
              ... on Dog {
                __typename
              }
            }
          }
        ask work about entities:
          _e0 at beings.@.[Person]
            by ... on Person { __typename id }
          _e1 at me
            by ... on Person { __typename id }
          query ($__batch_reps_0: [_Any!]!, $__batch_reps_1: [_Any!]!) {
            _e0: _entities(representations: $__batch_reps_0) {
              ... on Person {
                job {
                  __typename
                }
              }
            }
            _e1: _entities(representations: $__batch_reps_1) {
              ... on Person {
                job {
                  __typename
                  title
                }
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      root: 'Query',
      me: {
        a: 'Person',
        address: { __typename: 'Address', b: 'Address' },
        job: { __typename: 'Job', c: 'Job', title: 'nurse' },
      },
      beings: [
        { __typename: 'Person', d: 'Person', job: { __typename: 'Job' } },
        { __typename: 'Dog', e: 'Dog' },
      ],
    });
  });
});
