import { Kind } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import type { DataLabel } from '../directives';
import { namedType, type ReadContract } from '../readContract';
import { readDataLabel } from '../readDataLabel';
import type { LintRule } from './LintRule';

type Mark = 'contactPoint' | 'reference';

/** Where questions begin: roots, and whomever the hub can ask about by id. */
const entrances: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription', 'Person', 'Family']);

/**
 * An emergency opens contact points and nothing else, REFERENCE_ONLY lets references go and nothing else. So the fields on the way to one
 * must be marked like it: otherwise the schema promises whom to call, and nobody can ever read it.
 */
export const marksAreReachable: LintRule = (contracts) =>
  contracts.flatMap((contract) =>
    [...contract.types].flatMap(([type, { fields }]) =>
      entrances.has(type)
        ? []
        : [...fields].flatMap(([field, { label: written, external }]) => {
            if (written === null || external) return [];
            const label = readDataLabel(written);
            return marksOf(label)
              .filter((mark) => !isLedTo(contracts, type, mark, label))
              .map((mark) => problem(contract, `${type}.${field}`, type, mark));
          }),
    ),
  );

/** The marks by which alone a field may be read. What is public is read anyway. */
function marksOf(label: DataLabel): readonly Mark[] {
  if (label.class === 'S0') return [];
  const marks: Mark[] = [];
  if (label.contactPoint) marks.push('contactPoint');
  if (label.reference && label.release === 'REFERENCE_ONLY') marks.push('reference');
  return marks;
}

const isLedTo = (
  contracts: readonly ReadContract[],
  type: string,
  mark: Mark,
  { release }: DataLabel,
): boolean => {
  const names = namesOf(contracts, type);
  return contracts.some(({ types }) =>
    [...types.values()].some(({ fields }) =>
      [...fields.values()].some(({ node, label }) => {
        if (label === null || !names.has(namedType(node))) return false;
        const way = readDataLabel(label);
        // A reference may stand under a field that is let go as a whole.
        return way.class === 'S0' || way[mark] === true || (mark === 'reference' && way.release !== release);
      }),
    ),
  );
};

/** The type, its interfaces and the unions it is in. */
function namesOf(contracts: readonly ReadContract[], type: string): ReadonlySet<string> {
  const names = new Set([type]);
  for (const definition of contracts.flatMap(({ document }) => document.definitions)) {
    if ('interfaces' in definition && definition.name.value === type) {
      for (const { name } of definition.interfaces ?? []) names.add(name.value);
    }
    const isUnion =
      definition.kind === Kind.UNION_TYPE_DEFINITION || definition.kind === Kind.UNION_TYPE_EXTENSION;
    if (isUnion && definition.types?.some(({ name }) => name.value === type))
      names.add(definition.name.value);
  }
  return names;
}

const problem = (
  { name }: ReadContract,
  coordinate: string,
  type: string,
  mark: Mark,
): CompositionProblem => ({
  subgraph: name,
  coordinate,
  code: 'MARK_NOT_REACHABLE',
  cause: `It is labelled ${mark}, but no field that leads to ${type} is: nobody could read it by that.`,
  remedy: `Add ${mark}: true to the field that leads to ${type}, or take it out of this label.`,
});
