import { type ConstDirectiveNode, print } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import { inputsOf } from '../inputsOf';
import type { ReadContract } from '../readContract';
import type { LintRule } from './LintRule';

/** A type, field or argument that several subgraphs declare has one label: the supergraph can hold only one, and two could be read either way. */
export const labelsAgree: LintRule = (contracts) => {
  const first = new Map<string, { readonly subgraph: string; readonly label: string }>();
  const problems: CompositionProblem[] = [];
  for (const contract of contracts) {
    for (const [coordinate, label] of labelsIn(contract)) {
      const text = normal(label);
      const before = first.get(coordinate);
      if (before === undefined) first.set(coordinate, { subgraph: contract.name, label: text });
      else if (before.label !== text) problems.push(differs(contract.name, coordinate, text, before));
    }
  }
  return problems;
};

/** Every label of a contract with its coordinate; an external field is labelled elsewhere, but what is written on it counts. */
function labelsIn(contract: ReadContract): readonly (readonly [string, ConstDirectiveNode])[] {
  const ofTypes = [...contract.types].map(([type, { label }]) => [type, label] as const);
  const ofFields = [...contract.types].flatMap(([type, { fields, label: ofType }]) =>
    [...fields]
      .filter(([, { external, label }]) => !external || label !== ofType)
      .map(([field, { label }]) => [`${type}.${field}`, label] as const),
  );
  const ofInputs = inputsOf(contract).map(({ coordinate, label }) => [coordinate, label] as const);
  return [...ofTypes, ...ofFields, ...ofInputs].flatMap(([coordinate, label]) =>
    label === null ? [] : [[coordinate, label] as const],
  );
}

const differs = (
  subgraph: string,
  coordinate: string,
  label: string,
  before: { readonly subgraph: string; readonly label: string },
): CompositionProblem => ({
  subgraph,
  coordinate,
  code: 'LABELS_DISAGREE',
  cause: `It is labelled ${label} here but ${before.label} in subgraph "${before.subgraph}".`,
  remedy: `Write ${before.label} in both, or agree on another label.`,
});

/** The label as text that does not depend on the order in which things were written; what is false is left out. */
function normal(label: ConstDirectiveNode): string {
  const written = (label.arguments ?? [])
    .filter(({ value }) => !(value.kind === 'BooleanValue' && !value.value))
    .map(({ name, value }) => {
      const sorted =
        value.kind === 'ListValue' ? `[${value.values.map(print).sort().join(', ')}]` : print(value);
      return `${name.value}: ${sorted}`;
    });
  return `@data(${written.sort().join(', ')})`;
}
