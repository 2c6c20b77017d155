import type { CompositionProblem } from '../../schema/CompositionProblem';
import type { Contract } from '../../schema/Contract';
import { lint } from '../../schema/lint';
import { s0, s3, tiny } from './tinyContract';

const key = '@key(fields: "id")';
const id = `id: ID! ${s0}`;
const owner = tiny(
  'casework',
  `type Query { person: Person ${s0} } type Person ${key} { ${id} name: String! ${s0} }`,
  {
    hubOwned: true,
  },
);

/** The problems as "subgraph coordinate CODE". */
const found = (...contracts: readonly Contract[]) =>
  lint(contracts).map(({ subgraph, coordinate, code }) => [subgraph, coordinate, code].join(' '));

/** The one problem that these contracts have. */
function only(...contracts: readonly Contract[]): CompositionProblem {
  const problems = lint(contracts);
  expect(problems).toHaveLength(1);
  return problems[0] as CompositionProblem;
}

describe('contracts that keep all rules', () => {
  it('have no problems', () => {
    const agency = tiny(
      'employment',
      `type Person ${key} { ${id} jobs: [Job!] ${s3} } type Job ${s3} { title: String! }`,
    );
    expect(found(owner, agency)).toEqual([]);
  });
});

describe('a contract that is no GraphQL', () => {
  it('is told with its line and costs the others nothing', () => {
    expect(found(owner, tiny('broken', 'type {'))).toEqual(['broken  INVALID_GRAPHQL']);
  });
});

describe('the specifications', () => {
  const body = `type Query { a: Int ${s0} }`;

  it('must be linked, and @data composed', () => {
    const bare: Contract = {
      name: 'bare',
      url: 'http://bare.example/',
      sdl: body,
      hubOwned: false,
      controllers: [],
    };
    expect(found(bare)).toEqual(Array(3).fill('bare  SPECIFICATION_NOT_LINKED'));
  });

  it('must keep the name @data', () => {
    const sdl = tiny('x', body).sdl.replace(
      'import: ["@data"]',
      'import: [{ name: "@data", as: "@protection" }]',
    );
    expect(only({ ...tiny('x', body), sdl }).cause).toContain('"@data" under this name');
  });

  it('must compose @data, or the labels would be lost on the way', () => {
    const sdl = tiny('x', body).sdl.replace('@composeDirective(name: "@data")', '');
    expect(only({ ...tiny('x', body), sdl }).remedy).toBe('Add @composeDirective(name: "@data").');
  });
});

describe('a field', () => {
  const labelled = (label: string) => tiny('x', `type Query { a: Int ${label} }`);

  it('needs a label, its own or its type’s', () => {
    expect(found(tiny('x', 'type Query { a: A } type A { b: Int } interface I { c: Int }'))).toEqual([
      'x Query.a FIELD_NOT_LABELLED',
      'x A.b FIELD_NOT_LABELLED',
      'x I.c FIELD_NOT_LABELLED',
    ]);
    expect(found(tiny('x', `type Query ${s0} { a: A } type A ${s3} { b: Int }`))).toEqual([]);
  });

  it('that a type extension adds needs a label too', () => {
    expect(found(tiny('x', `type Query ${s0} { a: Int } extend type A { b: Int }`))).toEqual([
      'x A.b FIELD_NOT_LABELLED',
    ]);
  });

  it.each([
    ['@data(class: "S9")', '"S9" is no class of protection.'],
    ['@data(class: "S3", category: "GOSSIP", controller: ["SCHOOL"])', '"GOSSIP" is no category of data.'],
    [
      '@data(class: "S3", category: "HOUSING", controller: ["SCHOOL", "NOBODY"])',
      '"NOBODY" is no controller.',
    ],
    [
      '@data(class: "S3", category: "HOUSING", controller: ["SCHOOL"], release: "SOMETIMES")',
      '"SOMETIMES" is no mode of release.',
    ],
    ['@data(class: "S1", controller: ["SCHOOL"])', 'Above class S0 a label names its category.'],
    ['@data(class: "S3", category: "HOUSING")', 'Above class S0 a label names its controller.'],
    [
      '@data(class: "S3", category: "HOUSING", controller: [])',
      'Above class S0 a label names its controller.',
    ],
  ])('is refused with the label %s', (label, cause) => {
    expect(only(labelled(label))).toMatchObject({
      subgraph: 'x',
      coordinate: 'Query.a',
      code: 'LABEL_NOT_LEGAL',
      cause,
    });
  });

  it('may name its one controller without brackets', () => {
    expect(found(labelled('@data(class: "S3", category: "HOUSING", controller: "SCHOOL")'))).toEqual([]);
  });
});

describe('the label of a field that several declare', () => {
  const stub = (label: string) => tiny('two', `type Person ${key} { id: ID! ${label} }`);
  const one = (label: string) =>
    tiny('one', `type Query ${s3} { p: Person } type Person ${key} { id: ID! ${label} }`);

  it('must be the same everywhere', () => {
    expect(only(one('@data(class: "S0")'), stub(s3))).toMatchObject({
      subgraph: 'two',
      coordinate: 'Person.id',
      code: 'LABELS_DISAGREE',
      remedy: 'Write @data(class: "S0") in both, or agree on another label.',
    });
  });

  it('is held to on external fields as well, if it stands there', () => {
    const owner = tiny('one', `type Query ${s3} { p: P } type P ${key} { ${id} a: Int ${s3} }`);
    const stub = (label: string) =>
      tiny('two', `type P ${key} { ${id} a: Int @external ${label} b: Int ${s3} @requires(fields: "a") }`);
    expect(found(owner, stub(s0))).toEqual(['two P.a LABELS_DISAGREE']);
    expect(found(owner, stub(s3))).toEqual([]);
    expect(found(owner, stub(''))).toEqual([]);
  });

  it('is held to on types as well: the supergraph would let one speak for the fields of the other', () => {
    const half = (name: string, label: string, field: string) =>
      tiny(name, `type Query ${s3} { ${name}: Slot } type Slot @shareable ${label} { ${field}: Int }`);
    expect(found(half('one', s3, 'a'), half('two', s0, 'b'))).toEqual(['two Slot LABELS_DISAGREE']);
    expect(found(half('one', s3, 'a'), half('two', s3, 'b'))).toEqual([]);
  });

  it('may be written in another order, and with what is false anyway', () => {
    const a = '@data(class: "S3", category: "HOUSING", controller: ["SCHOOL", "DAYCARE"])';
    const b = '@data(controller: ["DAYCARE", "SCHOOL"], category: "HOUSING", class: "S3", thirdParty: false)';
    expect(found(one(a), stub(b))).toEqual([]);
  });
});

describe('a key', () => {
  const entity = (keyed: string, fields: string) =>
    tiny('x', `type Query ${s0} { p: P } type P ${keyed} ${s0} { ${fields} }`);

  it.each([
    ['of text', entity('@key(fields: "name")', 'name: String!'), 'P.name'],
    ['that may be missing', entity('@key(fields: "id")', 'id: ID'), 'P.id'],
    [
      'of a number that is bound to a purpose',
      entity('@key(fields: "customerNumber")', 'customerNumber: ID!'),
      'P.customerNumber',
    ],
    [
      'that leads to such a field',
      tiny(
        'x',
        `type Query ${s0} { p: P } type P ${s0} @key(fields: "office { name }") { office: Office! } type Office ${s0} { name: String! }`,
      ),
      'Office.name',
    ],
  ])('%s is refused', (_, contract, coordinate) => {
    expect(only(contract)).toMatchObject({ subgraph: 'x', coordinate, code: 'KEY_IS_NOT_AN_ID' });
  });

  it('may be a public code', () => {
    const districts = `enum Code { NORTH } type Query ${s0} { d: D } type D @key(fields: "code") ${s0} { code: Code! }`;
    expect(found(tiny('x', districts))).toEqual([]);
  });

  it('must be written in every subgraph that has the type', () => {
    expect(only(owner, tiny('two', `type Person { ${id} }`))).toMatchObject({
      subgraph: 'two',
      coordinate: 'Person',
      code: 'KEY_IS_NOT_AN_ID',
    });
  });
});

describe('a stub', () => {
  it('carries its key and what its subgraph adds, nothing of the owner’s', () => {
    const agency = tiny('two', `type Person ${key} { ${id} name: String @shareable ${s0} jobs: Int ${s3} }`);
    expect(only(owner, agency)).toMatchObject({
      subgraph: 'two',
      coordinate: 'Person.name',
      code: 'STUB_CARRIES_FIELD',
    });
  });

  it('may name a field of the owner that it requires', () => {
    const agency = tiny(
      'two',
      `type Person ${key} { ${id} name: String! @external ${s0} greeting: String @requires(fields: "name") ${s3} }`,
    );
    expect(found(owner, agency)).toEqual([]);
  });
});

describe('what a subgraph adds to an entity of another', () => {
  it('must be nullable, lists too', () => {
    const agency = tiny('two', `type Person ${key} { ${id} jobs: [String!]! ${s3} skill: Int ${s3} }`);
    expect(only(owner, agency)).toMatchObject({
      subgraph: 'two',
      coordinate: 'Person.jobs',
      code: 'CONTRIBUTION_NOT_NULLABLE',
      remedy: 'Make it [String!].',
    });
  });

  it('is told to the agency even when it comes first in the roster: the hub’s own subgraph owns', () => {
    const agency = tiny('one', `type Person ${key} { ${id} jobs: Int! ${s3} }`);
    expect(only(agency, owner)).toMatchObject({ subgraph: 'one', coordinate: 'Person.jobs' });
  });

  it('may be non-null in its own entity, which nobody else extends', () => {
    const agency = tiny(
      'two',
      `type Job ${key} ${s3} { id: ID! title: String! } type Person ${key} { ${id} job: Job ${s3} }`,
    );
    expect(found(owner, agency)).toEqual([]);
  });
});

describe('a field of Query', () => {
  it('must be nullable, whoever it belongs to', () => {
    const contract = tiny('x', `type Query ${s0} { all: [Int!]! one: Int }`, { hubOwned: true });
    expect(only(contract)).toMatchObject({
      coordinate: 'Query.all',
      code: 'ROOT_FIELD_NOT_NULLABLE',
      remedy: 'Make it [Int!].',
    });
  });
});

describe('a field that another subgraph provides', () => {
  const provider = tiny(
    'two',
    `type Query ${s0} { best: Person @provides(fields: "name") } type Person ${key} { ${id} name: String! @external ${s0} }`,
  );

  it('must be shareable where it comes from', () => {
    expect(only(owner, provider)).toMatchObject({
      subgraph: 'casework',
      coordinate: 'Person.name',
      code: 'PROVIDED_FIELD_NOT_SHAREABLE',
    });
  });

  it('is accepted when it is shareable there', () => {
    const sdl = owner.sdl.replace('name: String!', 'name: String! @shareable');
    expect(found({ ...owner, sdl }, provider)).toEqual([]);
  });

  it('is found inside other types and behind type conditions', () => {
    const sdl = provider.sdl
      .replace(
        'best: Person @provides(fields: "name")',
        'best: Box @provides(fields: "... on Box { person { name } }")',
      )
      .concat(` type Box ${s0} { person: Person }`);
    expect(found(owner, { ...provider, sdl })).toEqual(['casework Person.name PROVIDED_FIELD_NOT_SHAREABLE']);
  });

  it('may be a key, which is shared by nature', () => {
    const sdl = provider.sdl
      .replace('name: String! @external', '')
      .replace('"name"', '"id"')
      .replace('id: ID!', 'id: ID! @external');
    expect(found(owner, { ...provider, sdl }).filter((problem) => problem.includes('PROVIDED'))).toEqual([]);
  });
});

describe('a field of an interface object that all have', () => {
  const face = (fields: string) =>
    tiny(
      'casework',
      `type Query ${s0} { cases: [Case] } interface Case ${key} ${s0} { ${fields} } type Appeal implements Case ${key} ${s0} { ${fields} }`,
      { hubOwned: true },
    );
  const object = (field: string) =>
    tiny('two', `type Case ${key} @interfaceObject ${s0} { id: ID! title: String @external ${field} }`, {
      hubOwned: true,
    });
  const worth = 'worth: Int @requires(fields: "title")';

  it('must not be computed from others, because composing would lose that', () => {
    const problems = lint([face('id: ID! title: String worth: Int'), object(worth)]);
    expect(problems.at(-1)).toMatchObject({
      subgraph: 'two',
      coordinate: 'Case.worth',
      code: 'INTERFACE_OBJECT_DIRECTIVE_LOST',
      cause: expect.stringContaining('@requires'),
    });
  });

  it('may be, under a name of its own', () => {
    expect(found(face('id: ID! title: String'), object(worth))).toEqual([]);
  });
});
