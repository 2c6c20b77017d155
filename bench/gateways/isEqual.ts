/** Equality of JSON values; the order of an object's keys does not count. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [Object.entries(one), other as Readonly<Record<string, unknown>>];
  return (
    mine.length === Object.keys(theirs).length &&
    mine.every(([key, value]) => Object.hasOwn(theirs, key) && isEqual(value, theirs[key]))
  );
}
