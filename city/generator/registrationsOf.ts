import type { Known } from './Draft';

export const waitingStatuses = ['REGISTERED', 'WAITLISTED', 'START_CONFIRMED', 'PLACEMENT_TEST_DUE'];

export type Registration = NonNullable<
  NonNullable<Known['person']['employment']>['languageCourses']
>['registrations'][number];

export const registrationsOf = ({ person }: Known): readonly Registration[] =>
  person.employment?.languageCourses?.registrations ?? [];
