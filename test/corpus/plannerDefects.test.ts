import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type PlannerAnswer, PlannerProcess } from '../../gateway/plan/PlannerProcess';
import { type FixtureHub, startHub } from '../fixtures/startHub';
import { composeFixture, type FixtureSubgraph } from '../fixtures/startSubgraphs';

/**
 * Defects of the query planner (@graphql-hive/router-query-planner 0.0.38) that the search in test/differential found.
 * Each test says what the planner does today and what the hub makes of it: it asks in a way that the planner
 * understands (`planInParts`, `plainLeavesOf`), or the operation is refused and the next one is answered. It turns red
 * with the first planner that does better, and then goes.
 */
type Agencies = Readonly<Record<string, FixtureSubgraph>>;

async function planned(supergraphSdl: string, operation: string): Promise<PlannerAnswer> {
  const planner = new PlannerProcess(supergraphSdl, { patienceMs: 1_000 });
  try {
    await planner.opened;
    return await planner.plan(operation, { labels: [], percentage: 0 });
  } finally {
    await planner.close();
  }
}

async function withHub(agencies: Agencies, act: (hub: FixtureHub) => Promise<void>): Promise<void> {
  const hub = await startHub(agencies, { planning: { patienceMs: 1_000 } });
  try {
    await act(hub);
  } finally {
    await hub.stop();
  }
}

/** Asked three times, so that what is remembered is seen too. */
async function expectRefused(hub: FixtureHub, operation: string, advice: string): Promise<void> {
  for (let time = 0; time < 3; time++) {
    const { status, errors } = await hub.ask(operation);
    expect([status, errors?.[0]?.extensions?.code]).toEqual([503, 'OPERATION_NOT_PLANNED']);
    expect(errors?.[0]?.message).toBe(`The hub could not plan this operation. ${advice}`);
  }
}

const people = { p1: { id: 'p1', grid: 4 }, p2: { id: 'p2', grid: 5 } };
const root = {
  Query: { me: () => people.p1 },
  Person: { __resolveReference: ({ id }: { id: 'p1' | 'p2' }) => people[id] },
};

describe('the planner', () => {
  // `{ me { derived } }` ended the whole gateway: "mismatch_finder.rs:183: called `Option::unwrap()` on a `None`
  // value", a panic in native code. The requiring agency knows the person by `id` and by `code`, the agency that
  // answers the root by `id` only, and the planner asks it for the `code` it does not have.
  it('ends its process over a requirement and several keys of which the asked agency has one', async () => {
    const agencies = {
      a: {
        sdl: 'type Query { me: Person } type Person @key(fields: "id") { id: ID! grid: Int }',
        resolvers: root,
      },
      b: {
        sdl: `type Person @key(fields: "id") @key(fields: "code") {
                id: ID! code: ID! grid: Int @external derived: Int @requires(fields: "grid")
              }`,
        resolvers: { Person: { code: () => 'c1', derived: ({ grid }: { grid: number }) => grid * 2 } },
      },
    };
    expect(await planned(composeFixture(agencies), '{ me { derived } }')).toEqual({
      kind: 'died',
      why: expect.stringContaining('mismatch_finder.rs:183'),
    });
    await withHub(agencies, async (hub) => {
      expect((await hub.ask('{ me { derived } }')).data).toEqual({ me: { derived: 8 } });
      expect((await hub.ask('{ me { grid code } }')).data).toEqual({ me: { grid: 4, code: 'c1' } });
    });
  });

  // "Path 'me.mate' cannot be found in selection set of type Query": the requirement of an entity that was reached
  // through the requiring agency lies with the agency of the root, and the planner tries to ask for it in the root
  // fetch.
  it('refuses a requirement of an entity below an entity of the same agency', async () => {
    const agencies = {
      a: {
        sdl: 'type Query { me: Person } type Person @key(fields: "id") { id: ID! grid: Int }',
        resolvers: root,
      },
      b: {
        sdl: `type Person @key(fields: "id") {
                id: ID! mate: Person grid: Int @external derived: Int @requires(fields: "grid")
              }`,
        resolvers: {
          Person: { mate: () => ({ id: 'p2' }), derived: ({ grid }: { grid: number }) => grid * 2 },
        },
      },
    };
    expect(await planned(composeFixture(agencies), '{ me { mate { derived } } }')).toEqual({
      kind: 'refused',
      why: expect.stringContaining("Path 'me.mate' cannot be found"),
    });
    await withHub(agencies, async (hub) => {
      const both = '{ me { derived mate { derived mate { derived grid } } } }';
      expect((await hub.ask(both)).data).toEqual({
        me: { derived: 8, mate: { derived: 10, mate: { derived: 10, grid: 5 } } },
      });
    });
  });

  // "No paths found for selection item: open": the agency of the root knows persons by their interface only
  // (`@interfaceObject`), and the planner does not find the way from there to what persons alone have.
  it('refuses what one type has below an interface object', async () => {
    const agencies = {
      east: {
        sdl: 'type Query { owners: [Party] } type Party @interfaceObject @key(fields: "id") { id: ID! rank: Int }',
        resolvers: {
          Query: {
            owners: () => [
              { id: 'h1', rank: 1 },
              { id: 'p1', rank: 2 },
            ],
          },
        },
      },
      north: {
        sdl: `interface Party @key(fields: "id") { id: ID! }
              type Person implements Party @key(fields: "id") { id: ID! open: Int mate: Person }
              type Home implements Party @key(fields: "id") { id: ID! closed: Int }`,
        resolvers: {
          Party: {
            __resolveReference: ({ id }: { id: string }) =>
              id === 'h1' ? { __typename: 'Home', id, closed: 7 } : { __typename: 'Person', id, open: 8 },
          },
          Person: {
            __resolveReference: ({ id }: { id: string }) => ({ id, open: 8 }),
            mate: () => ({ id: 'p2', open: 9 }),
          },
          Home: { __resolveReference: ({ id }: { id: string }) => ({ id, closed: 7 }) },
        },
      },
      south: {
        sdl: 'type Person @key(fields: "id") { id: ID! far: String }',
        resolvers: { Person: { far: ({ id }: { id: string }) => `far of ${id}` } },
      },
    };
    const operation =
      '{ owners { rank ... on Person { open far mate { open far } } ... on Home { closed } } }';
    expect(await planned(composeFixture(agencies), operation)).toEqual({
      kind: 'refused',
      why: expect.stringContaining('No paths found for selection item: open'),
    });
    await withHub(agencies, async (hub) => {
      const answer = await hub.ask(operation);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toEqual({
        owners: [
          { rank: 1, closed: 7 },
          { rank: 2, open: 8, far: 'far of p1', mate: { open: 9, far: 'far of p2' } },
        ],
      });
    });
  });

  // "No paths found for selection item: __typename": the agency that answers `found` knows offices only, and something
  // is asked of addresses there. Without `@provides` the planner leaves it out.
  it('refuses a type of a union that its agency does not know, beside @provides', async () => {
    const agencies = {
      north: {
        sdl: `type Query { found: [Finding] @provides(fields: "... on Office { name }") } union Finding = Office
              type Office @key(fields: "id") { id: ID! name: String @external }`,
        resolvers: { Query: { found: () => [{ __typename: 'Office', id: 'o1', name: 'Town hall' }] } },
      },
      south: {
        sdl: `type Office @key(fields: "id") { id: ID! name: String } union Finding = Address
              type Address { name: String }`,
      },
    };
    const operation = '{ found { ... on Office { name } ... on Address { street: name } } }';
    expect(await planned(composeFixture(agencies), operation)).toMatchObject({ kind: 'refused' });
    await withHub(agencies, async (hub) => {
      expect((await hub.ask(operation)).data).toEqual({ found: [{ name: 'Town hall' }] });
    });
  });

  // "No paths found for selection item: node": what is asked of offices lies with one agency, what is asked of homes with
  // the other, and neither can go on from what the other one's root field brings. It would have to ask `node` of both.
  it('refuses a root field that only two agencies together can answer', async () => {
    const agencies = {
      north: {
        sdl: `type Query { node: Node @shareable } interface Node { id: ID! }
              type Office implements Node @key(fields: "id") { id: ID! name: String }
              type Home implements Node @key(fields: "id") { id: ID! @external rooms: Int }`,
        resolvers: { Query: { node: () => ({ __typename: 'Office', id: 'o1', name: 'Town hall' }) } },
      },
      south: {
        sdl: `type Query { node: Node @shareable } interface Node { id: ID! }
              type Office implements Node @key(fields: "id") { id: ID! @external phone: String }
              type Home implements Node @key(fields: "id") { id: ID! street: String }`,
      },
    };
    const operation = '{ node { ... on Home { street } ... on Office { name } } }';
    expect(await planned(composeFixture(agencies), operation)).toMatchObject({ kind: 'refused' });
    await withHub(agencies, async (hub) => {
      await expectRefused(hub, operation, 'Ask for its parts by several operations.');
      const part = await hub.ask('{ node { ... on Office { name } } }');
      expect(part.data).toEqual({ node: { name: 'Town hall' } });
    });
  });

  // Three agencies, entities with two or three keys, and a question of ten lines. With `note` it is planned in four
  // milliseconds, with `x: note` never (stopped after a minute). The hub leaves such aliases out (`plainLeavesOf`);
  // it cannot where the aliased field has fields of its own, or arguments.
  it('never ends a plan over entities with several keys when a field has an alias', async () => {
    const supergraphSdl = readFileSync(path.join(__dirname, 'planThatDoesNotEnd.graphql'), 'utf8');
    const leaf = '{ mate { home { items { number } history { state } x: note } } }';
    const branch = '{ mate { home { x: items { number } history { state } note } } }';
    expect(await planned(supergraphSdl, leaf)).toEqual({ kind: 'late' });
    expect(await planned(supergraphSdl, branch)).toEqual({ kind: 'late' });
    expect(await planned(supergraphSdl, leaf.replace('x: ', ''))).toMatchObject({ kind: 'planned' });

    const hub = await startHub({ a: { sdl: 'type Query { a: Int }' } }, { planning: { patienceMs: 1_000 } });
    try {
      await hub.gateway.replaceSupergraph(supergraphSdl);
      await expectRefused(hub, branch, 'It took too long: ask for less at once.');
      // Its agencies are not there, but it is planned and they are asked.
      for (const operation of [leaf, '{ mate { id } }'])
        expect((await hub.ask(operation)).errors?.[0]?.extensions?.code).toBe('AGENCY_UNAVAILABLE');
    } finally {
      await hub.stop();
    }
  });
});
