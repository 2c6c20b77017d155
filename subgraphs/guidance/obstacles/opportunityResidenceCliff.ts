import { addDays, daysBetween } from '../../../schema/calendar';
import { none } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import { all, is, isOneOf, not } from '../facts/Truth';
import { needsTitle, needsTitleNeeds } from '../predicates/needsTitle';
import type { ObstacleFinding, ObstacleRule, Occasion } from '../Rule';

const noticeDays = 180;
const criticalDays = 90;

/** X21: the opportunity residence ends within 180 days and no complete application for § 25a or § 25b is there. */
export const opportunityResidenceCliff: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X21',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Chancen-Aufenthalt läuft aus', en: 'Opportunity residence runs out' },
  legalRefs: ['§ 104c Abs. 2 AufenthG', '§§ 25a, 25b AufenthG'],
  needs: [
    ...needsTitleNeeds,
    'person.immigration.currentStatus.basis',
    'person.immigration.currentStatus.validUntil',
    'person.immigration.applications.kind',
    'person.immigration.applications.completeAt',
    'person.immigration.applications.status',
  ],
  find: ({ members }, occasion) => members.map(({ person }) => findingOn(person, occasion)),
};

function findingOn(person: PersonReading, { asOf }: Occasion): ObstacleFinding {
  const { $id, immigration } = person;
  const { currentStatus, applications } = immigration;
  const end = currentStatus.validUntil.value;
  return {
    subjects: [$id],
    truth: all(
      needsTitle(person),
      isOneOf(currentStatus.basis, ['P104C']),
      is(currentStatus.validUntil, (day) => day <= addDays(asOf, noticeDays)),
      none(applications, ({ kind, completeAt, status }) =>
        all(
          isOneOf(kind, ['CHANGE_OF_PURPOSE']),
          is(completeAt, () => true),
          not(isOneOf(status, ['REJECTED', 'WITHDRAWN'])),
        ),
      ),
    ),
    variant: null,
    severity: end !== null && daysBetween(asOf, end) <= criticalDays ? 'CRITICAL' : 'HIGH',
    dueAt: end,
    agencies: ['IMMIGRATION_AUTHORITY'],
    text: {
      de: 'Der Chancen-Aufenthalt endet und wird nicht verlängert. Ein vollständiger Antrag auf ein Bleiberecht (§ 25a oder § 25b) liegt nicht vor.',
      en: 'The opportunity residence ends and is not extended. There is no complete application for a right to stay (§ 25a or § 25b).',
    },
    steps: [
      {
        de: 'Jetzt prüfen, was für § 25a (bis 26 Jahre) oder § 25b noch fehlt: Identität, Deutsch A2, Lebensunterhalt, „Leben in Deutschland“.',
        en: 'See now what is missing for § 25a (up to the age of 26) or § 25b: identity, German A2, livelihood, the test “Leben in Deutschland”.',
      },
      {
        de: 'Den Antrag vollständig vor dem Ablauf stellen; andere Anträge lassen den Aufenthalt nicht fortbestehen (§ 104c AufenthG).',
        en: 'File the complete application before the end; other applications do not let the stay go on (§ 104c Residence Act).',
      },
    ],
    documents: ['PASSPORT', 'LANGUAGE_CERTIFICATE', 'PAYSLIPS', 'SCHOOL_CERTIFICATE'],
  };
}
