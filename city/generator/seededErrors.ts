import type { FamilyFacts, PersonFacts, TruthEntry } from '../facts/family';
import type { BenefitFacts } from '../facts/social';
import type { Id } from '../facts/values';
import { addMonths, firstOfMonth } from '../today';
import {
  atHome,
  type Draft,
  familyId,
  type Known,
  parentsIn,
  type Step,
  withFacts,
  withPersons,
} from './Draft';
import * as due from './entitlements';
import { band } from './household';
import type { Random } from './random';

interface Contradiction {
  readonly rule: string;
  readonly subjects: readonly Id[];
  readonly draft: Draft;
}
type Seed = (draft: Draft) => Contradiction | null;

/**
 * Facts that contradict each other in 3 % of the families, as they do in real files. Each is listed in the truth as SEEDED_ERROR_…, so that
 * every other contradiction is a mistake of the generator.
 */
export const seededErrors: Step = (draft, random) => {
  if (!draft.sketch.seededError) return draft;
  const made = possible(draft, random);
  if (made === null) return draft;
  const entry: TruthEntry = {
    rule: `SEEDED_ERROR_${made.rule}`,
    variant: null,
    subjects: made.subjects,
    taken: null,
    note: null,
  };
  return withFacts(made.draft, { truth: [...made.draft.facts.truth, entry] });
};

function possible(draft: Draft, random: Random): Contradiction | null {
  const order = draft.sketch.number % 2 === 0 ? seeds : [...seeds].reverse();
  const able = order.flatMap((seed) => seed(draft) ?? []);
  if (able.length === 0) return null;
  return able[Math.floor(random.next() * Math.min(2, able.length))] ?? null;
}

function grant(
  draft: Draft,
  type: BenefitFacts['type'],
  controller: BenefitFacts['controller'],
  persons: readonly Known[],
): BenefitFacts {
  const from = firstOfMonth(addMonths(draft.today, -2));
  const covered = persons.map(({ person }) => person.id);
  return {
    id: familyId(draft.sketch, 'benefit', 'seeded', type),
    type,
    controller,
    applicant: covered[0] ?? '',
    covered,
    applications: [
      { kind: 'FIRST', submittedAt: from, completeAt: from, decidedAt: from, status: 'GRANTED', missing: [] },
    ],
    status: 'GRANTED',
    grantedFrom: from,
    grantedUntil: null,
    renewalDueAt: null,
    monthly: band(300 * covered.length, 50),
    reducedReason: null,
    components: [],
  };
}

const withBenefit = (draft: Draft, benefit: BenefitFacts): Draft =>
  withFacts(draft, { benefits: [...draft.facts.benefits, benefit] } satisfies Partial<FamilyFacts>);

/** Asylum seekers' benefits and basic income support for the same person in the same month. */
const doubleGrant: Seed = (draft) => {
  const representative = due.benefitUnitMembers(draft)[0];
  if (draft.facts.benefitUnit === null || representative === undefined) return null;
  const benefit = grant(draft, 'ASYLBLG_BASIC', 'ASYLUM_BENEFITS_UNIT', [representative]);
  return { rule: 'DOUBLE_GRANT', subjects: benefit.covered, draft: withBenefit(draft, benefit) };
};

/** Child benefit although no title of the parents carries it. */
const excludedChildBenefit: Seed = (draft) => {
  const children = due.minorsIn(draft);
  const [parent] = parentsIn(draft);
  if (children.length === 0 || parent === undefined || due.claimant(draft) !== null) return null;
  const benefit = grant(draft, 'CHILD_BENEFIT', 'FAMILY_BENEFITS_OFFICE', children);
  return {
    rule: 'CHILD_BENEFIT_EXCLUDED',
    subjects: benefit.covered,
    draft: withBenefit(draft, { ...benefit, applicant: parent.person.id }),
  };
};

/** A child that has its place although no measles status is known. */
const placementWithoutProof: Seed = (draft) => {
  const child = atHome(draft).find(
    ({ person }) => person.childcare?.placement != null && person.health !== null,
  );
  if (child === undefined) return null;
  const change = ({ index, person }: Known): Partial<PersonFacts> | null =>
    index === child.index && person.health !== null
      ? { health: { ...person.health, measlesProof: null } }
      : null;
  return {
    rule: 'PLACEMENT_WITHOUT_MEASLES_PROOF',
    subjects: [child.person.id],
    draft: withPersons(draft, change),
  };
};

/** A prohibition of work beside a title that never has one. */
const prohibitedWork: Seed = (draft) => {
  const holder = atHome(draft).find(
    ({ sketch, age, person }) => sketch.line === 'P25_3' && age >= 18 && person.immigration !== null,
  );
  if (holder === undefined) return null;
  const change = ({ index, person: { immigration } }: Known): Partial<PersonFacts> | null =>
    index === holder.index && immigration !== null
      ? {
          immigration: {
            ...immigration,
            titles: immigration.titles.map((title) => ({ ...title, employment: 'PROHIBITED' })),
            workPermission: { ...immigration.workPermission, state: 'EXCLUDED' },
          },
        }
      : null;
  return {
    rule: 'WORK_PROHIBITED_WITH_25_3',
    subjects: [holder.person.id],
    draft: withPersons(draft, change),
  };
};

/** A wage on file at the social office of somebody who has no job anywhere else. */
const wageWithoutJob: Seed = (draft) => {
  const { household } = draft.facts;
  const [parent] = parentsIn(draft);
  if (household === null || parent === undefined || (parent.person.employment?.jobs.length ?? 0) > 0)
    return null;
  const income = {
    person: parent.person.id,
    type: 'EMPLOYMENT' as const,
    amount: band(1200, 100),
    from: addMonths(draft.today, -3),
    until: null,
  };
  const changed = withFacts(draft, { household: { ...household, income: [...household.income, income] } });
  return { rule: 'WAGE_WITHOUT_JOB', subjects: [parent.person.id], draft: changed };
};

const seeds: readonly Seed[] = [
  doubleGrant,
  prohibitedWork,
  excludedChildBenefit,
  placementWithoutProof,
  wageWithoutJob,
];
