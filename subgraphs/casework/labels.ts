import type { Controller, DataCategory, DataClass, DataLabel } from '../../schema/directives';

/** The city's KIM office, or the welfare organisation that employs the case manager; `Case.source` says which. */
const caseworkControllers: readonly Controller[] = ['KIM_OFFICE', 'WELFARE_CASEWORK'];

const label = (dataClass: DataClass, category: DataCategory): DataLabel => ({
  class: dataClass,
  category,
  controller: caseworkControllers,
});

/** Who somebody is: names, birth date, nationality. */
export const identityData = label('S2', 'IDENTITY');

/**
 * Under which name a body knows somebody. That it knows her at all is a social fact, and two such names together are the key that
 * the law forbids (domain.md 0 no. 8).
 */
export const identityLinkData = label('S3', 'IDENTITY');

/** Who belongs to whom. */
export const familyData = label('S2', 'FAMILY_RELATIONS');

export const languageData = label('S2', 'LANGUAGE');

/** Whom a family is in touch with. That an office is concerned at all is a social fact. */
export const contactData = label('S2', 'CONTACT');

/** Where a family lives, however roughly. */
export const whereaboutsData: DataLabel = { ...contactData, locating: true, contactPoint: true };

/** Which offices a family deals with: among them are practices and counselling, so it may tell of an illness like a referral does. */
export const officesData: DataLabel = { ...label('S4', 'CONTACT'), contactPoint: true };

/** Case administration without sensitive meaning: numbers, dates, status. */
export const casePlan = label('S1', 'CASE_PLAN');

/** What somebody needs, wants or is sent to: the area, and any free text beside it, may reveal an illness (Art. 9 GDPR). */
export const planContent = label('S4', 'CASE_PLAN');

/** Which consents exist and what they say (domain.md 3.1). */
export const consentData = label('S3', 'CASE_PLAN');

/** Evidence of emergency access; kept for its review, so the data protection officer sees it too. */
export const emergencyData: DataLabel = { ...label('S3', 'CASE_NOTES'), release: 'AUTO_UNDER_CONSENT' };

/** What a case manager was told in confidence: professional secret (§ 203 Abs. 1 Nr. 6 StGB), which leaves the office for nobody. */
export const noteData = label('S5', 'CASE_NOTES');

/** That a child may be in danger: a secret whose mere existence must not show (§ 65 SGB VIII, § 4 KKG). */
export const childProtectionData: DataLabel = { ...noteData, existenceSensitive: true };

/** Marks that protect somebody from being found; even that there is one can endanger. */
export const protectionData: DataLabel = { ...label('S3', 'IDENTITY'), existenceSensitive: true };
