import { parse, print } from 'graphql';
import { interfacesFirst } from '../../gateway/registry/interfacesFirst';
import { type FeatureHub, startFeature, wholeDataOf } from '../fixtures/askAndPlan';
import { composeFixture, type FixtureSubgraph } from '../fixtures/startSubgraphs';

const accounts: Readonly<Record<string, object>> = {
  u1: { __typename: 'Admin', id: 'u1', rights: 'all' },
  u2: { __typename: 'Guest', id: 'u2', until: 2030 },
};

const whole: FixtureSubgraph = {
  sdl: `
    type Query { newest: Account }
    interface Account @key(fields: "id") { id: ID! }
    type Admin implements Account @key(fields: "id") { id: ID! rights: String }
    type Guest implements Account @key(fields: "id") { id: ID! until: Int }
  `,
  resolvers: {
    Query: { newest: () => accounts.u1 },
    Account: { __resolveReference: ({ id }: { id: string }) => accounts[id] },
    Admin: { __resolveReference: ({ id }: { id: string }) => accounts[id] },
    Guest: { __resolveReference: ({ id }: { id: string }) => accounts[id] },
  },
};

const part: FixtureSubgraph = {
  sdl: `
    type Query { accounts: [Account!]! }
    type Account @key(fields: "id") @interfaceObject { id: ID! name: String }
  `,
  resolvers: {
    Query: { accounts: () => [{ id: 'u1' }, { id: 'u2' }] },
    Account: { name: ({ id }: { id: string }) => `name of ${id}` },
  },
};

describe('names of agencies and @interfaceObject', () => {
  const operation = '{ accounts { id name ... on Admin { rights } } newest { name ... on Guest { until } } }';
  const named = [
    { object: 'post', interface: 'file' },
    { object: 'file', interface: 'post' },
  ];

  it('do not decide what is asked', async () => {
    const plans = new Set<string>();
    for (const { object, interface: face } of named) {
      const hub: FeatureHub = await startFeature({ [object]: part, [face]: whole });
      try {
        const plan = await hub.planOf(operation);
        plans.add(plan.replaceAll(object, 'the object').replaceAll(face, 'the interface'));
        expect(wholeDataOf(await hub.ask(operation))).toEqual({
          accounts: [
            { id: 'u1', name: 'name of u1', rights: 'all' },
            { id: 'u2', name: 'name of u2' },
          ],
          newest: { name: 'name of u1' },
        });
        expect([object, face].map((name) => hub.asked(name).length)).toEqual([2, 2]);
      } finally {
        await hub.stop();
      }
    }
    expect([...plans]).toMatchInlineSnapshot(`
[
  in sequence:
  side by side:
    ask the interface:
      {
        newest {
          __typename
          id
          ... on Guest {
            until
          }
        }
      }
    ask the object:
      {
        accounts {
          __typename
          id
          name
        }
      }
  side by side:
    ask the object about entities:
      _entities at newest
        by ... on Account { __typename id }
        first set [Account].__typename to "Account"
      query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Account {
            name
          }
        }
      }
    ask the interface about entities:
      _entities at accounts.@
        by ... on Account { __typename id }
        first set [Account].__typename to "Account"
      query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Account {
            __typename
            ... on Admin {
              rights
            }
          }
        }
      },
]
`);
  });

  it('stay as they are for the planner where an interface comes first', () => {
    const document = parse(composeFixture({ a: whole, b: part }));
    expect(interfacesFirst(document)).toEqual({ document, ownNames: new Map() });
    expect(interfacesFirst(document).document).toBe(document);
  });

  it('are given back their own, in @override too', () => {
    const moved = part.sdl.replace('name: String', 'name: String @override(from: "c")');
    const third = { sdl: 'type Account @key(fields: "id") @interfaceObject { id: ID! name: String }' };
    const supergraph = composeFixture({ b: { sdl: moved }, c: third, d: whole });
    const { document, ownNames } = interfacesFirst(parse(supergraph));
    expect([...ownNames]).toEqual([
      ['0000_d', 'd'],
      ['0001_b', 'b'],
      ['0002_c', 'c'],
    ]);
    let restored = print(document);
    expect(restored).toContain('override: "0002_c"');
    for (const [name, own] of ownNames) restored = restored.replaceAll(`"${name}"`, `"${own}"`);
    expect(restored).toBe(print(parse(supergraph)));
  });

  it('keep their order where two agencies are to each other what the planner wants first', () => {
    const sdl = (one: string, other: string) => `
      interface ${one} @key(fields: "id") { id: ID! }
      type Of${one} implements ${one} @key(fields: "id") { id: ID! }
      type ${other} @key(fields: "id") @interfaceObject { id: ID! of${other}: Int }
      type Query { some${one}: ${one} }
    `;
    const supergraph = composeFixture({ b: { sdl: sdl('P', 'Q') }, a: { sdl: sdl('Q', 'P') } });
    expect([...interfacesFirst(parse(supergraph)).ownNames.values()]).toEqual(['a', 'b']);
  });
});
