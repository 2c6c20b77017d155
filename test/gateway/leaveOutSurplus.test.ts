import type { EntityFetch, EntityQuestion, PlanNode } from '../../gateway/plan/nodes';
import { leaveOutSurplus } from '../../gateway/plan/repairs/leaveOutSurplus';

const question = (more: Partial<EntityQuestion> = {}): EntityQuestion => ({
  alias: '_entities',
  variable: 'representations',
  paths: [[{ kind: 'field', name: 'me' }]],
  requires: [
    { kind: 'type', type: 'P', selections: [{ kind: 'field', local: 'id', name: 'id', selections: null }] },
  ],
  keys: {},
  requirements: {},
  inputRewrites: [],
  outputRewrites: [],
  brings: [],
  ...more,
});

const fetchOf = (agency: string, selection: string, more: Partial<EntityQuestion> = {}): EntityFetch => ({
  kind: 'entities',
  agency,
  operationKind: 'query',
  operation: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
  variables: [],
  questions: [question(more)],
});

const agenciesOf = (nodes: readonly PlanNode[]) =>
  leaveOutSurplus(nodes).map((node) => ('agency' in node ? node.agency : node.kind));

describe('questions side by side', () => {
  const wide = fetchOf('a', '... on P { code home { rooms } }');

  it.each<[string, EntityFetch]>([
    ['for the same', fetchOf('b', '... on P { home { rooms } code }')],
    ['for less', fetchOf('b', '... on P { code }')],
  ])('%s about the same entities are left out, whichever comes first', (_, narrow) => {
    expect(agenciesOf([wide, narrow])).toEqual(['a']);
    expect(agenciesOf([fetchOf('a', '... on P { code name }'), narrow, wide])).toContain('a');
  });

  it.each<[string, EntityFetch]>([
    ['more', fetchOf('b', '... on P { code name }')],
    ['more below a field', fetchOf('b', '... on P { home { rooms size } }')],
    ['other arguments', fetchOf('b', '... on P { code(in: "DE") }')],
    ['the same under another name', fetchOf('b', '... on P { number: code }')],
    ['another type', fetchOf('b', '... on Q { code }')],
    ['other places', fetchOf('b', '... on P { code }', { paths: [[{ kind: 'field', name: 'you' }]] })],
    ['another key', fetchOf('b', '... on P { code }', { requires: [] })],
    [
      'what is rewritten',
      fetchOf('b', '... on P { code }', {
        inputRewrites: [{ kind: 'set', path: [{ kind: 'key', name: '__typename' }], value: 'I' }],
      }),
    ],
  ])('about or for %s stay', (_, other) => {
    expect(agenciesOf([wide, other])).toEqual(['a', 'b']);
  });

  it('fragments of one name are no proof that the same is asked', () => {
    const withFragment = (agency: string, below: string): EntityFetch => {
      const fetch = fetchOf(agency, '... on P { home { ...a } }');
      return { ...fetch, operation: `${fetch.operation} fragment a on Home { ${below} }` };
    };
    expect(agenciesOf([withFragment('a', 'rooms'), withFragment('b', 'size')])).toEqual(['a', 'b']);
    expect(agenciesOf([withFragment('a', 'rooms'), withFragment('b', 'rooms')])).toEqual(['a']);
  });

  it('of two that ask the same the first stays', () => {
    expect(agenciesOf([fetchOf('a', '... on P { code }'), fetchOf('b', '... on P { code }')])).toEqual(['a']);
    expect(agenciesOf([fetchOf('b', '... on P { code }'), wide, fetchOf('c', '... on P { code }')])).toEqual([
      'a',
    ]);
  });
});
