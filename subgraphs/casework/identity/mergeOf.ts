/** One reference to a person that a merge has moved, named so that it can be found again. */
export interface Moved {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** LINK: a column that names one person. ENTRY: one of several in a list. ASIDE: a membership that would have been there twice. */
  readonly kind: 'LINK' | 'ENTRY' | 'ASIDE' | 'ADDED';
  /** ENTRY: where it stood. */
  readonly place?: number;
  /** ENTRY: the kept person stood in the list too. */
  readonly both?: boolean;
  /** ASIDE: the row as it was. */
  readonly aside?: Readonly<Record<string, unknown>>;
  /** ADDED: what the kept record did not have before. */
  readonly values?: readonly string[];
}

/** A column of a row that refers to a person, or to several. */
export interface Reference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: string | readonly string[] | null;
}

export interface Merging {
  readonly kept: string;
  readonly merged: string;
}

/** What a merge moves of a reference; null: it does not concern the merged person. */
export function movedOf({ value, ...where }: Reference, { kept, merged }: Merging): Moved | null {
  if (value === merged) return { ...where, kind: 'LINK' };
  if (!Array.isArray(value) || !value.includes(merged)) return null;
  return { ...where, kind: 'ENTRY', place: value.indexOf(merged), both: value.includes(kept) };
}

/** A reference after the merge. */
export function afterMerge(value: Reference['value'], { kept, merged }: Merging): Reference['value'] {
  if (!Array.isArray(value)) return value === merged ? kept : value;
  return value.includes(kept)
    ? value.filter((id) => id !== merged)
    : value.map((id: string) => (id === merged ? kept : id));
}

/**
 * A reference after the merge is undone. Who has changed it since is right: what does not name the kept person any more stays as it is, and
 * what came to her since stays with her.
 * @param value as it is now; undefined: the row is gone
 * @returns null: it cannot go back
 */
export function afterUnmerge(
  value: Reference['value'] | undefined,
  moved: Pick<Moved, 'kind' | 'place' | 'both'>,
  { kept, merged }: Merging,
): { readonly value: Reference['value'] } | null {
  if (moved.kind === 'LINK') return value === kept ? { value: merged } : null;
  if (!Array.isArray(value) || !value.includes(kept) || value.includes(merged)) return null;
  if (moved.both !== true) return { value: value.map((id: string) => (id === kept ? merged : id)) };
  const place = Math.min(moved.place ?? value.length, value.length);
  return { value: [...value.slice(0, place), merged, ...value.slice(place)] };
}
