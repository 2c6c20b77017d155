import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql';
import { argumentsOf, graphOf } from './joinFieldsAt';

/**
 * The object types that one agency knows of an interface or union: what it can be asked about by fragments there.
 * @returns an empty list where the supergraph does not say, or the agency has it as an interface object
 */
export function typesAt(supergraph: GraphQLSchema, agency: string, name: string): readonly string[] {
  const type = supergraph.getType(name);
  if (!isAbstractType(type)) return [];
  const graph = graphOf(supergraph, agency);
  return supergraph
    .getPossibleTypes(type)
    .filter((possible) => {
      const [said, key, wanted] = isInterfaceType(type)
        ? [possible, 'interface', name]
        : [type, 'member', possible.name];
      const directives = said.astNode?.directives ?? [];
      return directives
        .filter((one) => one.name.value === (key === 'member' ? 'join__unionMember' : 'join__implements'))
        .map(argumentsOf)
        .some((given) => given.graph === graph && given[key] === wanted);
    })
    .map((possible) => possible.name);
}
