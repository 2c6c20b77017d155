import { addDays, daysBetween } from '../../../schema/calendar';
import { careNeeds } from '../predicates/careCovers';
import { courseDutyNeeds, isObligedToCourse } from '../predicates/isObligedToCourse';
import { type CourseWithoutCare, waitingStatuses, withoutCare } from '../predicates/withoutCare';
import type { ObstacleFinding, ObstacleRule, Occasion, Severity, Words } from '../Rule';

/** Days before the end of the right to a course by which care must be there. */
const reserveDays = 60;

/** X01: a language course cannot be taken because nobody looks after a child below school age meanwhile. */
export const courseBlockedByChildcare: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X01',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Kurs scheitert an der Kinderbetreuung', en: 'Course blocked by childcare' },
  legalRefs: [
    '§ 24 SGB VIII',
    '§ 10 Abs. 1 Nr. 3 SGB II',
    '§ 44 Abs. 2 AufenthG',
    '§ 4a Abs. 2 IntV',
    '§ 7 Abs. 1 IntV',
    '§ 14 Abs. 3, 4 IntV',
  ],
  needs: [...careNeeds, ...courseDutyNeeds, 'person.languageCourses.entitlement.expiresAt'],
  find: (family, { asOf }) =>
    withoutCare(family, { asOf, statuses: waitingStatuses }).map((blocked) => findingOn(blocked, { asOf })),
};

function findingOn({ learner, course, children }: CourseWithoutCare, { asOf }: Occasion): ObstacleFinding {
  const { person } = learner;
  const start = course?.announcedStart.value ?? null;
  const end = person.languageCourses.entitlement.expiresAt.value;
  return {
    subjects: [person.$id, ...children.subjects],
    truth: children.truth,
    variant: null,
    severity: severityOf(isObligedToCourse(person).value === true, end, asOf),
    dueAt: start ?? (end === null ? null : addDays(end, -reserveDays)),
    agencies: ['YOUTH_WELFARE_OFFICE', 'JOB_CENTER', 'COURSE_PROVIDER'],
    text: {
      de: 'Ein Sprachkurs kann nicht besucht werden, weil in der Kurszeit niemand ein Kind unter dem Schulalter betreut.',
      en: 'A language course cannot be attended because nobody looks after a child below school age while it is held.',
    },
    steps,
    documents: ['COURSE_CERTIFICATE'],
  };
}

function severityOf(obliged: boolean, end: string | null, asOf: string): Severity {
  return obliged || (end !== null && daysBetween(asOf, end) < 90) ? 'HIGH' : 'MEDIUM';
}

const steps: readonly Words[] = [
  {
    de: 'Betreuungsplatz beim Jugendamt anmelden und als Grund den Integrationskurs angeben. Wer Leistungen vom Jobcenter erhält: dort und bei der Stadt um einen bevorzugten Platz bitten.',
    en: 'Register for a daycare place at the youth welfare office and give the integration course as the ground. Those who receive benefits from the Jobcenter: ask there and at the city for a priority place.',
  },
  {
    de: 'Nach einem Kurs mit Kinderbeaufsichtigung fragen. Das BAMF bezahlt sie nur, wenn es vor Ort keine andere Betreuung gibt und das Kind noch nicht zur Schule muss.',
    en: 'Ask for a course with child supervision. The BAMF pays for it only where there is no other local care and the child is below school age.',
  },
  {
    de: 'Teilzeit-, Online- oder Elternkurs prüfen. Ein Wechsel des Kursträgers wegen der Kinderbetreuung kostet keine Unterrichtsstunden.',
    en: 'Consider a part-time, online or parents’ course. A change of provider because of childcare costs no lessons.',
  },
  {
    de: 'Kindertagespflege (Tagesmutter, Tagesvater) oder ein Brückenprojekt anfragen.',
    en: 'Ask for family day care or a bridge project.',
  },
  {
    de: 'Die Absagen aufheben: Wer den Kurs aus Gründen nicht beginnt, die er nicht zu vertreten hat, verliert den Anspruch nicht; das ist auch ein wichtiger Grund gegenüber dem Jobcenter.',
    en: 'Keep the refusals: those who do not begin for reasons that are not their fault do not lose the right to the course; it is an important reason towards the Jobcenter, too.',
  },
];
