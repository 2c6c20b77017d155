import { some } from '../facts/lists';
import type { Condition, ListReading } from '../facts/Reading';
import { gathered, given, type Truth } from '../facts/Truth';

/** Whether at least so many of a list fulfil a condition. Of a list that is not whole, those that are known can settle it. */
export function atLeast<Item>(count: number, list: ListReading<Item>, condition: Condition<Item>): Truth {
  const truths = list.items.map(condition);
  const beyond = some({ ...list, items: [] }, () => given(true));
  const fulfilled = truths.filter(({ value }) => value === true);
  if (fulfilled.length >= count) return gathered(true, fulfilled, []);
  const open = truths.filter(({ value }) => value === null);
  if (beyond.value !== null && fulfilled.length + open.length < count)
    return gathered(false, [...truths, beyond], []);
  return gathered(null, truths, [...open, beyond]);
}
