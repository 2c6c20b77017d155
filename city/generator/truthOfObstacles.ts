import type { TruthEntry } from '../facts/family';
import { ageCliff } from './ageCliffs';
import type { Draft } from './Draft';
import type { Finder } from './Finder';
import * as care from './obstaclesOfCare';
import * as courses from './obstaclesOfCourses';
import * as grants from './obstaclesOfGrants';
import * as offices from './obstaclesOfOffices';
import * as papers from './obstaclesOfPapers';
import * as pay from './obstaclesOfPay';
import * as place from './obstaclesOfPlace';
import * as stay from './obstaclesOfStay';
import { circularWait } from './obstaclesOfWaiting';

const obstacles: readonly (readonly [rule: string, find: Finder])[] = [
  ['X01', courses.courseBlockedByChildcare],
  ['X02', papers.papersTooLate],
  ['X03', papers.titleEnding],
  ['X04', papers.provisionalEnding],
  ['X05', papers.spillover],
  ['X06', grants.changeOfCodeGap],
  ['X07', grants.renewalGap],
  ['X08', care.measlesBlocksDaycare],
  ['X09', courses.courseRightExpiring],
  ['X10', courses.dutiesCollide],
  ['X11', place.appointmentClash],
  ['X12', place.residenceRequirement],
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

/** Which obstacles of domain.md 5.2 a family really has, told from its facts. X23 is not here: see `truthOf.ts`. */
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
