import type { ServerResponse } from 'node:http';
import { type FixtureHub, failuresOf, startHub } from '../fixtures/startHub';

/**
 * An account comes from an agency that only knows it as an interface object; another agency knows of which type it is.
 * When that one says nothing, the fields of the single types must not be missed in silence.
 */
describe('an object whose type nobody could tell', () => {
  let hub: FixtureHub;
  let registry: 'well' | 'failing' | 'empty' = 'well';
  const admins = new Set(['u1']);
  beforeAll(async () => {
    hub = await startHub({
      staff: {
        sdl: `
          type Query { accounts: [Account] }
          type Account @key(fields: "id") @interfaceObject { id: ID! name: String }
        `,
        resolvers: {
          Query: {
            accounts: () => [
              { id: 'u1', name: 'Ada' },
              { id: 'u2', name: 'Bo' },
            ],
          },
        },
      },
      registry: {
        sdl: `
          type Query { one: Account }
          interface Account @key(fields: "id") { id: ID! }
          type Admin implements Account @key(fields: "id") { id: ID! isActive: Boolean }
          type User implements Account @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Account: {
            __resolveType: ({ id }: { id: string }) => (admins.has(id) ? 'Admin' : 'User'),
            __resolveReference: (account: { id: string }) =>
              registry === 'empty' ? null : { ...account, isActive: true },
          },
        },
        misbehave: (_, response: ServerResponse) => {
          if (registry !== 'failing') return false;
          response.writeHead(500).end();
          return true;
        },
      },
    });
  });
  afterAll(() => hub.stop());

  const ask = async (state: typeof registry, operation: string) => {
    registry = state;
    const answer = await hub.ask(operation);
    return {
      accounts: answer.data?.accounts,
      failures: failuresOf(answer),
      complete: answer.extensions?.disclosure.complete,
    };
  };

  it('has its fields when the type is known', async () => {
    expect(await ask('well', '{ accounts { id name ... on Admin { isActive } } }')).toEqual({
      accounts: [
        { id: 'u1', name: 'Ada', isActive: true },
        { id: 'u2', name: 'Bo' },
      ],
      failures: [],
      complete: true,
    });
  });

  it.each(['failing', 'empty'] as const)('is missing with a reason when the agency is %s', async (state) => {
    for (const operation of [
      '{ accounts { id ... on Admin { isActive } } }',
      '{ accounts { ... on Admin { name } } }',
      '{ accounts { name __typename } }',
    ]) {
      const { accounts, failures, complete } = await ask(state, operation);
      expect({ operation, accounts, complete }).toEqual({
        operation,
        accounts: [null, null],
        complete: false,
      });
      expect(failures).toHaveLength(2);
      for (const [index, failure] of failures.entries()) {
        expect(failure).toMatch(new RegExp(`^accounts\\.${index}[.\\w]*: AGENCY_\\w+ by registry$`));
      }
    }
  });

  it('is there with the fields that every type has', async () => {
    expect(await ask('failing', '{ accounts { id name } }')).toMatchObject({
      accounts: [
        { id: 'u1', name: 'Ada' },
        { id: 'u2', name: 'Bo' },
      ],
      failures: [],
    });
  });
});

// The planner (0.0.38) asks `east` for the home without its key, and then for what needs it: the key was never fetched,
// which is a loss and not the same as a key that is null.
it('a key that nobody brought is a failure, not «nothing recorded»', async () => {
  const hub = await startHub({
    north: {
      sdl: `
        type Query { next: Case }
        interface Party @key(fields: "id") { id: ID! label: String }
        type Home implements Party @key(fields: "id") { id: ID! label: String }
        type Case { id: ID! @shareable }
      `,
      resolvers: {
        Query: { next: () => ({ id: 'c' }) },
        Party: { __resolveType: () => 'Home' },
        Home: { __resolveReference: ({ id }: { id: string }) => ({ id, label: 'Home' }) },
      },
    },
    east: {
      sdl: `
        type Party @key(fields: "id") @interfaceObject { id: ID! }
        type Case @key(fields: "id") { id: ID! home: Party! }
      `,
      resolvers: { Case: { home: () => ({ id: 'h' }) } },
    },
    south: {
      sdl: `
        interface Party { id: ID! }
        type Home implements Party @key(fields: "id") { id: ID! }
      `,
      resolvers: { Party: { __resolveType: () => 'Home' } },
    },
  });
  try {
    const answer = await hub.ask('{ next { home { label } } }');
    const label =
      (answer.data?.next as { home?: { label?: string | null } | null } | null)?.home?.label ?? null;
    expect(label === 'Home' || failuresOf(answer).length > 0).toBe(true);
    expect(answer.extensions?.disclosure.complete).toBe(label === 'Home');
  } finally {
    await hub.stop();
  }
});
