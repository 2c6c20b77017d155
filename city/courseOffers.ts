import type { CourseType } from '../subgraphs/employment/terms';
import type { DistrictCode, Weekday } from '../subgraphs/vocabulary/terms';
import type { CourseOfferFacts } from './facts/base';
import type { Day, OrganisationFacts, TimeSlotFacts } from './facts/values';
import { idOf } from './idOf';
import { organisations } from './organisations';
import { addDays, mondayOf } from './today';

const workweek: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
const slots = (days: readonly Weekday[], from: string, to: string): readonly TimeSlotFacts[] =>
  days.map((weekday) => ({ weekday, from, to }));

/** When a course is held. A general course of 25 lessons a week fills five mornings (§ 11 IntV). */
export const timetables = {
  mornings: slots(workweek, '08:30', '12:45'),
  afternoons: slots(workweek, '13:15', '17:30'),
  lateMornings: slots(workweek, '09:00', '12:15'),
  threeMornings: slots(['MONDAY', 'WEDNESDAY', 'FRIDAY'], '08:45', '12:00'),
  twoMornings: slots(['TUESDAY', 'THURSDAY'], '09:00', '12:15'),
  evenings: slots(['MONDAY', 'TUESDAY', 'THURSDAY'], '17:45', '21:00'),
  saturday: slots(['SATURDAY'], '09:00', '14:00'),
} as const satisfies Readonly<Record<string, readonly TimeSlotFacts[]>>;
export type Timetable = keyof typeof timetables;

const { adultEducation, languageHouse, diakonieCourses, caritasCourses, tradeAcademy } = organisations;

/** Type, provider, start in weeks from now (negative: running), timetable, free places, child supervision, district. */
type Row = readonly [CourseType, OrganisationFacts, number, Timetable, number, boolean, DistrictCode];

const rows: readonly Row[] = [
  ['GENERAL', adultEducation, -6, 'mornings', 0, false, 'MITTE_STYRUM'],
  ['GENERAL', adultEducation, 2, 'mornings', 3, false, 'MITTE_STYRUM'],
  ['GENERAL', adultEducation, 7, 'afternoons', 11, false, 'MITTE_STYRUM'],
  ['GENERAL', languageHouse, 1, 'mornings', 1, false, 'ALSTADEN_LIRICH'],
  ['GENERAL', languageHouse, 7, 'evenings', 9, false, 'ALSTADEN_LIRICH'],
  ['GENERAL', diakonieCourses, 8, 'mornings', 6, true, 'OSTERFELD'],
  ['GENERAL', caritasCourses, 10, 'mornings', 12, false, 'OBERHAUSEN_OST'],
  ['GENERAL', adultEducation, 9, 'mornings', 14, false, 'STERKRADE_MITTE'],
  ['GENERAL', languageHouse, 14, 'afternoons', 20, false, 'STERKRADE_NORD'],
  ['PARENTS', caritasCourses, 8, 'lateMornings', 4, true, 'MITTE_STYRUM'],
  ['PARENTS', diakonieCourses, 10, 'lateMornings', 7, true, 'MITTE_STYRUM'],
  ['PARENTS', caritasCourses, 2, 'threeMornings', 0, true, 'ALSTADEN_LIRICH'],
  ['PARENTS', diakonieCourses, 9, 'threeMornings', 5, true, 'OSTERFELD'],
  ['PARENTS', adultEducation, 12, 'lateMornings', 8, true, 'STERKRADE_MITTE'],
  ['WOMEN', diakonieCourses, 3, 'lateMornings', 2, true, 'ALSTADEN_LIRICH'],
  ['WOMEN', caritasCourses, 11, 'lateMornings', 10, true, 'OBERHAUSEN_OST'],
  ['WOMEN', adultEducation, 20, 'mornings', 15, true, 'MITTE_STYRUM'],
  ['LITERACY', adultEducation, -3, 'threeMornings', 1, false, 'MITTE_STYRUM'],
  ['LITERACY', diakonieCourses, 6, 'threeMornings', 4, true, 'MITTE_STYRUM'],
  ['LITERACY', caritasCourses, 13, 'threeMornings', 8, false, 'OSTERFELD'],
  ['LITERACY', adultEducation, 9, 'twoMornings', 6, false, 'STERKRADE_MITTE'],
  ['SECOND_SCRIPT', languageHouse, 2, 'mornings', 5, false, 'MITTE_STYRUM'],
  ['SECOND_SCRIPT', languageHouse, 10, 'afternoons', 9, false, 'OBERHAUSEN_OST'],
  ['YOUTH', adultEducation, 8, 'mornings', 9, false, 'MITTE_STYRUM'],
  ['YOUTH', languageHouse, 12, 'mornings', 13, false, 'OSTERFELD'],
  ['INTENSIVE', languageHouse, 1, 'mornings', 2, false, 'MITTE_STYRUM'],
  ['INTENSIVE', adultEducation, 15, 'mornings', 16, false, 'STERKRADE_NORD'],
  ['PART_TIME', adultEducation, 7, 'twoMornings', 8, false, 'MITTE_STYRUM'],
  ['PART_TIME', languageHouse, 2, 'evenings', 6, false, 'MITTE_STYRUM'],
  ['PART_TIME', caritasCourses, 9, 'evenings', 10, false, 'STERKRADE_MITTE'],
  ['ONLINE', languageHouse, 1, 'evenings', 18, false, 'MITTE_STYRUM'],
  ['ONLINE', adultEducation, 8, 'lateMornings', 21, false, 'STERKRADE_MITTE'],
  ['ORIENTATION_FIRST', diakonieCourses, 3, 'twoMornings', 12, true, 'OSTERFELD'],
  ['ORIENTATION_FIRST', caritasCourses, 2, 'twoMornings', 7, false, 'ALSTADEN_LIRICH'],
  ['VOCATIONAL_B1', tradeAcademy, 3, 'mornings', 4, false, 'MITTE_STYRUM'],
  ['VOCATIONAL_B2', tradeAcademy, -8, 'mornings', 0, false, 'MITTE_STYRUM'],
  ['VOCATIONAL_B2', tradeAcademy, 9, 'mornings', 11, false, 'MITTE_STYRUM'],
  ['VOCATIONAL_B2', tradeAcademy, 7, 'evenings', 6, false, 'OBERHAUSEN_OST'],
  ['VOCATIONAL_C1', tradeAcademy, 12, 'afternoons', 10, false, 'MITTE_STYRUM'],
  ['VOCATIONAL_SPECIAL', tradeAcademy, 10, 'saturday', 8, false, 'MITTE_STYRUM'],
];

/** Id of the offer in that row of the list. */
export const courseOfferId = (row: number): string => idOf('courseOffer', String(row));

/** The public course directory (class S0): all starts are Mondays, counted from the week of that day. */
export function courseOffersOn(day: Day): readonly CourseOfferFacts[] {
  const monday = mondayOf(day);
  return rows.map(([type, provider, week, timetable, freePlaces, childSupervision, district], row) => ({
    id: courseOfferId(row),
    type,
    provider,
    start: addDays(monday, week * 7),
    slots: timetables[timetable],
    freePlaces,
    childSupervision,
    district,
  }));
}
