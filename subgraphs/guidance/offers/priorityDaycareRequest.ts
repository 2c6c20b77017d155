import { some } from '../facts/lists';
import type { MemberReading, PersonReading } from '../facts/Reading';
import type { CourseEntitlementBasis } from '../facts/records/employment';
import type { PriorityGround } from '../facts/records/schools';
import type { Day } from '../facts/records/values';
import { all, any, exists, holds, is, isOneOf, not, type Truth } from '../facts/Truth';
import { parameterOn } from '../parameters';
import { benefitUnitNeeds, drawsBasicIncome } from '../predicates/draws';
import { inOne } from '../predicates/inOne';
import { isParentAtHome } from '../predicates/isAtHome';
import { lacksPlace, lacksPlaceNeeds } from '../predicates/lacksPlace';
import { waitingStatuses } from '../predicates/withoutCare';
import type { Occasion, OfferFinding, OfferRule } from '../Rule';

const none: readonly CourseEntitlementBasis[] = ['NONE'];

const grounds: readonly PriorityGround[] = [
  'PARENT_IN_INTEGRATION_COURSE',
  'PARENT_EMPLOYED',
  'PARENT_TRAINING',
];

/** O12: a daycare place before others for the child of somebody on basic income support with a course or a job in sight. */
export const priorityDaycareRequest: OfferRule = {
  kind: 'OFFER',
  id: 'O12',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  unit: 'CHILD',
  title: { de: 'Vorrangiger Betreuungsplatz', en: 'Daycare place with priority' },
  legalRefs: ['§ 10 Abs. 1 Nr. 3 SGB II'],
  needs: [
    ...lacksPlaceNeeds,
    ...benefitUnitNeeds,
    'person.childcare.requests.priorityGrounds',
    'person.languageCourses.registrations.status',
    'person.languageCourses.entitlement.basis',
    'person.languageCourses.entitlement.used',
    'person.languageCourses.entitlement.expiresAt',
    'person.jobOffers.status',
  ],
  find: (family, occasion) => {
    const somebodyCouldBegin = any(
      ...family.members.map((member) =>
        all(
          isParentAtHome(member),
          drawsBasicIncome(member.person),
          hasInSight(member.person, occasion.asOf),
        ),
      ),
      not(exists(family.$members)),
    );
    return inOne(family.members.map((member) => findingOn(member, somebodyCouldBegin, occasion)));
  },
};

/** A course that waits or may be chosen, a job that is offered. */
const hasInSight = ({ languageCourses, jobOffers }: PersonReading, asOf: Day): Truth =>
  any(
    some(languageCourses.registrations, ({ status }) => isOneOf(status, waitingStatuses)),
    all(
      is(languageCourses.entitlement.basis, (basis) => !none.includes(basis)),
      holds(languageCourses.entitlement.used, (used) => used === false),
      holds(languageCourses.entitlement.expiresAt, (day) => day === null || day >= asOf),
    ),
    some(jobOffers, ({ status }) => isOneOf(status, ['OFFERED', 'ACCEPTED_PENDING_DOCUMENTS'])),
  );

function findingOn(member: MemberReading, somebodyCouldBegin: Truth, { asOf }: Occasion): OfferFinding {
  const from = parameterOn('REASONABLE_FROM_CHILD_MONTHS', asOf);
  return {
    subjects: [member.person.$id],
    truth: all(
      lacksPlace(member, asOf, (months) => months >= from),
      somebodyCouldBegin,
    ),
    // A ground in the youth office’s list alone is not yet the request at Jobcenter and municipality, who are to work towards a place: while
    // the child waits, that is still worth making.
    taken: some(member.person.childcare.requests, ({ status, priorityGrounds }) =>
      all(
        isOneOf(status, ['OFFERED', 'ACCEPTED']),
        is(priorityGrounds, (named) => named.some((ground) => grounds.includes(ground))),
      ),
    ),
    variant: null,
    applyAt: 'JOB_CENTER',
    from: null,
    latestUsefulDate: null,
    retroactiveUntil: null,
    risk: {
      de: 'Mit einem Platz gelten Kurs oder Arbeit als zumutbar; wer dann ohne wichtigen Grund ablehnt, muss mit Kürzungen rechnen.',
      en: 'With a place, course or work count as reasonable; whoever refuses them then without good reason must expect cuts.',
    },
    simplified: false,
    text: {
      de: 'Das Jobcenter soll darauf hinwirken, dass das Kind vorrangig einen Betreuungsplatz bekommt, wenn Kurs oder Arbeit daran hängen.',
      en: 'The Jobcenter is to work towards a daycare place with priority where a course or a job depends on it.',
    },
    steps: [
      {
        de: 'Im Jobcenter schriftlich um Unterstützung beim vorrangigen Platz bitten und Kursanmeldung oder Stellenangebot beilegen.',
        en: 'Ask the Jobcenter in writing to support a place with priority, and add the course registration or the job offer.',
      },
      {
        de: 'Im Betreuungsportal den Grund „Elternteil im Integrationskurs“ oder „Elternteil berufstätig“ eintragen.',
        en: 'Enter the ground “parent in an integration course” or “parent employed” in the daycare portal.',
      },
    ],
    documents: ['COURSE_CERTIFICATE'],
  };
}
