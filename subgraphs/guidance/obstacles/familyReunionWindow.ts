import { addMonths, daysBetween } from '../../../schema/calendar';
import type { PersonReading, RecordReading } from '../facts/Reading';
import type { FamilyReunificationCase } from '../facts/records/immigration';
import { all, holds, is } from '../facts/Truth';
import { eachOf } from '../predicates/eachOf';
import { needsTitle, needsTitleNeeds } from '../predicates/needsTitle';
import type { ObstacleFinding, ObstacleRule, Occasion, Severity } from '../Rule';

/** The window is three months long; after two of them it is critical. */
const windowMonths = 3;
const criticalAfterDays = 60;

/** X24: after a final decision on protection, family reunion on easier terms must be applied for within three months. */
export const familyReunionWindow: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X24',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Frist für erleichterten Familiennachzug', en: 'Time limit for easier family reunion' },
  legalRefs: ['§ 29 Abs. 2 Satz 2 AufenthG'],
  needs: [
    ...needsTitleNeeds,
    'person.immigration.familyReunification.relation',
    'person.immigration.familyReunification.appliedAt',
    'person.immigration.familyReunification.privilegedUntil',
  ],
  find: ({ members }, occasion) =>
    members.flatMap(({ person }) =>
      eachOf(person.immigration.familyReunification, ({ appliedAt, privilegedUntil }) =>
        all(
          needsTitle(person),
          holds(appliedAt, (day) => day === null),
          is(privilegedUntil, (day) => day >= occasion.asOf),
        ),
      ).map(({ item, truth }) => ({ ...findingOn(person, item, occasion), truth })),
    ),
};

function findingOn(
  { $id }: PersonReading,
  reunion: RecordReading<FamilyReunificationCase> | null,
  { asOf }: Occasion,
): Omit<ObstacleFinding, 'truth'> {
  const end = reunion?.privilegedUntil.value ?? null;
  return {
    subjects: [$id],
    variant: reunion?.relation.value ?? null,
    severity: severityOf(end, asOf),
    dueAt: end,
    agencies: ['IMMIGRATION_AUTHORITY', 'EMBASSY'],
    text: {
      de: 'Angehörige im Ausland können erleichtert nachziehen, wenn der Antrag innerhalb von drei Monaten nach der Anerkennung gestellt wird. Er ist noch nicht gestellt.',
      en: 'Family members abroad can follow on easier terms if they are applied for within three months of the recognition. No application has been made yet.',
    },
    steps: [
      {
        de: 'Die fristwahrende Anzeige sofort schriftlich stellen; das kann auch die hier lebende Person bei der Ausländerbehörde tun.',
        en: 'Make the application in writing at once to keep the time limit; the person living here can do that at the immigration authority.',
      },
      {
        de: 'Bestätigung des Eingangs aufheben und der Auslandsvertretung beim Visumantrag vorlegen.',
        en: 'Keep the confirmation of receipt and show it to the embassy with the visa application.',
      },
    ],
    documents: ['RESIDENCE_TITLE', 'MARRIAGE_CERTIFICATE', 'BIRTH_CERTIFICATE'],
  };
}

function severityOf(end: string | null, asOf: string): Severity {
  if (end === null) return 'HIGH';
  return daysBetween(addMonths(end, -windowMonths), asOf) >= criticalAfterDays ? 'CRITICAL' : 'HIGH';
}
