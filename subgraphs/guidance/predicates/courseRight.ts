import { addMonths, addYears } from '../../../schema/calendar';
import { isAged } from '../facts/ages';
import type { FactPath } from '../facts/FactPath';
import { some } from '../facts/lists';
import type { PersonReading } from '../facts/Reading';
import type { LabourStatus } from '../facts/records/employment';
import type { ResidenceBasis } from '../facts/records/immigration';
import type { Day } from '../facts/records/values';
import { all, any, compare, exists, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { isGerman } from './isGerman';
import { isUnionCitizen } from './isUnionCitizen';
import { speaksGerman } from './speaksGerman';

/** Titles whose first issue gives a right to the integration course (§ 44 Abs. 1 Satz 1 AufenthG). */
const bases: readonly ResidenceBasis[] = [
  'P18A',
  'P18B',
  'P18G',
  'P19C',
  'P28',
  'P30',
  'P32',
  'P36',
  'P36A',
  'P25_1',
  'P25_2_REFUGEE',
  'P25_2_SUBSIDIARY',
  'P25_4A',
  'P25B',
  'P38A',
  'P23_2',
  'P23_4',
];

/** What the functions here read. */
export const courseRightNeeds = [
  'person.nationalities',
  'person.dateOfBirth',
  'person.languages.code',
  'person.languages.level',
  'person.immigration.currentStatus.basis',
  'person.immigration.titles.basis',
  'person.immigration.titles.firstIssue',
  'person.immigration.titles.issuedAt',
  'person.immigration.titles.validUntil',
  'person.languageCourses.entitlement.basis',
  'person.languageCourses.entitlement.expiresAt',
  'person.languageCourses.entitlement.used',
  'person.education.enrolment.from',
  'person.employment.registeredAs',
] as const satisfies readonly FactPath[];

/** Whether somebody is of age, no pupil, and does not speak German well enough yet (§ 44 Abs. 1, 3 AufenthG). */
export const couldLearn = (person: PersonReading, asOf: Day): Truth =>
  all(
    isAged(person.dateOfBirth, asOf, (months) => months >= 216),
    not(speaksGerman(person, 'B1')),
    not(goesToSchool(person, asOf)),
  );

/** Grown-ups are asked for a school only while they can still be pupils, and nobody who is known to do something else. */
const goesToSchool = (person: PersonReading, asOf: Day): Truth =>
  all(
    isAged(person.dateOfBirth, asOf, (months) => months < 324),
    not(isOtherwiseBusy(person)),
    exists(person.education.enrolment.from),
  );

const otherwise: readonly LabourStatus[] = [
  'EMPLOYED',
  'UNEMPLOYED',
  'JOB_SEEKING',
  'IN_MEASURE',
  'IN_LANGUAGE_COURSE',
  'NOT_AVAILABLE_CHILDCARE',
];

const isOtherwiseBusy = ({ employment }: PersonReading): Truth =>
  is(employment.registeredAs, (statuses) => statuses.some((status) => otherwise.includes(status)));

/**
 * Whether somebody has a right to the integration course under § 44 Abs. 1 AufenthG: confirmed and not lapsed, or the first title of such
 * a kind is not a year old (§ 44 Abs. 2).
 */
export const hasCourseRight = (person: PersonReading, asOf: Day): Truth =>
  all(
    not(isUnionCitizen(person)),
    not(isGerman(person)),
    isOneOf(person.immigration.currentStatus.basis, bases),
    any(isConfirmed(person, asOf), firstTitleIsNew(person, asOf)),
  );

const isConfirmed = ({ languageCourses: { entitlement } }: PersonReading, asOf: Day): Truth =>
  all(
    isOneOf(entitlement.basis, ['ENTITLED_44_1']),
    any(
      holds(entitlement.used, (used) => used === true),
      holds(entitlement.expiresAt, (day) => day === null || day >= asOf),
    ),
  );

const firstTitleIsNew = ({ immigration }: PersonReading, asOf: Day): Truth =>
  some(immigration.titles, ({ basis, firstIssue, issuedAt, validUntil }) =>
    all(
      isOneOf(basis, bases),
      is(firstIssue, (first) => first),
      is(issuedAt, (day) => addYears(day, 1) > asOf),
      // A title for a year or more means to stay for good (§ 44 Abs. 1 Satz 2 AufenthG).
      compare(
        issuedAt,
        validUntil,
        (from, until) => from !== null && (until === null || addMonths(from, 12) <= until),
      ),
    ),
  );
