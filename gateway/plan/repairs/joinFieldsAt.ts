import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';

type Given = Readonly<Record<string, unknown>>;

/** What the supergraph says of a field. */
export interface JoinFields {
  /** Whether it says anything: a field without a word is at home wherever its type is. */
  readonly isSaid: boolean;
  /** The arguments of each `@join__field` for this agency. */
  readonly ofAgency: readonly Given[];
}

/** What `@join__field` says about a field at one agency. @param supergraph the whole one with its join directives */
export function joinFieldsAt(
  supergraph: GraphQLSchema,
  agency: string,
  [type, field]: readonly [type: string | null, field: string],
): JoinFields {
  const parent = type === null ? undefined : supergraph.getType(type);
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
  const said = (definition?.astNode?.directives ?? []).filter(({ name }) => name.value === 'join__field');
  if (said.length === 0) return { isSaid: false, ofAgency: [] };
  const graph = graphOf(supergraph, agency);
  return { isSaid: true, ofAgency: said.map(argumentsOf).filter((given) => given.graph === graph) };
}

/** The supergraph's own name for an agency: a value of `join__Graph`. */
export function graphOf(supergraph: GraphQLSchema, agency: string): string | undefined {
  const graphs = supergraph.getType('join__Graph');
  if (!isEnumType(graphs)) return undefined;
  const own = graphs.getValues().find(({ astNode }) => {
    const directive = astNode?.directives?.find(({ name }) => name.value === 'join__graph');
    return directive !== undefined && argumentsOf(directive).name === agency;
  });
  return own?.name;
}

/** The arguments of a directive as plain values. */
export const argumentsOf = (directive: ConstDirectiveNode): Given =>
  Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
