import type { CompositionProblem } from '../CompositionProblem';
import { type DataLabel, dataClasses } from '../directives';
import { innermost } from '../inputsOf';
import { namedType, type ReadContract } from '../readContract';
import { readDataLabel } from '../readDataLabel';
import type { LintRule } from './LintRule';
import { labelFinder, rankOf } from './labelFinder';
import { entitiesOf } from './ownerOf';

const protectedFrom = dataClasses.indexOf('S3');

/**
 * The hub always fetches keys, whatever was asked. So a key of class S3 or higher is protected only when every way to it is: each
 * field that leads to its type is labelled at least as high, so is each argument by which a root field finds it, and the key is no
 * code that could be guessed.
 */
export const protectedKeysStayProtected: LintRule = (contracts) => {
  const finder = labelFinder(contracts);
  return entitiesOf(contracts).flatMap((entity) => {
    const key = strictestKey(contracts, entity, finder.labelOf);
    if (key === null || rankOf(key.label) < protectedFrom) return [];
    return contracts.flatMap((contract) => [
      ...guessable(contract, entity, key),
      ...waysTo(contract, entity, key),
    ]);
  });
};

interface Key {
  readonly field: string;
  readonly label: DataLabel;
}

function strictestKey(
  contracts: readonly ReadContract[],
  entity: string,
  labelOf: (type: string, field: string) => DataLabel | null,
): Key | null {
  const fields = contracts.flatMap(({ types }) =>
    [...(types.get(entity)?.fields ?? [])].filter(([, { key }]) => key).map(([field]) => field),
  );
  const keys = [...new Set(fields)].flatMap((field) => {
    const label = labelOf(entity, field);
    return label === null ? [] : [{ field, label }];
  });
  return keys.toSorted((a, b) => rankOf(b.label) - rankOf(a.label))[0] ?? null;
}

function guessable(
  contract: ReadContract,
  entity: string,
  { field, label }: Key,
): readonly CompositionProblem[] {
  const node = contract.types.get(entity)?.fields.get(field)?.node;
  if (node === undefined || namedType(node) === 'ID') return [];
  return [
    {
      subgraph: contract.name,
      coordinate: `${entity}.${field}`,
      code: 'KEY_NOT_PROTECTED',
      cause: `The key is ${label.class}, but its type ${namedType(node)} has values that can be guessed.`,
      remedy: 'Use an opaque id as the key.',
    },
  ];
}

function waysTo(contract: ReadContract, entity: string, key: Key): readonly CompositionProblem[] {
  const found: CompositionProblem[] = [];
  const needed = rankOf(key.label);
  const tooLow = (coordinate: string, what: string, dataClass: string) =>
    found.push({
      subgraph: contract.name,
      coordinate,
      code: 'KEY_NOT_PROTECTED',
      cause: `${what} ${dataClass} but leads to ${entity}, whose key ${entity}.${key.field} is ${key.label.class}.`,
      remedy: `Label it ${key.label.class} or higher.`,
    });
  for (const [type, { fields }] of contract.types) {
    for (const [name, { node, external, label }] of fields) {
      if (external || label === null || namedType(node) !== entity) continue;
      const own = readDataLabel(label);
      if (rankOf(own) < needed) tooLow(`${type}.${name}`, 'The field is labelled', own.class);
      if (type !== 'Query') continue;
      for (const argument of node.arguments ?? []) {
        const given = argument.directives?.find((one) => one.name.value === 'data');
        // An id without a label is told by the rule argumentsAreLabelled.
        if (given === undefined || innermost(argument.type).name.value !== 'ID') continue;
        const ofArgument = readDataLabel(given);
        if (rankOf(ofArgument) >= needed) continue;
        tooLow(`${type}.${name}(${argument.name.value}:)`, 'The argument is labelled', ofArgument.class);
      }
    }
  }
  return found;
}
