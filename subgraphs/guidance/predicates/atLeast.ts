import { some } from '../facts/lists';
import type { Condition, ListReading } from '../facts/Reading';
import { given, type Truth } from '../facts/Truth';

/** Whether at least so many of a list fulfil a condition. Of a list that is not whole, those that are known can settle it. */
export function atLeast<Item>(count: number, list: ListReading<Item>, condition: Condition<Item>): Truth {
  const truths = list.items.map(condition);
  const beyond = some({ ...list, items: [] }, () => given(true));
  const fulfilled = truths.filter(({ value }) => value === true);
  if (fulfilled.length >= count)
    return { value: true, facts: fulfilled.flatMap(({ facts }) => facts), unknown: [] };
  const open = truths.filter(({ value }) => value === null);
  const facts = truths.flatMap((truth) => truth.facts);
  if (beyond.value !== null && fulfilled.length + open.length < count)
    return { value: false, facts: [...facts, ...beyond.facts], unknown: [] };
  return { value: null, facts, unknown: [...open, beyond].flatMap(({ unknown }) => unknown) };
}
