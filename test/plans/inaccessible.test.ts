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
          extend type Query { rooms: [Room] hall: Room! }
          interface Room { number: Int }
          type Office implements Room { number: Int }
          type Vault implements Room @inaccessible { number: Int }
        `,
        resolvers: {
          Query: {
            me: () => ({ code: 'p1', name: 'Ada', mood: 'SECRET' }),
            rooms: () => [
              { __typename: 'Office', number: 1 },
              { __typename: 'Vault', number: 2 },
            ],
            hall: () => ({ __typename: 'Vault', number: 3 }),
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

  // `{ rooms { number } }` showed the number of the vault: nobody had asked of what type it is.
  it('an object of a hidden type is null, whatever is asked of it', async () => {
    const operation = '{ rooms { number } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      ask registry:
        {
          rooms {
            __typename
            number
          }
        }
    `);
    const asked = [
      '{ rooms { number } }',
      '{ rooms { ... on Room { number } } }',
      '{ rooms { no: number } }',
    ];
    for (const one of asked) {
      const rooms = Object.values(wholeDataOf(await hub.ask(one)) as object)[0] as readonly unknown[];
      expect(rooms).toEqual([one.includes('no:') ? { no: 1 } : { number: 1 }, null]);
    }
    const { data, errors } = await hub.ask('{ hall { number } }');
    expect([data, errors?.length]).toEqual([null, 1]);
  });
});
