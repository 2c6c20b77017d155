import type { TruthEntry } from '../facts/family';
import type { Draft } from './Draft';
import type { OfferFinder } from './OfferFinder';
import * as children from './offersForChildren';
import * as benefits from './offersOfBenefits';
import * as learning from './offersOfLearning';
import * as stay from './offersOfStay';
import * as support from './offersOfSupport';

const offers: readonly (readonly [rule: string, find: OfferFinder])[] = [
  ['O01', benefits.childBenefit],
  ['O02', benefits.childSupplement],
  ['O03', benefits.housingBenefit],
  ['O04', benefits.basicIncome],
  ['O05', benefits.asylumBenefits(false)],
  ['O06', benefits.asylumBenefits(true)],
  ['O07', children.participation],
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
  ['O18', support.vocationalCourse],
  ['O19', support.recognition],
  ['O20', support.maintenanceAdvance],
  ['O21', support.parentalAllowance],
  ['O22', stay.workPermissionAsylum],
  ['O23', stay.workPermissionToleration],
  ['O24', stay.trainingResidence],
  ['O25', stay.employmentToleration],
  ['O26', stay.youngIntegrated],
  ['O27', stay.sustainablyIntegrated],
  ['O28', stay.settlementPermit],
  ['O29', stay.naturalisation],
  ['O30', support.healthCard],
  ['O31', support.earlyIntervention],
  ['O32', support.coaching],
  ['O33', support.checkUps],
  ['O34', support.forwardingClaim],
];

/** Which offers of domain.md 5.3 are open to a family, and whether each is drawn. */
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
