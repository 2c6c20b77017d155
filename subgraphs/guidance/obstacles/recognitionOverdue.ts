import { addMonths } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import { some } from '../facts/lists';
import type { PersonReading, RecordReading } from '../facts/Reading';
import type { RecognitionProcedure } from '../facts/records/employment';
import type { Day } from '../facts/records/values';
import { all, any, holds, is, type Truth } from '../facts/Truth';
import type { ObstacleFinding, ObstacleRule, Occasion, Words } from '../Rule';

type Procedure = RecordReading<RecognitionProcedure>;

/** X19: the recognition body has not confirmed the receipt within a month, or not decided within three (and one extension). */
export const recognitionOverdue: ObstacleRule = {
  kind: 'OBSTACLE',
  id: 'X19',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'PERSON',
  title: { de: 'Anerkennung überfällig', en: 'Recognition overdue' },
  legalRefs: ['§ 6 BQFG', '§ 14 BQFG'],
  needs: [
    'person.dateOfBirth',
    'person.recognition.submittedAt',
    'person.recognition.acknowledgedAt',
    'person.recognition.completeAt',
    'person.recognition.dueAt',
    'person.recognition.extendedUntil',
    'person.recognition.decidedAt',
  ],
  find: ({ members }, occasion) =>
    members.flatMap(({ person }) => [
      findingOn(person, 'ACKNOWLEDGEMENT', isUnconfirmed, occasion),
      findingOn(person, 'DECISION', isUndecided, occasion),
    ]),
};

/** § 6 Abs. 2 BQFG: the receipt is confirmed within a month. */
const isUnconfirmed = ({ acknowledgedAt, submittedAt }: Procedure, asOf: Day): Truth =>
  all(
    holds(acknowledgedAt, (day) => day === null),
    is(submittedAt, (day) => addMonths(day, 1) < asOf),
  );

/** § 6 Abs. 3 BQFG: decided within three months of the complete papers; the body may extend that once. */
const isUndecided = ({ completeAt, dueAt, extendedUntil }: Procedure, asOf: Day): Truth =>
  any(
    is(extendedUntil, (day) => day < asOf),
    all(
      holds(extendedUntil, (day) => day === null),
      any(
        is(dueAt, (day) => day < asOf),
        all(
          holds(dueAt, (day) => day === null),
          is(completeAt, (day) => addMonths(day, 3) < asOf),
        ),
      ),
    ),
  );

function findingOn(
  { $id, dateOfBirth, recognition }: PersonReading,
  variant: 'ACKNOWLEDGEMENT' | 'DECISION',
  isLate: (procedure: Procedure, asOf: Day) => Truth,
  { asOf }: Occasion,
): ObstacleFinding {
  return {
    subjects: [$id],
    truth: all(
      // Nobody below the age of work has a qualification to be recognised.
      isAged(dateOfBirth, asOf, (months) => months >= 180),
      some(recognition, (procedure) =>
        all(
          holds(procedure.decidedAt, (day) => day === null),
          isLate(procedure, asOf),
        ),
      ),
    ),
    variant,
    severity: 'MEDIUM',
    dueAt: null,
    agencies: ['RECOGNITION_BODY'],
    text: texts[variant],
    steps,
    documents: ['QUALIFICATION_EVIDENCE'],
  };
}

const texts: Readonly<Record<'ACKNOWLEDGEMENT' | 'DECISION', Words>> = {
  ACKNOWLEDGEMENT: {
    de: 'Die Anerkennungsstelle hat den Eingang des Antrags nach mehr als einem Monat noch nicht bestätigt.',
    en: 'After more than a month the recognition body has not confirmed that it has received the application.',
  },
  DECISION: {
    de: 'Die Anerkennungsstelle hätte über den vollständigen Antrag schon entscheiden müssen.',
    en: 'The recognition body should have decided about the complete application already.',
  },
};

const steps: readonly Words[] = [
  {
    de: 'Die Anerkennungsstelle schriftlich an die Frist erinnern und fragen, was noch fehlt (§ 6 BQFG).',
    en: 'Remind the recognition body of the time limit in writing and ask what is still missing (§ 6 BQFG).',
  },
  {
    de: 'Lassen sich Zeugnisse nicht beschaffen: andere geeignete Verfahren beantragen, etwa Arbeitsproben oder Fachgespräche (§ 14 BQFG).',
    en: 'If certificates cannot be obtained: ask for other suitable procedures, such as work samples or expert talks (§ 14 BQFG).',
  },
];
