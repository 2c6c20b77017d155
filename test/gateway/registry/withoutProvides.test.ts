import { parse } from 'graphql';
import { joinDirectives } from '../../../gateway/registry/joinDirectives';
import { withoutProvides } from '../../../gateway/registry/withoutProvides';
import { composeFixture } from '../../fixtures/startSubgraphs';

/** The fields of the root type that provide something in the variant, and what. */
function provided(supergraph: string): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const definition of withoutProvides(parse(supergraph)).definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' || definition.name.value !== 'Query') continue;
    for (const field of definition.fields ?? []) {
      const said = joinDirectives(field, 'join__field').find(({ provides }) => provides !== undefined);
      if (said) found[field.name.value] = said.provides;
    }
  }
  return found;
}

describe('a supergraph without @provides', () => {
  it('is the same document where nothing is provided', () => {
    const document = parse(composeFixture({ a: { sdl: 'type Query { a: Int }' } }));
    expect(withoutProvides(document)).toBe(document);
  });

  it('lacks what can be had by a key, by a second key, below a field, and from the same root of another agency', () => {
    const school = `
      type Query {
        byKey: Person @provides(fields: "name")
        byTwo: Pet @provides(fields: "name")
        below: Class @provides(fields: "teacher { name } pet { name }")
        byRoot: Wall @shareable @provides(fields: "colour")
      }
      type Class { teacher: Person pet: Pet }
      type Person @key(fields: "id") { id: ID! name: String @external }
      type Pet @key(fields: "chip") { chip: ID! name: String @external }
      type Wall { colour: String @external }
    `;
    const registry = `
      type Query { byRoot: Wall @shareable }
      type Person @key(fields: "id") { id: ID! name: String @shareable }
      type Pet @key(fields: "chip") @key(fields: "number") { chip: ID! number: ID! }
      type Wall { colour: String @shareable }
    `;
    const vet = 'type Pet @key(fields: "number") { number: ID! name: String @shareable }';
    const supergraph = composeFixture({
      school: { sdl: school },
      registry: { sdl: registry },
      vet: { sdl: vet },
    });
    expect(Object.keys(supergraph.match(/provides: "/g) ?? [])).toHaveLength(4);
    expect(provided(supergraph)).toEqual({});
  });

  it('has those that are the only way', () => {
    const school = `
      type Query { wall: Wall @provides(fields: "colour") person: Person @provides(fields: "name") }
      type Wall { colour: String @external }
      type Person @key(fields: "id") { id: ID! name: String @external }
    `;
    const works = `
      type Query { another: Wall }
      type Wall { colour: String @shareable }
      type Person @key(fields: "id") { id: ID! name: String @shareable }
    `;
    const supergraph = composeFixture({ school: { sdl: school }, works: { sdl: works } });
    expect(provided(supergraph)).toEqual({ wall: 'colour' });
  });
});
