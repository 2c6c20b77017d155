/**
 * A predicate that is worked out once for a person or family and a day, however many rules ask. A reading never changes and is gone with its
 * request, so nothing can be remembered wrongly or for too long.
 */
export function remembered<Subject extends object, Rest extends readonly (string | number)[], Result>(
  work: (subject: Subject, ...rest: Rest) => Result,
): (subject: Subject, ...rest: Rest) => Result {
  const known = new WeakMap<Subject, Map<string, Result>>();
  return (subject, ...rest) => {
    const own = known.get(subject) ?? new Map<string, Result>();
    known.set(subject, own);
    const key = rest.join();
    const before = own.get(key);
    if (before !== undefined) return before;
    const result = work(subject, ...rest);
    own.set(key, result);
    return result;
  };
}
