import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { ResidenceBasis } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, any, is, isOneOf, not, type Truth } from '../facts/Truth';
import {
  asylumBenefits,
  benefitNeeds,
  benefitUnitNeeds,
  draws,
  drawsBasicIncome,
  socialAssistance,
} from '../predicates/draws';
import { earnsEnough, earnsEnoughNeeds } from '../predicates/earnsEnough';
import { hasHeldTitleFor, heldTitleNeeds } from '../predicates/hasHeldTitleFor';
import { isAtHome } from '../predicates/isAtHome';
import { needsTitle } from '../predicates/needsTitle';
import { speaksGerman } from '../predicates/speaksGerman';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** § 26 Abs. 3 AufenthG. */
const ofRefugees: readonly ResidenceBasis[] = ['P25_1', 'P25_2_REFUGEE'];
/** Titles for a passing purpose, from which § 9 AufenthG does not follow, and the transition of § 104c. */
const passing: readonly ResidenceBasis[] = [
  'P16A',
  'P16B',
  'P16D',
  'P16F',
  'P16G',
  'P17',
  'P20A',
  'P104C',
  'OTHER',
];

/** O28: settlement permit. */
export const settlementPermit: OfferRule = {
  kind: 'OFFER',
  id: 'O28',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Niederlassungserlaubnis', en: 'Settlement permit (Niederlassungserlaubnis)' },
  legalRefs: ['§ 9 AufenthG', '§ 26 Abs. 3, 4 AufenthG'],
  needs: [
    'person.dateOfBirth',
    'person.nationalities',
    'person.languages.code',
    'person.languages.level',
    'person.immigration.currentStatus.kind',
    'person.immigration.currentStatus.basis',
    'person.immigration.applications.kind',
    'person.immigration.applications.status',
    ...heldTitleNeeds,
    ...earnsEnoughNeeds,
    ...benefitNeeds,
    ...benefitUnitNeeds,
  ],
  find: (family, occasion) => family.members.map((member) => findingOn(family, member, occasion)),
};

function findingOn(family: FamilyReading, member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const isRefugee = isOneOf(person.immigration.currentStatus.basis, ofRefugees);
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      needsTitle(person),
      isAged(person.dateOfBirth, asOf, (months) => months >= 216),
      isOneOf(person.immigration.currentStatus.kind, [
        'RESIDENCE_PERMIT',
        'EU_BLUE_CARD',
        'PROVISIONAL_CONTINUED',
      ]),
      earnsEnough(member, family, asOf),
      any(all(isRefugee, asRefugee(member, asOf)), all(not(isRefugee), asAnybody(member, asOf))),
    ),
    taken: some(person.immigration.applications, ({ kind, status }) =>
      all(isOneOf(kind, ['SETTLEMENT_PERMIT']), not(isOneOf(status, ['REJECTED', 'WITHDRAWN']))),
    ),
    variant: isRefugee.value === true ? 'REFUGEE' : null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // Pension contributions, living space, civic knowledge and the amounts earned are not on file.
    simplified: true,
    text: {
      de: 'Nach den Jahren mit Aufenthaltserlaubnis, der Arbeit und den Deutschkenntnissen kommt eine unbefristete Niederlassungserlaubnis in Frage.',
      en: 'Going by the years with a permit, the work and the German, a settlement permit without end is possible.',
    },
    steps: [
      {
        de: 'Rentenversicherungsverlauf anfordern: außer bei anerkannten Flüchtlingen werden meist 60 Monate Beiträge verlangt.',
        en: 'Ask for the record of pension contributions: 60 months are usually asked for, except of recognised refugees.',
      },
      {
        de: 'Sprachzertifikat, Test „Leben in Deutschland“, Lohnabrechnungen und Mietvertrag mit dem Antrag einreichen.',
        en: 'Hand in the language certificate, the test “Leben in Deutschland”, payslips and the tenancy contract with the application.',
      },
    ],
    documents: ['PAYSLIPS', 'LANGUAGE_CERTIFICATE', 'RENTAL_CONTRACT', 'PASSPORT'],
  };
}

const asRefugee = ({ person }: MemberReading, asOf: Day): Truth =>
  any(
    all(hasHeldTitleFor(person, 60, asOf), speaksGerman(person, 'A2')),
    all(hasHeldTitleFor(person, 36, asOf), speaksGerman(person, 'C1'), drawsNothing(person, asOf)),
  );

const asAnybody = ({ person }: MemberReading, asOf: Day): Truth =>
  all(
    is(person.immigration.currentStatus.basis, (basis) => !passing.includes(basis)),
    hasHeldTitleFor(person, 60, asOf),
    speaksGerman(person, 'B1'),
    drawsNothing(person, asOf),
  );

const drawsNothing = (person: MemberReading['person'], asOf: Day): Truth =>
  all(not(drawsBasicIncome(person)), not(draws(person, [...asylumBenefits, ...socialAssistance], asOf)));
