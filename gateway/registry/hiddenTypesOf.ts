import { type GraphQLSchema, isAbstractType } from 'graphql';

/**
 * Interface or union → the types of its objects that clients must not know of (`@inaccessible`). An object of one comes to
 * light only when its type is asked.
 */
export function hiddenTypesOf(
  supergraph: GraphQLSchema,
  publicSchema: GraphQLSchema,
): ReadonlyMap<string, ReadonlySet<string>> {
  const hidden = new Map<string, ReadonlySet<string>>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const names = supergraph.getPossibleTypes(type).map(({ name }) => name);
    const notPublic = names.filter((name) => publicSchema.getType(name) === undefined);
    if (notPublic.length > 0) hidden.set(type.name, new Set(notPublic));
  }
  return hidden;
}
