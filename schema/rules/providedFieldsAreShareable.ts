import { Kind, type SelectionSetNode } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { fieldSet, namedType, type ReadContract } from '../readContract';
import type { LintRule } from './LintRule';

/**
 * What a subgraph marks `@external` and hands out by `@provides`, it resolves as well: so it must be `@shareable` where it comes
 * from. Apollo's composer refuses it (INVALID_FIELD_SHARING), the one used here lets it pass.
 */
export const providedFieldsAreShareable: LintRule = (contracts) =>
  contracts.flatMap((contract) =>
    [...provided(contract)].flatMap((coordinate) =>
      contracts
        .filter((other) => other !== contract && resolvesAlone(other, coordinate))
        .map(
          (other): CompositionProblem => ({
            subgraph: other.name,
            coordinate,
            code: 'PROVIDED_FIELD_NOT_SHAREABLE',
            cause: `Subgraph "${contract.name}" provides this field by @external and @provides, but here it is not @shareable.`,
            remedy: `Mark it @shareable here, or take it out of the @provides in subgraph "${contract.name}".`,
          }),
        ),
    ),
  );

/** Coordinates of the external fields that a subgraph provides on some path. */
function provided(contract: ReadContract): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (type: string, selections: SelectionSetNode): void => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.typeCondition?.name.value ?? type, selection.selectionSet);
      }
      if (selection.kind !== Kind.FIELD) continue;
      const field = contract.types.get(type)?.fields.get(selection.name.value);
      if (field?.external) found.add(`${type}.${selection.name.value}`);
      if (field && selection.selectionSet) walk(namedType(field.node), selection.selectionSet);
    }
  };
  for (const { fields } of contract.types.values()) {
    for (const { node } of fields.values()) {
      const provides = node.directives?.find(({ name }) => name.value === 'provides');
      const selections = provides && fieldSet(provides, 'fields');
      if (selections) walk(namedType(node), selections);
    }
  }
  return found;
}

/** Whether a subgraph resolves the field and claims to be the only one; key fields are shared by nature. */
function resolvesAlone({ types }: ReadContract, coordinate: string): boolean {
  const [type = '', name = ''] = coordinate.split('.');
  const field = types.get(type)?.fields.get(name);
  return field !== undefined && !field.external && !field.shareable && !field.key;
}
