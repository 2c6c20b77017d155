import type { Chance } from './Chance';
import { keyPartsOf } from './keys';
import {
  knowsType,
  namedTypeOf,
  objectFor,
  type World,
  type WorldField,
  type WorldInterface,
  type WorldType,
} from './World';

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] };
export type OpenField = Open<WorldField>;
export interface OpenType extends Omit<Open<WorldType>, 'holders' | 'implements' | 'fields' | 'stubs'> {
  holders: Record<string, readonly string[]>;
  stubs: string[];
  implements: string[];
  fields: OpenField[];
}
export interface OpenInterface extends Omit<Open<WorldInterface>, 'fields'> {
  fields: Record<string, string>;
}

/** A world while it is made. */
export interface Draft extends Omit<Open<World>, 'types' | 'interfaces' | 'outages'> {
  types: OpenType[];
  interfaces: OpenInterface[];
  outages: Record<string, World['outages'][string]>;
  readonly chance: Chance;
  /** What may be in it: some features are only told apart from mistakes where others are not around. */
  readonly flavour: Flavour;
}

/**
 * `failures`: fields fail. `outages`: whole agencies do; then there is one way to everything, or nobody could say what
 * must be missing. `lacking`: keys are null; likewise.
 */
export type Flavour = 'smooth' | 'failures' | 'outages' | 'lacking';

export const leaves = ['Int', 'String', 'Boolean', 'Float', 'ID', 'State', 'Mood', 'Blob'];
export const isLeaf = (named: string): boolean => leaves.includes(named);

export const entitiesOf = (world: Draft): OpenType[] => world.types.filter(({ kind }) => kind === 'entity');
export const valuesOf = (world: Draft): OpenType[] => world.types.filter(({ kind }) => kind === 'value');
export const typeNamed = (world: Draft, name: string): OpenType | undefined =>
  world.types.find((candidate) => candidate.name === name);

export function plainField(name: string, type: string, owners: readonly string[]): OpenField {
  return {
    name,
    type,
    owners,
    args: [],
    isHidden: false,
    failure: 'never',
    needs: [],
    provides: [],
    override: null,
    via: null,
  };
}

export function openType(name: string, kind: WorldType['kind']): OpenType {
  return {
    name,
    kind,
    holders: {},
    stubs: [],
    mayLackCode: false,
    isHidden: false,
    implements: [],
    fields: [],
  };
}

/** Agencies that know a type, or could come to know it. */
export const agenciesFor = (world: Draft, type: OpenType): readonly string[] =>
  world.agencies.filter((agency) => objectFor(world, agency, type) === undefined);

/** Agencies that know a type by its own name. */
export const holdersOf = (world: Draft, type: OpenType): readonly string[] =>
  Object.keys(type.holders).filter((agency) => knowsType(world, agency, type));

/** Makes an agency know a type, at least as a stub. */
export function hold(world: Draft, type: OpenType, agency: string): void {
  if (type.holders[agency]) return;
  const all = [...new Set(Object.values(type.holders).flat())];
  if (type.kind === 'root') type.holders[agency] = [];
  else if (type.kind === 'value') {
    type.holders[agency] = [];
    for (const field of type.fields) field.owners = [...field.owners, agency];
  } else if (all.length > 0) {
    // With one way to each agency nobody has to guess which one the planner takes.
    const hasOneWay = world.flavour === 'lacking' || world.flavour === 'outages';
    holdBy(world, type, agency, world.chance.some(all, 1, hasOneWay ? 1 : all.length));
  }
}

/** Makes an agency know an entity by these keys. */
export function holdBy(world: Draft, type: OpenType, agency: string, keys: readonly string[]): void {
  type.holders[agency] = keys;
  for (const { name } of keys.flatMap(keyPartsOf)) {
    const field = type.fields.find((candidate) => candidate.name === name);
    if (!field) continue;
    field.owners = [...new Set([...field.owners, agency])];
    const inside = typeNamed(world, namedTypeOf(field.type));
    if (inside) hold(world, inside, agency);
  }
}
