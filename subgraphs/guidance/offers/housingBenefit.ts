import { lastOfMonth } from '../../../schema/calendar';
import type { PersonReading } from '../facts/Reading';
import { all, any, isOneOf, not, type Truth } from '../facts/Truth';
import { hasAskedFor } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import { isAtHome, isParentAtHome } from '../predicates/isAtHome';
import { isGerman } from '../predicates/isGerman';
import { isNeedy, needyNeeds } from '../predicates/isNeedy';
import { isUnionCitizen } from '../predicates/isUnionCitizen';
import { livelihoodNeeds, livelihoodOf } from '../predicates/livelihoodOf';
import { nobodyDrawsSubsistence, subsistenceNeeds } from '../predicates/nobodyDrawsSubsistence';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** O03: a contribution to the rent of households that live on their own income. */
export const housingBenefit: OfferRule = {
  kind: 'OFFER',
  id: 'O03',
  version: 1,
  // The amounts of annexes 1 and 2 WoGG are those of 2025.
  effectiveFrom: '2025-01-01',
  effectiveTo: null,
  unit: 'HOUSEHOLD',
  title: { de: 'Wohngeld', en: 'Housing benefit (Wohngeld)' },
  legalRefs: ['§ 3 WoGG', '§ 7 WoGG', '§ 19 WoGG', '§ 25 WoGG'],
  needs: [...livelihoodNeeds, ...subsistenceNeeds, ...needyNeeds],
  find: (family, { asOf }) => {
    const due = all(
      livelihoodOf(family, asOf)(({ housingBenefit }) => housingBenefit > 0),
      nobodyDrawsSubsistence(family, asOf),
      not(isNeedy(family, asOf)),
      any(...family.members.map((member) => all(isParentAtHome(member), mayApply(member.person)))),
    );
    return inOne(
      family.members.map((member) => findingOn(member.person, all(isAtHome(member), due), { asOf })),
    );
  },
};

/** § 3 Abs. 5 WoGG: citizens of the Union, and foreigners with a title, permission to reside or toleration. */
const mayApply = (person: PersonReading): Truth =>
  any(
    isGerman(person),
    isUnionCitizen(person),
    not(isOneOf(person.immigration.currentStatus.kind, ['VISA', 'OBLIGED_TO_LEAVE', 'UNKNOWN'])),
  );

function findingOn(person: PersonReading, truth: Truth, { asOf }: Occasion): OfferFinding {
  return {
    subjects: [person.$id],
    truth,
    taken: hasAskedFor(person, ['HOUSING_BENEFIT'], asOf),
    variant: null,
    applyAt: 'HOUSING_OFFICE',
    from: null,
    latestUsefulDate: lastOfMonth(asOf),
    retroactiveUntil: null,
    risk: null,
    simplified: true,
    text: {
      de: 'Das Einkommen liegt so, dass die Stadt zur Miete etwas dazugeben kann. Gezahlt wird erst ab dem Monat des Antrags.',
      en: 'With this income the city may contribute to the rent. It is paid from the month of the application only.',
    },
    steps: [
      {
        de: 'Noch in diesem Monat formlos Wohngeld beantragen, das Formular nachreichen.',
        en: 'Apply for housing benefit this month, informally if need be, and hand in the form later.',
      },
      {
        de: 'Mietvertrag und Lohnabrechnungen der letzten Monate beifügen.',
        en: 'Add the rental contract and the payslips of the last months.',
      },
      {
        de: 'Mit Kindern zugleich Kinderzuschlag beantragen.',
        en: 'With children, apply for the child supplement (Kinderzuschlag) at the same time.',
      },
    ],
    documents: ['RENTAL_CONTRACT', 'PAYSLIPS'],
  };
}
