import { addMonths } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import type { FamilyReading, MemberReading, PersonReading } from '../facts/Reading';
import type { ResidenceBasis } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, any, exists, is, isOneOf, not, type Truth } from '../facts/Truth';
import {
  asylumBenefits,
  benefitNeeds,
  benefitUnitNeeds,
  draws,
  drawsBasicIncome,
  socialAssistance,
} from '../predicates/draws';
import { hasHeldTitleFor, heldTitleNeeds } from '../predicates/hasHeldTitleFor';
import { hasOpenApplication, openApplicationNeeds } from '../predicates/hasOpenApplication';
import { hasStayedFor } from '../predicates/hasStayedFor';
import { isAtHome, isChildAtHome, isParentAtHome } from '../predicates/isAtHome';
import { isEmployed } from '../predicates/isEmployed';
import { isGerman } from '../predicates/isGerman';
import { isUnionCitizen } from '../predicates/isUnionCitizen';
import { speaksGerman } from '../predicates/speaksGerman';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const stayMonths = 60;
/** § 10 Abs. 1 Satz 1 Nr. 3 Buchst. b StAG: full-time work for 20 of the last 24 months. */
const workedMonths = 20;
const fullTimeHours = 35;

/** § 10 Abs. 1 Satz 1 Nr. 2 StAG: with these titles nobody is naturalised. */
const excluded: readonly ResidenceBasis[] = [
  'P16A',
  'P16B',
  'P16D',
  'P16F',
  'P17',
  'P20A',
  'P22',
  'P23_1',
  'P23A',
  'P24',
  'P25_3',
  'P25_4',
  'P25_4A',
  'P25_4B',
  'P25_5',
  'P104C',
];

/** O29: naturalisation, in the law as of 30 October 2025 (five years, no track of three). */
export const naturalisation: OfferRule = {
  kind: 'OFFER',
  id: 'O29',
  version: 1,
  effectiveFrom: '2025-10-30',
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Einbürgerung', en: 'Naturalisation (Einbürgerung)' },
  legalRefs: ['§ 10 StAG'],
  needs: [
    'member.role',
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.nationalities',
    'person.arrivedInGermany',
    'person.languages.code',
    'person.languages.level',
    'person.immigration.currentStatus.kind',
    'person.immigration.currentStatus.basis',
    'person.immigration.identityClarified',
    'person.immigration.naturalisation.status',
    'person.jobs.from',
    'person.jobs.until',
    'person.jobs.hoursPerWeek',
    ...heldTitleNeeds,
    ...openApplicationNeeds,
    ...benefitNeeds,
    ...benefitUnitNeeds,
  ],
  find: (family, occasion) => family.members.map((member) => findingOn(family, member, occasion)),
};

function findingOn(family: FamilyReading, member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      isAged(person.dateOfBirth, asOf, (months) => months >= 16 * 12),
      not(isGerman(person)),
      any(asUnionCitizen(person, asOf), byTitle(person, asOf)),
      speaksGerman(person, 'B1'),
      livesWithoutSupport(family, member, asOf),
    ),
    taken: any(
      exists(person.immigration.naturalisation.status),
      hasOpenApplication(person, ['NATURALISATION']),
    ),
    variant: null,
    applyAt: 'NATURALISATION_AUTHORITY',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: {
      de: 'Manche Staaten entlassen ihre Bürger mit der Einbürgerung oder verlangen eine Genehmigung; vorher beim Konsulat des Herkunftsstaates fragen, außer bei Schutz vor ihm.',
      en: 'Some states withdraw their own citizenship or ask for a permission; ask the consulate first, unless protection from that state is needed.',
    },
    // The civic test, convictions, the commitment to the constitution and the amounts earned are not on file.
    simplified: true,
    text: {
      de: 'Nach fünf Jahren rechtmäßigem Aufenthalt mit B1 und ohne Leistungen zum Lebensunterhalt kommt die Einbürgerung in Frage. Ehegatten und Kinder können mit eingebürgert werden.',
      en: 'After five years of lawful stay, with B1 and without subsistence benefits, naturalisation is possible. Spouse and children can be included.',
    },
    steps: [
      {
        de: 'Sprachzertifikat B1 und Einbürgerungstest besorgen; wer hier zur Schule ging, braucht oft beides nicht.',
        en: 'Get the B1 certificate and the naturalisation test; those who went to school here often need neither.',
      },
      {
        de: 'Früh und vollständig beantragen: Die Bearbeitung dauert lange.',
        en: 'Apply early and completely: the procedure takes long.',
      },
    ],
    documents: ['PASSPORT', 'BIRTH_CERTIFICATE', 'LANGUAGE_CERTIFICATE', 'PAYSLIPS', 'RENTAL_CONTRACT'],
  };
}

const asUnionCitizen = (person: PersonReading, asOf: Day): Truth =>
  all(isUnionCitizen(person), hasStayedFor(person, stayMonths, asOf));

function byTitle(person: PersonReading, asOf: Day): Truth {
  const { currentStatus, identityClarified } = person.immigration;
  return all(
    isOneOf(identityClarified, ['CLARIFIED']),
    any(
      // A settlement permit follows years of lawful stay that need no longer be on file.
      all(
        isOneOf(currentStatus.kind, ['SETTLEMENT_PERMIT', 'EU_LONG_TERM_RESIDENCE']),
        hasStayedFor(person, stayMonths, asOf),
      ),
      all(
        isOneOf(currentStatus.kind, ['RESIDENCE_PERMIT', 'EU_BLUE_CARD', 'PROVISIONAL_CONTINUED']),
        is(currentStatus.basis, (basis) => !excluded.includes(basis)),
        hasHeldTitleFor(person, stayMonths, asOf),
      ),
    ),
  );
}

/** No benefits of SGB II or XII, or full-time work: her own, or of the other parent where a minor child lives with them (Nr. 3 a–c). */
const livesWithoutSupport = (family: FamilyReading, member: MemberReading, asOf: Day): Truth =>
  any(
    not(drawsSupport(member.person, asOf)),
    hasWorkedFullTime(member.person, asOf),
    all(
      isParentAtHome(member),
      any(...family.members.map((one) => isMinorAtHome(one, asOf))),
      any(
        ...family.members
          .filter((other) => other !== member)
          .map((other) => all(isParentAtHome(other), hasWorkedFullTime(other.person, asOf))),
      ),
    ),
  );

const isMinorAtHome = (member: MemberReading, asOf: Day): Truth =>
  all(
    isChildAtHome(member),
    isAged(member.person.dateOfBirth, asOf, (months) => months < 216),
  );

const drawsSupport = (person: PersonReading, asOf: Day): Truth =>
  any(drawsBasicIncome(person), draws(person, [...asylumBenefits, ...socialAssistance], asOf));

const hasWorkedFullTime = (person: PersonReading, asOf: Day): Truth =>
  isEmployed(person, asOf, ({ from, hoursPerWeek }) =>
    all(
      is(from, (day) => addMonths(day, workedMonths) <= asOf),
      is(hoursPerWeek, (hours) => hours >= fullTimeHours),
    ),
  );
