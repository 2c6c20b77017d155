import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { joinDirectives } from './joinDirectives';

/**
 * `Type.field` → the types its objects can have, for fields of an interface or a union whose agencies know only some
 * of its types. What a client asks of the others there is asked of nobody.
 *
 * @param schema the whole supergraph with its join directives
 */
export function returnedTypesOf(schema: GraphQLSchema): ReadonlyMap<string, ReadonlySet<string>> {
  const returned = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const types = typesOf(type, field, schema);
      if (types) returned.set(`${type.name}.${field.name}`, types);
    }
  }
  return returned;
}

function typesOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): ReadonlySet<string> | null {
  const { name } = getNamedType(field.type);
  if (!isAbstractType(schema.getType(name))) return null;
  const types = new Set<string>();
  for (const graph of homesOf(type, field)) {
    const known = graph === null ? null : typesAt(graph, name, schema);
    if (known === null) return null;
    for (const one of known) types.add(one);
  }
  return types;
}

/** The agencies that answer a field; null stands for one that is not told. */
function homesOf(
  type: GraphQLObjectType,
  { astNode }: GraphQLField<unknown, unknown>,
): readonly (string | null)[] {
  const said = astNode ? joinDirectives(astNode, 'join__field') : [];
  const homes = said.length > 0 ? said.filter(({ external }) => external !== true) : typeHomesOf(type);
  return homes.length === 0 ? [null] : homes.map(({ graph }) => (typeof graph === 'string' ? graph : null));
}

const typeHomesOf = ({ astNode }: GraphQLObjectType): readonly Readonly<Record<string, unknown>>[] =>
  astNode ? joinDirectives(astNode, 'join__type') : [];

/** The types an agency knows of an interface or union; null when it may answer with any, or nobody says. */
function typesAt(graph: string, name: string, schema: GraphQLSchema): readonly string[] | null {
  const type = schema.getType(name);
  if (!isAbstractType(type) || !type.astNode) return null;
  if (isInterfaceType(type)) {
    const homes = joinDirectives(type.astNode, 'join__type');
    if (homes.some((home) => home.graph === graph && home.isInterfaceObject === true)) return null;
  }
  const known = schema.getPossibleTypes(type).filter((possible) => {
    const says = isInterfaceType(type)
      ? joinDirectives(possible.astNode ?? {}, 'join__implements').map((one) => [one.graph, one.interface])
      : joinDirectives(type.astNode ?? {}, 'join__unionMember').map((one) => [one.graph, one.member]);
    const wanted = isInterfaceType(type) ? name : possible.name;
    return says.some(([at, what]) => at === graph && what === wanted);
  });
  return known.length === 0 ? null : known.map((possible) => possible.name);
}
