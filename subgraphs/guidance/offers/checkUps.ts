import { isAged } from '../facts/ages';
import type { FamilyReading, MemberReading, PersonReading, RecordReading } from '../facts/Reading';
import type { EarlyDetectionCheck, EarlyDetectionKind, ExamStatus } from '../facts/records/health';
import type { Day } from '../facts/records/values';
import { all, any, exists, given, is, isOneOf, not } from '../facts/Truth';
import { eachOf } from '../predicates/eachOf';
import { isChildAtHome } from '../predicates/isAtHome';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

/** From two years on one dose is not enough (§ 20 Abs. 8 IfSG). */
const secondDoseFromMonths = 24;

const underway: readonly ExamStatus[] = ['APPOINTMENT_SET', 'DONE'];

/** O33: check-ups of children in their window, the examination before school, and the measles vaccination that is missing. */
export const checkUps: OfferRule = {
  kind: 'OFFER',
  id: 'O33',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Vorsorgeuntersuchungen für Kinder', en: 'Check-ups for children' },
  legalRefs: ['§ 26 SGB V', '§ 20i SGB V', '§ 54 SchulG NRW'],
  needs: [
    'member.role',
    'member.livesInHousehold',
    'person.dateOfBirth',
    'person.health.earlyDetection.check',
    'person.health.earlyDetection.dueFrom',
    'person.health.earlyDetection.dueUntil',
    'person.health.earlyDetection.status',
    'person.health.schoolEntryExam.status',
    'person.health.measlesProof.status',
  ],
  find: ({ members }: FamilyReading, occasion) => members.flatMap((child) => findingsOn(child, occasion)),
};

function findingsOn(child: MemberReading, { asOf }: Occasion): readonly OfferFinding[] {
  const { person } = child;
  const { schoolEntryExam } = person.health;
  const isMinor = all(
    isChildAtHome(child),
    isAged(person.dateOfBirth, asOf, (months) => months >= 0 && months < 216),
  );
  const checks = eachOf(person.health.earlyDetection, (check) => all(isMinor, isDue(check, asOf)));
  const vaccination = lacksVaccination(person, asOf);
  return [
    ...checks.map(({ item, truth }): OfferFinding => {
      const taken = item === null ? given(false) : isOneOf(item.status, underway);
      const until = item?.dueUntil.value ?? null;
      return { ...checkUp(person.$id, item?.check.value ?? null), truth, taken, latestUsefulDate: until };
    }),
    {
      ...exam(person.$id),
      truth: all(
        isMinor,
        exists(schoolEntryExam.status),
        not(isOneOf(schoolEntryExam.status, ['NOT_NEEDED'])),
      ),
      taken: isOneOf(schoolEntryExam.status, underway),
    },
    { ...vaccine(person.$id), truth: all(isMinor, vaccination), taken: given(false) },
  ];
}

const isDue = ({ dueFrom, dueUntil, status }: RecordReading<EarlyDetectionCheck>, asOf: Day) =>
  all(
    is(dueFrom, (day) => day <= asOf),
    is(dueUntil, (day) => day >= asOf),
    not(isOneOf(status, ['NOT_NEEDED'])),
  );

const lacksVaccination = ({ health, dateOfBirth }: PersonReading, asOf: Day) =>
  any(
    isOneOf(health.measlesProof.status, ['NO_PROOF']),
    all(
      isOneOf(health.measlesProof.status, ['ONE_DOSE']),
      isAged(dateOfBirth, asOf, (months) => months >= secondDoseFromMonths),
    ),
  );

type Worded = Omit<OfferFinding, 'truth' | 'taken'>;

const always = {
  from: null,
  latestUsefulDate: null,
  retroactiveUntil: null,
  risk: null,
  simplified: false,
} as const;

const checkUp = (person: string, check: EarlyDetectionKind | null): Worded => ({
  ...always,
  subjects: [person],
  variant: check,
  applyAt: 'HEALTH_PROVIDER',
  text: {
    de: 'Für dieses Alter ist eine kostenlose Vorsorgeuntersuchung in der Kinderarztpraxis vorgesehen.',
    en: 'At this age a free check-up with the paediatrician is due.',
  },
  steps: [
    {
      de: 'Termin vor dem Ende des Zeitraums vereinbaren; gelbes Heft und Impfpass mitbringen, Sprachmittlung gleich mit anfragen.',
      en: 'Make an appointment before the period ends; bring the yellow booklet and the vaccination record, ask for an interpreter at once.',
    },
  ],
  documents: ['VACCINATION_RECORD'],
});

const exam = (person: string): Worded => ({
  ...always,
  subjects: [person],
  variant: 'SCHOOL_ENTRY_EXAM',
  applyAt: 'PUBLIC_HEALTH_OFFICE',
  text: {
    de: 'Vor der Einschulung untersucht das Gesundheitsamt jedes Kind; dort kann auch gesagt werden, welche Hilfe es in der Schule braucht.',
    en: 'Before school the health office examines every child; what help it will need at school can be said there.',
  },
  steps: [
    {
      de: 'Einladung abwarten oder beim Gesundheitsamt nachfragen; Vorsorgeheft und Impfpass mitbringen.',
      en: 'Wait for the invitation or ask the health office; bring the booklet of check-ups and the vaccination record.',
    },
  ],
  documents: ['VACCINATION_RECORD'],
});

const vaccine = (person: string): Worded => ({
  ...always,
  subjects: [person],
  variant: 'VACCINATION',
  applyAt: 'HEALTH_PROVIDER',
  text: {
    de: 'Für Kita und Schule fehlt der vollständige Masernschutz. Die Impfung ist kostenlos.',
    en: 'Full protection against measles is missing for daycare and school. The vaccination is free.',
  },
  steps: [
    {
      de: 'Impftermin in der Kinderarztpraxis oder beim Gesundheitsamt vereinbaren und den Nachweis in Kita oder Schule zeigen.',
      en: 'Make an appointment with the paediatrician or the health office and show the proof at daycare or school.',
    },
  ],
  documents: ['VACCINATION_RECORD'],
});
