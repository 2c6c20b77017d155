import { freeOfContribution } from './courses';
import { type Known, learnerIn } from './Draft';
import { adults, each, ids, lineIn, littleGerman, type OfferFinder, smallChildren } from './OfferFinder';
import type { StatusLine } from './Sketch';

const rightByLaw: readonly StatusLine[] = ['SUBSIDIARY', 'REFUGEE', 'FAMILY', 'P25AB'];

const entitlement = ({ person }: Known) => person.employment?.languageCourses?.entitlement ?? null;

export const courseRight: OfferFinder = (draft) =>
  each(
    adults(draft).filter((known) => littleGerman(known) && lineIn(rightByLaw)(known) && known.age < 65),
    (known) => entitlement(known) !== null,
  );

export const courseByOtherRoute: OfferFinder = (draft) =>
  each(
    adults(draft).filter((known) => littleGerman(known) && !lineIn(rightByLaw)(known) && known.age < 65),
    (known) => entitlement(known) !== null,
  );

export const feeExemption: OfferFinder = (draft) => {
  const learner = learnerIn(draft);
  const right = learner === null ? null : entitlement(learner);
  if (learner === null || right === null || !freeOfContribution(draft) || draft.sketch.course === 'COMPLETED')
    return [];
  return [{ subjects: [learner.person.id], taken: right.feeExempt === 'EXEMPT' }];
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
