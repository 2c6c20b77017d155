import type { Words } from '../Rule';

/** One plain question about a kind of fact. */
export interface Question {
  /** The place that it asks about, with all that stands below it. */
  readonly place: string;
  readonly words: Words;
  /**
   * Of these nobody may learn whether there is anything at all: only the person is asked, and the question says nothing about an answer
   * (domain.md 3.0, existence-sensitive).
   */
  readonly ofHerself: boolean;
}

/** How a place is asked about, in German and English. Of whom it is asked stands beside the question, so that no name is in it. */
export type Wording = readonly [place: string, de: string, en: string];
