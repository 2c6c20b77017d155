import { some } from '../facts/lists';
import type { FamilyReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, is, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { asylumBenefits, benefitNeeds, benefitUnitNeeds, draws, drawsBasicIncome } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import { type Livelihood, livelihoodNeeds, livelihoodOf } from '../predicates/livelihoodOf';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

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
    'person.languageCourses.registrations.status',
  ],
  find: (family, occasion) => inOne(family.members.map(({ person }) => findingOn(family, person, occasion))),
};

/** § 9 Abs. 2 IntV: the share of the contribution ceiling rises with the first child and once more with the second. */
function earnsLittle({ gross, minors }: Livelihood, asOf: Day): boolean {
  const share = 33 + 10 * Math.min(minors, 2);
  return gross <= (parameterOn('CONTRIBUTION_CEILING_EUR', asOf) * share) / 100;
}

const drawsBenefit = (person: PersonReading, asOf: Day): Truth =>
  any(drawsBasicIncome(person), draws(person, [...asylumBenefits, 'SOCIAL_ASSISTANCE'], asOf));

function findingOn(family: FamilyReading, person: PersonReading, { asOf }: Occasion): OfferFinding {
  const { entitlement, registrations } = person.languageCourses;
  const onBenefit = drawsBenefit(person, asOf);
  return {
    subjects: [person.$id],
    truth: all(
      is(entitlement.basis, (basis) => basis !== 'NONE' && basis !== 'SELF_PAYING'),
      not(some(registrations, ({ status }) => isOneOf(status, ['COMPLETED']))),
      any(
        onBenefit,
        livelihoodOf(family, asOf)((livelihood) => earnsLittle(livelihood, asOf)),
      ),
    ),
    taken: isOneOf(entitlement.feeExempt, ['EXEMPT', 'APPLICATION_PENDING']),
    variant: null,
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
