import { isObjectType } from 'graphql';
import { areaOf } from './accessMatrix';
import type { Requirements } from './Requirements';

const known = new WeakMap<Requirements, ReadonlySet<string>>();

/**
 * The subgraphs of the immigration and naturalisation authorities: those that answer for anything of theirs. They are told least of
 * all (domain.md 2.3, FW-3). Worked out once per supergraph from its labels, so that a second such office needs no line here.
 */
export function firewalledAgencies(requirements: Requirements): ReadonlySet<string> {
  let agencies = known.get(requirements);
  if (agencies === undefined) {
    agencies = new Set(agenciesOfImmigration(requirements));
    known.set(requirements, agencies);
  }
  return agencies;
}

function* agenciesOfImmigration(requirements: Requirements): Iterable<string> {
  for (const type of Object.values(requirements.publicSchema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.keys(type.getFields())) {
      const requirement = requirements.of(type.name, field);
      const controllers = requirement?.label?.controller ?? [];
      if (controllers.some((controller) => areaOf[controller] === 'immigration'))
        yield* requirement?.agencies ?? [];
    }
  }
}
