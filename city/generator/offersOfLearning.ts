import { addYears } from '../today';
import { type Draft, type Known, learnerIn, membersOf } from './Draft';
import * as due from './entitlements';
import { adults, draws, each, ids, littleGerman, type OfferFinder, smallChildren } from './OfferFinder';
import { registrationsOf } from './registrationsOf';

/** § 44 Abs. 1 Satz 1 AufenthG, as far as the city issues them. */
const bases = [
  'P18A',
  'P18B',
  'P18G',
  'P28',
  'P30',
  'P32',
  'P36',
  'P36A',
  'P25_1',
  'P25_2_REFUGEE',
  'P25_2_SUBSIDIARY',
  'P25B',
];

const entitlement = ({ person }: Known) => person.employment?.languageCourses?.entitlement ?? null;

/** Grown-ups below B1 who are no pupils. */
const couldLearn = (draft: Draft): readonly Known[] =>
  adults(draft).filter((known) => littleGerman(known) && !goesToSchool(known));

function goesToSchool({ person, age }: Known): boolean {
  const statuses = person.employment?.profile?.registeredAs ?? [];
  const elsewhere = statuses.some((status) => status !== 'NOT_REGISTERED' && status !== 'IN_TRAINING');
  return age < 27 && !elsewhere && person.education?.enrolment != null;
}

/** Confirmed and not lapsed, or the first title of such a kind is not a year old (§ 44 Abs. 2 AufenthG). */
function hasRight(known: Known, { today }: Draft): boolean {
  const file = known.person.immigration;
  if (known.sketch.line === 'EU' || known.sketch.line === 'GERMAN') return false;
  if (file === null || !bases.includes(file.currentStatus.basis ?? '')) return false;
  const right = entitlement(known);
  if (right?.basis === 'ENTITLED_44_1' && (right.used || (right.expiresAt ?? today) >= today)) return true;
  return file.titles.some(
    ({ firstIssue, basis, issuedAt, validUntil }) =>
      firstIssue &&
      bases.includes(basis) &&
      addYears(issuedAt, 1) > today &&
      (validUntil === null || addYears(issuedAt, 1) <= validUntil),
  );
}

export const courseRight: OfferFinder = (draft) =>
  each(
    couldLearn(draft).filter((known) => hasRight(known, draft)),
    (known) => entitlement(known) !== null,
  );

export const courseByOtherRoute: OfferFinder = (draft) =>
  each(
    couldLearn(draft).filter((known) => !hasRight(known, draft)),
    (known) => entitlement(known) !== null,
  );

/** § 9 Abs. 2 IntV: a benefit, or 33 % of the contribution ceiling, ten points more with one child and twenty with two. */
export const feeExemption: OfferFinder = (draft) => {
  const minors = due.minorsIn(draft).length;
  const gross = (draft.facts.household?.income ?? []).reduce((sum, { amount }) => sum + amount.from, 0);
  const little = gross <= 84.5 * (33 + 10 * Math.min(2, minors));
  const unit = draft.facts.benefitUnit?.members.map(({ person }) => person) ?? [];
  const learners = membersOf(draft).filter((known) => {
    const right = entitlement(known);
    const done = registrationsOf(known).some(({ status }) => status === 'COMPLETED');
    return right !== null && right.basis !== 'SELF_PAYING' && !done;
  });
  const drawing = learners.filter(
    ({ person: { id } }) =>
      unit.includes(id) || draws(draft, 'ASYLBLG_BASIC', id) || draws(draft, 'ASYLBLG_ANALOGOUS', id),
  );
  const free = learners.filter((known) => little || drawing.includes(known));
  return [
    ...each(free, (known) => entitlement(known)?.feeExempt === 'EXEMPT').map((open) => ({
      ...open,
      variant: 'FEE_EXEMPTION',
    })),
    ...each(drawing, (known) => entitlement(known)?.travelGrant === true).map((open) => ({
      ...open,
      variant: 'TRAVEL_GRANT',
    })),
  ];
};

export const childSupervision: OfferFinder = (draft) => {
  const learner = learnerIn(draft);
  const registration = learner?.person.employment?.languageCourses?.registrations[0];
  if (learner === null || registration === undefined || draft.sketch.course === 'COMPLETED') return [];
  const children = smallChildren(draft).filter(
    ({ person }) =>
      (person.childcare?.placement ?? null) === null && learner.member.caresFor.includes(person.id),
  );
  return children.length === 0
    ? []
    : [{ subjects: [learner.person.id, ...ids(children)], taken: registration.childSupervisionArranged }];
};
