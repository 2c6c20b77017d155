import { addMonths } from '../../../schema/calendar';
import { bornSuchThat, isAged } from '../facts/ages';
import type { FamilyReading, MemberReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, exists, is, isOneOf, not, type Truth } from '../facts/Truth';
import { attendsSchool, attendsSchoolNeeds } from '../predicates/attendsSchool';
import { asylumBenefits, benefitNeeds, draws } from '../predicates/draws';
import { isAtHome, isParentAtHome } from '../predicates/isAtHome';
import { isEmployed } from '../predicates/isEmployed';
import { needsTitle } from '../predicates/needsTitle';
import { speaksGerman } from '../predicates/speaksGerman';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** § 60d Abs. 1 Nr. 1 AufenthG as of 27 February 2024; for the spouse too. */
const lastEntry = '2022-12-31';
const months = 12;
/** Children share the toleration of their parents (§ 60d Abs. 2 AufenthG). */
const fromMonths = 18 * 12;
const hoursPerWeek = 20;

/** O25: employment toleration, from which a residence permit follows after 30 months. */
export const employmentToleration: OfferRule = {
  kind: 'OFFER',
  id: 'O25',
  version: 1,
  effectiveFrom: '2024-02-27',
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Beschäftigungsduldung', en: 'Employment toleration (Beschäftigungsduldung)' },
  legalRefs: ['§ 60d AufenthG', '§ 25b Abs. 6 AufenthG'],
  needs: [
    'person.nationalities',
    'person.arrivedInGermany',
    'person.languages.code',
    'person.languages.level',
    'person.immigration.currentStatus.kind',
    'person.immigration.currentStatus.basis',
    'person.immigration.currentStatus.since',
    'person.jobs.from',
    'person.jobs.until',
    'person.jobs.hoursPerWeek',
    'person.jobs.insured',
    ...attendsSchoolNeeds,
    ...benefitNeeds,
  ],
  find: (family, occasion) => family.members.map((member) => findingOn(family, member, occasion)),
};

function findingOn(family: FamilyReading, member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const { basis } = person.immigration.currentStatus;
  const holdsIt = isOneOf(basis, ['P60D']);
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      isAged(person.dateOfBirth, asOf, (age) => age >= fromMonths),
      needsTitle(person),
      any(holdsIt, mayHaveIt(family, member, asOf)),
    ),
    taken: holdsIt,
    variant: null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: {
      de: 'Endet die Arbeit oder sinkt sie unter 20 Stunden, endet auch diese Duldung; Lücken bis drei Monate schaden nicht. Vorher beraten lassen.',
      en: 'If the job ends or falls below 20 hours this toleration ends too; gaps of up to three months do no harm. Seek advice first.',
    },
    // Convictions, the family's income a year ago and the date of clarified identity are not on file.
    simplified: true,
    text: {
      de: 'Wer bis Ende 2022 kam, seit einem Jahr geduldet ist und seit einem Jahr mindestens 20 Stunden versichert arbeitet, kann eine Beschäftigungsduldung für 30 Monate bekommen, danach eine Aufenthaltserlaubnis.',
      en: 'Who came by the end of 2022, has been tolerated for a year and has worked 20 insured hours or more for a year can get a toleration for 30 months, and a residence permit after it.',
    },
    steps: [
      {
        de: 'Arbeitsvertrag, Lohnabrechnungen der letzten zwölf Monate und Nachweis über mündliches Deutsch (A2) sammeln.',
        en: 'Collect the contract, the payslips of the last twelve months and proof of spoken German (A2).',
      },
      {
        de: 'Für jedes schulpflichtige Kind eine Bescheinigung über den Schulbesuch besorgen; die Familie bekommt sie selbst von der Schule.',
        en: 'Get a certificate of attendance for each child of school age; the family asks the school itself.',
      },
      {
        de: 'Mit einer Beratungsstelle bei der Ausländerbehörde beantragen; Ehegatten und Kinder werden einbezogen.',
        en: 'Apply at the immigration authority with help from a counselling service; spouse and children are included.',
      },
    ],
    documents: ['EMPLOYMENT_CONTRACT', 'PAYSLIPS', 'LANGUAGE_CERTIFICATE', 'SCHOOL_CERTIFICATE', 'PASSPORT'],
  };
}

function mayHaveIt(family: FamilyReading, member: MemberReading, asOf: Day): Truth {
  const { person } = member;
  const { kind, basis, since } = person.immigration.currentStatus;
  const since12 = (day: Day) => addMonths(day, months) <= asOf;
  return all(
    isOneOf(kind, ['TOLERATION']),
    not(isOneOf(basis, ['P60B'])),
    is(since, since12),
    cameInTime(member),
    ...family.members
      .filter((other) => other !== member)
      .map((other) => any(not(isParentAtHome(member)), not(isParentAtHome(other)), cameInTime(other))),
    isEmployed(person, asOf, ({ from, hoursPerWeek: hours, insured }) =>
      all(
        is(from, since12),
        is(hours, (count) => count >= hoursPerWeek),
        exists(insured),
      ),
    ),
    not(draws(person, asylumBenefits, asOf)),
    speaksGerman(person, 'A2'),
    attendsSchool(family, asOf),
  );
}

const cameInTime = ({ person }: MemberReading): Truth =>
  bornSuchThat(person.arrivedInGermany, (day) => day <= lastEntry);
