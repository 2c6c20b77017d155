import { monthsBetween } from '../today';
import { atHome, childrenIn, type Draft, type Known } from './Draft';
import * as due from './entitlements';
import { draws, each, type OfferFinder, smallChildren } from './OfferFinder';
import { waitingStatuses } from './registrationsOf';
import { freeOfFees, gradeOn, startsSchool } from './schoolAge';

const isParent = ({ sketch }: Known): boolean => sketch.part === 'REFERENCE' || sketch.part === 'PARTNER';

const inUnit = (draft: Draft, { person }: Known): boolean =>
  draft.facts.benefitUnit?.members.some((member) => member.person === person.id) ?? false;

/** What opens the package, and frees from the daycare fee (§ 28 SGB II, § 6b BKGG, § 3 Abs. 4 AsylbLG, § 90 Abs. 4 SGB VIII). */
const opening = [
  'ASYLBLG_BASIC',
  'ASYLBLG_ANALOGOUS',
  'SOCIAL_ASSISTANCE',
  'BASIC_SECURITY_OLD_AGE',
  'CHILD_SUPPLEMENT',
  'HOUSING_BENEFIT',
] as const;

const drawsOpening = (draft: Draft, known: Known): boolean =>
  inUnit(draft, known) || opening.some((type) => draws(draft, type, known.person.id));

const hasPlace = ({ person }: Known): boolean => person.childcare?.placement != null;

/** At school below 25, without training pay. */
const isPupil = (draft: Draft, { person, age }: Known): boolean =>
  age < 25 &&
  person.education?.enrolment != null &&
  !(draft.facts.household?.income ?? []).some(
    (income) => income.person === person.id && income.type === 'TRAINING_PAY',
  );

/** Each part of the package with those who may have it; learning support must be asked for, so it is the one that is missed. */
export const participation: OfferFinder = (draft) => {
  const children = childrenIn(draft).filter((known) => drawsOpening(draft, known));
  const pupils = children.filter((known) => isPupil(draft, known));
  const parts = {
    SCHOOL_SUPPLIES: pupils,
    LEARNING_SUPPORT: pupils,
    LUNCH: children.filter((known) => pupils.includes(known) || hasPlace(known)),
    SOCIAL_PARTICIPATION: children.filter(({ age }) => age < 18),
  };
  return Object.entries(parts).flatMap(([variant, those]) =>
    each(those, ({ person }) =>
      draft.facts.benefits.some(
        ({ covered, components }) =>
          covered.includes(person.id) && (components as readonly string[]).includes(variant),
      ),
    ).map((open) => ({ ...open, variant })),
  );
};

export const placeFrom =
  (from: number, to: number): OfferFinder =>
  (draft) => {
    const children = smallChildren(draft).filter((known) => {
      const months = monthsBetween(known.sketch.born, draft.today);
      return months >= from && months < to && !hasPlace(known);
    });
    return each(children, ({ person }) => (person.childcare?.requests.length ?? 0) > 0);
  };

/** § 24 Abs. 1 Nr. 2 SGB VIII: each parent at home works, looks for work, learns or is in what the Jobcenter pays for. */
export const placeBelowOne: OfferFinder = (draft) => {
  const parents = atHome(draft).filter(isParent);
  const busy = parents.every(({ person: { employment } }) => {
    const statuses = employment?.profile?.registeredAs ?? [];
    const trains = employment?.trainings.some(
      ({ from, until }) => from <= draft.today && until >= draft.today,
    );
    const resting = ['NOT_REGISTERED', 'NOT_AVAILABLE_CHILDCARE', 'NOT_AVAILABLE_HEALTH'];
    const active = statuses.some((status) => !resting.includes(status));
    return active || trains === true || (employment?.jobs.length ?? 0) > 0;
  });
  return parents.length > 0 && busy ? placeFrom(0, 12)(draft) : [];
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

/** § 10 Abs. 1 Nr. 3 SGB II: a parent in the unit with a course or a job in sight, a child of 14 months without a place. */
export const priorityRequest: OfferFinder = (draft) => {
  const could = atHome(draft).some(
    (known) => isParent(known) && inUnit(draft, known) && hasInSight(known, draft),
  );
  if (!could) return [];
  const children = smallChildren(draft).filter(
    (known) => monthsBetween(known.sketch.born, draft.today) >= 14 && !hasPlace(known),
  );
  return each(
    children,
    ({ person }) =>
      person.childcare?.requests.some(
        ({ status, priorityGrounds }) =>
          (status === 'OFFERED' || status === 'ACCEPTED') &&
          priorityGrounds.some((ground) => ground.startsWith('PARENT_')),
      ) ?? false,
  );
};

function hasInSight({ person: { employment } }: Known, { today }: Draft): boolean {
  const right = employment?.languageCourses?.entitlement ?? null;
  const unused =
    right !== null &&
    right.basis !== 'NONE' &&
    !right.used &&
    (right.expiresAt === null || right.expiresAt >= today);
  const waits = employment?.languageCourses?.registrations.some(({ status }) =>
    waitingStatuses.includes(status),
  );
  const offered = employment?.jobOffers.some(
    ({ status }) => status === 'OFFERED' || status.startsWith('ACCEPTED'),
  );
  return unused || waits === true || offered === true;
}

/** § 90 Abs. 4 SGB VIII: parents or children draw something that frees them, and the child is not free anyway. */
export const feeWaiver: OfferFinder = (draft) => {
  const family = atHome(draft).filter((known) => isParent(known) || known.sketch.part === 'CHILD');
  if (!family.some((known) => drawsOpening(draft, known))) return [];
  const children = smallChildren(draft).filter(
    (known) => hasPlace(known) && !freeOfFees(known.sketch.born, draft.today),
  );
  return each(children, ({ person }) => person.childcare?.feeStatus === 'WAIVED_90_4');
};
