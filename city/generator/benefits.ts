import type { EducationParticipationComponent } from '../../subgraphs/social/terms';
import type { BenefitFacts } from '../facts/social';
import type { Id } from '../facts/values';
import { addDays, addMonths, addYears, daysBetween, lastOfMonth, monthsBetween } from '../today';
import { atHome, type Draft, type Known, parentsIn, type Step, withFacts } from './Draft';
import * as due from './entitlements';
import { granted } from './granted';
import type { Random } from './random';
import { startsSchool } from './schoolAge';

/** The benefits of the social offices and the family benefits office, from status and income. Basic income support is elsewhere. */
export const benefits: Step = (draft, random) =>
  withFacts(draft, {
    benefits: [
      ...asylumBenefits(draft, random),
      ...oldAge(draft, random),
      ...childBenefit(draft, random),
      ...lowWage(draft, random),
      ...participation(draft, random),
      ...loneParents(draft, random),
      ...parentalAllowance(draft, random),
      ...smaller(draft, random),
    ],
  });

const idsOf = (members: readonly Known[]): readonly Id[] => members.map(({ person }) => person.id);

/** Basic benefits, after 36 months analogous ones (§§ 2, 3 AsylbLG). They end with the month of the recognition (§ 1 Abs. 3). */
function asylumBenefits(draft: Draft, random: Random): readonly BenefitFacts[] {
  const members = due.asylblgMembers(draft);
  const applicant = members.find(({ age }) => age >= 18) ?? members[0];
  if (applicant === undefined) return [];
  const from = applicant.sketch.arrived;
  const ended = draft.sketch.livelihood === 'BETWEEN_CODES';
  const recognised = applicant.person.immigration?.currentStatus.since ?? draft.today;
  const type =
    monthsBetween(from, ended ? recognised : draft.today) >= 36 ? 'ASYLBLG_ANALOGOUS' : 'ASYLBLG_BASIC';
  const benefit = granted(
    draft,
    {
      type,
      controller: 'ASYLUM_BENEFITS_UNIT',
      applicant: applicant.person.id,
      covered: idsOf(members),
      from: type === 'ASYLBLG_ANALOGOUS' ? addMonths(from, 36) : from,
      until: ended ? lastOfMonth(recognised) : null,
      monthly: 380 * members.length,
      wait: [7, 21],
    },
    random,
  );
  return [benefit];
}

function oldAge(draft: Draft, random: Random): readonly BenefitFacts[] {
  const poor = due.onBasicIncome(draft) || draft.sketch.livelihood === 'PENSION';
  return atHome(draft)
    .filter(
      ({ age, sketch }) => poor && age >= 67 && sketch.line !== 'PERMISSION' && sketch.line !== 'TOLERATION',
    )
    .map(({ person, sketch, index }) => {
      const from = addDays(draft.today, -random.whole(100, 1400));
      const monthly = random.whole(5, 9) * 100;
      return granted(
        draft,
        {
          type: 'BASIC_SECURITY_OLD_AGE',
          controller: 'SOCIAL_ASSISTANCE_UNIT',
          applicant: person.id,
          covered: [person.id],
          from: from < sketch.arrived ? sketch.arrived : from,
          until: lastOfMonth(addMonths(draft.today, random.whole(1, 11))),
          monthly,
          wait: [40, 110],
          word: String(index),
        },
        random,
      );
    });
}

/** Child benefit: paid for all minors of a claimant whose title carries it; a few have not applied (O01). */
function childBenefit(draft: Draft, random: Random): readonly BenefitFacts[] {
  const claimant = due.claimant(draft);
  const children = due.minorsIn(draft).filter(({ sketch }) => daysBetween(sketch.born, draft.today) > 50);
  if (claimant === null || children.length === 0) return [];
  const recent = monthsBetween(claimant.sketch.arrived, draft.today) < 8;
  if (random.chance(recent ? 0.5 : 0.07) || draft.sketch.situations.has('X06')) return [];
  const oldest = children[0] as Known;
  const start = oldest.sketch.born > claimant.sketch.arrived ? oldest.sketch.born : claimant.sketch.arrived;
  return [
    granted(
      draft,
      {
        type: 'CHILD_BENEFIT',
        controller: 'FAMILY_BENEFITS_OFFICE',
        applicant: claimant.person.id,
        covered: idsOf(children),
        from: start,
        until: null,
        monthly: 259 * children.length,
        wait: [35, 110],
      },
      random,
    ),
  ];
}

/** Child supplement and housing benefit: often due, seldom both drawn (O02, O03). */
function lowWage(draft: Draft, random: Random): readonly BenefitFacts[] {
  const { sketch, today } = draft;
  const applicant = due.claimant(draft) ?? parentsIn(draft)[0];
  if (applicant === undefined) return [];
  const from = (months: number) => addMonths(today, -months);
  const supplement =
    due.entitledToChildSupplement(draft) && sketch.draws.has('O02')
      ? [
          granted(
            draft,
            {
              type: 'CHILD_SUPPLEMENT',
              controller: 'FAMILY_BENEFITS_OFFICE',
              applicant: applicant.person.id,
              covered: idsOf(due.minorsIn(draft)),
              from: from(random.whole(0, 5)),
              until: lastOfMonth(addMonths(today, random.whole(0, 5))),
              monthly: 200 * due.minorsIn(draft).length,
              wait: [45, 120],
            },
            random,
          ),
        ]
      : [];
  const housing =
    due.entitledToHousingBenefit(draft) && sketch.draws.has('O03')
      ? [
          granted(
            draft,
            {
              type: 'HOUSING_BENEFIT',
              controller: 'HOUSING_BENEFIT_UNIT',
              applicant: applicant.person.id,
              covered: idsOf(atHome(draft)),
              from: from(random.whole(1, 11)),
              until: lastOfMonth(addMonths(today, random.whole(1, 11))),
              monthly: 120 + 70 * sketch.members.length,
              wait: [75, 180],
            },
            random,
          ),
        ]
      : [];
  return [...supplement, ...housing];
}

/** Education and participation: what comes with the main benefit comes by itself, learning support must be asked for (O07). */
function participation(draft: Draft, random: Random): readonly BenefitFacts[] {
  const { sketch, today } = draft;
  const drawsLowWage =
    sketch.livelihood === 'LOW_WAGE' && (sketch.draws.has('O02') || sketch.draws.has('O03'));
  const parent = parentsIn(draft)[0];
  if (parent === undefined || !(due.onBasicIncome(draft) || sketch.livelihood === 'ASYLBLG' || drawsLowWage))
    return [];
  return due.minorsIn(draft).flatMap((child) => {
    const pupil =
      startsSchool(child.sketch.born) <= today &&
      !(sketch.situations.has('X13') && child.sketch.arrived !== child.sketch.born);
    const components: EducationParticipationComponent[] = [];
    if (pupil && !drawsLowWage) components.push('SCHOOL_SUPPLIES');
    if (child.sketch.drawsSeparately && pupil) components.push('LEARNING_SUPPORT');
    if ((pupil || child.sketch.care === 'PLACED') && random.chance(0.25)) components.push('LUNCH');
    if (child.age >= 4 && random.chance(0.15)) components.push('SOCIAL_PARTICIPATION');
    if (components.length === 0) return [];
    return [
      granted(
        draft,
        {
          type: 'EDUCATION_PARTICIPATION',
          controller: 'SOCIAL_ASSISTANCE_UNIT',
          applicant: parent.person.id,
          covered: [child.person.id],
          from: addDays(today, -random.whole(60, 120)),
          until: `${Number(today.slice(0, 4)) + (today.slice(5) < '08-01' ? 0 : 1)}-07-31`,
          monthly: null,
          wait: [14, 40],
          components,
          word: String(child.index),
        },
        random,
      ),
    ];
  });
}

function loneParents(draft: Draft, random: Random): readonly BenefitFacts[] {
  const claimant = due.claimant(draft);
  const children = due.minorsIn(draft).filter(({ age }) => age < 12);
  if (draft.sketch.shape !== 'SINGLE_PARENT' || claimant === null || children.length === 0) return [];
  if (!random.chance(0.6)) return [];
  return [
    granted(
      draft,
      {
        type: 'MAINTENANCE_ADVANCE',
        controller: 'MAINTENANCE_ADVANCE_UNIT',
        applicant: claimant.person.id,
        covered: idsOf(children),
        from: addMonths(draft.today, -random.whole(3, 30)),
        until: null,
        monthly: 240 * children.length,
        wait: [45, 120],
      },
      random,
    ),
  ];
}

function parentalAllowance(draft: Draft, random: Random): readonly BenefitFacts[] {
  const claimant = due.claimant(draft);
  const baby = due.minorsIn(draft).find(({ sketch }) => monthsBetween(sketch.born, draft.today) < 14);
  if (claimant === null || baby === undefined || !random.chance(0.72)) return [];
  return [
    granted(
      draft,
      {
        type: 'PARENTAL_ALLOWANCE',
        controller: 'PARENTAL_ALLOWANCE_UNIT',
        applicant: claimant.person.id,
        covered: [baby.person.id],
        from: baby.sketch.born,
        until: addDays(addYears(baby.sketch.born, 1), -1),
        monthly: 300,
        wait: [40, 95],
      },
      random,
    ),
  ];
}

function smaller(draft: Draft, random: Random): readonly BenefitFacts[] {
  const parent = parentsIn(draft)[0];
  const { sketch, today } = draft;
  if (parent === undefined || (sketch.livelihood !== 'ASYLBLG' && !due.onBasicIncome(draft))) return [];
  const given = { applicant: parent.person.id, from: addDays(today, -random.whole(30, 250)), monthly: null };
  const ticket: readonly BenefitFacts[] = random.chance(0.1)
    ? [
        granted(
          draft,
          {
            ...given,
            type: 'SOCIAL_TICKET',
            controller: 'SOCIAL_ASSISTANCE_UNIT',
            covered: [parent.person.id],
            until: addMonths(today, 7),
            wait: [5, 15],
          },
          random,
        ),
      ]
    : [];
  const flat: readonly BenefitFacts[] = random.chance(0.07)
    ? [
        granted(
          draft,
          {
            ...given,
            type: 'HOUSING_ENTITLEMENT_CERTIFICATE',
            controller: 'HOUSING_OFFICE',
            covered: idsOf(atHome(draft)),
            until: addMonths(today, 5),
            wait: [14, 35],
          },
          random,
        ),
      ]
    : [];
  return [...ticket, ...flat];
}
