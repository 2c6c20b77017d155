import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { joinFieldsAt } from './joinFieldsAt';

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
  const own = joinFieldsAt(supergraph, agency, [type, field]).ofAgency.find(
    (given) => typeof given.type === 'string',
  );
  return own === undefined ? String(definition.type) : String(own.type);
}
