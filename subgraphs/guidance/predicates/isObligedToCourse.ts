import type { FactPath } from '../facts/FactPath';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import { any, is, isOneOf, type Truth } from '../facts/Truth';

/** What `isObligedToCourse` reads. */
export const courseDutyNeeds = [
  'person.immigration.courseObligation.fulfilled',
  'person.languageCourses.entitlement.basis',
  'person.employment.dutiesOpen.kind',
] as const satisfies readonly FactPath[];

/** Whether an office has obliged somebody to take a language course (§ 44a AufenthG, § 15 SGB II, § 5b AsylbLG). */
export const isObligedToCourse = ({ immigration, languageCourses, employment }: PersonReading): Truth =>
  any(
    is(immigration.courseObligation.fulfilled, (done) => !done),
    is(languageCourses.entitlement.basis, (basis) => basis.startsWith('OBLIGED')),
    some(employment.dutiesOpen, ({ kind }) => isOneOf(kind, ['ATTEND_COURSE'])),
  );
