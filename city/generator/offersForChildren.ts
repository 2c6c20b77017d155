import { monthsBetween } from '../today';
import { drawsForWaiver } from './childcare';
import { earnersIn } from './Draft';
import * as due from './entitlements';
import { each, has, type OfferFinder, smallChildren } from './OfferFinder';
import { freeOfFees, gradeOn, startsSchool } from './schoolAge';

/** Learning support is the part of the package that must be asked for, so it is the one that is missed. */
export const learningSupport: OfferFinder = (draft) => {
  const drawing =
    due.onBasicIncome(draft) ||
    draft.sketch.livelihood === 'ASYLBLG' ||
    has(draft, 'CHILD_SUPPLEMENT') ||
    has(draft, 'HOUSING_BENEFIT');
  const pupils = due
    .minorsIn(draft)
    .filter(({ person }) => drawing && person.education !== null && person.education.enrolment !== null);
  return pupils.map(({ person }) => ({
    subjects: [person.id],
    variant: 'LEARNING_SUPPORT',
    taken: draft.facts.benefits.some(
      ({ covered, components }) => covered.includes(person.id) && components.includes('LEARNING_SUPPORT'),
    ),
  }));
};

export const placeFrom =
  (from: number, to: number): OfferFinder =>
  (draft) => {
    const children = smallChildren(draft).filter(({ person, sketch }) => {
      const months = monthsBetween(sketch.born, draft.today);
      return months >= from && months < to && (person.childcare?.placement ?? null) === null;
    });
    return each(children, ({ person }) => (person.childcare?.requests.length ?? 0) > 0);
  };

export const placeBelowOne: OfferFinder = (draft) => {
  const busy =
    earnersIn(draft).length > 0 || draft.sketch.course === 'RUNNING' || draft.sketch.course === 'WAITING';
  return busy ? placeFrom(0, 12)(draft) : [];
};

export const allDayPrimary: OfferFinder = (draft) =>
  each(
    due
      .minorsIn(draft)
      .filter(
        ({ sketch, person }) =>
          gradeOn(sketch.born, draft.today) === 1 &&
          startsSchool(sketch.born) >= '2026-08-01' &&
          person.education?.enrolment != null,
      ),
    ({ person }) => person.education?.allDay?.status === 'PLACED',
  );

export const priorityRequest: OfferFinder = (draft) => {
  const inSight = draft.sketch.course === 'WAITING' || draft.sketch.course === 'ENTITLED';
  if (draft.facts.benefitUnit === null || !inSight) return [];
  const children = smallChildren(draft).filter(
    ({ person, sketch }) =>
      monthsBetween(sketch.born, draft.today) >= 14 && (person.childcare?.placement ?? null) === null,
  );
  return each(
    children,
    ({ person }) =>
      person.childcare?.requests.some(({ priorityGrounds }) =>
        priorityGrounds.includes('PARENT_IN_INTEGRATION_COURSE'),
      ) ?? false,
  );
};

export const feeWaiver: OfferFinder = (draft) => {
  if (!drawsForWaiver(draft)) return [];
  const children = smallChildren(draft).filter(
    ({ person, sketch }) => person.childcare?.placement != null && !freeOfFees(sketch.born, draft.today),
  );
  return each(children, ({ person }) => person.childcare?.feeStatus === 'WAIVED_90_4');
};
