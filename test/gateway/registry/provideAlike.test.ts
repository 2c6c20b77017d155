import { parse } from 'graphql';
import { joinDirectives } from '../../../gateway/registry/joinDirectives';
import { provideAlike } from '../../../gateway/registry/provideAlike';
import { composeFixture } from '../../fixtures/startSubgraphs';

/** A school that provides of people, and a registry that knows them. */
function schoolProviding(fields: string): string {
  return composeFixture({
    school: {
      sdl: `
        type Query {
          asked: Class @provides(fields: "${fields}")
          person: Person @provides(fields: "name born") cat: Cat @provides(fields: "name") dog: Dog @provides(fields: "name")
        }
        type Class @key(fields: "code") { code: ID! teacher: Person head: Person pet: Animal }
        type Person @key(fields: "id") { id: ID! name: String @external born: Int @external mate: Person }
        interface Animal { id: ID! name: String }
        type Cat implements Animal @key(fields: "id") { id: ID! name: String @external owner: Person }
        type Dog implements Animal @key(fields: "id") { id: ID! name: String @external owner: Person }
      `,
    },
    registry: {
      sdl: `
        type Person @key(fields: "id") { id: ID! @shareable name: String @shareable born: Int @shareable }
        type Cat @key(fields: "id") { id: ID! name: String @shareable }
        type Dog @key(fields: "id") { id: ID! name: String @shareable }
      `,
    },
  });
}

/** What the variant says that `Query.asked` provides. */
function providedIn(supergraph: string): string | null {
  const { definitions } = provideAlike(parse(supergraph));
  for (const definition of definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' || definition.name.value !== 'Query') continue;
    const field = definition.fields?.find(({ name }) => name.value === 'asked');
    const [said] = field ? joinDirectives(field, 'join__field') : [];
    return typeof said?.provides === 'string' ? said.provides : null;
  }
  throw new Error('There is no Query in it.');
}

describe('a supergraph whose @provides say the same of a type wherever they meet it', () => {
  it.each([
    ['nothing contradicts', 'teacher { name }'],
    ['a type is met twice and the same is said', 'teacher { name } head { name }'],
    ['the objects of an interface are told apart', 'pet { ... on Cat { name } ... on Dog { name } }'],
    ['only one of the objects of an interface is told of', 'pet { ... on Cat { name } }'],
  ])('is the same document where %s', (_, fields) => {
    const document = parse(schoolProviding(fields));
    expect(provideAlike(document)).toBe(document);
  });

  it.each([
    ['different things are said of it', 'teacher { name } head { born }', null],
    [
      'more is said of it in one place',
      'teacher { name born } head { name }',
      'teacher { name } head { name }',
    ],
    ['it stands below itself', 'teacher { name mate { name } }', 'teacher { name }'],
    ['nothing is said of it before', 'teacher { mate { name } }', null],
    [
      'it is met below an object of an interface',
      'teacher { name } pet { ... on Cat { owner { born } } }',
      null,
    ],
    [
      'something else is left',
      'pet { ... on Dog { name } } teacher { name } head { born }',
      'pet { ... on Dog { name } }',
    ],
  ])('lacks what is said in one place only, where %s', (_, fields, expected) => {
    expect(providedIn(schoolProviding(fields))).toBe(expected);
  });
});
