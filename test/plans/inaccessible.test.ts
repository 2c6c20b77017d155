import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('@inaccessible', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person inhabitants: [Person!] }
          type Person @key(fields: "code") {
            code: ID! @inaccessible
            name: String
            mood: Mood
            things: [Thing!]!
          }
          enum Mood { GLAD SAD SECRET @inaccessible }
          union Thing = Book | Safe
          type Book { title: String! }
          type Safe @inaccessible { code: String! }
        `,
        resolvers: {
          Query: {
            me: () => ({ code: 'p1', name: 'Ada', mood: 'SECRET' }),
            inhabitants: () => [
              { code: 'p1', name: 'Ada', mood: 'GLAD' },
              { code: 'p2', name: 'Bea', mood: 'SECRET' },
            ],
          },
          Person: { things: () => [{ __typename: 'Book', title: 'Momo' }] },
        },
      },
      work: {
        sdl: `
          type Person @key(fields: "code") { code: ID! @inaccessible job(secret: Int @inaccessible): String }
        `,
        resolvers: { Person: { job: ({ code }: { code: string }) => `job of ${code}` } },
      },
    });
  });
  afterAll(() => hub.stop());

  it('a hidden key joins agencies and stays hidden', async () => {
    const operation = '{ me { name job } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask registry:
          {
            me {
              __typename
              name
              code
            }
          }
        ask work about entities:
          _entities at me
            by ... on Person { __typename code }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                job
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { name: 'Ada', job: 'job of p1' } });
  });

  it.each([
    ['a field', '{ me { code } }'],
    ['an argument', '{ me { job(secret: 1) } }'],
    ['a type', '{ me { things { ... on Safe { code } } } }'],
  ])(
    '%s that is hidden does not exist: the question is refused and nobody is asked',
    async (_, operation) => {
      const asked = hub.asked('registry').length;
      const answer = await hub.ask(operation);
      expect(answer.status).toBe(400);
      expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      expect(hub.asked('registry')).toHaveLength(asked);
    },
  );

  it.each([
    ['{ __type(name: "Safe") { name } }', null],
    [
      '{ __type(name: "Person") { fields { name args { name } } } }',
      { fields: ['name', 'mood', 'things', 'job'].map((name) => ({ name, args: [] })) },
    ],
    ['{ __type(name: "Mood") { enumValues { name } } }', { enumValues: [{ name: 'GLAD' }, { name: 'SAD' }] }],
    ['{ __type(name: "Thing") { possibleTypes { name } } }', { possibleTypes: [{ name: 'Book' }] }],
  ])('introspection knows nothing of it: %s', async (operation, type) => {
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ __type: type });
  });

  it('a value clients may not know of is null, and no failure', async () => {
    expect(wholeDataOf(await hub.ask('{ inhabitants { mood } }'))).toEqual({
      inhabitants: [{ mood: 'GLAD' }, { mood: null }],
    });
  });
});
