import { Refusal } from '../refusals';

/** Keys and list items in all variables together; the largest form of a case manager has some hundred. */
export const maxValues = 10_000;

/**
 * Each value is compared with its input type, which for an input object means each of the type's fields, given or not. So sixty
 * thousand empty objects in a small body block for seconds.
 * @param variables as the client sent them, at most as deep as the door lets in
 * @throws Refusal
 */
export function requireFewValues(variables: Readonly<Record<string, unknown>>): void {
  let count = 0;
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inside = Array.isArray(value) ? value : Object.values(value);
    count += inside.length;
    if (count > maxValues)
      throw new Refusal('TOO_MANY_VALUES', `They hold more than ${maxValues} keys and list items.`);
    for (const each of inside) waiting.push(each);
  }
}
