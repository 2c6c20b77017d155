import {
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { Fault } from '../faults';
import { joinDirectives } from './joinDirectives';

/** What is read of a supergraph here. */
interface Joined {
  readonly supergraphSchema: GraphQLSchema;
  fieldsOf(type: string): ReadonlyMap<string, FieldDefinitionNode>;
}

type Coordinate = readonly [type: string, field: string];

/**
 * The fields that `@requires` of a field names, on every level and for every object type they can be asked of. What an
 * interface object requires is required of each object. `@provides` adds nothing: it only says who else can answer a field
 * that is asked anyway, and is judged there.
 * @throws Fault when the field set cannot be read
 */
export function requiredFields(joined: Joined, type: string, field: string): readonly Coordinate[] {
  const { supergraphSchema } = joined;
  const object = supergraphSchema.getType(type);
  const carriers = [type, ...(isObjectType(object) ? object.getInterfaces().map(({ name }) => name) : [])];
  const texts = carriers.flatMap((name) => {
    const node = joined.fieldsOf(name).get(field);
    return node ? joinDirectives(node, 'join__field').flatMap(({ requires }) => requires ?? []) : [];
  });
  return texts.flatMap((text) => fieldsIn(selectionSetOf(String(text)), object, supergraphSchema));
}

function selectionSetOf(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION)
    throw new Fault(`the field set "${text}" cannot be read`);
  return definition.selectionSet;
}

function fieldsIn(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  schema: GraphQLSchema,
): readonly Coordinate[] {
  if (!type) return [];
  return selections.flatMap((selection): readonly Coordinate[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return fieldsIn(selection.selectionSet, condition ? schema.getType(condition) : type, schema);
    }
    const { value: name } = selection.name;
    if (name.startsWith('__')) return [];
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const here = objects.map((one): Coordinate => [one.name, name]);
    if (!selection.selectionSet || !definition) return here;
    return [...here, ...fieldsIn(selection.selectionSet, getNamedType(definition.type), schema)];
  });
}
