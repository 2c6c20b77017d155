import type { ObstacleRule } from '../Rule';
import { ageCliff } from './ageCliff';
import { appointmentClash } from './appointmentClash';
import { authorityInactive } from './authorityInactive';
import { changeOfCodeGap } from './changeOfCodeGap';
import { circularWait } from './circularWait';
import { courseBlockedByChildcare } from './courseBlockedByChildcare';
import { courseRightExpiring } from './courseRightExpiring';
import { coverageGap } from './coverageGap';
import { dutiesCollide } from './dutiesCollide';
import { familyReunionWindow } from './familyReunionWindow';
import { lateApplicationLoss } from './lateApplicationLoss';
import { measlesProofBlocksDaycare } from './measlesProofBlocksDaycare';
import { newbornWithoutTitle } from './newbornWithoutTitle';
import { opportunityResidenceCliff } from './opportunityResidenceCliff';
import { papersTooLateForJob } from './papersTooLateForJob';
import { pingPong } from './pingPong';
import { provisionalDocEnding } from './provisionalDocEnding';
import { recognitionOverdue } from './recognitionOverdue';
import { renewalGap } from './renewalGap';
import { residenceRequirementVsMove } from './residenceRequirementVsMove';
import { schoolPlaceDelay } from './schoolPlaceDelay';
import { spilloverOfMissingPaper } from './spilloverOfMissingPaper';
import { titleEndingNoApplication } from './titleEndingNoApplication';
import { tolerationChainAtRisk } from './tolerationChainAtRisk';

/** All obstacles of domain.md 5.2, in its order. A rule more is one line here. */
export const obstacles: readonly ObstacleRule[] = [
  courseBlockedByChildcare,
  papersTooLateForJob,
  titleEndingNoApplication,
  provisionalDocEnding,
  spilloverOfMissingPaper,
  changeOfCodeGap,
  renewalGap,
  measlesProofBlocksDaycare,
  courseRightExpiring,
  dutiesCollide,
  appointmentClash,
  residenceRequirementVsMove,
  schoolPlaceDelay,
  authorityInactive,
  circularWait,
  pingPong,
  coverageGap,
  tolerationChainAtRisk,
  recognitionOverdue,
  newbornWithoutTitle,
  opportunityResidenceCliff,
  ageCliff,
  lateApplicationLoss,
  familyReunionWindow,
];
