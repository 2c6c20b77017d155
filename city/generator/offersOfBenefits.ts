import { monthsBetween } from '../today';
import { atHome } from './Draft';
import * as due from './entitlements';
import { adults, covers, each, has, ids, type OfferFinder, yearsHere } from './OfferFinder';

export const childBenefit: OfferFinder = (draft) => {
  const children = due.minorsIn(draft);
  if (due.claimant(draft) === null || children.length === 0) return [];
  return [{ subjects: ids(children), taken: has(draft, 'CHILD_BENEFIT') }];
};

export const childSupplement: OfferFinder = (draft) =>
  due.entitledToChildSupplement(draft)
    ? [{ subjects: ids(due.minorsIn(draft)), taken: has(draft, 'CHILD_SUPPLEMENT') }]
    : [];

export const housingBenefit: OfferFinder = (draft) =>
  due.entitledToHousingBenefit(draft)
    ? [{ subjects: ids(atHome(draft)), taken: has(draft, 'HOUSING_BENEFIT') }]
    : [];

export const basicIncome: OfferFinder = (draft) => {
  const unit = draft.facts.benefitUnit;
  if (unit !== null) return [{ subjects: unit.members.map(({ person }) => person), taken: true }];
  return draft.sketch.livelihood === 'BETWEEN_CODES' ? [{ subjects: ids(atHome(draft)), taken: false }] : [];
};

export const asylumBenefits =
  (analogous: boolean): OfferFinder =>
  (draft) => {
    if (draft.sketch.livelihood === 'BETWEEN_CODES') return [];
    const members = due.asylblgMembers(draft).filter((known) => yearsHere(known, draft) >= 3 === analogous);
    return each(members, ({ person }) =>
      covers(draft, analogous ? 'ASYLBLG_ANALOGOUS' : 'ASYLBLG_BASIC', person.id),
    );
  };

export const maintenanceAdvance: OfferFinder = (draft) => {
  const children = due.minorsIn(draft).filter(({ age }) => age < 12);
  if (draft.sketch.shape !== 'SINGLE_PARENT' || due.claimant(draft) === null || children.length === 0)
    return [];
  return [{ subjects: ids(children), taken: has(draft, 'MAINTENANCE_ADVANCE') }];
};

export const parentalAllowance: OfferFinder = (draft) => {
  const baby = due.minorsIn(draft).find(({ sketch }) => monthsBetween(sketch.born, draft.today) < 12);
  if (baby === undefined || due.claimant(draft) === null) return [];
  return [{ subjects: [baby.person.id], taken: has(draft, 'PARENTAL_ALLOWANCE') }];
};

export const healthCard: OfferFinder = (draft) =>
  each(
    due.asylblgMembers(draft).filter(({ person }) => person.health !== null),
    ({ person }) => person.health?.coverage?.type === 'ASYLBLG_HEALTH_CARD',
  );

export const coaching: OfferFinder = (draft) =>
  draft.facts.benefitUnit !== null && draft.sketch.situations.size >= 2
    ? [{ subjects: ids(adults(draft)), taken: false }]
    : [];
