import {
  agenciesFor,
  type Draft,
  hold,
  holdBy,
  holdersOf,
  leaves,
  type OpenType,
  openType,
  plainField,
  typeNamed,
} from './Draft';
import { keyFieldsOf } from './keys';
import type { WorldArgument } from './World';

const keyTypes: Readonly<Record<string, string>> = {
  id: 'ID!',
  code: 'String!',
  region: 'String!',
  number: 'Int!',
  office: 'Office!',
  spot: 'Spot!',
};
const otherKeys = ['code', 'region number', 'id office { id }', 'office { id }', 'spot { row column }'];
const leafNames = ['name', 'age', 'note', 'state', 'score', 'open', 'tags', 'grid', 'blob', 'length', 'mood'];

/** Adds entities and value types with their keys and plain fields. */
export function addTypes(world: Draft): void {
  const { chance } = world;
  for (const name of ['Person', 'Home', 'Case'].slice(0, chance.between(2, 3))) {
    const keys = keysFor(world, name);
    addKeyTypes(world, keys);
    addEntity(world, name, keys);
  }
  for (const name of ['Address', 'Period'].slice(0, chance.between(1, 2))) addValue(world, name);
}

/** Several keys for one entity at most: see test/corpus/plannerDefects.test.ts, "never ends a plan". */
function keysFor(world: Draft, name: string): readonly string[] {
  const { chance, flavour } = world;
  // The first two may be held as interface objects, which are known by their id.
  if (flavour === 'outages' || (world.interfaces.length > 0 && name !== 'Case')) return ['id'];
  if (flavour === 'lacking' && name === 'Person') return chance.of(70) ? ['id', 'code'] : ['code'];
  const isFirst = name === 'Person';
  const other = chance.oneOf(otherKeys);
  if (chance.of(isFirst ? 25 : 20)) return [other];
  return isFirst && chance.of(65) ? ['id', other] : ['id'];
}

/** The types that keys lead into: an entity of its own, or a value. */
function addKeyTypes(world: Draft, keys: readonly string[]): void {
  const { chance, agencies } = world;
  const text = keys.join(' ');
  if (text.includes('office') && !typeNamed(world, 'Office')) addEntity(world, 'Office', ['id']);
  if (!text.includes('spot') || typeNamed(world, 'Spot')) return;
  const spot = openType('Spot', 'value');
  const first = chance.oneOf(agencies);
  spot.holders[first] = [];
  spot.fields.push(plainField('row', 'Int!', [first]), plainField('column', 'Int!', [first]));
  world.types.push(spot);
}

function addEntity(world: Draft, name: string, keys: readonly string[]): void {
  const { chance, flavour } = world;
  const type = openType(name, 'entity');
  type.mayLackCode = flavour === 'lacking' && keys.includes('code');
  type.implements = world.interfaces
    .filter((face) => membersOf(face.name).includes(name))
    .map((face) => face.name);
  world.types.push(type);
  const possible = agenciesFor(world, type);
  // One agency knows every key, so that a way leads from each to each.
  const first = world.interfaces.find(({ keyedAt }) => keyedAt !== null)?.keyedAt ?? chance.oneOf(possible);
  const names = [...new Set(['id', ...keys.flatMap(keyFieldsOf)])];
  for (const key of names) {
    const isNullable = key === 'code' && type.mayLackCode;
    type.fields.push(plainField(key, isNullable ? 'String' : (keyTypes[key] ?? ''), [first]));
  }
  holdBy(world, type, first, keys);
  for (const face of world.interfaces)
    for (const agency of face.objectAt)
      if (type.implements.includes(face.name)) holdBy(world, type, agency, keys);
  for (const agency of possible) if (chance.of(50)) hold(world, type, agency);
  for (const leaf of chance.some(leafNames, 2, 5)) addLeaf(world, type, leaf);
}

/** The types an interface has from the start, where some agency holds it as an object. */
const membersOf = (face: string): readonly string[] => (face === 'Party' ? ['Person', 'Home'] : []);

/** Adds a field with a plain value. */
export function addLeaf(world: Draft, type: OpenType, name: string): void {
  const { chance, flavour } = world;
  const owner = chance.oneOf(
    chance.of(70) && type.kind !== 'root' ? holdersOf(world, type) : agenciesFor(world, type),
  );
  hold(world, type, owner);
  const field = plainField(name, decorated(world, chance.oneOf(leaves)), [owner]);
  if (chance.of(25)) field.args = someArguments(world);
  const others = holdersOf(world, type).filter((agency) => agency !== owner);
  const hasOneWay = flavour === 'outages' || flavour === 'lacking';
  if (others.length > 0 && !hasOneWay && chance.of(15)) field.owners = [owner, chance.oneOf(others)];
  else if (others.length > 0 && chance.of(18))
    field.override = { not: chance.oneOf(others), share: chance.oneOf(['moved', 'moved', 'all', 'none']) };
  type.fields.push(field);
}

function addValue(world: Draft, name: string): void {
  const { chance, agencies } = world;
  const holders = chance.of(40) ? chance.some(agencies, 2, 2) : [chance.oneOf(agencies)];
  const type = openType(name, 'value');
  type.holders = Object.fromEntries(holders.map((agency) => [agency, []]));
  world.types.push(type);
  for (const leaf of chance.some(leafNames, 2, 4)) {
    const field = plainField(leaf, decorated(world, chance.oneOf(leaves)), holders);
    if (chance.of(15)) field.args = someArguments(world);
    type.fields.push(field);
  }
}

/** A type that stands in lists or not, and allows null or not, everywhere or nowhere. */
export function decorated({ chance }: Draft, named: string): string {
  const forms = ['T', 'T', 'T', 'T!', 'T!', '[T]', '[T!]', '[T!]!', '[T]!', '[[T]]', '[[T!]!]!', '[[T!]]'];
  return chance.oneOf(forms).replace('T', named);
}

export function someArguments({ chance }: Draft): readonly WorldArgument[] {
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
