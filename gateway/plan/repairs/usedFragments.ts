import { type DefinitionNode, type FragmentDefinitionNode, visit } from 'graphql';

/** Of some fragments those that are spread in a definition, or in a fragment that is: no agency takes others (GraphQL §5.5.1.4). */
export function usedFragments(
  definition: DefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): readonly FragmentDefinitionNode[] {
  const used = new Set<string>();
  const look = (within: DefinitionNode): void => {
    visit(within, {
      FragmentSpread: ({ name }) => {
        if (used.has(name.value)) return;
        used.add(name.value);
        const fragment = fragments.find((one) => one.name.value === name.value);
        if (fragment) look(fragment);
      },
    });
  };
  look(definition);
  return fragments.filter(({ name }) => used.has(name.value));
}
