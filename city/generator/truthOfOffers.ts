import type { TruthEntry } from '../facts/family';
import type { Draft } from './Draft';
import type { OfferFinder } from './OfferFinder';
import * as children from './offersForChildren';
import * as benefits from './offersOfBenefits';
import * as learning from './offersOfLearning';
import * as stay from './offersOfStay';

const offers: readonly (readonly [rule: string, find: OfferFinder])[] = [
  ['O01', benefits.childBenefit],
  ['O02', benefits.childSupplement],
  ['O03', benefits.housingBenefit],
  ['O04', benefits.basicIncome],
  ['O05', benefits.asylumBenefits(false)],
  ['O06', benefits.asylumBenefits(true)],
  ['O07', children.learningSupport],
  ['O08', children.placeFrom(12, 36)],
  ['O09', children.placeFrom(36, 90)],
  ['O10', children.placeBelowOne],
  ['O11', children.allDayPrimary],
  ['O12', children.priorityRequest],
  ['O13', children.feeWaiver],
  ['O14', learning.courseRight],
  ['O15', learning.courseByOtherRoute],
  ['O16', learning.feeExemption],
  ['O17', learning.childSupervision],
  ['O18', learning.vocationalCourse],
  ['O19', learning.recognition],
  ['O20', benefits.maintenanceAdvance],
  ['O21', benefits.parentalAllowance],
  ['O22', stay.workPermission('PERMISSION', 3)],
  ['O23', stay.workPermission('TOLERATION', 6)],
  ['O25', stay.employmentToleration],
  ['O26', stay.youngIntegrated],
  ['O27', stay.sustainablyIntegrated],
  ['O28', stay.settlementPermit],
  ['O29', stay.naturalisation],
  ['O30', benefits.healthCard],
  ['O31', children.earlyIntervention],
  ['O32', benefits.coaching],
  ['O33', children.checkUps],
];

/** Which offers of domain.md 5.3 are open to a family, and whether each is drawn. O24 and O34 cannot be told from the facts. */
export const offersOf = (draft: Draft): readonly TruthEntry[] =>
  offers.flatMap(([rule, find]) =>
    find(draft).map(({ subjects, taken, variant }) => ({
      rule,
      variant: variant ?? null,
      subjects,
      taken,
      note: null,
    })),
  );
