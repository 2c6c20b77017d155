import type { Controller, DataCategory } from '../../../schema/directives';
import { categoriesOf } from '../categoriesOf';
import { forbids, permissionState } from '../consents/permissionState';
import type { Consent } from '../entities/Consent';
import type { Referral } from '../entities/Referral';
import type { ReferralOverride } from '../entities/ReferralOverride';
import type { NeedArea, OverrideGround, ReferralConsentState } from '../terms';

/** Who passes something on in a referral: the KIM office, or the welfare organisation whose case it is. */
const ours: readonly Controller[] = ['KIM_OFFICE', 'WELFARE_CASEWORK'];

/** What a referral says about a person, whatever it is for. */
const always: readonly DataCategory[] = ['CASE_PLAN'];

/** Categories of which a consent must name at least one, to fit a referral for a need. */
export const fittingCategories = (need: NeedArea): readonly DataCategory[] => [
  ...always,
  ...categoriesOf[need],
];

/** A person who is referred, with everything she has ever signed. */
export interface Referred {
  readonly consents: readonly Consent[];
  /** Claim: who signed it counts for this person today (`signatureHolds`). */
  readonly signatureHolds: (consent: Consent) => boolean;
}

/** The worst first: of several persons it is what is told. */
const worstFirst: readonly ReferralConsentState[] = ['DENIED', 'REVOKED', 'EXPIRED', 'MISSING', 'HOLDS'];

/**
 * Whether a referral may rest on what one person has signed, on a day (domain.md 2.6): a provision in force permits that the office which
 * refers passes something fitting on to the organisation it goes to. What forbids beats what permits.
 */
export function consentStateOf(
  { consents, signatureHolds }: Referred,
  { need, to }: Pick<Referral, 'need' | 'to'>,
  day: string,
): { readonly state: ReferralConsentState; readonly consentId: string | null } {
  const wanted = fittingCategories(need);
  const fitting = consents.flatMap((consent) =>
    consent.provisions
      .map((provision, index) => ({ consent, provision, index }))
      .filter(
        ({ provision: { source, recipient, categories } }) =>
          ours.includes(source) &&
          recipient.organisation === to.id &&
          categories.some((category) => wanted.includes(category)),
      ),
  );
  if (fitting.some(({ consent, index }) => forbids(consent, index, day)))
    return { state: 'DENIED', consentId: null };
  const permits = fitting.filter(({ provision }) => provision.effect === 'PERMIT');
  const states = permits.map(
    ({ consent, index }): ReferralConsentState =>
      signatureHolds(consent) ? permissionState(consent, index, day) : 'MISSING',
  );
  const holding = permits[states.indexOf('HOLDS')];
  if (holding !== undefined) return { state: 'HOLDS', consentId: holding.consent.id };
  return { state: worstFirst.find((state) => states.includes(state)) ?? 'MISSING', consentId: null };
}

/** Of all persons referred: as bad as that of the one it stands worst with; nobody at all is nobody who consents. */
export const worstOf = (states: readonly ReferralConsentState[]): ReferralConsentState =>
  worstFirst.find((state) => states.includes(state)) ?? 'MISSING';

/** Duties of law that stand above the person's no; forwarding an application is none of them: it is the person's own wish. */
const aboveRefusal: ReadonlySet<OverrideGround> = new Set<OverrideGround>([
  'CHILD_PROTECTION_KKG4',
  'EMERGENCY_VITAL_9_2_C',
]);

/** A referral is valid while everybody's consent holds, or by an override that everybody who sees the referral can see. */
export function isValid(
  state: ReferralConsentState,
  override: Pick<ReferralOverride, 'ground'> | null,
): boolean {
  if (state === 'HOLDS') return true;
  return override !== null && (state !== 'DENIED' || aboveRefusal.has(override.ground));
}
