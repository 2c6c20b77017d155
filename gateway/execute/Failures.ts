import type { Said } from '../agencies/Agency';
import type { RefusalCode } from '../refusals';
import { type Key, keysOf, type Path } from './Path';

/** A failure at a place of the merged answer: keys as they are there, not yet as the client named them. */
export interface LocalFailure {
  readonly code: RefusalCode;
  readonly agency: string | null;
  /** The agency's own words, where the operator allows them. */
  readonly said?: Said;
  /** True: what is told of is a whole fetch. Where another agency brought the value, nothing is missing. */
  readonly ofFetch?: true;
  readonly keys: readonly Key[];
}

export type Blame = Omit<LocalFailure, 'keys'>;

/** A place with everything below it that has failed. Keys are compared exactly: the item 1 is not the field "1". */
interface Place {
  readonly below: Map<Key, Place>;
  /** The failure at this very place. */
  here: LocalFailure | null;
  /** The first failure at this place or below it. */
  readonly first: LocalFailure;
}

/** What went wrong during one request, and where. The one corner of a run that grows. */
export class Failures {
  readonly #all: LocalFailure[] = [];
  #root: Place | null = null;

  get all(): readonly LocalFailure[] {
    return this.#all;
  }

  /** Records a failure. A second one at the same place says nothing new and is dropped. */
  add(path: Path, blame: Blame): void {
    this.addAt(keysOf(path), blame);
  }

  /** Records a failure so many keys below a path. */
  addBelow(path: Path, keys: readonly Key[], blame: Blame): void {
    this.addAt([...keysOf(path), ...keys], blame);
  }

  addAt(keys: readonly Key[], blame: Blame): void {
    const { code, agency, said, ofFetch } = blame;
    const failure: LocalFailure = { code, agency, ...(said && { said }), ...(ofFetch && { ofFetch }), keys };
    const fresh = (): Place => ({ below: new Map(), here: null, first: failure });
    this.#root ??= fresh();
    let place = this.#root;
    for (const key of keys) {
      const next = place.below.get(key) ?? fresh();
      place.below.set(key, next);
      place = next;
    }
    if (place.here !== null) return;
    place.here = failure;
    this.#all.push(failure);
  }

  /** The failure that explains why there is nothing at this place, if one is known. */
  explaining(path: Path): LocalFailure | undefined {
    return this.#root === null ? undefined : this.explainingAt(keysOf(path));
  }

  /** The failure nearest above this place: another agency brought a part of what failed there, and this is missing. */
  above(keys: readonly Key[]): LocalFailure | undefined {
    let nearest: LocalFailure | undefined;
    let place = this.#root;
    for (const key of keys) {
      if (place === null) break;
      nearest = place.here ?? nearest;
      place = place.below.get(key) ?? null;
    }
    return nearest;
  }

  explainingAt(keys: readonly Key[]): LocalFailure | undefined {
    let place = this.#root;
    for (const key of keys) {
      if (place === null) return undefined;
      place = place.below.get(key) ?? null;
    }
    return place?.first;
  }
}
