import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';

/**
 * The type of a field as one agency has it, as text: `[Person!]!`. Where agencies differ, the supergraph agrees on the weaker type and keeps
 * each agency's own in `@join__field(type:)`.
 * @returns null for a field that the supergraph does not know
 */
export function fieldTypeAt(
  supergraph: GraphQLSchema,
  agency: string,
  [type, field]: readonly [type: string | null, field: string],
): string | null {
  if (field === '__typename') return 'String!';
  const parent = type === null ? undefined : supergraph.getType(type);
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
  if (definition === undefined) return null;
  const graph = graphOf(supergraph, agency);
  for (const directive of definition.astNode?.directives ?? []) {
    if (directive.name.value !== 'join__field') continue;
    const given = argumentsOf(directive);
    if (given.graph === graph && typeof given.type === 'string') return given.type;
  }
  return String(definition.type);
}

/** The supergraph's own name for an agency: a value of `join__Graph`. */
function graphOf(supergraph: GraphQLSchema, agency: string): string | undefined {
  const graphs = supergraph.getType('join__Graph');
  if (!isEnumType(graphs)) return undefined;
  const own = graphs.getValues().find(({ astNode }) => {
    const directive = astNode?.directives?.find(({ name }) => name.value === 'join__graph');
    return directive !== undefined && argumentsOf(directive).name === agency;
  });
  return own?.name;
}

const argumentsOf = (directive: ConstDirectiveNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
