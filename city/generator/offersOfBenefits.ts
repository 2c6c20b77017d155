import { monthsBetween } from '../today';
import { atHome, childrenIn, type Draft, type Known } from './Draft';
import * as due from './entitlements';
import { meansOf, needy } from './means';
import { asked, draws, type OfferFinder, together } from './OfferFinder';
import { underAsylblg } from './origins';
import type { StatusLine } from './Sketch';

/** Children at home below 18, or below 25 at school or in training, of a parent whose title carries it (§§ 32, 62 EStG). */
const childBenefitChildren = (draft: Draft): readonly Known[] =>
  due.claimant(draft) === null
    ? []
    : childrenIn(draft).filter(
        ({ age, person }) =>
          age < 18 ||
          (age < 25 &&
            (person.education?.enrolment != null ||
              (person.employment?.trainings ?? []).some(
                ({ from, until }) => from <= draft.today && until >= draft.today,
              ))),
      );

export const childBenefit: OfferFinder = (draft) =>
  together(childBenefitChildren(draft), ({ person }) => asked(draft, 'CHILD_BENEFIT', person.id));

const subsistence = [
  'ASYLBLG_BASIC',
  'ASYLBLG_ANALOGOUS',
  'SOCIAL_ASSISTANCE',
  'BASIC_SECURITY_OLD_AGE',
] as const;

/** Lives on its own means: nobody draws what has the rent in it, and nothing is missing. */
const ownMeans = (draft: Draft): boolean =>
  draft.facts.benefitUnit === null &&
  !needy(draft) &&
  !atHome(draft).some(({ person }) => subsistence.some((type) => draws(draft, type, person.id)));

export const childSupplement: OfferFinder = (draft) =>
  ownMeans(draft) && (meansOf(draft)?.childSupplement ?? 0) > 0
    ? together(childBenefitChildren(draft), ({ person }) => asked(draft, 'CHILD_SUPPLEMENT', person.id))
    : [];

export const housingBenefit: OfferFinder = (draft) =>
  ownMeans(draft) && (meansOf(draft)?.housingBenefit ?? 0) > 0
    ? together(atHome(draft), ({ person }) => asked(draft, 'HOUSING_BENEFIT', person.id))
    : [];

/** Those at home whom a benefit unit would have, when there is somebody among them who could work. */
function unitMembers(draft: Draft): readonly Known[] {
  const works = atHome(draft).some(({ person }) => (person.employment?.jobs.length ?? 0) > 0);
  const members = atHome(draft).filter(({ sketch, age }) => {
    const family = sketch.part !== 'GRANDPARENT' && (sketch.part !== 'CHILD' || age < 25);
    const months = monthsBetween(sketch.arrived, draft.today);
    const stays = sketch.line === 'EU' ? works || months >= 60 : months >= 3 || hasProtection(sketch.line);
    return family && age < 67 && !underAsylblg(sketch.line) && stays;
  });
  return members.some(({ age }) => age >= 15) ? members : [];
}

const hasProtection = (line: StatusLine): boolean =>
  ['SUBSIDIARY', 'REFUGEE', 'P24', 'P25_3', 'P25_5', 'P25AB', 'P104C'].includes(line);

export const basicIncome: OfferFinder = (draft) => {
  const unit = draft.facts.benefitUnit;
  if (unit !== null) return [{ subjects: unit.members.map(({ person }) => person), taken: true }];
  return needy(draft) ? together(unitMembers(draft), () => false) : [];
};

/** § 2 Abs. 1, 3 AsylbLG: 36 months of stay, minors with a parent at home who has them. */
export const asylumBenefits =
  (analogous: boolean): OfferFinder =>
  (draft) => {
    const months = ({ sketch }: Known) => monthsBetween(sketch.arrived, draft.today);
    const under = atHome(draft).filter(({ sketch }) => underAsylblg(sketch.line));
    // The office must act by itself; a month before it is told that it will have to.
    const wait = analogous ? 35 : 36;
    const byParent = under.some((known) => isParent(known) && months(known) >= wait);
    const has = (known: Known) =>
      months(known) >= wait || (byParent && known.sketch.part === 'CHILD' && known.age < 18);
    const members = under.filter(
      (known) =>
        has(known) === analogous &&
        (needy(draft) || types.some((type) => draws(draft, type, known.person.id))),
    );
    return together(members, ({ person }) =>
      (analogous ? types.slice(1) : types).some((type) => asked(draft, type, person.id)),
    );
  };

const types = ['ASYLBLG_BASIC', 'ASYLBLG_ANALOGOUS'] as const;
const isParent = ({ sketch }: Known): boolean => sketch.part === 'REFERENCE' || sketch.part === 'PARTNER';
