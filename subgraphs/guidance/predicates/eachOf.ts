import { some } from '../facts/lists';
import type { Condition, ListReading, RecordReading } from '../facts/Reading';
import type { Truth } from '../facts/Truth';

/** One of a list with what it comes to. */
export interface One<Item> {
  /** Null stands for what a list that is not whole may hold beside. */
  readonly item: RecordReading<Item> | null;
  readonly truth: Truth;
}

/** Each of a list with what it comes to; of a list that is not whole one more, which cannot be told. */
export function eachOf<Item>(list: ListReading<Item>, condition: Condition<Item>): readonly One<Item>[] {
  const beyond = some({ ...list, items: [] }, condition);
  const known = list.items.map((item) => ({ item, truth: condition(item) }));
  return beyond.value === null ? [...known, { item: null, truth: beyond }] : known;
}
