import { type ConstDirectiveNode, Kind } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import type { ReadContract } from '../readContract';
import type { LintRule } from './LintRule';

const lost: ReadonlySet<string> = new Set(['requires', 'provides', 'override']);

/**
 * Where all subgraphs that know an interface have one of its fields, the composer used here (0.27.0) forgets what `@requires`, `@provides`
 * and `@override` say of it in an `@interfaceObject`: the hub would ask for the field without what it takes to compute it.
 */
export const interfaceObjectsKeepDirectives: LintRule = (contracts) =>
  contracts.flatMap((contract) =>
    interfaceObjectsOf(contract).flatMap((type) => {
      const sharing = contracts.filter(({ types }) => types.has(type));
      return [...(contract.types.get(type)?.fields ?? [])].flatMap(([name, { node }]) => {
        const directive = node.directives?.find((one) => lost.has(one.name.value));
        const isEverywhere = sharing.every(({ types }) => types.get(type)?.fields.has(name));
        return directive && isEverywhere && sharing.length > 1
          ? [problem(contract.name, `${type}.${name}`, directive)]
          : [];
      });
    }),
  );

function interfaceObjectsOf({ document }: ReadContract): readonly string[] {
  return document.definitions.flatMap((definition) => {
    const isObject =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isObject || !definition.directives?.some(({ name }) => name.value === 'interfaceObject')) return [];
    return [definition.name.value];
  });
}

const problem = (
  subgraph: string,
  coordinate: string,
  { name: { value } }: ConstDirectiveNode,
): CompositionProblem => ({
  subgraph,
  coordinate,
  code: 'INTERFACE_OBJECT_DIRECTIVE_LOST',
  cause: `All subgraphs that have this interface have the field, so composing loses the @${value} written here.`,
  remedy: 'Give the field here a name that no other subgraph has in this interface.',
});
