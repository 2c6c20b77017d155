/** YYYY-MM-DD. */
export type Day = string;

/** RFC 3339. */
export type Instant = string;

/** YYYY-MM-DD, YYYY-MM or YYYY: as precise as the papers are. */
export type PartialDay = string;

/** Another record, by its id. */
export interface Referred {
  readonly id: string;
}

export interface Office {
  readonly name: string;
  readonly kind: string;
}
