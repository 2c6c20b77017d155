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

/** X13: an obliged child has waited for a school place for more than 28 days, since it was registered or the duty began. */
export const schoolPlaceDelay: Finder = (draft) =>
  each(draft, ({ person }) => {
    const record = person.education;
    const since = [record?.newcomerRegistration?.registeredAt, record?.obligation.since];
    return (
      record?.obligation.state === 'OBLIGED' &&
      (record.enrolment === null || (record.enrolment.until ?? draft.today) < draft.today) &&
      since.some((day) => day != null && daysBetween(day, draft.today) > 28)
    );
  });

/** X19: the recognition body has missed its month or its three months, an extension among them. */
export const recognitionOverdue: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.employment?.recognition ?? []).some(
      ({ decidedAt, dueAt, completeAt, extendedUntil, acknowledgedAt, submittedAt }) => {
        const complete = completeAt === null ? null : addMonths(completeAt, 3);
        const limit = extendedUntil ?? dueAt ?? complete;
        return (
          decidedAt === null &&
          ((limit !== null && limit < draft.today) ||
            (acknowledgedAt === null && addMonths(submittedAt, 1) < draft.today))
        );
      },
    ),
  );
