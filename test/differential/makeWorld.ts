import { Chance } from './Chance';
import {
  interfaceFieldsAt,
  isKeyField,
  keyFieldsOf,
  type Need,
  namedTypeOf,
  possibleTypesAt,
  type World,
  type WorldArgument,
  type WorldField,
  type WorldInterface,
  type WorldType,
} from './World';

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type OpenField = Open<WorldField>;
interface OpenType extends Omit<Open<WorldType>, 'holders' | 'implements' | 'fields'> {
  holders: Record<string, readonly string[]>;
  implements: string[];
  fields: OpenField[];
}
interface Draft extends Omit<Open<World>, 'types' | 'interfaces'> {
  types: OpenType[];
  interfaces: WorldInterface[];
}

const keyTypes: Readonly<Record<string, string>> = {
  id: 'ID!',
  code: 'String!',
  region: 'String!',
  number: 'Int!',
};
const leaves = ['Int', 'String', 'Boolean', 'Float', 'ID', 'State', 'Blob'];
const leafNames = ['name', 'age', 'note', 'state', 'score', 'open', 'tags', 'grid', 'blob', 'length'];
const objectNames = ['mate', 'home', 'items', 'owner', 'parts', 'history', 'next'];

/** Makes a small random world; the seed determines it. */
export function makeWorld(seed: string): World {
  const chance = new Chance(seed);
  const agencies = ['north', 'east', 'south', 'west'].slice(0, chance.between(2, 4));
  const world: Draft = {
    seed,
    agencies,
    enums: [{ name: 'State', values: ['OPEN', 'CLOSED', 'LOST'] }],
    inputs: [
      {
        name: 'Range',
        fields: [
          { name: 'min', type: 'Int', otherwise: '1' },
          { name: 'max', type: 'Int', otherwise: null },
          { name: 'state', type: 'State', otherwise: 'OPEN' },
          { name: 'steps', type: '[Int!]', otherwise: null },
        ],
      },
    ],
    interfaces: [],
    unions: [],
    types: [],
  };
  for (const name of ['Person', 'Home', 'Case'].slice(0, chance.between(2, 3)))
    addEntity(world, name, chance);
  for (const name of ['Address', 'Period'].slice(0, chance.between(1, 2))) addValue(world, name, chance);
  addInterfaces(world, chance);
  addUnion(world, chance);
  addRoots(world, chance);
  addObjectFields(world, chance);
  addNeeds(world, chance);
  addProvides(world, chance);
  addFailures(world, chance);
  return withoutDeadEnds(world);
}

const entities = (world: Draft): OpenType[] => world.types.filter(({ kind }) => kind === 'entity');
const values = (world: Draft): OpenType[] => world.types.filter(({ kind }) => kind === 'value');

function plainField(name: string, type: string, owners: readonly string[]): OpenField {
  return { name, type, owners, args: [], failure: 'never', needs: [], provides: [], movedFrom: null };
}

function addEntity(world: Draft, name: string, chance: Chance): void {
  // Several keys for one entity at most: see test/corpus/plannerDefects.test.ts, "a plan that does not end".
  const isFirst = world.types.length === 0;
  const keys = ['id', ...(isFirst && chance.of(70) ? chance.some(['code', 'region number'], 1, 1) : [])];
  const type: OpenType = { name, kind: 'entity', holders: {}, implements: [], fields: [] };
  world.types.push(type);
  // One agency knows every key, so that a way leads from each to each.
  const first = chance.oneOf(world.agencies);
  type.holders[first] = keys;
  for (const key of keys.flatMap(keyFieldsOf))
    type.fields.push(plainField(key, keyTypes[key] ?? '', [first]));
  for (const agency of world.agencies) if (chance.of(50)) hold(type, agency, chance);
  for (const leaf of chance.some(leafNames, 3, 6)) addLeaf(world, type, leaf, chance);
}

/** Makes an agency know a type, at least as a stub. */
function hold(type: OpenType, agency: string, chance: Chance): void {
  if (type.holders[agency]) return;
  if (type.kind !== 'entity') {
    type.holders[agency] = [];
    return;
  }
  const keys = chance.some([...new Set(Object.values(type.holders).flat())]);
  type.holders[agency] = keys;
  for (const name of keys.flatMap(keyFieldsOf)) {
    const field = type.fields.find((candidate) => candidate.name === name);
    if (field) field.owners = [...new Set([...field.owners, agency])];
  }
}

function addLeaf(world: Draft, type: OpenType, name: string, chance: Chance): void {
  const owner = chance.oneOf(chance.of(70) ? Object.keys(type.holders) : world.agencies);
  hold(type, owner, chance);
  const field = plainField(name, decorated(chance.oneOf(leaves), chance), [owner]);
  if (chance.of(25)) field.args = someArguments(chance);
  const others = Object.keys(type.holders).filter((agency) => agency !== owner);
  if (others.length > 0 && chance.of(15)) field.owners = [owner, chance.oneOf(others)];
  else if (others.length > 0 && chance.of(10)) field.movedFrom = chance.oneOf(others);
  type.fields.push(field);
}

function addValue(world: Draft, name: string, chance: Chance): void {
  const holders = chance.of(40) ? chance.some(world.agencies, 2, 2) : [chance.oneOf(world.agencies)];
  const type: OpenType = {
    name,
    kind: 'value',
    holders: Object.fromEntries(holders.map((agency) => [agency, []])),
    implements: [],
    fields: [],
  };
  world.types.push(type);
  for (const leaf of chance.some(leafNames, 2, 4)) {
    const field = plainField(leaf, decorated(chance.oneOf(leaves), chance), holders);
    if (chance.of(15)) field.args = someArguments(chance);
    type.fields.push(field);
  }
}

function decorated(named: string, chance: Chance): string {
  const forms = ['T', 'T', 'T', 'T!', 'T!', '[T]', '[T!]', '[T!]!', '[T]!', '[[T]]', '[[T!]!]!', '[[T!]]'];
  return chance.oneOf(forms).replace('T', named);
}

function someArguments(chance: Chance): readonly WorldArgument[] {
  const all: readonly WorldArgument[] = [
    { name: 'unit', type: 'String', otherwise: null },
    { name: 'first', type: 'Int', otherwise: '3' },
    { name: 'exact', type: 'Boolean!', otherwise: 'true' },
    { name: 'in', type: 'State', otherwise: 'CLOSED' },
    { name: 'must', type: 'Int!', otherwise: null },
    { name: 'range', type: 'Range', otherwise: '{ max: 7 }' },
    { name: 'ids', type: '[ID!]', otherwise: null },
    { name: 'ranges', type: '[Range!]', otherwise: null },
  ];
  return chance.some(all, 1, 3);
}

function addInterfaces(world: Draft, chance: Chance): void {
  if (chance.of(75)) {
    const fields: Record<string, string> = { id: 'ID!', label: 'String' };
    const members = chance.some(entities(world), 2);
    const kin = chance.of(40) ? chance.oneOf(entities(world)).name : null;
    if (kin) fields.kin = kin;
    // Stricter than the interface asks, but alike in all: see test/corpus/plannerDefects.test.ts, "stricter than their interface".
    const label = chance.of(30) ? 'String!' : 'String';
    for (const type of members) {
      type.implements.push('Party');
      addCommonField(type, 'label', label, world, chance);
      if (kin) addCommonField(type, 'kin', kin, world, chance);
    }
    world.interfaces.push({ name: 'Party', fields, knownAt: chance.some(world.agencies) });
  }
  if (chance.of(50)) {
    const summary = chance.of(30) ? 'Int!' : 'Int';
    for (const type of chance.some([...entities(world), ...values(world)], 2)) {
      type.implements.push('Described');
      addCommonField(type, 'summary', summary, world, chance);
    }
    world.interfaces.push({
      name: 'Described',
      fields: { summary: 'Int' },
      knownAt: chance.some(world.agencies),
    });
  }
}

function addCommonField(type: OpenType, name: string, typeText: string, world: Draft, chance: Chance): void {
  const holders = Object.keys(type.holders);
  const owners = type.kind === 'value' ? holders : [chance.oneOf(holders)];
  const target = world.types.find((candidate) => candidate.name === typeText);
  if (target) for (const owner of owners) hold(target, owner, chance);
  type.fields.push(plainField(name, typeText, owners));
}

function addUnion(world: Draft, chance: Chance): void {
  if (!chance.of(65)) return;
  const members: Record<string, readonly string[]> = {};
  for (const agency of chance.some(world.agencies)) {
    const held = world.types.filter((type) => type.holders[agency]).map(({ name }) => name);
    if (held.length > 0) members[agency] = chance.some(held);
  }
  if (Object.keys(members).length > 0) world.unions = [{ name: 'Finding', members }];
}

function addRoots(world: Draft, chance: Chance): void {
  for (const [name, percent] of [
    ['Query', 100],
    ['Mutation', 35],
  ] as const) {
    if (!chance.of(percent)) continue;
    world.types.push({ name, kind: 'root', holders: {}, implements: [], fields: [] });
  }
}

function addObjectFields(world: Draft, chance: Chance): void {
  for (const type of [...world.types].sort((one, other) => one.kind.localeCompare(other.kind))) {
    const count = { root: chance.between(4, 6), entity: chance.between(1, 3), value: chance.between(0, 1) };
    const names = type.kind === 'root' ? [...objectNames, 'me', 'search'] : objectNames;
    for (const name of chance.some(names, count[type.kind], count[type.kind]))
      addObjectField(world, type, name, chance);
    if (type.kind === 'root' && chance.of(50)) addLeaf(world, type, 'version', chance);
  }
}

function addObjectField(world: Draft, type: OpenType, name: string, chance: Chance): void {
  const anywhere = type.kind !== 'value' && chance.of(type.kind === 'root' ? 100 : 30);
  const owner = chance.oneOf(anywhere ? world.agencies : Object.keys(type.holders));
  const owners = type.kind === 'value' ? Object.keys(type.holders) : [owner];
  const abstract = [...world.interfaces, ...world.unions].map((one) => one.name);
  const reachable = abstract.filter((one) => possibleTypesAt(world, owner, one).length > 0);
  const held = values(world)
    .filter((value) => owners.every((one) => value.holders[one]))
    .map((value) => value.name);
  const choices = [
    ...entities(world).map((one) => one.name),
    ...held,
    ...(owners.length > 1 ? [] : reachable),
  ];
  const preferred = owners.length === 1 && reachable.length > 0 && chance.of(40) ? reachable : choices;
  const target = chance.oneOf(preferred);
  for (const one of owners) {
    hold(type, one, chance);
    const entity = entities(world).find((candidate) => candidate.name === target);
    if (entity) hold(entity, one, chance);
  }
  const field = plainField(name, decorated(target, chance), owners);
  if (chance.of(25)) field.args = someArguments(chance);
  type.fields.push(field);
}

function addNeeds(world: Draft, chance: Chance): void {
  for (const type of entities(world)) {
    // See test/corpus/plannerDefects.test.ts, "a requirement and several keys".
    if (Object.values(type.holders).some((keys) => keys.length > 1)) continue;
    for (const name of ['derived', 'concluded'].slice(0, chance.oneOf([0, 1, 2, 2]))) {
      const owner = chance.oneOf(Object.keys(type.holders));
      const possible = type.fields.filter((field) => canBeNeeded(world, type, field, owner));
      if (possible.length === 0) continue;
      const computed = possible.filter((field) => field.needs.length > 0);
      const chosen = computed.length > 0 && chance.of(60) ? computed : chance.some(possible, 1, 2);
      const needs = chosen.map((field) => needOf(world, field, chance));
      const field = plainField(name, chance.of(30) ? 'String!' : 'String', [owner]);
      type.fields.push({ ...field, needs });
    }
  }
}

function canBeNeeded(world: Draft, type: OpenType, field: OpenField, owner: string): boolean {
  if (field.args.length > 0 || field.owners.includes(owner) || field.movedFrom === owner) return false;
  if (isKeyField(type, field.name)) return false;
  // A required field that fails takes its object with it when it allows no null: fields nobody asked to depend on it.
  if (field.needs.length > 0) return !field.type.endsWith('!');
  const named = namedTypeOf(field.type);
  const value = values(world).find(({ name }) => name === named);
  return value ? neededInside(value).length > 0 : isLeaf(named);
}

const isLeaf = (named: string): boolean => leaves.includes(named);
const neededInside = (value: OpenType): OpenField[] =>
  value.fields.filter((field) => field.args.length === 0 && isLeaf(namedTypeOf(field.type)));

function needOf(world: Draft, field: OpenField, chance: Chance): Need {
  const value = values(world).find(({ name }) => name === namedTypeOf(field.type));
  const inner = value ? chance.some(neededInside(value), 1, 2) : [];
  return { name: field.name, inner: inner.map(({ name }) => ({ name, inner: [] })) };
}

function addProvides(world: Draft, chance: Chance): void {
  for (const field of world.types.flatMap((type) => type.fields)) {
    const target = entities(world).find(({ name }) => name === namedTypeOf(field.type));
    const [owner] = field.owners;
    if (!target || owner === undefined || field.owners.length > 1 || !chance.of(30)) continue;
    const possible = target.fields.filter(
      (one) =>
        one.args.length === 0 &&
        isLeaf(namedTypeOf(one.type)) &&
        !one.owners.includes(owner) &&
        one.movedFrom === null &&
        one.needs.length === 0 &&
        !isKeyField(target, one.name),
    );
    if (possible.length > 0) field.provides = [chance.oneOf(possible).name];
  }
}

function addFailures(world: Draft, chance: Chance): void {
  if (chance.of(40)) return;
  const needed = new Set<string>();
  const note = (type: OpenType, { name, inner }: Need): void => {
    needed.add(`${type.name}.${name}`);
    const field = type.fields.find((one) => one.name === name);
    const inside = world.types.find((one) => one.name === namedTypeOf(field?.type ?? ''));
    if (inside) for (const one of inner) note(inside, one);
  };
  for (const type of world.types)
    for (const field of type.fields) for (const one of field.needs) note(type, one);
  for (const type of world.types) {
    for (const field of type.fields) {
      if (isKeyField(type, field.name) || !chance.of(30)) continue;
      const failures: WorldField['failure'][] = ['throws', 'throws'];
      if (field.type.endsWith('!')) failures.push('null');
      if (field.type.startsWith('[')) failures.push('items');
      // See canBeNeeded: what the hub asks for by itself must not take away what the client asked for.
      if (needed.has(`${type.name}.${field.name}`) && field.type.includes('!')) continue;
      field.failure = chance.oneOf(failures);
    }
  }
}

/** Leaves out fields that could return nothing: their agency knows no type that fits. */
function withoutDeadEnds(world: Draft): World {
  const known = new Set([
    ...world.types.map(({ name }) => name),
    ...leaves,
    ...world.interfaces.filter((face) => isPublished(world, face)).map(({ name }) => name),
    ...world.unions.map(({ name }) => name),
  ]);
  const leads = (field: OpenField): boolean => {
    const named = namedTypeOf(field.type);
    return known.has(named) && field.owners.every((one) => possibleTypesAt(world, one, named).length > 0);
  };
  return { ...world, types: world.types.map((type) => ({ ...type, fields: type.fields.filter(leads) })) };
}

const isPublished = (world: Draft, face: WorldInterface): boolean =>
  world.agencies.some((agency) => interfaceFieldsAt(world, agency, face).length > 0);
