import { addMonths } from '../../../schema/calendar';
import { bornSuchThat } from '../facts/ages';
import type { PersonReading } from '../facts/Reading';
import type { Day } from '../facts/records/values';
import { all, any, is, type Truth } from '../facts/Truth';
import { remembered } from './remembered';

/**
 * Whether somebody has been in Germany for so many months. Of those who were born here no arrival is on file: they have been here for as
 * long as they have had their status, and never for longer than they have lived.
 */
export const hasStayedFor = remembered((person: PersonReading, months: number, asOf: Day): Truth => {
  const reached = (since: Day) => addMonths(since, months) <= asOf;
  return all(
    bornSuchThat(person.dateOfBirth, reached),
    any(bornSuchThat(person.arrivedInGermany, reached), is(person.immigration.currentStatus.since, reached)),
  );
});
