import { type ConstDirectiveNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { type DataLabel, dataClasses } from '../directives';
import { type FieldContract, fieldSet, type ReadContract } from '../readContract';
import { readDataLabel } from '../readDataLabel';
import type { LintRule } from './LintRule';
import { type LabelFinder, labelFinder, type NamedField, rankOf } from './labelFinder';

const inherited = ['existenceSensitive', 'thirdParty', 'locating'] as const;

/**
 * What is computed from protected facts tells of them (domain.md 0 no. 12): a field that `@requires` others, or takes them from a
 * context, is labelled at least as strictly as each of them. Keys count as no input. As every step of a chain is held to it, so is the
 * whole chain.
 */
export const derivedFieldsKeepLabels: LintRule = (contracts) => {
  const finder = labelFinder(contracts);
  return contracts.flatMap((contract) =>
    [...contract.types].flatMap(([type, { fields }]) =>
      [...fields].flatMap(([name, field]) => {
        if (field.external || field.label === null) return [];
        const label = readDataLabel(field.label);
        return inputsOfField(finder, contract, type, field).flatMap((input) =>
          faults(label, input).map(
            (fault): CompositionProblem => ({
              subgraph: contract.name,
              coordinate: `${type}.${name}`,
              code: 'DERIVED_FIELD_LESS_PROTECTED',
              ...fault,
            }),
          ),
        );
      }),
    ),
  );
};

type Fault = Pick<CompositionProblem, 'cause' | 'remedy'>;

function faults(label: DataLabel, { coordinate, label: input }: NamedField): readonly Fault[] {
  if (input === null) {
    return [
      {
        cause: `It is computed from ${coordinate}, of which no subgraph says how protected it is.`,
        remedy: `Label ${coordinate} in the subgraph that resolves it.`,
      },
    ];
  }
  const found: Fault[] = [];
  if (rankOf(label) < rankOf(input)) {
    found.push({
      cause: `It is labelled ${label.class}, but it is computed from ${coordinate}, which is ${input.class}: what it says would tell of that.`,
      remedy: `Label it ${dataClasses[rankOf(input)]} or higher, or compute it without ${coordinate}.`,
    });
  }
  for (const mark of inherited) {
    if (!input[mark] || label[mark]) continue;
    found.push({
      cause: `It is computed from ${coordinate}, which is labelled ${mark}, but is not labelled so itself.`,
      remedy: `Add ${mark}: true to its label, or compute it without ${coordinate}.`,
    });
  }
  if (label.reference && !input.reference) {
    found.push({
      cause: `It is labelled reference, but it is computed from ${coordinate}, which is content.`,
      remedy: `Take reference out of its label, or compute it without ${coordinate}.`,
    });
  }
  return found;
}

/** The fields that a field is computed from, each once, without keys. */
function inputsOfField(
  finder: LabelFinder,
  contract: ReadContract,
  type: string,
  { node }: FieldContract,
): readonly NamedField[] {
  const requires = node.directives?.find(({ name }) => name.value === 'requires');
  const required = requires && fieldSet(requires, 'fields');
  const named = required ? finder.fieldsOf(contract, type, required) : [];
  const fromContext = (node.arguments ?? []).flatMap(({ directives }) =>
    (directives ?? [])
      .filter(({ name }) => name.value === 'fromContext')
      .flatMap((directive) => contextFields(finder, contract, directive)),
  );
  const all = [...named, ...fromContext].filter(({ key }) => !key);
  return [...new Map(all.map((input) => [input.coordinate, input])).values()];
}

/** `@fromContext(field: "$name { fields }")` (Apollo Federation v2.8): the fields of every type that sets that context. */
function contextFields(
  finder: LabelFinder,
  contract: ReadContract,
  directive: ConstDirectiveNode,
): readonly NamedField[] {
  const value = directive.arguments?.find(({ name }) => name.value === 'field')?.value;
  const written = value?.kind === Kind.STRING ? /^\s*\$(\w+)\s*([\s\S]*)$/.exec(value.value) : null;
  const selections = written?.[2] === undefined ? null : parsed(written[2]);
  if (written === null || selections === null) return [];
  return typesWithContext(contract, written[1] ?? '').flatMap((type) =>
    finder.fieldsOf(contract, type, selections),
  );
}

function parsed(text: string): SelectionSetNode | null {
  try {
    const [definition] = parse(text.trimStart().startsWith('{') ? text : `{ ${text} }`).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : null;
  } catch {
    // A field set that cannot be parsed is the composer's to report.
    return null;
  }
}

const typesWithContext = ({ document }: ReadContract, context: string): readonly string[] =>
  document.definitions.flatMap((definition) => {
    if (!('fields' in definition) || !('name' in definition) || definition.name === undefined) return [];
    const sets = (definition.directives ?? []).some(
      ({ name, arguments: given }) =>
        name.value === 'context' &&
        given?.some(({ value }) => value.kind === Kind.STRING && value.value === context),
    );
    return sets ? [definition.name.value] : [];
  });
