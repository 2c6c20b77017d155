import type { World, WorldField, WorldInterface, WorldType } from './World';

type Given<Whole, Needed extends keyof Whole> = Partial<Whole> & Pick<Whole, Needed>;

/** What of a world matters; the rest is left at nothing. */
export interface SmallWorld extends Partial<Omit<World, 'types' | 'interfaces'>> {
  readonly agencies: readonly string[];
  readonly interfaces?: readonly Given<WorldInterface, 'name' | 'fields' | 'knownAt'>[];
  readonly types: readonly SmallType[];
}

export interface SmallType extends Omit<Given<WorldType, 'name' | 'kind'>, 'fields'> {
  readonly fields: readonly Given<WorldField, 'name' | 'type' | 'owners'>[];
}

/** A world written by hand: only what is said of it is there. */
export function smallWorld(given: SmallWorld): World {
  return {
    seed: 'small',
    outages: {},
    oldStyle: [],
    isDecorated: false,
    enums: [],
    inputs: [],
    unions: [],
    ...given,
    interfaces: (given.interfaces ?? []).map((face) => ({
      implements: [],
      keyedAt: null,
      objectAt: [],
      ...face,
    })),
    types: given.types.map((type) => ({
      holders: {},
      stubs: [],
      mayLackCode: false,
      isHidden: false,
      implements: [],
      ...type,
      fields: type.fields.map((field) => ({
        args: [],
        isHidden: false,
        failure: 'never',
        needs: [],
        provides: [],
        override: null,
        via: null,
        ...field,
      })),
    })),
  };
}
