/** What callers may see differs, and with it what is worked out: of more forms than this nothing is kept. */
const mostKept = 200;

/** Keeps what was worked out for something, under names, for as long as that something lives. */
export function keeping<Value>(): (owner: object, name: string, make: () => Value) => Value {
  const kept = new WeakMap<object, Map<string, Value>>();
  return (owner, name, make) => {
    const known = kept.get(owner) ?? new Map<string, Value>();
    kept.set(owner, known);
    const before = known.get(name);
    if (before !== undefined) return before;
    const fresh = make();
    if (known.size < mostKept) known.set(name, fresh);
    return fresh;
  };
}
