import type { RefusalCode } from '../refusals';
import { type Key, keysOf, type Path } from './Path';

/** A failure at a place of the merged answer: keys as they are there, not yet as the client named them. */
export interface LocalFailure {
  readonly code: RefusalCode;
  readonly agency: string | null;
  readonly keys: readonly Key[];
}

export type Blame = Pick<LocalFailure, 'code' | 'agency'>;

/** What went wrong during one request, and where. The one corner of a run that grows. */
export class Failures {
  readonly #all = new Map<string, LocalFailure>();
  /** Every place that has a failure at or below it, with the first such failure. */
  readonly #atOrBelow = new Map<string, LocalFailure>();

  get all(): Iterable<LocalFailure> {
    return this.#all.values();
  }

  /** Records a failure. A second one at the same place says nothing new and is dropped. */
  add(path: Path, blame: Blame): void {
    this.addAt(keysOf(path), blame);
  }

  addAt(keys: readonly Key[], { code, agency }: Blame): void {
    const whole = text(keys, keys.length);
    if (this.#all.has(whole)) return;
    const failure: LocalFailure = { code, agency, keys };
    this.#all.set(whole, failure);
    for (let length = 0; length <= keys.length; length++) {
      const place = text(keys, length);
      if (!this.#atOrBelow.has(place)) this.#atOrBelow.set(place, failure);
    }
  }

  /** The failure that explains why there is nothing at this place, if one is known. */
  explaining(path: Path): LocalFailure | undefined {
    return this.#all.size === 0 ? undefined : this.explainingAt(keysOf(path));
  }

  explainingAt(keys: readonly Key[]): LocalFailure | undefined {
    return this.#all.size === 0 ? undefined : this.#atOrBelow.get(text(keys, keys.length));
  }
}

/** Exact: numbers and strings that look alike stay apart, and no key can imitate a separator. */
function text(keys: readonly Key[], length: number): string {
  let whole = '';
  for (let index = 0; index < length; index++) whole += `${JSON.stringify(keys[index])},`;
  return whole;
}
