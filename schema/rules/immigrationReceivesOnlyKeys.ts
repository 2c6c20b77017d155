import { type ConstDirectiveNode, Kind } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { inputsOf } from '../inputsOf';
import type { ReadContract } from '../readContract';
import { readDataLabel } from '../readDataLabel';
import type { LintRule } from './LintRule';
import { type LabelFinder, labelFinder } from './labelFinder';
import { ownerOf } from './ownerOf';

const behindTheFirewall = ['IMMIGRATION_AUTHORITY', 'NATURALISATION_AUTHORITY'] as const;

/**
 * FW-2 (domain.md 2.3; §§ 87, 88 AufenthG, § 71 Abs. 2 SGB X): whatever a subgraph is sent so that it can answer is a transmission. Into
 * the subgraph of the immigration and naturalisation authorities goes the key of a person, nothing else above public: no required or
 * provided field, nothing from a context, no interface object, no other entity, no argument with another body's facts. Class S1 is kept
 * out as well: already that somebody has a case is nothing to tell them (FW-3).
 */
export const immigrationReceivesOnlyKeys: LintRule = (contracts) => {
  const finder = labelFinder(contracts);
  return contracts
    .filter(({ controllers }) => behindTheFirewall.some((one) => controllers.includes(one)))
    .flatMap((contract) => [
      ...foreignFields(contract, finder),
      ...foreignEntities(contract, contracts, finder),
      ...interfaceObjects(contract),
      ...foreignArguments(contract),
    ]);
};

const problem = (
  { name }: ReadContract,
  coordinate: string,
  cause: string,
  remedy: string,
): CompositionProblem => ({ subgraph: name, coordinate, code: 'FIREWALL_CROSSED', cause, remedy });

/** `@external` is how a schema says that it is sent a field, be it for `@requires` or for `@provides`. */
function foreignFields(contract: ReadContract, finder: LabelFinder): readonly CompositionProblem[] {
  return [...contract.types].flatMap(([type, { fields }]) =>
    [...fields]
      .filter(([field, { external, key }]) => external && !key && finder.labelOf(type, field)?.class !== 'S0')
      .map(([field]) =>
        problem(
          contract,
          `${type}.${field}`,
          `Another body's fact (${finder.labelOf(type, field)?.class ?? 'without a label'}) would be sent to the immigration authority by @requires or @provides.`,
          'Remove it here: over the firewall goes only the key of a person (FW-2).',
        ),
      ),
  );
}

/** Keys of anything but a person, and keys of a person that say more than the id. */
function foreignEntities(
  contract: ReadContract,
  contracts: readonly ReadContract[],
  finder: LabelFinder,
): readonly CompositionProblem[] {
  return [...contract.types].flatMap(([type, { fields, keys }]) => {
    const owner = ownerOf(contracts, type);
    const isForeign = keys.length > 0 && owner !== null && owner !== contract;
    return [...fields]
      .filter(([field, { key }]) => isForeign && key && !(type === 'Person' && field === 'id'))
      .filter(([field]) => finder.labelOf(type, field)?.class !== 'S0')
      .map(([field]) =>
        problem(
          contract,
          `${type}.${field}`,
          `It is the key of an entity of subgraph "${owner?.name}": to be asked about it, the immigration authority would be told it.`,
          'Contribute to Person by its id alone; families, households and other keys stay on their side (FW-2).',
        ),
      );
  });
}

const interfaceObjects = (contract: ReadContract): readonly CompositionProblem[] =>
  contract.document.definitions.flatMap((definition) => {
    const isObject =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isObject || !has(definition.directives, 'interfaceObject')) return [];
    return [
      problem(
        contract,
        definition.name.value,
        'An interface object is sent the keys of all types that implement the interface.',
        'Contribute to Person itself (FW-2).',
      ),
    ];
  });

function foreignArguments(contract: ReadContract): readonly CompositionProblem[] {
  return inputsOf(contract).flatMap(({ coordinate, node, label }) => {
    if (has(node.directives, 'fromContext')) {
      return [
        problem(
          contract,
          coordinate,
          'Its value is taken from a context, that is from whatever other subgraphs have answered.',
          'Take @fromContext away (FW-2).',
        ),
      ];
    }
    const given = label === null ? null : readDataLabel(label);
    if (given === null || given.class === 'S0' || given.idOf === 'Person') return [];
    const foreign = (given.controller ?? []).filter((one) => !contract.controllers.includes(one));
    if (foreign.length === 0 && given.idOf === undefined) return [];
    return [
      problem(
        contract,
        coordinate,
        given.idOf === undefined
          ? `By its label it takes facts of ${foreign.join(', ')}.`
          : `It takes the id of a ${given.idOf}, which the immigration authority does not know.`,
        'Take it away, or let it name a person by the id alone (FW-2).',
      ),
    ];
  });
}

const has = (directives: readonly ConstDirectiveNode[] | undefined, wanted: string): boolean =>
  directives?.some(({ name }) => name.value === wanted) ?? false;
