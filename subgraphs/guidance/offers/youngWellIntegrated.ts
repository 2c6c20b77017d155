import { addDays, addMonths } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { MemberReading, PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, exists, is, isOneOf, not, type Truth } from '../facts/Truth';
import { hasOpenApplication, openApplicationNeeds } from '../predicates/hasOpenApplication';
import { hasStayedFor } from '../predicates/hasStayedFor';
import { isAtHome } from '../predicates/isAtHome';
import { mayTurnIntoPermit, mayTurnNeeds } from '../predicates/mayTurnIntoPermit';
import { wasAgedOnArrival } from '../predicates/wasAgedOnArrival';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const fromMonths = 14 * 12;
/** The application must come before the 27th birthday. */
const untilMonths = 27 * 12;
const stayMonths = 36;
const schoolMonths = 36;

/** O26: residence permit for well integrated young people. */
export const youngWellIntegrated: OfferRule = {
  kind: 'OFFER',
  id: 'O26',
  version: 1,
  effectiveFrom: '2022-12-31',
  effectiveTo: null,
  unit: 'PERSON',
  title: {
    de: 'Aufenthalt für gut integrierte junge Menschen',
    en: 'Residence permit for well integrated young people',
  },
  legalRefs: ['§ 25a AufenthG'],
  needs: [
    ...mayTurnNeeds,
    ...openApplicationNeeds,
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.arrivedInGermany',
    'person.education.obligation.since',
    'person.education.enrolment.from',
    'person.trainings.recognised',
    'person.trainings.until',
    'person.recognition.result',
    'person.employment.highestQualification',
  ],
  find: ({ members }, occasion) => members.map((member) => findingOn(member, occasion)),
};

function findingOn(member: MemberReading, { asOf }: Occasion): OfferFinding {
  const { person } = member;
  const born = person.dateOfBirth.value;
  return {
    subjects: [person.$id],
    truth: all(
      isAtHome(member),
      mayTurnIntoPermit(person, asOf),
      isAged(person.dateOfBirth, asOf, (months) => months >= fromMonths && months < untilMonths),
      hasStayedFor(person, stayMonths, asOf),
      hasLearntHere(person, asOf),
    ),
    taken: hasOpenApplication(person, ['CHANGE_OF_PURPOSE', 'FIRST_ISSUE']),
    variant: null,
    applyAt: 'IMMIGRATION_AUTHORITY',
    from: null,
    latestUsefulDate: born?.length === 10 ? addDays(addMonths(born, untilMonths), -1) : null,
    retroactiveUntil: null,
    risk: null,
    // Whether somebody will fit into life here is a forecast, and marks are not on file.
    simplified: true,
    text: {
      de: 'Wer unter 27 ist, seit drei Jahren hier lebt und hier erfolgreich zur Schule gegangen ist oder einen Abschluss hat, kann aus Duldung oder Chancen-Aufenthalt eine Aufenthaltserlaubnis bekommen.',
      en: 'Who is under 27, has lived here for three years and has been at school here successfully or has a qualification can move from a toleration or opportunity permit to a residence permit.',
    },
    steps: [
      {
        de: 'Vor dem 27. Geburtstag nachweisbar und vollständig beantragen; es zählt der Tag des Antrags.',
        en: 'Apply before the 27th birthday, completely and in a form that can be proven; the day of the application counts.',
      },
      {
        de: 'Zeugnisse der letzten drei Jahre oder den Abschluss beilegen, dazu Nachweise über Verein, Ehrenamt oder Ausbildung.',
        en: 'Add the school reports of the last three years or the certificate, and proofs of clubs, voluntary work or training.',
      },
    ],
    documents: ['SCHOOL_CERTIFICATE', 'QUALIFICATION_EVIDENCE', 'PASSPORT'],
  };
}

/** Three years at school here, or a school or vocational qualification that counts here. */
const hasLearntHere = (person: PersonReading, asOf: Day): Truth =>
  any(
    all(
      exists(person.education.enrolment.from),
      is(person.education.obligation.since, (day) => addMonths(day, schoolMonths) <= asOf),
    ),
    some(person.trainings, ({ recognised, until }) =>
      all(
        exists(recognised),
        is(until, (day) => day <= asOf),
      ),
    ),
    some(person.recognition, ({ result }) => isOneOf(result, ['FULL'])),
    all(
      isOneOf(person.employment.highestQualification, [
        'LOWER_SECONDARY',
        'UPPER_SECONDARY',
        'VOCATIONAL',
        'ACADEMIC',
      ]),
      // Who came as a child has it from a school here.
      not(wasAgedOnArrival(person, 17 * 12)),
    ),
  );
