import { some } from '../facts/lists';
import type { FamilyReading, RecordReading } from '../facts/Reading';
import type { DocumentNeed } from '../facts/records/casework';
import { all, any, compare, given, isOneOf, not, type Truth } from '../facts/Truth';
import { yields } from './yields';

export type Paper = RecordReading<DocumentNeed>;

/** That one paper is not given out before another is there, as far as it can be told. */
export interface Wait {
  readonly of: Paper;
  readonly for: Paper;
  readonly truth: Truth;
}

/** All waits between the papers of a family that are so or may be so. */
export function waitsBetween(family: FamilyReading): readonly Wait[] {
  const papers = family.case.documentNeeds.items.filter((paper) => isOpen(paper).value !== false);
  return papers
    .flatMap((one) => papers.map((other) => ({ of: one, for: other, truth: waits(family, one, other) })))
    .filter(({ truth }) => truth.value !== false);
}

/** Once it is issued, nobody waits for it any more. */
const isOpen = ({ status }: Paper): Truth => not(isOneOf(status, ['ISSUED', 'SUBMITTED', 'ACCEPTED']));

const waits = (family: FamilyReading, one: Paper, other: Paper): Truth =>
  all(
    isOpen(one),
    isOpen(other),
    any(
      some(one.waitsFor, ({ id }) => compare(id, other.id, equal)),
      // Two needs of one paper do not wait for each other.
      one === other
        ? given(false)
        : all(
            compare(one.issuer, other.neededBy, equal),
            compare(one.person.id, other.person.id, equal),
            yields(family, other, one),
          ),
    ),
  );

const equal = (one: string | null, other: string | null): boolean => one !== null && one === other;
