/** One reference to a person that a merge has moved, named so that it can be found again; it holds no content. */
export interface Moved {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /**
   * LINK: a column that names one person. ENTRY: one of several persons in a list; `both` when the kept person stood there too. ASIDE: a row
   * that would have been there twice, as it was.
   */
  readonly kind: 'LINK' | 'ENTRY' | 'ASIDE';
  readonly both?: boolean;
  readonly aside?: Readonly<Record<string, unknown>>;
}
