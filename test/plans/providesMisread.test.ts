import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';

type Row = Readonly<Record<string, unknown>>;

/**
 * The planner keeps one set of provided fields per type and `@provides`, not per place: `{ couple { older { born } } }` was asked
 * of the school alone, which provides a birthday of the younger one only, and came out null without a reason.
 */
describe('@provides that the planner misreads', () => {
  let hub: FeatureHub;
  const people: Readonly<Record<string, Row>> = {
    p1: { id: 'p1', name: 'Ada', born: 1815, deputy: { id: 'p2' } },
    p2: { id: 'p2', name: 'Bea', born: 1852, deputy: { id: 'p3' } },
    p3: { id: 'p3', name: 'Cem', born: 1912, deputy: null },
  };
  beforeAll(async () => {
    hub = await startFeature({
      registry: {
        sdl: `
          type Query { anybody: Person }
          interface Party { label: String }
          type Home implements Party @key(fields: "id") { id: ID! label: String }
          type Firm implements Party @key(fields: "id") { id: ID! label: String }
          type Person @key(fields: "id") { id: ID! name: String born: Int deputy: Person }
        `,
        resolvers: {
          Query: { anybody: () => people.p1 },
          Home: { __resolveReference: ({ id }: { id: string }) => ({ id, label: 'Home' }) },
          Firm: { __resolveReference: ({ id }: { id: string }) => ({ id, label: 'Firm' }) },
          Person: {
            __resolveReference: ({ id }: { id: string }) => people[id],
            deputy: ({ id }: { id: string }) => people[(people[id]?.deputy as Row | null)?.id as string],
          },
        },
      },
      school: {
        sdl: `
          type Query {
            couple: Couple @provides(fields: "older { name } younger { born }")
            head: Person @provides(fields: "deputy { name }")
            plain: Couple
            asked: Party @provides(fields: "... on Home { label }")
            walls: Walls @shareable @provides(fields: "left { colour } right { height }")
          }
          interface Party { id: ID! }
          type Home implements Party @key(fields: "id") { id: ID! label: String @external }
          type Firm implements Party @key(fields: "id") { id: ID! label: String @external staff: Int @requires(fields: "label") }
          type Couple { older: Person younger: Person }
          type Person @key(fields: "id") { id: ID! name: String @external born: Int @external deputy: Person @external }
          type Walls { left: Wall @shareable right: Wall @shareable }
          type Wall { colour: String @external height: Int @external }
        `,
        resolvers: {
          Query: {
            couple: () => ({ older: { id: 'p1', name: 'Ada (school)' }, younger: { id: 'p2', born: 1852 } }),
            head: () => ({ id: 'p1', deputy: { id: 'p2', name: 'Bea (school)' } }),
            plain: () => ({ older: { id: 'p1' }, younger: { id: 'p2' } }),
            walls: () => ({ left: { colour: 'red' }, right: { height: 3 } }),
            asked: () => ({ __typename: 'Firm', id: 'f' }),
          },
        },
      },
      works: {
        sdl: `
          type Query { walls: Walls @shareable }
          type Walls { left: Wall @shareable right: Wall @shareable }
          type Wall { colour: String @shareable height: Int @shareable }
        `,
        resolvers: {
          Query: {
            walls: () => ({ left: { colour: 'grey', height: 2 }, right: { colour: 'grey', height: 3 } }),
          },
        },
      },
    });
  });
  afterAll(() => hub.stop());

  it('counts where it says so', async () => {
    const asked = hub.asked('registry').length;
    expect(wholeDataOf(await hub.ask('{ couple { older { name } younger { born } } }'))).toEqual({
      couple: { older: { name: 'Ada (school)' }, younger: { born: 1852 } },
    });
    expect(wholeDataOf(await hub.ask('{ head { deputy { name } } }'))).toEqual({
      head: { deputy: { name: 'Bea (school)' } },
    });
    expect(hub.asked('registry')).toHaveLength(asked);
  });

  it('counts nowhere else: both are asked of the agency that has them', async () => {
    const operation = '{ couple { older { born } younger { name } } }';
    expect(await hub.planOf(operation)).toMatchInlineSnapshot(`
      in sequence:
        ask school:
          {
            couple {
              older {
                ...a
              }
              younger {
                ...a
              }
            }
          }

          fragment a on Person {
            __typename
            id
          }
        ask registry about entities:
          _e0 at couple.younger
            by ... on Person { __typename id }
          _e1 at couple.older
            by ... on Person { __typename id }
          query ($__batch_reps_0: [_Any!]!, $__batch_reps_1: [_Any!]!) {
            _e0: _entities(representations: $__batch_reps_0) {
              ... on Person {
                name
              }
            }
            _e1: _entities(representations: $__batch_reps_1) {
              ... on Person {
                born
              }
            }
          }
    `);
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      couple: { older: { born: 1815 }, younger: { name: 'Bea' } },
    });
  });

  it('counts nowhere else where a type stands below itself', async () => {
    const operation = '{ head { name deputy { name deputy { name } } } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      head: { name: 'Ada', deputy: { name: 'Bea', deputy: { name: 'Cem' } } },
    });
  });

  // `{ asked { label } }` was asked of the school for firms, too, and was null.
  it('counts for no other type of an interface', async () => {
    expect(wholeDataOf(await hub.ask('{ asked { label } }'))).toEqual({ asked: { label: 'Firm' } });
  });

  it('counts nowhere else where another agency has the whole of it', async () => {
    const asked = hub.asked('school').length;
    const operation = '{ walls { left { colour height } right { colour height } } }';
    expect(wholeDataOf(await hub.ask(operation))).toEqual({
      walls: { left: { colour: 'grey', height: 2 }, right: { colour: 'grey', height: 3 } },
    });
    expect(hub.asked('school')).toHaveLength(asked);
  });
});
