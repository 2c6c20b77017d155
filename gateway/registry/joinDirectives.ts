import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

/** The arguments of each directive of that name on a definition: how a supergraph says who knows what. */
export function joinDirectives(
  node: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(
      (directive): Record<string, unknown> =>
        Object.fromEntries(
          (directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]),
        ),
    );
}
