import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { isKeyField } from './keys';
import type { ServedWorld } from './serveWorld';
import { tidyWorld } from './tidyWorld';
import { type Asked, type Need, namedTypeOf, type World, type WorldField, type WorldType } from './World';

/** Smaller worlds to try instead of one, the boldest first. They may not compose: whoever tries them must see. */
export function* smallerWorlds(served: ServedWorld, asked: Asked): Generator<World> {
  for (const world of smaller(served, asked)) {
    const tidied = tidyWorld(world);
    if (JSON.stringify(tidied) !== JSON.stringify(served.world)) yield tidied;
  }
}

function* smaller({ world, schema }: Pick<ServedWorld, 'world' | 'schema'>, asked: Asked): Generator<World> {
  const touched = touchedFields(world, schema, asked);
  const isTouched = (type: WorldType, field: WorldField): boolean =>
    touched.has(`${type.name}.${field.name}`) || isKeyField(type, field.name);
  const everywhere = (plainer: Partial<WorldField>): World => ({
    ...world,
    types: world.types.map((type) => ({
      ...type,
      fields: type.fields.map((field) => ({ ...field, ...plainer })),
    })),
  });
  yield keepFields(
    { ...everywhere({ needs: [], provides: [], override: null }), isDecorated: false },
    isTouched,
  );
  yield keepFields(world, isTouched);
  yield everywhere({ provides: [] });
  yield everywhere({ needs: [] });
  yield everywhere({ failure: 'never' });
  yield everywhere({ override: null });
  yield everywhere({ isHidden: false });
  for (const agency of world.agencies)
    yield { ...world, agencies: world.agencies.filter((one) => one !== agency) };
  if (world.isDecorated) yield { ...world, isDecorated: false };
  if (world.oldStyle.length > 0) yield { ...world, oldStyle: [] };
  for (const agency of Object.keys(world.outages))
    yield {
      ...world,
      outages: Object.fromEntries(Object.entries(world.outages).filter(([one]) => one !== agency)),
    };
  yield { ...world, enums: world.enums.map((one) => ({ ...one, hidden: [], at: null })) };
  for (const { name } of world.interfaces) {
    const types = world.types.map((type) => ({
      ...type,
      implements: type.implements.filter((one) => one !== name),
    }));
    yield { ...world, types, interfaces: world.interfaces.filter((one) => one.name !== name) };
  }
  for (const union of world.unions) yield { ...world, unions: world.unions.filter((one) => one !== union) };
  for (const type of world.types) {
    yield { ...world, types: world.types.filter((one) => one !== type) };
    for (const field of type.fields) {
      yield keepFields(world, (_, one) => one !== field);
      for (const plainer of plainerFields(field)) yield withField(world, type, field, plainer);
    }
    if (type.stubs.length > 0) yield withType(world, type, { ...type, stubs: [] });
    if (type.isHidden) yield withType(world, type, { ...type, isHidden: false });
    for (const holders of fewerHolders(type)) yield withType(world, type, { ...type, holders });
  }
}

/** What the operation asks, with what that needs in turn. */
function touchedFields(world: World, schema: ServedWorld['schema'], asked: Asked): ReadonlySet<string> {
  const touched = new Set<string>();
  const touch = (typename: string, name: string): void => {
    const type = world.types.find((one) => one.name === typename);
    const field = type?.fields.find((one) => one.name === name);
    if (!type || !field || touched.has(`${typename}.${name}`)) return;
    touched.add(`${typename}.${name}`);
    const needs = (of: WorldType, all: readonly Need[]): void => {
      for (const need of all) {
        const at = world.types.find((one) => one.name === need.on) ?? of;
        touch(at.name, need.name);
        const inside = namedTypeOf(at.fields.find((one) => one.name === need.name)?.type ?? '');
        for (const one of need.inner) {
          const next = world.types.find(({ name: other }) => other === (one.on ?? inside));
          if (next) needs(next, [one]);
        }
      }
    };
    needs(type, field.needs);
    for (const provided of field.provides) {
      const at = world.types.find((one) => one.name === (provided.on ?? namedTypeOf(field.type)));
      if (at) needs(at, [provided]);
    }
  };
  const info = new TypeInfo(schema);
  visit(
    parse(asked.operation),
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        const parent = info.getParentType();
        if (parent) for (const type of standingFor(world, parent.name)) touch(type, name.value);
      },
    }),
  );
  for (const face of world.interfaces)
    for (const type of standingFor(world, face.name))
      for (const name of Object.keys(face.fields)) touch(type, name);
  return touched;
}

function standingFor(world: World, name: string): readonly string[] {
  if (!world.interfaces.some((face) => face.name === name)) return [name];
  return world.types.filter((type) => type.implements.includes(name)).map((type) => type.name);
}

const keepFields = (world: World, keep: (type: WorldType, field: WorldField) => boolean): World => ({
  ...world,
  types: world.types.map((type) => ({ ...type, fields: type.fields.filter((field) => keep(type, field)) })),
});

function* plainerFields(field: WorldField): Generator<WorldField> {
  if (field.failure !== 'never') yield { ...field, failure: 'never' };
  if (field.provides.length > 0) yield { ...field, provides: [] };
  if (field.provides.length > 1)
    for (const one of field.provides)
      yield { ...field, provides: field.provides.filter((other) => other !== one) };
  if (field.override !== null) yield { ...field, override: null };
  if (field.isHidden) yield { ...field, isHidden: false };
  for (const argument of field.args) yield { ...field, args: field.args.filter((one) => one !== argument) };
  if (field.needs.length > 0) yield { ...field, needs: [] };
  if (field.needs.length > 1)
    for (const need of field.needs) yield { ...field, needs: field.needs.filter((one) => one !== need) };
  if (field.owners.length > 1) for (const owner of field.owners) yield { ...field, owners: [owner] };
}

function* fewerHolders(type: WorldType): Generator<WorldType['holders']> {
  for (const [agency, keys] of Object.entries(type.holders)) {
    yield Object.fromEntries(Object.entries(type.holders).filter(([one]) => one !== agency));
    if (keys.length > 1)
      for (const key of keys) yield { ...type.holders, [agency]: keys.filter((one) => one !== key) };
  }
}

const withType = (world: World, type: WorldType, other: WorldType): World => ({
  ...world,
  types: world.types.map((one) => (one === type ? other : one)),
});

const withField = (world: World, type: WorldType, field: WorldField, other: WorldField): World =>
  withType(world, type, { ...type, fields: type.fields.map((one) => (one === field ? other : one)) });
