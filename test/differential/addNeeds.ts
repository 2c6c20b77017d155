import {
  agenciesFor,
  type Draft,
  entitiesOf,
  hold,
  holdersOf,
  isLeaf,
  type OpenField,
  type OpenType,
  plainField,
  typeNamed,
  valuesOf,
} from './Draft';
import { isKeyField } from './keys';
import { type Need, namedTypeOf, possibleTypesAt } from './World';

/** Adds fields that their agency computes from fields of others (`@requires`). */
export function addNeeds(world: Draft): void {
  const { chance } = world;
  for (const type of entitiesOf(world)) {
    // See test/corpus/plannerDefects.test.ts, "a requirement and several keys".
    if (Object.values(type.holders).some((keys) => keys.length > 1)) continue;
    for (const name of ['derived', 'concluded', 'settled'].slice(0, chance.oneOf([0, 0, 1, 1, 2, 3]))) {
      const holders = holdersOf(world, type).filter((agency) => !type.stubs.includes(agency));
      const owner = chance.oneOf(holders);
      const possible = type.fields.flatMap((field) => {
        const need = needOf(world, type, field, owner);
        return need ? [{ field, need }] : [];
      });
      if (possible.length === 0) continue;
      const computed = possible.filter(({ field }) => field.needs.length > 0);
      const deep = possible.filter(({ need }) => need.inner.length > 0);
      let chosen = chance.some(possible, 1, 2);
      if (deep.length > 0 && chance.of(40)) chosen = chance.some(deep, 1, 1);
      if (computed.length > 0 && chance.of(50)) chosen = computed;
      const withArguments = possible.filter(({ field }) => field.args.length > 0);
      if (withArguments.length > 0 && chance.of(35)) chosen = withArguments.slice(0, 1);
      const field = plainField(name, chance.of(30) ? 'String!' : 'String', [owner]);
      type.fields.push({ ...field, needs: chosen.map(({ need }) => need) });
    }
  }
}

/** How an agency would require a field of others; null when it cannot. */
function needOf(world: Draft, type: OpenType, field: OpenField, owner: string): Need | null {
  if (field.owners.includes(owner) || field.override?.not === owner || isKeyField(type, field.name))
    return null;
  // See test/corpus/interfaceObjects.test.ts, "a field of an interface object that a type requires".
  if (field.via !== null) return null;
  // The composer does not find a way to a required field that two agencies share by percentage.
  if (field.override !== null && field.override.share !== 'moved') return null;
  // A required field that fails takes its object with it when it allows no null: fields nobody asked to depend on it.
  if (field.needs.length > 0 && field.type.endsWith('!')) return null;
  const args = argumentsFor(world, field);
  if (args === null) return null;
  const named = namedTypeOf(field.type);
  if (isLeaf(named)) return { name: field.name, on: null, args, inner: [] };
  const inner = neededInside(world, field, owner);
  return inner.length === 0 ? null : { name: field.name, on: null, args, inner };
}

/** Plain arguments for a required field, sometimes left to their defaults; null when others than plain ones are due. */
function argumentsFor({ chance }: Draft, { args }: OpenField): Need['args'] | null {
  const given: Record<string, string | number | boolean> = {};
  for (const { name, type, otherwise } of args) {
    const isPlain = ['String', 'Int', 'Boolean'].includes(namedTypeOf(type)) && !type.startsWith('[');
    if (!isPlain) return null;
    if (type.endsWith('!') && otherwise === null) given[name] = 4;
    else if (chance.of(60))
      given[name] = { String: 'cent', Int: 2, Boolean: false }[namedTypeOf(type)] ?? 'cent';
  }
  return given;
}

/** What of an object is required: of a value its parts, of an entity and of each type of an interface or union a field. */
function neededInside(world: Draft, field: OpenField, owner: string): readonly Need[] {
  const { chance } = world;
  const named = namedTypeOf(field.type);
  const [at = ''] = field.owners;
  const target = typeNamed(world, named);
  if (target?.kind === 'value') return someParts(world, target, owner, null);
  if (target) {
    if (!agenciesFor(world, target).includes(owner) || target.mayLackCode) return [];
    const parts = someParts(world, target, owner, null);
    if (parts.length > 0) hold(world, target, owner);
    return parts;
  }
  // The agency that computes has to know the interface or union and all it may be handed, too.
  const union = world.unions.find(({ name }) => name === named);
  const mine = new Set(possibleTypesAt(world, owner, named));
  const theirs = possibleTypesAt(world, at, named);
  const isObject = world.interfaces.some(({ objectAt }) => objectAt.length > 0);
  if (isObject || mine.size === 0 || theirs.some((one) => !mine.has(one))) return [];
  if (union && mine.size !== theirs.length) return [];
  const parts = theirs.flatMap((one) => {
    const type = typeNamed(world, one);
    return type && !type.mayLackCode && chance.of(80) ? someParts(world, type, owner, one) : [];
  });
  return parts;
}

function someParts(world: Draft, type: OpenType, owner: string, on: string | null): readonly Need[] {
  if (type.isHidden) return [];
  const possible = type.fields.filter(
    (field) =>
      field.args.length === 0 &&
      field.needs.length === 0 &&
      field.via === null &&
      isLeaf(namedTypeOf(field.type)) &&
      (valuesOf(world).includes(type) || !field.owners.includes(owner)) &&
      field.override === null &&
      !isKeyField(type, field.name),
  );
  if (possible.length === 0) return [];
  return world.chance.some(possible, 1, 2).map(({ name }) => ({ name, on, args: {}, inner: [] }));
}
