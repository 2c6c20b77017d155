import type { FamilyReading, MemberReading, RecordReading } from '../facts/Reading';
import type { CourseRegistration, CourseRegistrationStatus } from '../facts/records/employment';
import type { Day } from '../facts/records/values';
import { all, given, isOneOf, not, type Truth } from '../facts/Truth';
import { belowSchoolAge } from './belowSchoolAge';
import { careCovers } from './careCovers';
import { eachOf } from './eachOf';
import { looksAfter } from './looksAfter';
import { type People, peopleFor } from './peopleFor';

/** Registrations for a course that has not begun. */
export const waitingStatuses: readonly CourseRegistrationStatus[] = [
  'REGISTERED',
  'WAITLISTED',
  'START_CONFIRMED',
  'PLACEMENT_TEST_DUE',
];

/** A course and the children below school age whom nobody would look after meanwhile. */
export interface CourseWithoutCare {
  readonly learner: MemberReading;
  /** Null stands for one of which nothing is told. */
  readonly course: RecordReading<CourseRegistration> | null;
  readonly children: People;
}

/**
 * The courses that members of a family cannot attend because of their children.
 * @param statuses of the registrations that count
 * @param beside what else must be so of the learner
 */
export function withoutCare(
  { members }: FamilyReading,
  { asOf, statuses }: { readonly asOf: Day; readonly statuses: readonly CourseRegistrationStatus[] },
  beside: (learner: MemberReading) => Truth = () => given(true),
): readonly CourseWithoutCare[] {
  return members.flatMap((learner) =>
    eachOf(learner.person.languageCourses.registrations, ({ status }) => isOneOf(status, statuses))
      .filter(({ truth }) => truth.value !== false)
      .flatMap(({ item: course, truth }) =>
        peopleFor(
          members.filter(({ person }) => person.$id !== learner.person.$id),
          ({ person: child }) =>
            all(
              truth,
              looksAfter(learner, child.$id),
              belowSchoolAge(child, asOf),
              beside(learner),
              ...(course === null
                ? []
                : [not(careCovers({ learner, child, course, family: members, asOf }))]),
            ),
        ).map((children) => ({ learner, course, children })),
      ),
  );
}
