import type { OfferRule } from '../Rule';
import { allDayPrimary } from './allDayPrimary';
import { asylumBenefitsAnalogous } from './asylumBenefitsAnalogous';
import { asylumBenefitsBasic } from './asylumBenefitsBasic';
import { basicIncomeSupport } from './basicIncomeSupport';
import { checkUps } from './checkUps';
import { childBenefit } from './childBenefit';
import { childSupplement } from './childSupplement';
import { coaching } from './coaching';
import { courseByOtherRoute } from './courseByOtherRoute';
import { courseChildSupervision } from './courseChildSupervision';
import { courseFeeExemption } from './courseFeeExemption';
import { daycareFeeWaiver } from './daycareFeeWaiver';
import { earlyIntervention } from './earlyIntervention';
import { educationParticipation } from './educationParticipation';
import { employmentToleration } from './employmentToleration';
import { forwardingClaim } from './forwardingClaim';
import { healthCard } from './healthCard';
import { housingBenefit } from './housingBenefit';
import { integrationCourseRight } from './integrationCourseRight';
import { maintenanceAdvance } from './maintenanceAdvance';
import { naturalisation } from './naturalisation';
import { parentalAllowance } from './parentalAllowance';
import { placeBelowOne } from './placeBelowOne';
import { placeFromOne } from './placeFromOne';
import { placeFromThree } from './placeFromThree';
import { priorityDaycareRequest } from './priorityDaycareRequest';
import { recognitionOfQualification } from './recognitionOfQualification';
import { settlementPermit } from './settlementPermit';
import { sustainablyIntegrated } from './sustainablyIntegrated';
import { trainingResidence } from './trainingResidence';
import { vocationalCourse } from './vocationalCourse';
import { workPermissionAsylum } from './workPermissionAsylum';
import { workPermissionToleration } from './workPermissionToleration';
import { youngWellIntegrated } from './youngWellIntegrated';

/** All offers of domain.md 5.3, in its order. A rule more is one line here. */
export const offers: readonly OfferRule[] = [
  childBenefit,
  childSupplement,
  housingBenefit,
  basicIncomeSupport,
  asylumBenefitsBasic,
  asylumBenefitsAnalogous,
  educationParticipation,
  placeFromOne,
  placeFromThree,
  placeBelowOne,
  allDayPrimary,
  priorityDaycareRequest,
  daycareFeeWaiver,
  integrationCourseRight,
  courseByOtherRoute,
  courseFeeExemption,
  courseChildSupervision,
  vocationalCourse,
  recognitionOfQualification,
  maintenanceAdvance,
  parentalAllowance,
  workPermissionAsylum,
  workPermissionToleration,
  trainingResidence,
  employmentToleration,
  youngWellIntegrated,
  sustainablyIntegrated,
  settlementPermit,
  naturalisation,
  healthCard,
  earlyIntervention,
  coaching,
  checkUps,
  forwardingClaim,
];
