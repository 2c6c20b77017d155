import type { Day } from '../facts/values';
import { addDays, addMonths, daysBetween, monthsBetween } from '../today';
import { atHome, type Draft, type Known, membersOf } from './Draft';
import { each, type Finder } from './Finder';
import { type Registration, registrationsOf, waitingStatuses } from './registrationsOf';
import { startsSchool } from './schoolAge';

/** A weekly hour of care covers a lesson when it begins before and ends after it. */
function placementCovers(child: Known, registration: Registration): boolean {
  const weekly = child.person.childcare?.placement?.weekly ?? [];
  return registration.slots.every((lesson) =>
    weekly.some(
      (care) => care.weekday === lesson.weekday && care.from <= lesson.from && care.to >= lesson.to,
    ),
  );
}

function coveredByOther(draft: Draft, learner: Known, child: Known): boolean {
  return atHome(draft).some(
    (other) =>
      other.index !== learner.index &&
      other.member.caresFor.includes(child.person.id) &&
      !registrationsOf(other).some(({ status }) => status === 'RUNNING' || status === 'START_CONFIRMED'),
  );
}

/** X01: a course that cannot be taken because nobody looks after a child below school age. */
export const courseBlockedByChildcare: Finder = (draft) =>
  membersOf(draft).flatMap((learner) =>
    registrationsOf(learner)
      .filter(({ status }) => waitingStatuses.includes(status))
      .flatMap((registration) => {
        const uncovered = atHome(draft).filter(
          (child) =>
            learner.member.caresFor.includes(child.person.id) &&
            startsSchool(child.sketch.born) > draft.today &&
            !placementCovers(child, registration) &&
            !coveredByOther(draft, learner, child),
        );
        return uncovered.length === 0
          ? []
          : [{ subjects: [learner.person.id, ...uncovered.map(({ person }) => person.id)] }];
      }),
  );

/** X08: a place begins within 60 days and the measles proof is missing. */
export const measlesBlocksDaycare: Finder = (draft) =>
  each(draft, ({ person, sketch }) => {
    const soon = addDays(draft.today, 60);
    const starts = [
      ...(person.childcare?.requests ?? []).flatMap(({ offers }) => offers.map(({ from }) => from)),
      ...(person.childcare?.placement ? [person.childcare.placement.from] : []),
    ];
    const months = monthsBetween(sketch.born, draft.today);
    const status = person.health?.measlesProof?.status;
    const lacks = status === 'NO_PROOF' || (status === 'ONE_DOSE' && months >= 24);
    return lacks && months >= 12 && starts.some((from) => from >= draft.today && from <= soon);
  });

/** X09: a right to a course is about to be lost. */
export const courseRightExpiring: Finder = (draft) =>
  each(draft, (known) => {
    const right = known.person.employment?.languageCourses?.entitlement ?? null;
    const registrations = registrationsOf(known);
    const soon = addDays(draft.today, 90);
    const unused =
      right !== null && registrations.length === 0 && right.expiresAt !== null && right.expiresAt <= soon;
    const lateStart = registrations.some(
      ({ startedAt, registeredAt, status }) =>
        startedAt === null && waitingStatuses.includes(status) && addMonths(registeredAt, 12) <= soon,
    );
    return unused || lateStart;
  });

/** X10: somebody is obliged to a course that a functional constraint rules out. */
export const dutiesCollide: Finder = (draft) =>
  each(draft, (known) => {
    const constrained = (known.person.health?.functionalConstraints ?? []).some(
      ({ kind, until }) =>
        (kind === 'NO_FULL_DAY_COURSE' || kind === 'REDUCED_HOURS_ONLY') &&
        (until === null || until >= draft.today),
    );
    const obliged =
      known.person.immigration?.courseObligation?.fulfilled === false ||
      known.person.employment?.languageCourses?.entitlement?.basis.startsWith('OBLIGED');
    const attending = registrationsOf(known).some(
      ({ status }) => status === 'RUNNING' || waitingStatuses.includes(status),
    );
    return constrained && obliged === true && attending;
  });

/** X13: an obliged child has waited for a school place for more than 28 days. */
export const schoolPlaceDelay: Finder = (draft) =>
  each(draft, ({ person }) => {
    const record = person.education;
    const registered = record?.newcomerRegistration?.registeredAt ?? null;
    return (
      record?.obligation.state === 'OBLIGED' &&
      record.enrolment === null &&
      registered !== null &&
      daysBetween(registered, draft.today) > 28
    );
  });

/** X19: the recognition body has missed its month or its three months. */
export const recognitionOverdue: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.employment?.recognition ?? []).some(
      ({ decidedAt, dueAt, acknowledgedAt, submittedAt }) =>
        decidedAt === null &&
        ((dueAt !== null && dueAt < draft.today) ||
          (acknowledgedAt === null && submittedAt < addMonths(draft.today, -1))),
    ),
  );

/** Birthdays in months on which a right begins or ends. */
const cliffs = [12, 14, 36, 180, 192, 216, 252, 300, 324];

/** X22: such a birthday within 120 days, of somebody to whom it matters. */
export const ageCliff: Finder = (draft) =>
  membersOf(draft)
    .filter(
      ({ sketch }) => sketch.part === 'CHILD' || sketch.line === 'P104C' || sketch.line === 'TOLERATION',
    )
    .flatMap(({ person, sketch, member }) => {
      const next = cliffs.find((months) => {
        const day: Day = addMonths(sketch.born, months);
        return day > draft.today && day <= addDays(draft.today, 120);
      });
      const matters =
        next !== undefined &&
        (next >= 180 || person.childcare?.placement == null) &&
        (member.livesInHousehold || next >= 216);
      return matters && next !== undefined ? [{ subjects: [person.id], variant: `${next} months` }] : [];
    });
