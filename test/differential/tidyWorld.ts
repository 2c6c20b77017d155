import { keyFieldsOf } from './keys';
import { type Need, namedTypeOf, type World, type WorldField, type WorldType } from './World';

/** A world without mention of agencies, types and fields that are no longer in it. What is left may still not compose. */
export function tidyWorld(world: World): World {
  let tidied = tidyOnce(world);
  for (let before = world; JSON.stringify(before) !== JSON.stringify(tidied); ) {
    before = tidied;
    tidied = tidyOnce(tidied);
  }
  return tidied;
}

function tidyOnce(world: World): World {
  const isThere = (agency: string): boolean => world.agencies.includes(agency);
  const types = world.types.filter(({ fields }) => fields.length > 0).map((type) => tidyType(world, type));
  const names = new Set(
    [
      ...types.map(({ name }) => name),
      ...world.interfaces.map(({ name }) => name),
      ...world.unions.map(({ name }) => name),
      ...world.enums.map(({ name }) => name),
      'Int String Boolean Float ID Blob'.split(' '),
    ].flat(),
  );
  const faceNames = new Set(world.interfaces.map(({ name }) => name));
  return {
    ...world,
    outages: only(world.outages, isThere),
    oldStyle: world.oldStyle.filter(isThere),
    enums: world.enums.map((one) => ({ ...one, at: one.at && only(one.at, isThere) })),
    interfaces: world.interfaces
      .filter(({ name }) => types.some((type) => type.implements.includes(name)))
      .map((face) => ({
        ...face,
        knownAt: face.knownAt.filter(isThere),
        implements: face.implements.filter((name) => faceNames.has(name)),
        keyedAt: face.keyedAt !== null && isThere(face.keyedAt) ? face.keyedAt : null,
        objectAt: face.objectAt.filter(isThere),
        fields: only(face.fields, (name) =>
          types.every(
            (type) => !type.implements.includes(face.name) || type.fields.some((one) => one.name === name),
          ),
        ),
      })),
    unions: world.unions
      .map((union) => ({
        ...union,
        members: only(
          Object.fromEntries(
            Object.entries(union.members).map(([agency, members]) => [
              agency,
              members.filter((one) => types.some(({ name, holders }) => name === one && holders[agency])),
            ]),
          ),
          (agency, members) => isThere(agency) && members.length > 0,
        ),
      }))
      .filter(({ members }) => Object.keys(members).length > 0),
    types: types.map((type) => ({
      ...type,
      implements: type.implements.filter((name) => faceNames.has(name)),
      fields: type.fields.filter((field) => names.has(namedTypeOf(field.type)) && isOnAll(types, field)),
    })),
  };
}

/** What an interface object adds is there on each type of the interface. */
const isOnAll = (types: readonly WorldType[], { name, via }: WorldField): boolean =>
  via === null ||
  types.every((type) => !type.implements.includes(via) || type.fields.some((one) => one.name === name));

function tidyType(world: World, type: WorldType): WorldType {
  const isThere = (agency: string): boolean => world.agencies.includes(agency);
  const fields = type.fields
    .map((field) => tidyField(world, type, field))
    .filter(({ owners }) => owners.length > 0);
  const known = new Set(fields.map(({ name }) => name));
  const holders = Object.fromEntries(
    Object.entries(type.holders).map(([agency, keys]) => [
      agency,
      keys.filter((key) => keyFieldsOf(key).every((name) => known.has(name))),
    ]),
  );
  return {
    ...type,
    fields,
    holders: only(holders, (agency, keys) => isThere(agency) && (type.kind !== 'entity' || keys.length > 0)),
    stubs: type.stubs.filter(isThere),
  };
}

function tidyField(world: World, type: WorldType, field: WorldField): WorldField {
  const isThere = (agency: string): boolean => world.agencies.includes(agency);
  return {
    ...field,
    owners: field.owners.filter(isThere),
    override: field.override && isThere(field.override.not) ? field.override : null,
    needs: tidyParts(world, type.name, field.needs),
    provides: tidyParts(world, namedTypeOf(field.type), field.provides),
  };
}

function tidyParts(world: World, named: string, parts: readonly Need[]): readonly Need[] {
  return parts.flatMap((part) => {
    const type = world.types.find(({ name }) => name === (part.on ?? named));
    const field = type?.fields.find(({ name }) => name === part.name);
    if (!field) return [];
    const inner = tidyParts(world, namedTypeOf(field.type), part.inner);
    return inner.length === 0 && part.inner.length > 0 ? [] : [{ ...part, inner }];
  });
}

const only = <Value>(
  record: Readonly<Record<string, Value>>,
  keep: (name: string, value: Value) => boolean,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name, value]) => keep(name, value)));
