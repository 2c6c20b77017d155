import type { TruthEntry } from '../facts/family';
import { ageCliff } from './ageCliffs';
import type { Draft } from './Draft';
import type { Finder } from './Finder';
import * as care from './obstaclesOfCare';
import * as offices from './obstaclesOfOffices';
import * as pay from './obstaclesOfPay';
import * as stay from './obstaclesOfStay';
import { circularWait } from './obstaclesOfWaiting';

const obstacles: readonly (readonly [rule: string, find: Finder])[] = [
  ['X01', care.courseBlockedByChildcare],
  ['X02', stay.papersTooLate],
  ['X03', stay.titleEnding],
  ['X04', stay.provisionalEnding],
  ['X05', pay.spillover],
  ['X06', pay.changeOfCodeGap],
  ['X07', pay.renewalGap],
  ['X08', care.measlesBlocksDaycare],
  ['X09', care.courseRightExpiring],
  ['X10', care.dutiesCollide],
  ['X11', offices.appointmentClash],
  ['X13', care.schoolPlaceDelay],
  ['X14', offices.authorityInactive],
  ['X15', circularWait],
  ['X16', offices.pingPong],
  ['X17', pay.coverageGap],
  ['X18', stay.tolerationAtRisk],
  ['X19', care.recognitionOverdue],
  ['X20', stay.newbornWithoutTitle],
  ['X21', stay.opportunityCliff],
  ['X22', ageCliff],
  ['X24', stay.reunionWindow],
];

/** Which obstacles of domain.md 5.2 a family really has, told from its facts. X12 and X23 are not here: see `truthOf.ts`. */
export const obstaclesOf = (draft: Draft): readonly TruthEntry[] =>
  obstacles.flatMap(([rule, find]) =>
    find(draft).map(({ subjects, variant }) => ({
      rule,
      variant: variant ?? null,
      subjects,
      taken: null,
      note: null,
    })),
  );
