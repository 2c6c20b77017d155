import { monthsBetween } from '../../../schema/calendar';
import { birthSpan } from '../facts/ages';
import { isTold } from '../facts/Fact';
import type { PersonReading } from '../facts/Reading';
import { compare, type Truth } from '../facts/Truth';

/** Whether somebody was at least so old on coming to Germany; unknown where the papers leave it open. @param months of age */
export function wasAgedOnArrival({ dateOfBirth, arrivedInGermany }: PersonReading, months: number): Truth {
  const answers = (born: string | null, came: string | null): readonly boolean[] => {
    if (born === null || came === null) return [true, false];
    const [earliest, latest] = birthSpan(born);
    const [first, last] = birthSpan(came);
    return [monthsBetween(latest, first) >= months, monthsBetween(earliest, last) >= months];
  };
  const truth = compare(dateOfBirth, arrivedInGermany, (born, came) => answers(born, came).includes(true));
  const isOpen =
    isTold(dateOfBirth) &&
    isTold(arrivedInGermany) &&
    new Set(answers(dateOfBirth.value, arrivedInGermany.value)).size > 1;
  return isOpen ? { value: null, facts: [], unknown: [dateOfBirth, arrivedInGermany] } : truth;
}
