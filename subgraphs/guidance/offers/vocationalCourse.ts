import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { MemberReading } from '../facts/Reading';
import type { CourseRegistrationStatus, CourseType, LabourStatus } from '../facts/records/employment';
import { all, any, is, isOneOf, not } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { benefitUnitNeeds, drawsBasicIncome } from '../predicates/draws';
import { isAtHome } from '../predicates/isAtHome';
import { isEmployed } from '../predicates/isEmployed';
import { speaksGerman } from '../predicates/speaksGerman';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** Customers of Jobcenter and employment agency, and those who work. */
const customers: readonly LabourStatus[] = [
  'UNEMPLOYED',
  'JOB_SEEKING',
  'EMPLOYED',
  'IN_TRAINING',
  'IN_MEASURE',
];
const vocational: readonly CourseType[] = [
  'VOCATIONAL_B1',
  'VOCATIONAL_B2',
  'VOCATIONAL_C1',
  'VOCATIONAL_SPECIAL',
];
const withoutCourse: readonly CourseRegistrationStatus[] = ['CANCELLED', 'NO_SHOW'];

/** O18: a course in the German of working life, for those who have reached B1. */
export const vocationalCourse: OfferRule = {
  kind: 'OFFER',
  id: 'O18',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Berufssprachkurs', en: 'Vocational language course (Berufssprachkurs)' },
  legalRefs: ['§ 45a AufenthG', '§ 4 DeuFöV'],
  needs: [
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.languages.code',
    'person.languages.level',
    'person.employment.registeredAs',
    'person.jobs.from',
    'person.jobs.until',
    'person.languageCourses.registrations.type',
    'person.languageCourses.registrations.status',
    ...benefitUnitNeeds,
  ],
  find: ({ members }, occasion) => members.map((member) => findingOn(member, occasion)),
};

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      isAged(
        person.dateOfBirth,
        asOf,
        (months) => months >= 216 && months < parameterOn('PENSION_AGE', asOf),
      ),
      speaksGerman(person, 'B1'),
      not(speaksGerman(person, 'C1')),
      any(
        is(person.employment.registeredAs, (statuses) => statuses.some((one) => customers.includes(one))),
        drawsBasicIncome(person),
        isEmployed(person, asOf),
      ),
    ),
    taken: some(person.languageCourses.registrations, ({ type, status }) =>
      all(isOneOf(type, vocational), not(isOneOf(status, withoutCourse))),
    ),
    variant: null,
    applyAt: 'JOB_CENTER',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: null,
    // Which course fits, and whether there is one, the Jobcenter or the employment agency says.
    simplified: true,
    text: {
      de: 'Nach B1 geht es mit einem Berufssprachkurs weiter; er kostet nichts für Arbeitslose und Leistungsbeziehende.',
      en: 'After B1 a vocational language course is the next step; it is free for those without work or on benefits.',
    },
    steps: [
      {
        de: 'Beim Jobcenter oder der Agentur für Arbeit eine Teilnahmeberechtigung verlangen; wer arbeitet, wendet sich an das Bundesamt (BAMF).',
        en: 'Ask the Jobcenter or employment agency for an entitlement; those who work ask the Federal Office (BAMF).',
      },
      {
        de: 'Sprachzertifikat mitbringen, Kurs neben der Arbeit oder mit passenden Zeiten verlangen.',
        en: 'Bring the language certificate; ask for a course beside work or at hours that fit.',
      },
    ],
    documents: ['LANGUAGE_CERTIFICATE'],
  };
}
