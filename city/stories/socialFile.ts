import type { AccommodationType, BenefitType, IncomeType } from '../../subgraphs/social/terms';
import type { Controller } from '../../subgraphs/vocabulary/terms';
import type { BenefitFacts, HouseholdFacts } from '../facts/social';
import type { Day, Id, MoneyBandFacts } from '../facts/values';
import { addMonths, at } from '../today';

/** Who answers for a benefit (§ 67 Abs. 4 SGB X: each unit that performs the task). */
const controllerOf: Readonly<Record<BenefitType, Controller>> = {
  ASYLBLG_BASIC: 'ASYLUM_BENEFITS_UNIT',
  ASYLBLG_ANALOGOUS: 'ASYLUM_BENEFITS_UNIT',
  SOCIAL_ASSISTANCE: 'SOCIAL_ASSISTANCE_UNIT',
  BASIC_SECURITY_OLD_AGE: 'SOCIAL_ASSISTANCE_UNIT',
  HOUSING_BENEFIT: 'HOUSING_BENEFIT_UNIT',
  EDUCATION_PARTICIPATION: 'SOCIAL_ASSISTANCE_UNIT',
  CHILD_BENEFIT: 'FAMILY_BENEFITS_OFFICE',
  CHILD_SUPPLEMENT: 'FAMILY_BENEFITS_OFFICE',
  MAINTENANCE_ADVANCE: 'MAINTENANCE_ADVANCE_UNIT',
  PARENTAL_ALLOWANCE: 'PARENTAL_ALLOWANCE_UNIT',
  INTEGRATION_ASSISTANCE: 'SOCIAL_ASSISTANCE_UNIT',
  FIRST_FURNISHING: 'SOCIAL_ASSISTANCE_UNIT',
  RENT_DEBT_TAKEOVER: 'SOCIAL_ASSISTANCE_UNIT',
  HOUSING_ENTITLEMENT_CERTIFICATE: 'HOUSING_OFFICE',
  SOCIAL_TICKET: 'SOCIAL_ASSISTANCE_UNIT',
};

export interface BenefitDraft extends Partial<Omit<BenefitFacts, 'id' | 'type' | 'applicant'>> {
  /** The day from which it is granted; applied for and decided a month earlier. */
  readonly from?: Day;
  readonly until?: Day | null;
}

/** A benefit that is granted, unless the draft says otherwise. */
export function benefit(id: Id, type: BenefitType, applicant: Id, draft: BenefitDraft): BenefitFacts {
  const { from, until, ...facts } = draft;
  const applied = from === undefined ? [] : [decided(from)];
  return {
    id,
    type,
    controller: controllerOf[type],
    applicant,
    covered: [applicant],
    applications: applied,
    status: 'GRANTED',
    grantedFrom: from ?? null,
    grantedUntil: until ?? null,
    renewalDueAt: null,
    monthly: null,
    reducedReason: null,
    components: [],
    ...facts,
  };
}

const decided = (from: Day): BenefitFacts['applications'][number] => ({
  kind: 'FIRST',
  submittedAt: addMonths(from, -1),
  completeAt: addMonths(from, -1),
  decidedAt: from,
  status: 'GRANTED',
  missing: [],
});

/** An application for a benefit that nobody has decided yet. */
export const pendingBenefit = (
  id: Id,
  type: BenefitType,
  applicant: Id,
  submittedAt: Day,
  facts: Partial<BenefitFacts> & Pick<BenefitFacts, 'covered' | 'status'>,
): BenefitFacts =>
  benefit(id, type, applicant, {
    applications: [
      { kind: 'FIRST', submittedAt, completeAt: null, decidedAt: null, status: facts.status, missing: [] },
    ],
    ...facts,
  });

/** An amount told as a band of so many euros around it. */
export const band = (from: number, to: number | null): MoneyBandFacts => ({ from, to });

/** A household known to the office that pays for it; the first member is the reference person. */
export function household(
  id: Id,
  facts: Partial<HouseholdFacts> & Pick<HouseholdFacts, 'source' | 'district' | 'members'>,
): HouseholdFacts {
  return { id, asOf: at('2026-11-22', '23:30'), accommodation: null, income: [], ...facts };
}

type Accommodation = NonNullable<HouseholdFacts['accommodation']>;

/** A dwelling of so many square metres and rooms. */
export const dwelling = (
  type: AccommodationType,
  since: Day,
  size: readonly [sqm: number, rooms: number] | null,
  facts: Partial<Accommodation> = {},
): Accommodation => ({
  type,
  since,
  livingSpaceSqm: size?.[0] ?? null,
  rooms: size?.[1] ?? null,
  grossRent: null,
  heating: null,
  eviction: 'NONE',
  noticeUntil: null,
  ...facts,
});

/** Money that comes in every month. */
export const income = (
  person: Id,
  type: IncomeType,
  amount: MoneyBandFacts,
  from: Day,
): HouseholdFacts['income'][number] => ({ person, type, amount, from, until: null });
