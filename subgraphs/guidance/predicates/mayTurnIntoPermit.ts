import { addMonths } from '../../../schema/calendar';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, is, isOneOf, not, type Truth } from '../facts/Truth';
import { needsTitle } from './needsTitle';

const toleratedMonths = 12;

/**
 * Whether somebody has what §§ 25a, 25b AufenthG build on: a permit of § 104c, or a toleration for a year. A toleration of somebody who
 * hides the identity does not count (§ 60b Abs. 5 AufenthG).
 */
export function mayTurnIntoPermit(person: PersonReading, asOf: Day): Truth {
  const { kind, basis, since } = person.immigration.currentStatus;
  return all(
    needsTitle(person),
    any(
      isOneOf(basis, ['P104C']),
      all(
        isOneOf(kind, ['TOLERATION']),
        not(isOneOf(basis, ['P60B'])),
        is(since, (day) => addMonths(day, toleratedMonths) <= asOf),
      ),
    ),
  );
}

/** What it reads. */
export const mayTurnNeeds = [
  'person.nationalities',
  'person.immigration.currentStatus.kind',
  'person.immigration.currentStatus.basis',
  'person.immigration.currentStatus.since',
] as const;
