import { readFileSync } from 'node:fs';
import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { Asking } from '../../model/World';

/** A field's label, with everything said that is left out in schemas (domain.md 2.2, 3.0). */
export interface FieldLabel {
  readonly fact: Asking['fact'];
  readonly controllers: readonly string[];
}

/** Labels by `Type.field`. */
export type Labels = ReadonlyMap<string, FieldLabel>;

/** @param name of a file in `schema/published/`, without its ending: an agency, or `api` for what clients see */
export function readLabels(name: string): Labels {
  const labels = new Map<string, FieldLabel>();
  for (const definition of parse(readFileSync(`schema/published/${name}.graphql`, 'utf8')).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    for (const field of definition.fields ?? []) {
      const label = labelIn(field.directives) ?? labelIn(definition.directives);
      if (label) labels.set(`${definition.name.value}.${field.name.value}`, label);
    }
  }
  return labels;
}

function labelIn(directives: readonly ConstDirectiveNode[] = []): FieldLabel | null {
  const node = directives.find(({ name }) => name.value === 'data');
  if (!node) return null;
  const said = Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  ) as Readonly<Record<string, unknown>>;
  const dataClass = String(said.class);
  return {
    controllers: (said.controller as readonly string[] | undefined) ?? [],
    fact: {
      class: dataClass,
      category: String(said.category ?? ''),
      locating: said.locating === true,
      thirdParty: said.thirdParty === true,
      contactPoint: said.contactPoint === true,
      existenceSensitive: said.existenceSensitive === true,
      reference: said.reference === true,
      release: String(
        said.release ?? (Number(dataClass.slice(1)) >= 3 ? 'MANUAL_RELEASE' : 'AUTO_UNDER_CONSENT'),
      ),
    },
  };
}
