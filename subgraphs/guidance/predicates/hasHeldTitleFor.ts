import { addMonths } from '../../../schema/calendar';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, is, isOneOf, type Truth } from '../facts/Truth';

/**
 * Whether somebody has stayed with a title for so many months. The time of an asylum procedure that ended with protection counts (§ 26
 * Abs. 3, 4 AufenthG, § 55 Abs. 3 AsylG); a toleration does not.
 */
export function hasHeldTitleFor({ immigration }: PersonReading, months: number, asOf: Day): Truth {
  const reached = (day: Day) => addMonths(day.slice(0, 10), months) <= asOf;
  const { currentStatus, titles, asylum } = immigration;
  return any(
    is(currentStatus.since, reached),
    some(titles, ({ validFrom }) => is(validFrom, reached)),
    all(isOneOf(asylum.stage, ['FINAL_PROTECTION']), is(asylum.appliedAt, reached)),
  );
}

/** What `hasHeldTitleFor` reads. */
export const heldTitleNeeds = [
  'person.immigration.currentStatus.since',
  'person.immigration.titles.validFrom',
  'person.immigration.asylum.stage',
  'person.immigration.asylum.appliedAt',
] as const;
