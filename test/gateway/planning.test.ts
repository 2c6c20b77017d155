import { GraphQLSchema, parse, print } from 'graphql';
import { compileNode } from '../../gateway/execute/compileOperation';
import { executePlan } from '../../gateway/execute/executePlan';
import type { Run } from '../../gateway/execute/Run';
import { explain } from '../../gateway/explain';
import { compilePlan } from '../../gateway/plan/compilePlan';
import { fetchesOf } from '../../gateway/plan/fieldsTouched';
import { KeptPromises } from '../../gateway/plan/KeptPromises';
import type { PlanNode } from '../../gateway/plan/nodes';
import { printPlan } from '../../gateway/plan/printPlan';
import { openPlanning, type Planning } from '../../gateway/registry/openPlanning';
import { typeFacts } from '../../gateway/registry/typeFacts';
import { composeFixture } from '../fixtures/startSubgraphs';

type PlannerNode = Parameters<typeof compilePlan>[0];

const person = 'type Person @key(fields: "id") { id: ID! ';
const supergraphSdl = composeFixture({
  registry: {
    sdl: `type Query { me: Person } type Mutation { touch(id: ID!): Person } ${person} name: String }`,
  },
  work: { sdl: `${person} jobs(first: Int): [Job!] } type Job { title: String! }` },
});

const ask = (operation: string): PlannerNode => ({ kind: 'Fetch', serviceName: 'registry', operation });
const reader = { keys: new Map(), requirements: new Map(), supergraphSchema: new GraphQLSchema({}) };

describe('plans are kept', () => {
  const deadline = new AbortController().signal;
  let planning: Planning;
  beforeAll(async () => {
    planning = await openPlanning(supergraphSdl);
  });
  afterAll(() => planning.planner.close());
  const plan = async (text: string, variables = {}) => {
    const { planner } = planning;
    const question = { document: parse(text), operationName: null, variables };
    return planner.plan((await planner.prepare(question)).prepared.operation, '', deadline);
  };

  it('per normalised text: names, fragments and decided conditions make no difference', async () => {
    const plain = await plan('{ me { name } }');
    const others = await Promise.all(
      [
        'query Named { me { name } }',
        'query ($yes: Boolean = true) { me { ... on Person @include(if: $yes) { name } } }',
        '{ ...F } fragment F on Query { me { name @skip(if: false) } }',
      ].map((text) => plan(text)),
    );
    for (const other of others) expect(other).toBe(plain);
    const skipped = await plan(
      'query ($yes: Boolean = true) { me { id ... on Person @include(if: $yes) { name } } }',
      { yes: false },
    );
    expect(skipped.text).toBe('{\n  me {\n    id\n  }\n}');
  });

  it('and what they are made of is one object per document and values of its conditions', async () => {
    const { planner } = planning;
    const document = parse('query ($yes: Boolean = true) { me { id name @include(if: $yes) } }');
    const prepared = (variables = {}) => planner.prepare({ document, operationName: null, variables });
    const [one, other, without] = await Promise.all([
      prepared(),
      prepared({ yes: true }),
      prepared({ yes: false }),
    ]);
    expect(other.prepared).toBe(one.prepared);
    expect(print(without.prepared.operation)).toBe('{\n  me {\n    id\n  }\n}');
  });

  const bounds = { mostEntries: 2, mostBytes: 100, bytesOf: () => 2 };

  it('once per key however many ask at once, and not when planning failed', async () => {
    const kept = new KeptPromises<number>(bounds);
    let computed = 0;
    const compute = async () => ++computed;
    expect(await Promise.all([kept.get('a', compute), kept.get('a', compute)])).toEqual([1, 1]);
    await expect(kept.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept.get('b', compute)).toBe(2);
  });

  it('up to a bound; what was used least lately goes first', async () => {
    const kept = new KeptPromises<string>(bounds);
    const value = (text: string) => async () => text;
    await kept.get('a', value('a1'));
    await kept.get('b', value('b1'));
    await kept.get('a', value('a2'));
    await kept.get('c', value('c1'));
    expect(kept.counts).toEqual({ hits: 1, misses: 3, entries: 2, bytes: 4 });
    expect(await kept.get('a', value('a3'))).toBe('a1');
    expect(await kept.get('b', value('b2'))).toBe('b2');
  });

  it('up to a bound of bytes: large ones push out more than one, and one beyond it is not kept', async () => {
    const kept = new KeptPromises<string>({
      mostEntries: 9,
      mostBytes: 10,
      bytesOf: (_, { length }) => length,
    });
    const value = (text: string) => async () => text;
    for (const text of ['four', 'more', 'nineteen']) await kept.get(text, value(text));
    expect(kept.counts).toEqual({ hits: 0, misses: 3, entries: 1, bytes: 8 });
    expect(await kept.get('huge', value('much too long'))).toBe('much too long');
    expect(kept.counts).toMatchObject({ entries: 0, bytes: 0 });
  });
});

describe('what the planner says', () => {
  it('is understood in every shape it has', () => {
    const plan = compilePlan(
      {
        kind: 'Sequence',
        nodes: [
          ask('{me{id}}'),
          {
            kind: 'Parallel',
            nodes: [
              { kind: 'Condition', condition: 'yes', ifClause: ask('{a}'), elseClause: ask('{b}') },
              {
                kind: 'Flatten',
                path: [{ Field: 'me' }, '@', { TypeCondition: ['Dog', 'Cat'] }],
                node: {
                  kind: 'Fetch',
                  serviceName: 'work',
                  operation:
                    'query($representations:[_Any!]!){_entities(representations:$representations){...on Dog{bark}}}',
                  requires: [
                    {
                      kind: 'InlineFragment',
                      typeCondition: 'Dog',
                      selections: [{ kind: 'Field', name: 'x', alias: 'id' }],
                    },
                  ],
                  inputRewrites: [
                    {
                      ValueSetter: {
                        path: [{ TypenameEquals: ['Dog'] }, { Key: '__typename' }],
                        setValueTo: 'Pet',
                      },
                    },
                  ],
                  outputRewrites: [
                    { KeyRenamer: { path: [{ Key: '_entities' }, { Key: 'y' }], renameKeyTo: 'bark' } },
                  ],
                },
              },
            ],
          },
        ],
      },
      reader,
    );
    expect(
      printPlan(plan)
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual(
      expect.arrayContaining([
        'in sequence:',
        '  side by side:',
        '    if $yes:',
        '    unless $yes:',
        '    ask work about entities:',
        '      _entities at me.@.[Dog Cat]',
        '        by ... on Dog { id: x }',
        '        first set [Dog].__typename to "Pet"',
        '        then rename _entities.y to bark',
      ]),
    );
    expect(fetchesOf(plan)).toHaveLength(4);
  });

  it.each([
    ['a subscription', { kind: 'Subscription', primary: ask('{a}') }],
    ['a deferred part', { kind: 'Defer', primary: {}, deferred: [] }],
    ['a fetch that subscribes', { ...ask('subscription{a}'), operationKind: 'subscription' }],
  ] as readonly (readonly [string, PlannerNode])[])('is refused when it is %s', (_, node) => {
    expect(() => compilePlan(node, reader)).toThrow(/kind of operation is not answered here/);
  });

  it('is a fault when it is of a kind nobody knows', () => {
    const unknown = { kind: 'Teleport' } as unknown as PlannerNode;
    expect(() => compilePlan(unknown, reader)).toThrow(/shape this hub does not know/);
  });
});

describe('a condition in a plan', () => {
  const types = typeFacts(new GraphQLSchema({}));
  const asked: string[] = [];
  const branch = (name: string): PlanNode => ({
    kind: 'fetch',
    agency: name,
    operationKind: 'query',
    operation: '{a}',
    variables: [],
    at: [],
    outputRewrites: [],
    brings: [],
  });
  const runWith = (yes: boolean): Run =>
    ({
      data: {},
      variableValues: { yes },
      types,
      askAgency: (agency: string) => {
        asked.push(agency);
        return async () => ({ kind: 'answered', data: {}, errors: [] });
      },
      gate: null,
      agencies: { note: () => {} },
    }) as unknown as Run;

  it('runs the branch its variable chooses, if there is one', async () => {
    const node: PlanNode = { kind: 'condition', variable: 'yes', when: branch('then'), otherwise: null };
    const other: PlanNode = { ...node, when: null, otherwise: branch('else') };
    await executePlan(compileNode(node, types), runWith(true));
    await executePlan(compileNode(node, types), runWith(false));
    await executePlan(compileNode(other, types), runWith(false));
    expect(asked).toEqual(['then', 'else']);
  });
});

describe('explain', () => {
  const document =
    'query Q($n: Int) { me { name jobs(first: $n) { title } } __schema { queryType { name } } }';

  it('tells every artefact of the line without asking anybody', async () => {
    const explanation = await explain({ supergraphSdl, document });
    expect(explanation.normalizedOperation).not.toContain('Q(');
    expect(explanation.fieldsTouched).toEqual([
      'Job.title: work',
      'Person.id: registry',
      'Person.jobs: work',
      'Person.name: registry',
      'Query.me: registry',
    ]);
    expect(Object.keys(explanation.requests)).toEqual(['registry', 'work']);
    expect(explanation.requests.work?.[0]).toContain('jobs(first: $n)');
  });

  it.each([
    ['{ nope }', /Cannot query field "nope"/],
    ['{ me {', /Syntax Error/],
    ['query A { me { id } } query B { me { id } }', /send "operationName"/],
    ['query ($id: ID!) { me { id } } mutation M($id: ID!) { touch(id: $id) { id } }', /anonymous operation/],
  ])('says what is wrong with %s', async (text, message) => {
    await expect(explain({ supergraphSdl, document: text })).rejects.toThrow(message);
  });
});
