import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
} from 'graphql';

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Fields (`Type.field`) that can have one value only in an object, whatever the client calls them: leaves without
 * arguments. Their alias is not needed, provided that it keeps nothing apart: types that can meet at one place (through
 * an interface or a union, or through a third type) must all have the same field of that name, at all agencies.
 *
 * @param schema the whole supergraph with its join directives
 */
export function plainLeavesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const plain = new Set<string>();
  const mutations = schema.getMutationType();
  for (const company of companiesOf(schema)) {
    // Asked twice, a mutation is done twice.
    if (mutations && company.includes(mutations)) continue;
    const fields = new Map<string, GraphQLField<unknown, unknown>[]>();
    for (const type of company) {
      for (const field of Object.values(type.getFields()))
        fields.set(field.name, [...(fields.get(field.name) ?? []), field]);
    }
    for (const [name, same] of fields) {
      if (new Set(same.map(({ type }) => String(type))).size > 1 || !same.every(isPlainLeaf)) continue;
      for (const type of company) if (type.getFields()[name]) plain.add(`${type.name}.${name}`);
    }
  }
  return plain;
}

function isPlainLeaf({ args, type, astNode }: GraphQLField<unknown, unknown>): boolean {
  if (args.length > 0 || !isLeafType(getNamedType(type))) return false;
  // `@join__field(type:)` stands where an agency's own type differs from the agreed one.
  const homes = (astNode?.directives ?? []).filter(({ name }) => name.value === 'join__field');
  const types = homes.flatMap(({ arguments: given = [] }) =>
    given.filter(({ name }) => name.value === 'type'),
  );
  return types.every(({ value }) => value.kind === Kind.STRING && value.value === String(type));
}

/** Types that can meet at one place, each with all that it can meet. */
function companiesOf(schema: GraphQLSchema): Iterable<readonly FieldsType[]> {
  const companyOf = new Map<string, FieldsType[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) || isInterfaceType(type)) companyOf.set(type.name, [type]);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const { objects, interfaces } = isInterfaceType(type)
      ? schema.getImplementations(type)
      : { objects: type.getTypes(), interfaces: [] };
    const met = [type, ...objects, ...interfaces].flatMap(({ name }) => companyOf.get(name) ?? []);
    const company = [...new Set(met)];
    for (const { name } of company) companyOf.set(name, company);
  }
  return new Set(companyOf.values());
}
