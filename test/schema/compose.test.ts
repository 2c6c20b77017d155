import { buildSchema } from 'graphql';
import type { CompositionProblem } from '../../schema/CompositionProblem';
import { describeProblem } from '../../schema/CompositionProblem';
import { compose } from '../../schema/compose';
import { subgraphHeader } from '../../schema/directives';
import { remedies } from '../../schema/remedies';
import { s3, tiny } from './tinyContract';

const base = 'type Query { person: Person } type Person @key(fields: "id") { id: ID! }';

/** Composes subgraphs named one, two, … and gives the problems. */
function problemsOf(...definitions: readonly string[]): readonly CompositionProblem[] {
  const names = ['one', 'two', 'three'];
  const composition = compose(definitions.map((text, index) => tiny(names[index] ?? 'more', text)));
  if (composition.kind === 'composed') throw new Error('it composes, though it should not');
  return composition.problems;
}

describe('schemas that fit together', () => {
  const composition = compose([
    tiny('casework', base),
    tiny('employment', `type Person @key(fields: "id") { id: ID! jobs: [String!] ${s3} }`),
  ]);
  if (composition.kind === 'refused') throw new Error(composition.problems.map(describeProblem).join('\n'));

  it('give a supergraph that knows where each subgraph answers', () => {
    expect(composition.supergraph).toContain('url: "http://employment.example/graphql"');
  });

  it('keep the labels in the supergraph', () => {
    expect(composition.supergraph).toMatch(/jobs: \[String!\] .*@data\(class: "S3", category: "EMPLOYMENT"/);
  });

  it('give clients a schema without anything of federation', () => {
    expect(composition.api).not.toMatch(/join__|@key|_entities/);
    expect(Object.keys(buildSchema(composition.api).getQueryType()?.getFields() ?? {})).toEqual(['person']);
  });

  it('give the same text in whatever order the types were written', () => {
    const parts = ['type Query { a: A b: B }', 'type A { x: Int }', 'type B { y: Int }'];
    const forth = compose([tiny('one', parts.join('\n'))]);
    const back = compose([tiny('one', [...parts].reverse().join('\n'))]);
    expect(forth).toEqual(back);
    expect(forth.kind).toBe('composed');
  });
});

interface Case {
  readonly code: string;
  readonly subgraphs: readonly string[];
  readonly subgraph: string | null;
  readonly coordinate: string | null;
  readonly remedy: RegExp;
}

const enumOf = (values: string) =>
  `enum Kind { ${values} } type Query { all(kind: Kind): [Kind] @shareable }`;
const cases: readonly Case[] = [
  {
    code: 'NO_QUERIES',
    subgraphs: ['type A { x: Int }'],
    subgraph: null,
    coordinate: null,
    remedy: /type Query/,
  },
  {
    code: 'INVALID_GRAPHQL',
    subgraphs: ['type Query { a: Unknown }'],
    subgraph: 'one',
    coordinate: 'Unknown',
    remedy: /defined/,
  },
  {
    code: 'TYPE_KIND_MISMATCH',
    subgraphs: ['type Query { a: A } scalar A', 'type A { x: Int }'],
    subgraph: 'one, two',
    coordinate: 'A',
    remedy: /same kind/,
  },
  {
    code: 'FIELD_TYPE_MISMATCH',
    subgraphs: ['type Query { a: Int @shareable }', 'type Query { a: String @shareable }'],
    subgraph: 'one, two',
    coordinate: 'Query.a',
    remedy: /Give Query\.a the same type/,
  },
  {
    code: 'FIELD_ARGUMENT_TYPE_MISMATCH',
    subgraphs: ['type Query { a(n: Int): Int @shareable }', 'type Query { a(n: ID): Int @shareable }'],
    subgraph: 'one, two',
    coordinate: 'Query.a(n:)',
    remedy: /Query\.a\(n:\) the same type/,
  },
  {
    code: 'FIELD_ARGUMENT_DEFAULT_MISMATCH',
    subgraphs: [
      'type Query { a(n: Int = 1): Int @shareable }',
      'type Query { a(n: Int = 2): Int @shareable }',
    ],
    subgraph: 'one, two',
    coordinate: 'Query.a(n:)',
    remedy: /same default/,
  },
  {
    code: 'REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH',
    subgraphs: ['type Query { a(n: Int!): Int @shareable }', 'type Query { a: Int @shareable }'],
    subgraph: 'one, two',
    coordinate: 'Query.a(n:)',
    remedy: /nullable/,
  },
  {
    code: 'ENUM_VALUE_MISMATCH',
    subgraphs: [enumOf('A B'), enumOf('A')],
    subgraph: 'one, two',
    coordinate: 'Kind',
    remedy: /same values of Kind/,
  },
  {
    code: 'INVALID_FIELD_SHARING',
    subgraphs: [
      'type Query { p: P } type P @key(fields: "id") { id: ID! name: String }',
      'type P @key(fields: "id") { id: ID! name: String }',
    ],
    subgraph: 'one, two',
    coordinate: 'P.name',
    remedy: /one subgraph resolve P\.name/,
  },
  {
    code: 'KEY_INVALID_FIELDS',
    subgraphs: ['type Query { p: P } type P @key(fields: "number") { id: ID! }'],
    subgraph: 'one',
    coordinate: 'P',
    remedy: /only fields that P has/,
  },
  {
    code: 'EXTERNAL_UNUSED',
    subgraphs: [
      'type Query { p: P } type P @key(fields: "id") { id: ID! name: String }',
      'type P @key(fields: "id") { id: ID! name: String @external }',
    ],
    subgraph: 'two',
    coordinate: 'P.name',
    remedy: /only its key/,
  },
  {
    code: 'EXTERNAL_MISSING_ON_BASE',
    subgraphs: [
      'type Query { p: P } type P @key(fields: "id") { id: ID! name: String @external full: String @requires(fields: "name") }',
    ],
    subgraph: 'one',
    coordinate: 'P.name',
    remedy: /without @external/,
  },
  {
    code: 'EXTERNAL_TYPE_MISMATCH',
    subgraphs: [
      'type Query { p: P } type P @key(fields: "id") { id: ID! name: String }',
      'type P @key(fields: "id") { id: ID! name: Int @external full: String @requires(fields: "name") }',
    ],
    subgraph: 'one, two',
    coordinate: 'P.name',
    remedy: /very type/,
  },
  {
    code: 'REQUIRES_FIELDS_MISSING_EXTERNAL',
    subgraphs: [
      'type Query { p: P } type P @key(fields: "id") { id: ID! a: Int b: Int @requires(fields: "a") }',
    ],
    subgraph: 'one',
    coordinate: 'P.b',
    remedy: /@external/,
  },
  {
    code: 'PROVIDES_ON_NON_OBJECT_FIELD',
    subgraphs: ['type Query { a: Int @provides(fields: "x") }'],
    subgraph: 'one',
    coordinate: 'Query.a',
    remedy: /returns no object/,
  },
  {
    code: 'EXTENSION_WITH_NO_BASE',
    subgraphs: ['type Query { a: A } extend type A { x: Int }'],
    subgraph: 'one',
    coordinate: 'A',
    remedy: /Define A/,
  },
  {
    code: 'SATISFIABILITY_ERROR',
    subgraphs: [
      'type Query { p: P } type P @key(fields: "id") { id: ID! }',
      'type P @key(fields: "code") { code: ID! x: Int @shareable }',
    ],
    subgraph: 'one, two',
    coordinate: 'P.code',
    remedy: /@key that the other subgraph can supply/,
  },
  {
    code: 'INTERFACE_FIELD_NO_IMPLEM',
    subgraphs: [
      'type Query { i: I } interface I { x: Int } type A implements I { x: Int }',
      'interface I { z: Int } type B implements I { z: Int }',
    ],
    subgraph: 'two, one',
    coordinate: 'I.z',
    remedy: /every type that implements/,
  },
  {
    code: 'OVERRIDE_FROM_SELF_ERROR',
    subgraphs: ['type Query { a: Int @override(from: "one") }'],
    subgraph: 'one',
    coordinate: 'Query.a',
    remedy: /other subgraph/,
  },
];

describe('schemas that do not fit together', () => {
  it.each(cases)('are refused with place, cause and remedy: $code', (given) => {
    const found = problemsOf(...given.subgraphs).find(({ code }) => code === given.code);
    expect(found).toEqual({
      subgraph: given.subgraph,
      coordinate: given.coordinate,
      code: given.code,
      cause: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(given.remedy),
    });
    expect(found?.cause).not.toMatch(/^\[/);
  });

  it('are refused when the definition is no GraphQL, with the line', () => {
    const [problem] = problemsOf('type Query {');
    expect(problem).toMatchObject({ subgraph: 'one', code: 'INVALID_GRAPHQL' });
    expect(problem?.cause).toMatch(/^Syntax Error: .* \(line \d+\)$/);
  });

  it('are refused when two have the same name', () => {
    const composition = compose([tiny('one', base), tiny('one', base)]);
    expect(composition).toMatchObject({
      kind: 'refused',
      problems: [{ subgraph: 'one', code: 'SUBGRAPH_NAMED_TWICE' }],
    });
  });

  it('are refused when they want a newer federation than is composed here', () => {
    const sdl = `${subgraphHeader}${base}`.replace('federation/v2.9', 'federation/v2.11');
    const composition = compose([{ name: 'one', url: 'http://one.example/graphql', sdl }]);
    expect(composition).toMatchObject({
      kind: 'refused',
      problems: [{ subgraph: 'one', code: 'UNKNOWN_FEDERATION_LINK_VERSION', remedy: /v2\.9/ }].map(
        (problem) => ({
          ...problem,
          remedy: expect.stringMatching(problem.remedy),
        }),
      ),
    });
  });

  it('are told of all at once, not one after the other', () => {
    const found = problemsOf('type Query { a: Gone @shareable b: Lost }');
    expect(found.map(({ coordinate }) => coordinate)).toEqual(['Gone', 'Lost']);
  });

  it('read well in a terminal', () => {
    const [problem] = problemsOf('type Query { a: Int @shareable }', 'type Query { a: ID @shareable }');
    expect(problem && describeProblem(problem)).toMatchInlineSnapshot(`
"one, two · Query.a (FIELD_TYPE_MISMATCH)
    Type of field "Query.a" is incompatible across subgraphs: it has type "Int" in subgraph "one" but type "ID" in subgraph "two"
    → Give Query.a the same type in every subgraph that defines it."
`);
  });
});

describe('the remedies', () => {
  it('are whole sentences that name the place they are about', () => {
    for (const remedy of Object.values(remedies)) {
      expect(remedy('Person.jobs')).toMatch(/^[A-Z].*\.$/);
    }
  });
});
