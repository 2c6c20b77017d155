import { type ConstDirectiveNode, print } from 'graphql';
import type { CompositionProblem } from '../CompositionProblem';
import type { LintRule } from './LintRule';

/** A field that several subgraphs declare has one label: the supergraph can hold only one, and two could be read either way. */
export const labelsAgree: LintRule = (contracts) => {
  const first = new Map<string, { readonly subgraph: string; readonly label: string }>();
  const problems: CompositionProblem[] = [];
  for (const { name, types } of contracts) {
    for (const [type, { fields }] of types) {
      for (const [field, { label, external }] of fields) {
        if (label === null || external) continue;
        const coordinate = `${type}.${field}`;
        const text = normal(label);
        const before = first.get(coordinate);
        if (before === undefined) first.set(coordinate, { subgraph: name, label: text });
        else if (before.label !== text) problems.push(differs(name, coordinate, text, before));
      }
    }
  }
  return problems;
};

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
