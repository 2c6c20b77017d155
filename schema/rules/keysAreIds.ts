import { Kind, print, type SelectionNode } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { namedType, type ReadContract } from '../readContract';
import type { LintRule } from './LintRule';
import { entitiesOf } from './ownerOf';

/** Numbers that statutes bind to a purpose; as keys they would join what must not be joined (domain.md 2.5). */
const boundNumber =
  /^((azr|customer|kunden|bg|file|(social)?insurance|health(card)?|tax|steuer|identification|certificate)(nr|no|number|nummer)|taxid|idnr|kvnr|svnr)$/i;

/** Entities are found by ids of Lotse (or by a code that is public), never by a number of an agency (domain.md 0 no. 8). */
export const keysAreIds: LintRule = (contracts) => {
  const entities = entitiesOf(contracts);
  return contracts.flatMap((contract) => entities.flatMap((entity) => check(contract, entity)));
};

function check(contract: ReadContract, entity: string): readonly CompositionProblem[] {
  const type = contract.types.get(entity);
  if (type === undefined) return [];
  const problem = (coordinate: string, cause: string, remedy: string): CompositionProblem => ({
    subgraph: contract.name,
    coordinate,
    code: 'KEY_IS_NOT_AN_ID',
    cause,
    remedy,
  });
  if (type.keys.length === 0) {
    return [
      problem(
        entity,
        'It is an entity in other subgraphs but has no @key here, so it cannot be joined with them.',
        'Write the same @key here, or give the type another name.',
      ),
    ];
  }
  return type.keys.flatMap((key) =>
    key.selections
      .flatMap((selection) => faults(contract, entity, selection))
      .map((fault) => problem(...fault)),
  );
}

type Fault = readonly [coordinate: string, cause: string, remedy: string];

function faults(contract: ReadContract, type: string, selection: SelectionNode): readonly Fault[] {
  if (selection.kind !== Kind.FIELD) return [];
  const node = contract.types.get(type)?.fields.get(selection.name.value)?.node;
  // A key field that does not exist is the composer's to report.
  if (node === undefined) return [];
  const coordinate = `${type}.${selection.name.value}`;
  if (selection.selectionSet) {
    return selection.selectionSet.selections.flatMap((inner) => faults(contract, namedType(node), inner));
  }
  const found: Fault[] = [];
  const isCode = contract.document.definitions.some(
    (definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === namedType(node),
  );
  if (node.type.kind !== Kind.NON_NULL_TYPE || (namedType(node) !== 'ID' && !isCode)) {
    found.push([
      coordinate,
      `The key field has the type ${print(node.type)}.`,
      'Make it ID!, or a non-null enum when it is a public code.',
    ]);
  }
  if (boundNumber.test(selection.name.value)) {
    found.push([
      coordinate,
      `The key "${selection.name.value}" is a number that the law binds to a purpose of its agency.`,
      'Use an id of Lotse as the key and keep the number inside the agency.',
    ]);
  }
  return found;
}
