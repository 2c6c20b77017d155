import type { ConstDirectiveNode } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { controllers as known } from '../directives';
import { inputsOf } from '../inputsOf';
import type { ReadContract } from '../readContract';
import { readDataLabel } from '../readDataLabel';
import type { LintRule } from './LintRule';

/**
 * An agency labels as its own what it resolves (§ 67 Abs. 4 SGB X): a fact of another body would be given away by somebody who does not
 * answer for it. Keys and `@external` fields are another's by nature; so are ids of persons and families in arguments.
 */
export const labelsNameOwnControllers: LintRule = (contracts) =>
  contracts.flatMap((contract) => [
    ...[...contract.types].flatMap(([type, { fields }]) =>
      [...fields]
        .filter(([, { key, external }]) => !key && !external)
        .flatMap(([field, { label }]) => check(contract, `${type}.${field}`, label)),
    ),
    ...inputsOf(contract)
      .filter(({ label }) => label !== null && readDataLabel(label).idOf === undefined)
      .flatMap(({ coordinate, label }) => check(contract, coordinate, label)),
  ]);

function check(
  { name, controllers }: ReadContract,
  coordinate: string,
  label: ConstDirectiveNode | null,
): readonly CompositionProblem[] {
  const named = label === null ? [] : (readDataLabel(label).controller ?? []);
  // A word that names no controller at all is told by the rule fieldsAreLabelled.
  const foreign = named.filter((one) => known.includes(one) && !controllers.includes(one));
  if (foreign.length === 0) return [];
  return [
    {
      subgraph: name,
      coordinate,
      code: 'LABEL_NAMES_ANOTHERS_CONTROLLER',
      cause: `Its label names ${foreign.join(', ')}, which is no controller of this subgraph.`,
      remedy:
        controllers.length === 0
          ? 'State the controllers of this subgraph where it is defined (agency.ts).'
          : `Name one of ${controllers.join(', ')}, or add the body to the controllers of this subgraph (agency.ts) when it answers here.`,
    },
  ];
}
