import type { Condition, ListReading } from './Reading';
import { all, any, exists, given, not, type Truth } from './Truth';

/** Whether one of a list fulfils a condition. Of a list that is not whole, one that is known can settle it. */
export const some = <Item>(list: ListReading<Item>, condition: Condition<Item>): Truth =>
  any(...list.items.map(condition), nothingBeyond(list));

/** Whether none of a list does. */
export const none = <Item>(list: ListReading<Item>, condition: Condition<Item>): Truth =>
  not(some(list, condition));

/** Whether all of a list do. Of an empty list it is false: an empty set never satisfies "all" (domain.md 5.1). */
export const every = <Item>(list: ListReading<Item>, condition: Condition<Item>): Truth =>
  list.items.length === 0
    ? all(exists(list.$recorded), given(false))
    : all(...list.items.map(condition), exists(list.$recorded));

/** Whether a list has nothing in it. */
export const isEmpty = <Item>(list: ListReading<Item>): Truth => none(list, () => given(true));

/** False for a whole list, unknown for one that is not: what it does not tell may be there. */
const nothingBeyond = <Item>(list: ListReading<Item>): Truth => not(exists(list.$recorded));
