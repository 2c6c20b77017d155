import type { FamilyFacts } from '../facts/family';
import { addressProtectionStory } from './addressProtection';
import { amalStory } from './amal';
import { childProtectionStory } from './childProtection';
import { dialloStory } from './diallo';
import { expiredConsentStory } from './expiredConsent';
import { flatCycleStory } from './flatCycle';
import { italianGrandmotherStory } from './italianGrandmother';
import { newbornStory } from './newborn';
import { nurseStory } from './nurse';
import { opportunityResidenceStory } from './opportunityResidence';
import { rahimiStory } from './rahimi';
import { romanianFatherStory } from './romanianFather';
import { threeGenerationsStory } from './threeGenerations';
import { turningEighteenStory } from './turningEighteen';
import { yilmazStory } from './yilmaz';

/** Edition S: the fifteen stories in the order of domain.md 6.2. They live on 2026-11-23 and on no other day. */
export const stories: readonly FamilyFacts[] = [
  amalStory,
  rahimiStory,
  dialloStory,
  yilmazStory,
  threeGenerationsStory,
  romanianFatherStory,
  newbornStory,
  opportunityResidenceStory,
  addressProtectionStory,
  flatCycleStory,
  nurseStory,
  turningEighteenStory,
  italianGrandmotherStory,
  expiredConsentStory,
  childProtectionStory,
];
