import { buildASTSchema, parse } from 'graphql';
import type { PlanNode } from '../../../gateway/plan/nodes';
import { Holdings } from '../../../gateway/plan/repairs/Holdings';
import { notHeldIn } from '../../../gateway/plan/repairs/notHeldIn';
import { composeFixture } from '../../fixtures/startSubgraphs';

const federationOne = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@extends", "@requires"])`;

/** A plan that sends one text to one agency. */
const asking = (agency: string, operation: string): PlanNode => ({
  kind: 'fetch',
  agency,
  operationKind: operation.startsWith('mutation') ? 'mutation' : 'query',
  operation,
  variables: [],
  at: [],
  outputRewrites: [],
  brings: [],
});

const about = (selections: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selections} } }`;

describe('what a plan asks of agencies that do not have it', () => {
  const supergraph = composeFixture({
    registry: {
      sdl: `
        type Query { me: Person media: [Media!]! things: [Thing] }
        type Mutation { move(to: String): Person }
        type Person @key(fields: "id") {
          id: ID! name: String born: Int home: Home mate: Person
        }
        type Home @shareable { street: String number: Int colour: String }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
        union Thing = Book | Home
      `,
    },
    school: {
      sdl: `
        type Query {
          head: Person @provides(fields: "name mate { born }")
          pupil: Person
          shelf: [Media!]! @provides(fields: "... on Book { title }")
          lent: Loan
        }
        type Loan { by: Person @provides(fields: "born") of: [Thing] }
        type Person @key(fields: "id") { id: ID! name: String @external born: Int @external mate: Person @external grade: Int }
        interface Media { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String @external shelf: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String @external }
        union Thing = Book
      `,
    },
    post: {
      sdl: `
        ${federationOne}
        type Person @extends @key(fields: "id") {
          id: ID! @external name: String @external parcels: Int @requires(fields: "name")
        }
      `,
    },
    critics: {
      sdl: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
        type Query { best: Media }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }
      `,
    },
  });
  const holdings = new Holdings(buildASTSchema(parse(supergraph), { assumeValidSDL: true }));
  const notHeld = (agency: string, operation: string): readonly string[] => [
    ...notHeldIn(asking(agency, operation), holdings),
  ];

  it.each([
    ['its own fields', 'registry', '{ me { id name born home { street } mate { name } } }'],
    ['the type of anything', 'school', '{ __typename head { __typename } shelf { __typename } }'],
    ['root fields of a mutation', 'registry', 'mutation { move(to: "x") { id name } }'],
    ['aliases', 'registry', '{ id: me { name: born } }'],
    ['entities', 'school', about('... on Person { id grade __typename }')],
    [
      'entities under an alias',
      'school',
      about('... on Person { grade }').replace('_entities', '_e0: _entities'),
    ],
    ['what a root field provides', 'school', '{ head { name mate { id born grade } } }'],
    ['what a field of an object provides', 'school', '{ lent { by { born grade } } }'],
    ['what is provided of one type', 'school', '{ shelf { id ... on Book { title shelf } } }'],
    [
      'what is provided of one type, through fragments',
      'school',
      '{ shelf { ...a } } fragment a on Media { ... on Book { title } }',
    ],
    ['members of a union', 'school', '{ lent { of { ... on Book { id shelf } } } }'],
    ['fields of an interface', 'registry', '{ media { id title ... on Film { minutes } } }'],
    ['entities of an interface', 'registry', about('... on Media { title }')],
    ['an interface that is an object there', 'critics', '{ best { id stars } }'],
    ['the same as an entity', 'critics', about('... on Media { stars }')],
    ['keys that are external, as in federation 1', 'post', about('... on Person { id parcels }')],
  ])('has nothing to say of %s', (_, agency, operation) => {
    expect(notHeld(agency, operation)).toEqual([]);
  });

  it.each([
    ['external without a way', 'school', '{ pupil { id name } }', ['Person.name']],
    ['provided elsewhere', 'school', '{ head { born mate { name } } }', ['Person.born', 'Person.name']],
    ['provided one step above only', 'school', '{ head { mate { mate { id } } } }', ['Person.mate']],
    ['provided on the way to somebody else', 'school', '{ lent { by { name } } }', ['Person.name']],
    ['of an entity, which nobody provides', 'school', about('... on Person { grade born }'), ['Person.born']],
    ['of a type that is not provided', 'school', '{ shelf { ... on Film { title } } }', ['Film.title']],
    ['of an interface of which one type is provided', 'school', '{ shelf { title } }', ['Film.title']],
    ['inside a fragment', 'school', '{ pupil { ...a } } fragment a on Person { name }', ['Person.name']],
    ['another agency’s', 'registry', '{ me { grade } }', ['Person.grade']],
    ['another agency’s root', 'registry', '{ pupil { id } }', ['Query.pupil']],
    ['of one type of an interface', 'registry', '{ media { ... on Book { shelf } } }', ['Book.shelf']],
    ['an interface object’s', 'registry', '{ media { stars } }', ['Book.stars', 'Film.stars']],
    ['external, as in federation 1', 'post', about('... on Person { name }'), ['Person.name']],
  ])('names what is %s', (_, agency, operation, fields) => {
    expect([...notHeld(agency, operation)].sort()).toEqual(fields.map((field) => `${agency}: ${field}`));
  });

  it('looks into every fetch of a plan', () => {
    const wrong = asking('school', '{ pupil { name } }');
    const right = asking('school', '{ pupil { id } }');
    const plan: PlanNode = {
      kind: 'sequence',
      nodes: [
        right,
        {
          kind: 'parallel',
          nodes: [right, { kind: 'condition', variable: 'v', when: null, otherwise: wrong }],
        },
      ],
    };
    expect(notHeldIn(plan, holdings)).toEqual(new Set(['school: Person.name']));
    expect(notHeldIn(null, holdings)).toEqual(new Set());
  });
});
