import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, is, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { asylumBenefits, benefitNeeds, benefitUnitNeeds, draws, drawsBasicIncome } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import { type Livelihood, livelihoodNeeds, livelihoodOf } from '../predicates/livelihoodOf';
import type { OfferFinding, OfferRule } from '../Rule';

/** O16: no contribution to the integration course, and the fare to it, for those who draw a benefit or earn little. */
export const courseFeeExemption: OfferRule = {
  kind: 'OFFER',
  id: 'O16',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Integrationskurs ohne Kostenbeitrag', en: 'Integration course free of charge' },
  legalRefs: ['§ 9 Abs. 2 IntV', '§ 4a Abs. 1 IntV'],
  needs: [
    ...livelihoodNeeds,
    ...benefitNeeds,
    ...benefitUnitNeeds,
    'person.languageCourses.entitlement.basis',
    'person.languageCourses.entitlement.feeExempt',
    'person.languageCourses.entitlement.travelGrant',
    'person.languageCourses.registrations.status',
  ],
  find: (family, { asOf }) => {
    const earnsLittle = livelihoodOf(family, asOf)((livelihood) => isLittle(livelihood, asOf));
    return inOne(
      family.members.flatMap(({ person }) => {
        const onBenefit = drawsBenefit(person, asOf);
        const { feeExempt, travelGrant } = person.languageCourses.entitlement;
        return [
          findingOn(person, asOf, {
            variant: 'FEE_EXEMPTION',
            ground: any(onBenefit, earnsLittle),
            taken: isOneOf(feeExempt, ['EXEMPT', 'APPLICATION_PENDING']),
          }),
          findingOn(person, asOf, {
            variant: 'TRAVEL_GRANT',
            ground: onBenefit,
            taken: isOneOf(travelGrant, [true]),
          }),
        ];
      }),
    );
  },
};

/** § 9 Abs. 2 IntV: the share of the contribution ceiling rises with the first child and once more with the second. */
function isLittle({ gross, minors }: Livelihood, asOf: Day): boolean {
  const share = 33 + 10 * Math.min(minors, 2);
  return gross <= (parameterOn('CONTRIBUTION_CEILING_EUR', asOf) * share) / 100;
}

const drawsBenefit = (person: PersonReading, asOf: Day): Truth =>
  any(drawsBasicIncome(person), draws(person, [...asylumBenefits, 'SOCIAL_ASSISTANCE'], asOf));

interface Part {
  readonly variant: 'FEE_EXEMPTION' | 'TRAVEL_GRANT';
  readonly ground: Truth;
  readonly taken: Truth;
}

function findingOn(person: PersonReading, asOf: Day, { variant, ground, taken }: Part): OfferFinding {
  const { entitlement, registrations } = person.languageCourses;
  return {
    subjects: [person.$id],
    truth: all(
      // Younger ones learn German at school.
      isAged(person.dateOfBirth, asOf, (months) => months >= 180),
      is(entitlement.basis, (basis) => basis !== 'NONE' && basis !== 'SELF_PAYING'),
      not(some(registrations, ({ status }) => isOneOf(status, ['COMPLETED']))),
      ground,
    ),
    taken,
    variant,
    applyAt: 'BAMF',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    simplified: false,
    text: {
      de: 'Wer Sozialleistungen bezieht oder wenig verdient, zahlt auf Antrag nichts für den Integrationskurs; bei Leistungsbezug werden auch Fahrtkosten erstattet.',
      en: 'Whoever draws social benefits or earns little pays nothing for the integration course, on application; with benefits the fare is paid back too.',
    },
    steps: [
      {
        de: 'Die Befreiung vor Beginn des Kursabschnitts beim BAMF beantragen, der Kursträger hilft dabei.',
        en: 'Apply to the BAMF for the exemption before the course section begins; the provider helps.',
      },
      {
        de: 'Leistungsbescheid oder Lohnabrechnungen beilegen und zugleich den Fahrtkostenzuschuss beantragen.',
        en: 'Add the benefit notice or payslips, and apply for the travel grant at the same time.',
      },
    ],
    documents: ['BENEFIT_NOTICE'],
  };
}
