import { readFileSync } from 'node:fs';
import { labelsBehindGate } from '../../../gateway/policy/labelsBehindGate';
import { publishedSupergraph } from '../../../schema/publishedSupergraph';
import { composeFixture } from '../../fixtures/startSubgraphs';
import { gateOverSupergraph, type TestCaller } from './gateOver';

const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy"
])
`;

/** As other teams write subgraphs: no `@data` anywhere. */
const foreign = gateOverSupergraph(
  composeFixture({
    accounts: {
      sdl: `${header}
        type Query { me: User! @authenticated open: String! node: Node report: Report }
        interface Node @key(fields: "id") { id: ID! mail: String }
        type User implements Node @key(fields: "id") {
          id: ID!
          mail: String @requiresScopes(scopes: [["read:mail", "read:user"], ["admin"]])
          salary: String @policy(policies: [["payroll"]])
          purse: Money
          rank: Rank
        }
        type Guest implements Node @key(fields: "id") { id: ID! mail: String }
        type Report @requiresScopes(scopes: [["reports"]]) { text: String! }
        scalar Money @requiresScopes(scopes: [["money"]])
        enum Rank @policy(policies: [["ranks"], ["all", "really"]]) { HIGH LOW }`,
    },
    work: {
      sdl: `${header}
        type User @key(fields: "id") {
          id: ID!
          salary: String @external
          bonus: Int @requires(fields: "salary") @policy(policies: [["payroll"]])
        }
        type Node @key(fields: "id") @interfaceObject { id: ID! score: Int }`,
    },
  }),
);

const told = (operation: string, caller: TestCaller = {}) => foreign.told(operation, caller);
const left = (operation: string, caller: TestCaller = {}) => foreign.left(operation, caller);

describe('in a supergraph without @data the directives of its subgraphs decide', () => {
  it('@authenticated is met by any verified caller, and what has no directive is open to them', () => {
    expect(told('{ me { id } open }')).toEqual([]);
  });

  it('@requiresScopes wants all scopes of one of its lists', () => {
    const denied = ['me.mail: ROLE_NOT_PERMITTED'];
    expect(told('{ me { id mail } }')).toEqual(denied);
    expect(told('{ me { id mail } }', { scopes: ['read:mail'] })).toEqual(denied);
    expect(told('{ me { id mail } }', { scopes: ['read:user', 'read:mail'] })).toEqual([]);
    expect(told('{ me { id mail } }', { scopes: ['admin'] })).toEqual([]);
    expect(told('{ me { id mail } }', { policies: ['admin'] })).toEqual(denied);
  });

  it('a directive on a type, a scalar or an enum holds wherever that is returned', () => {
    expect(told('{ open report { text } me { id purse rank } }')).toEqual([
      'report: ROLE_NOT_PERMITTED',
      'me.purse: ROLE_NOT_PERMITTED',
      'me.rank: ROLE_NOT_PERMITTED',
    ]);
    expect(
      told('{ open report { text } me { id purse rank } }', {
        scopes: ['reports', 'money'],
        policies: ['ranks'],
      }),
    ).toEqual([]);
    expect(told('{ me { id rank } }', { policies: ['all'] })).toEqual(['me.rank: ROLE_NOT_PERMITTED']);
    expect(told('{ me { id rank } }', { policies: ['all', 'really'] })).toEqual([]);
  });

  it('what is computed from a denied field is denied', () => {
    expect(foreign.requirements.of('User', 'bonus')?.inputs).toEqual(['User.salary']);
    expect(told('{ me { id bonus } }')).toEqual(['me.bonus: ROLE_NOT_PERMITTED']);
    expect(told('{ me { id bonus } }', { policies: ['payroll'] })).toEqual([]);
  });

  it('each type of an interface is asked for its own, and what an interface object brings is found', () => {
    expect(left('{ node { id mail score } }')).toBe('{ node { id __typename ... on Guest { mail } score } }');
    expect(told('{ node { mail } }')).toEqual(['node.mail (User): ROLE_NOT_PERMITTED']);
    expect(foreign.requirements.of('Guest', 'score')?.agencies).toEqual(['work']);
  });

  it('gate 2 has nothing to add; where agencies label their fields, what has no label stays denied', () => {
    expect(labelsBehindGate(foreign.requirements).labelOf('User', 'mail')).toEqual({ class: 'S0' });
    const labelled = gateOverSupergraph(readFileSync(publishedSupergraph(), 'utf8')).requirements;
    expect(labelsBehindGate(labelled)).toBe(labelled);
    expect(labelsBehindGate(labelled).labelOf('Person', 'unheardOf')).toBeNull();
  });

  it('what may be denied may be null', () => {
    expect(String(foreign.publicSchema.getQueryType()?.getFields().me?.type)).toBe('User');
    expect(String(foreign.publicSchema.getQueryType()?.getFields().open?.type)).toBe('String!');
  });
});

describe('in a supergraph that says nothing of protection', () => {
  const silent = gateOverSupergraph(composeFixture({ one: { sdl: 'type Query { a: String! b: String }' } }));

  it('nothing is permitted to anybody', () => {
    expect(silent.requirements.governance).toBe('nothing');
    expect(silent.left('{ a b }')).toBe('{ __typename }');
  });

  it('nothing of its schema is changed', () => {
    expect(String(silent.publicSchema.getQueryType()?.getFields().a?.type)).toBe('String!');
  });
});
