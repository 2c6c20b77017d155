import { Kind, parse } from 'graphql';
import type { Contract } from '../Contract';

/** The German name of a term, for example of a controller; the term itself where no agency describes it. */
export type GermanOf = (term: string) => string;

/** Reads the German names out of the descriptions that the vocabulary gives the values of an enum. */
export function germanOf(contracts: readonly Contract[], enumName: string): GermanOf {
  const names = new Map<string, string>();
  for (const { sdl } of contracts) {
    for (const definition of parse(sdl, { noLocation: true }).definitions) {
      if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== enumName) continue;
      for (const { name, description } of definition.values ?? []) {
        if (description) names.set(name.value, description.value);
      }
    }
  }
  return (term) => names.get(term) ?? term;
}
