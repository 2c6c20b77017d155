import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

describe('@provides, @shareable, @override and @inaccessible', () => {
  let hub: FeatureHub;
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { me: Person inhabitants: [Person!] }
          type Person @key(fields: "id") {
            id: ID!
            name: String @shareable
            phone: String
            mood: Mood
            secret: String @inaccessible
            things: [Thing!]!
          }
          enum Mood { GLAD SAD SECRET @inaccessible }
          union Thing = Book | Safe
          type Book { title: String! }
          type Safe @inaccessible { code: String! }
        `,
        resolvers: {
          Query: {
            me: () => ({ id: 'p1', name: 'Ada', phone: 'old', mood: 'SECRET', secret: 'x' }),
            inhabitants: () => [
              { id: 'p1', name: 'Ada', mood: 'GLAD' },
              { id: 'p2', name: 'Bea', mood: 'SECRET' },
            ],
          },
          Person: {
            __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Ada', phone: 'old' }),
            things: () =>
              [
                { __typename: 'Book', title: 'Momo' },
                { __typename: 'Safe', code: '123' },
              ].slice(0, 1),
          },
        },
      },
      school: {
        sdl: `
          type Query { pupils: [Person!]! guardians: [Person!]! }
          type Person @key(fields: "id") {
            id: ID!
            name: String @external
            phone: String @override(from: "registry")
          }
          type Unused { x: Int }
        `.replace('pupils: [Person!]!', 'pupils: [Person!]! @provides(fields: "name")'),
        resolvers: {
          Query: {
            pupils: () => [{ id: 'p1', name: 'Ada (school)' }],
            guardians: () => [{ id: 'p1' }],
          },
          Person: { phone: () => 'new' },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('@provides: one agency answers a field of another where it says it can', async () => {
    const operation = '{ pupils { name } guardians { name } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask school:
          {
            pupils {
              name
            }
            guardians {
              __typename
              id
            }
          }
        ask registry about entities:
          _entities at guardians.@
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
      pupils: [{ name: 'Ada (school)' }],
      guardians: [{ name: 'Ada' }],
    });
  });

  it('@override: a field is asked of the agency that took it over', async () => {
    const operation = '{ me { name phone } }';
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
        ask school about entities:
          _entities at me
            by ... on Person { __typename id }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Person {
                phone
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({ me: { name: 'Ada', phone: 'new' } });
  });

  it.each([
    '{ me { secret } }',
    '{ me { things { ... on Safe { code } } } }',
    '{ __type(name: "Safe") { name } }',
  ])('@inaccessible: what %s asks for does not exist', async (operation) => {
    const answer = await hub.ask(operation);
    const nothing = answer.status === 400 || (answer.data?.__type === null && !answer.errors);
    expect(nothing).toBe(true);
  });

  it('@inaccessible: a value clients may not know of is null, and no failure', async () => {
    expect(wholeDataOf(await hub.ask('{ inhabitants { mood } }'))).toEqual({
      inhabitants: [{ mood: 'GLAD' }, { mood: null }],
    });
  });
});
