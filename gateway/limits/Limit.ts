import type { DocumentNode } from 'graphql';
import type { RefusalCode } from '../refusals';

/** Something any operation must stay under, counted on the parsed document before it is validated or planned. */
export interface Limit {
  readonly code: RefusalCode;
  /** What is counted, in the plural, for the refusal: "levels". */
  readonly counts: string;
  readonly most: number;
  readonly count: (document: DocumentNode) => number;
}
