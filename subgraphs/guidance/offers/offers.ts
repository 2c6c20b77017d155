import type { OfferRule } from '../Rule';
import { basicIncomeSupport } from './basicIncomeSupport';
import { checkUps } from './checkUps';
import { childBenefit } from './childBenefit';
import { childSupplement } from './childSupplement';
import { coaching } from './coaching';
import { earlyIntervention } from './earlyIntervention';
import { employmentToleration } from './employmentToleration';
import { forwardingClaim } from './forwardingClaim';
import { healthCard } from './healthCard';
import { housingBenefit } from './housingBenefit';
import { maintenanceAdvance } from './maintenanceAdvance';
import { naturalisation } from './naturalisation';
import { parentalAllowance } from './parentalAllowance';
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
