import { addDays } from '../../../schema/calendar';
import type { FactPath } from '../facts/FactPath';
import { none } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { ImmigrationApplicationKind } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, is, isOneOf, type Truth } from '../facts/Truth';
import { isOpen } from './isOpen';
import { needsTitle, needsTitleNeeds } from './needsTitle';

/** Applications that let a stay go on; all others are about papers, work, a place to live or citizenship. */
const forTheStay: readonly ImmigrationApplicationKind[] = [
  'FIRST_ISSUE',
  'EXTENSION',
  'CHANGE_OF_PURPOSE',
  'SETTLEMENT_PERMIT',
  'TOLERATION_EXTENSION',
  'TRAINING_RESIDENCE',
  'EMPLOYMENT_TOLERATION',
  'NEWBORN_TITLE',
];

/** What `titleEndsUnasked` reads. */
export const titleEndsNeeds = [
  ...needsTitleNeeds,
  'person.immigration.currentStatus.validUntil',
  'person.immigration.applications.kind',
  'person.immigration.applications.status',
  'person.immigration.applications.decidedAt',
] as const satisfies readonly FactPath[];

/** Whether a title or toleration ends within so many days and nothing is applied for that would let the stay go on (X03). */
export const titleEndsUnasked = (person: PersonReading, asOf: Day, days = 90): Truth =>
  all(
    needsTitle(person),
    is(person.immigration.currentStatus.validUntil, (day) => day <= addDays(asOf, days)),
    none(person.immigration.applications, (application) =>
      all(isOneOf(application.kind, forTheStay), isOpen(application)),
    ),
  );
