import type { FactPath } from '../facts/FactPath';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { ImmigrationApplicationKind } from '../facts/records/immigration';
import { all, any, compare, isOneOf, not, type Truth } from '../facts/Truth';
import { isOpen } from './isOpen';
import { localTime } from './localTime';

/** Applications for another title or the same again. */
const forATitle: readonly ImmigrationApplicationKind[] = [
  'EXTENSION',
  'CHANGE_OF_PURPOSE',
  'SETTLEMENT_PERMIT',
  'TRAINING_RESIDENCE',
];

/** What `continuation` reads. */
export const continuationNeeds = [
  'person.immigration.currentStatus.kind',
  'person.immigration.currentStatus.basis',
  'person.immigration.currentStatus.validUntil',
  'person.immigration.applications.kind',
  'person.immigration.applications.submittedAt',
  'person.immigration.applications.status',
  'person.immigration.applications.decidedAt',
] as const satisfies readonly FactPath[];

/**
 * Whether a title goes on by law until the office decides, because that was applied for before it ended (§ 81 Abs. 4 AufenthG). From the
 * opportunity residence only an application under § 25a or § 25b does so (§ 104c), which is one for another title.
 */
export function continuation({ immigration: { currentStatus, applications } }: PersonReading): Truth {
  const { kind, basis, validUntil } = currentStatus;
  return any(
    isOneOf(kind, ['PROVISIONAL_CONTINUED']),
    all(
      isOneOf(kind, ['RESIDENCE_PERMIT', 'EU_BLUE_CARD']),
      some(applications, (application) =>
        all(
          isOneOf(application.kind, forATitle),
          any(isOneOf(application.kind, ['CHANGE_OF_PURPOSE']), not(isOneOf(basis, ['P104C']))),
          isOpen(application),
          compare(
            application.submittedAt,
            validUntil,
            (at, end) => at !== null && (end === null || localTime(at).day <= end),
          ),
        ),
      ),
    ),
  );
}
