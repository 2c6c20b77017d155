import type { Compared } from './findDisagreement';
import { keyFieldsOf } from './keys';
import { operationFeatures } from './operationFeatures';
import { servedFeatures } from './servedFeatures';
import type { ServedWorld } from './serveWorld';
import { type Asked, interfaceFieldsAt, type World } from './World';

/**
 * Everything a search must have met, or it proves nothing about it: with how many cases the everyday run has to meet it
 * at least. `world`: it was in the schema. `operation`: the client asked for it. `served`: agencies were really asked
 * that way, so the hub planned it and went along it. `answer`: the answer had it.
 */
export const features = {
  'world: an entity with several keys': 50,
  'world: a composite key': 50,
  'world: a nested key': 50,
  'world: a key that may be null': 50,
  'world: a key nobody can look up (resolvable: false)': 50,
  'world: agencies know different keys of one entity': 50,
  'world: a value type of two agencies': 50,
  'world: an interface whose fields differ between agencies': 50,
  'world: an interface that implements an interface': 50,
  'world: an interface object (@interfaceObject)': 50,
  'world: a union whose members differ between agencies': 50,
  'world: an enum whose values differ between agencies': 50,
  'world: hidden types, fields and values (@inaccessible)': 50,
  'world: tags and a composed directive': 50,
  'world: an agency of federation 1': 50,
  'operation: mutation': 30,
  'operation: mutation of several fields': 20,
  'operation: alias': 100,
  'operation: alias that is the name of another field': 50,
  'operation: fragment without a type': 50,
  'operation: fragment on an interface or union': 50,
  'operation: named fragment': 50,
  'operation: one fragment several times': 20,
  'operation: fragment inside a fragment': 20,
  'operation: @skip': 50,
  'operation: @include': 50,
  'operation: condition on a fragment': 30,
  'operation: __typename': 100,
  'operation: __typename with an alias': 30,
  'operation: __typename alone': 30,
  'operation: lists in lists': 30,
  'operation: variable left out, with a default': 50,
  'operation: variable left out, without a default': 30,
  'operation: variable that is null': 10,
  'operation: input object': 30,
  'operation: list as an argument': 30,
  'operation: field of an interface': 50,
  'served: entities asked for': 100,
  'served: several questions in one request': 30,
  'served: three agencies or more': 30,
  'served: an entity asked for by a composite key': 10,
  'served: an entity asked for by a nested key': 10,
  'served: an entity asked for by another key than its id': 10,
  'served: an interface object asked for': 20,
  'served: field of an interface object': 20,
  'served: computed field (@requires)': 50,
  'served: field computed from an object (@requires)': 10,
  'served: field computed from types of an interface or union (@requires)': 3,
  'served: field computed from a field with arguments (@requires)': 5,
  'served: field computed from a computed field (@requires)': 10,
  'served: field that came along (@provides)': 20,
  'served: field that came along inside another (@provides)': 3,
  'served: field that came along with a type of an interface or union (@provides)': 5,
  'served: shared field (@shareable)': 30,
  'served: field moved for good (@override)': 10,
  'served: field moved by percent(100) (@override)': 10,
  'served: field not moved by percent(0) (@override)': 10,
  'served: entities after a mutation': 10,
  'served: an agency of federation 1': 30,
  'served: an agency that is down': 50,
  'answer: null': 100,
  'answer: hidden value': 10,
  'answer: field error': 100,
  'answer: error of one item of a list': 20,
  'answer: null that travelled up': 30,
  'answer: empty list': 50,
  'answer: nothing at all': 20,
  'answer: field of an entity nobody can be asked about': 10,
} as const;

export type Feature = keyof typeof features;
export type When = (condition: boolean, feature: Feature) => void;

/** The features one question and its answer had. */
export function featuresOf(served: ServedWorld, asked: Asked, compared: Compared): ReadonlySet<Feature> {
  const found = new Set<Feature>();
  const when: When = (condition, feature) => void (condition && found.add(feature));
  worldFeatures(served.world, when);
  operationFeatures(served, asked, when);
  servedFeatures(served, when);
  answerFeatures(compared, when);
  when(served.silences.has('hidden'), 'answer: hidden value');
  when(served.silences.has('absent'), 'answer: field of an entity nobody can be asked about');
  return found;
}

function worldFeatures(world: World, when: When): void {
  for (const { kind, holders, mayLackCode, stubs } of world.types) {
    const all = Object.values(holders);
    const keys = all.flat();
    if (kind === 'value') when(all.length > 1, 'world: a value type of two agencies');
    when(
      all.some((one) => one.length > 1),
      'world: an entity with several keys',
    );
    when(
      keys.some((key) => keyFieldsOf(key).length > 1),
      'world: a composite key',
    );
    when(
      keys.some((key) => key.includes('{')),
      'world: a nested key',
    );
    when(mayLackCode, 'world: a key that may be null');
    when(stubs.length > 0, 'world: a key nobody can look up (resolvable: false)');
    when(new Set(all.map((one) => one.join())).size > 1, 'world: agencies know different keys of one entity');
  }
  for (const face of world.interfaces) {
    const views = world.agencies.map((agency) => interfaceFieldsAt(world, agency, face).join());
    const different = new Set(views.filter((view) => view !== ''));
    when(different.size > 1, 'world: an interface whose fields differ between agencies');
    when(face.implements.length > 0, 'world: an interface that implements an interface');
    when(face.objectAt.length > 0, 'world: an interface object (@interfaceObject)');
  }
  for (const { members } of world.unions)
    when(
      new Set(Object.values(members).map((one) => one.join())).size > 1,
      'world: a union whose members differ between agencies',
    );
  const { enums, types } = world;
  when(
    enums.some(({ at }) => new Set(Object.values(at ?? {}).map((one) => one.join())).size > 1),
    'world: an enum whose values differ between agencies',
  );
  when(
    enums.some(({ hidden }) => hidden.length > 0) &&
      types.some((type) => type.isHidden || type.fields.some(({ isHidden }) => isHidden)),
    'world: hidden types, fields and values (@inaccessible)',
  );
  when(world.isDecorated, 'world: tags and a composed directive');
  when(world.oldStyle.length > 0, 'world: an agency of federation 1');
}

function answerFeatures({ data, errors }: Compared, when: When): void {
  const text = JSON.stringify(data);
  when(/:null|,null|\[null/.test(text), 'answer: null');
  when(errors.length > 0, 'answer: field error');
  when(
    errors.some((path) => /\d\]$/.test(path)),
    'answer: error of one item of a list',
  );
  when(text.includes('[]'), 'answer: empty list');
  when(data === null, 'answer: nothing at all');
  when(
    errors.some((path) => travelledUp(data, JSON.parse(path))),
    'answer: null that travelled up',
  );
}

function travelledUp(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const key of path) {
    if (value === null) return true;
    value = (value as Record<string | number, unknown>)[key] ?? null;
  }
  return false;
}
