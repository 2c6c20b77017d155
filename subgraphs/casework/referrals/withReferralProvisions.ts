import type { CaseworkFacts, ConsentFacts, ReferralFacts } from '../../../city/facts/casework';
import type { Agency } from '../../vocabulary/terms';
import { fittingCategories } from './validityOf';

/** Who receives referrals at each kind of office. */
const receiver: Readonly<Partial<Record<Agency, string>>> = {
  SOCIAL_WELFARE_OFFICE: 'SOCIAL_BENEFITS_OFFICER',
  ASYLUM_BENEFITS_OFFICE: 'ASYLUM_BENEFITS_OFFICER',
  HOUSING_OFFICE: 'HOUSING_OFFICER',
  YOUTH_WELFARE_OFFICE: 'YOUTH_OFFICE_PLACEMENT_OFFICER',
  PUBLIC_HEALTH_OFFICE: 'PUBLIC_HEALTH_STAFF',
  HEALTH_PROVIDER: 'HEALTH_PROVIDER',
  SCHOOL_AUTHORITY: 'SCHOOL_AUTHORITY_OFFICER',
  SCHOOL: 'SCHOOL_STAFF',
  JOB_CENTER: 'JOB_CENTER_ADVISER',
  EMPLOYMENT_AGENCY: 'EMPLOYMENT_ADVISER',
  COURSE_PROVIDER: 'COURSE_PROVIDER',
  REFUGEE_COUNSELLING: 'REFUGEE_COUNSELLOR',
};

/**
 * The consents of a synthetic family, with what its members have allowed for each referral of theirs: that their case manager tells the
 * office what it is about. One provision for each office.
 */
export function withReferralProvisions({
  case: { referrals },
  consents,
}: Pick<CaseworkFacts, 'consents'> & {
  readonly case: Pick<CaseworkFacts['case'], 'referrals'>;
}): readonly ConsentFacts[] {
  return consents.map((consent) => {
    const own = referrals.filter(({ persons }) => persons.includes(consent.subject));
    const offices = new Set(own.map(({ to }) => to.id));
    const added = [...offices].map((office) => provisionFor(own.filter(({ to }) => to.id === office)));
    return { ...consent, provisions: [...consent.provisions, ...added.flat()] };
  });
}

function provisionFor(referrals: readonly ReferralFacts[]): ConsentFacts['provisions'] {
  const [first] = referrals;
  if (first === undefined) return [];
  return [
    {
      effect: 'PERMIT',
      source: first.from.kind === 'KIM_OFFICE' ? 'KIM_OFFICE' : 'WELFARE_CASEWORK',
      recipient: {
        role: receiver[first.to.kind] ?? 'SERVICE',
        organisation: first.to.id,
        includesDeputies: false,
      },
      categories: [
        ...new Set([
          'IDENTITY',
          'CONTACT',
          'LANGUAGE',
          ...referrals.flatMap(({ need }) => fittingCategories(need)),
        ] as const),
      ],
      purposes: ['CASE_COORDINATION'],
      validUntil: null,
      confidentialityRelease: false,
      secretHolder: null,
      direction: 'ONE_WAY',
    },
  ];
}
