/**
 * A stream of random decisions that a text determines completely: the same seed makes the same world on every machine.
 * mulberry32 (32 bits of state), which is plenty for shapes of tests and nothing else.
 */
export class Chance {
  #state: number;

  constructor(seed: string) {
    this.#state = hashOf(seed);
  }

  /** From 0 to below `most`. */
  below(most: number): number {
    return this.#next() % most;
  }

  /** From `least` to `most`, both possible. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True in `percent` of a hundred cases. */
  of(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** @throws Error when there is nothing to choose from */
  oneOf<Value>(values: readonly Value[]): Value {
    if (values.length === 0) throw new Error('nothing to choose from');
    return values[this.below(values.length)] as Value;
  }

  /** Some of the values in their order, at least `least` and at most `most` as far as there are so many. */
  some<Value>(values: readonly Value[], least = 1, most = values.length): readonly Value[] {
    const count = Math.min(values.length, this.between(Math.min(least, most), Math.max(least, most)));
    const left = values.map((_, index) => index);
    while (left.length > count) left.splice(this.below(left.length), 1);
    return left.map((index) => values[index] as Value);
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    return mixed(this.#state);
  }
}

/** A whole number from 0 to 2³²−1 that a text determines (FNV-1a, then mixed so that near texts are far apart). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mixed(hash);
}

function mixed(state: number): number {
  let value = Math.imul(state ^ (state >>> 15), state | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return (value ^ (value >>> 14)) >>> 0;
}
