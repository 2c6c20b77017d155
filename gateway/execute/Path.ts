/** A place in the merged answer, as a linked list from the leaf up: extending it copies nothing. Null is the root. */
export type Path = { readonly above: Path; readonly key: string | number } | null;

export type Key = string | number;

/** The path as a list from the root down. */
export function keysOf(path: Path): Key[] {
  const keys: Key[] = [];
  for (let here = path; here !== null; here = here.above) keys.push(here.key);
  return keys.reverse();
}

/** Adds keys below a path. */
export function below(path: Path, keys: readonly Key[]): Path {
  return keys.reduce<Path>((above, key) => ({ above, key }), path);
}
