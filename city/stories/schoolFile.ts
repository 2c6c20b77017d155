import type { ChildcareType } from '../../subgraphs/schools/terms';
import type { ChildcareFacts, EducationFacts, FacilityFacts } from '../facts/schools';
import type { Day, Id, TimeSlotFacts } from '../facts/values';
import type { SchoolPlace } from '../organisations';

/** A pupil's record; the obligation begins with the school years (§ 34 SchulG NRW). */
export const schoolFile = (
  obligation: EducationFacts['obligation'],
  facts: Partial<EducationFacts> = {},
): EducationFacts => ({
  source: 'SCHOOL_AUTHORITY',
  obligation,
  newcomerRegistration: null,
  enrolment: null,
  languageSupport: null,
  supportNeed: null,
  allDay: null,
  attendanceConfirmed: null,
  ...facts,
});

/** A place in a class. */
export const enrolledAt = (
  place: SchoolPlace,
  grade: number | null,
  from: Day,
): NonNullable<EducationFacts['enrolment']> => ({
  school: { id: place.id, name: place.name, district: place.district },
  type: place.type,
  grade,
  from,
  until: null,
});

const workweek = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

/** The same hours from Monday to Friday. */
export const everyWorkday = (from: string, to: string): readonly TimeSlotFacts[] =>
  workweek.map((weekday) => ({ weekday, from, to }));

/** What the daycare placement unit of the youth office has on a child. */
export const childcareFile = (facts: Partial<ChildcareFacts>): ChildcareFacts => ({
  source: 'YOUTH_OFFICE_DAYCARE',
  requests: [],
  placement: null,
  feeStatus: null,
  ...facts,
});

type Request = ChildcareFacts['requests'][number];

/** A wish for a daycare place, entered in the portal. */
export const daycareRequest = (
  id: Id,
  portalRef: string,
  facts: Partial<Request> & Pick<Request, 'wantedFrom' | 'notifiedAt' | 'status' | 'entitlementSince'>,
): Request => ({ id, portalRef, hoursPerWeek: 'H35', offers: [], priorityGrounds: [], ...facts });

/** A place that is taken up, five days a week. */
export const placedAt = (
  facility: FacilityFacts,
  from: Day,
  until: Day | null,
  hours: readonly [from: string, to: string],
  type: ChildcareType = 'DAYCARE_CENTRE',
): NonNullable<ChildcareFacts['placement']> => ({
  facility: { id: facility.id, name: facility.name, district: facility.district },
  type,
  from,
  until,
  weekly: everyWorkday(...hours),
});
