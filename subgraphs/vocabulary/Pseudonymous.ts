/** Class → its properties that hold a pseudonym. */
const marked = new Map<object, Set<string>>();

/**
 * Marks a column that holds the id of a person or family. An agency knows them by pseudonyms of its own sector only: what is seeded is
 * translated on the way in, and a change of the sector's key translates these columns and no others.
 */
export const Pseudonymous =
  (): PropertyDecorator =>
  (prototype, property): void => {
    const of = prototype.constructor;
    marked.set(of, (marked.get(of) ?? new Set()).add(String(property)));
  };

/** Names of the properties of an entity class that hold pseudonyms. */
export const pseudonymousIn = (entity: object): ReadonlySet<string> => marked.get(entity) ?? new Set();
