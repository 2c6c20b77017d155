import { remembered } from '../compileFetch';
import { isOf } from '../findPlaces';
import type { IdTranslator } from '../Gate';
import { isJsonObject, type JsonObject, ownValue, setOwn } from '../jsonObject';
import { type AskedSelection, fieldsOf } from './AskedFetch';

/** Where an agency's answer holds ids of persons and families: by its own keys, before anything is renamed. */
export interface IdPlaces {
  readonly ids: readonly { readonly key: string; readonly includes: (typename: string) => boolean }[];
  readonly below: readonly {
    readonly key: string;
    readonly includes: (typename: string) => boolean;
    readonly places: IdPlaces;
  }[];
  /** Claim: one place may be reached by several ways. An id is translated once. */
  readonly repeats: boolean;
}

/**
 * Compiles the places of a selection; null when it has none.
 * @param holdsSubjects whether an object selected on this type may be a person or a family
 */
export function idPlacesOf(
  selections: readonly AskedSelection[],
  holdsSubjects: (typename: string) => boolean,
): IdPlaces | null {
  const ids: IdPlaces['ids'][number][] = [];
  const below: IdPlaces['below'][number][] = [];
  for (const { key, name, parent, includes, selections: inner } of fieldsOf(selections)) {
    if (name === 'id' && holdsSubjects(parent)) {
      ids.push({ key, includes: remembered((typename) => holdsSubjects(typename) && includes(typename)) });
    } else if (inner !== null) {
      const places = idPlacesOf(inner, holdsSubjects);
      if (places !== null) below.push({ key, includes, places });
    }
  }
  if (ids.length + below.length === 0) return null;
  const keys = [...ids, ...below].map(({ key }) => key);
  const repeats = new Set(keys).size < keys.length || below.some(({ places }) => places.repeats);
  return { ids, below, repeats };
}

export interface Receiving {
  readonly translator: IdTranslator | null;
  /** Hub ids met are added. */
  readonly subjects: Set<string>;
}

/**
 * Writes every id of an answer as the hub's own, in place, and notes whom it names. What cannot be read becomes null: an agency's
 * id never passes for one of the hub's.
 */
export function receiveIdsInPlace(value: unknown, places: IdPlaces, receiving: Receiving): void {
  receive(value, places, { ...receiving, done: places.repeats ? new WeakMap() : null });
}

interface Once extends Receiving {
  readonly done: WeakMap<JsonObject, Set<string>> | null;
}

function receive(value: unknown, places: IdPlaces, once: Once): void {
  if (Array.isArray(value)) {
    for (const item of value) receive(item, places, once);
    return;
  }
  if (!isJsonObject(value)) return;
  for (const { key, includes } of places.ids) {
    if (isOf(value, includes) && isFirst(value, key, once)) receiveId(value, key, once);
  }
  for (const { key, includes, places: inner } of places.below)
    if (isOf(value, includes)) receive(ownValue(value, key), inner, once);
}

function isFirst(object: JsonObject, key: string, { done }: Once): boolean {
  if (done === null) return true;
  const keys = done.get(object) ?? new Set<string>();
  done.set(object, keys);
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
}

function receiveId(object: JsonObject, key: string, { translator, subjects }: Receiving): void {
  const value = ownValue(object, key);
  if (value === undefined || value === null) return;
  const id = translator === null ? String(value) : translator.fromAgency(String(value));
  if (id !== null) subjects.add(id);
  if (translator !== null) setOwn(object, key, id);
}
