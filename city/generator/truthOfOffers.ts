import type { BenefitType } from '../../subgraphs/social/terms';
import type { Id, TruthEntry } from '../facts';
import { addMonths, monthsBetween } from '../today';
import { drawsForWaiver } from './childcare';
import { freeOfContribution } from './courses';
import { atHome, type Draft, earnersIn, type Known, learnerIn, membersOf } from './Draft';
import * as due from './entitlements';
import type { StatusLine } from './Sketch';
import { freeOfFees, gradeOn, startsSchool } from './schoolAge';

/** Somebody to whom an offer is open, and whether it is drawn. */
interface Open {
  readonly subjects: readonly Id[];
  readonly taken: boolean;
  readonly variant?: string;
}
type Finder = (draft: Draft) => readonly Open[];

const has = (draft: Draft, type: BenefitType): boolean =>
  draft.facts.benefits.some((benefit) => benefit.type === type);
const covers = (draft: Draft, type: BenefitType, person: Id): boolean =>
  draft.facts.benefits.some((benefit) => benefit.type === type && benefit.covered.includes(person));
const ids = (members: readonly Known[]): readonly Id[] => members.map(({ person }) => person.id);
const each = (members: readonly Known[], taken: (known: Known) => boolean): readonly Open[] =>
  members.map((known) => ({ subjects: [known.person.id], taken: taken(known) }));

const adults = (draft: Draft): readonly Known[] => atHome(draft).filter(({ age }) => age >= 18);
const smallChildren = (draft: Draft): readonly Known[] =>
  due.minorsIn(draft).filter(({ sketch }) => startsSchool(sketch.born) > draft.today);
const german = ({ person }: Known): string =>
  person.languages.find(({ code }) => code === 'de')?.level ?? 'A0';
const littleGerman = (known: Known): boolean => ['A0', 'A1', 'A2'].includes(german(known));
const yearsHere = (known: Known, draft: Draft): number =>
  monthsBetween(known.sketch.arrived, draft.today) / 12;
const lineIn = (lines: readonly StatusLine[]) => (known: Known) => lines.includes(known.sketch.line);

const childBenefit: Finder = (draft) => {
  const children = due.minorsIn(draft);
  if (due.claimant(draft) === null || children.length === 0) return [];
  return [{ subjects: ids(children), taken: has(draft, 'CHILD_BENEFIT') }];
};
const childSupplement: Finder = (draft) =>
  due.entitledToChildSupplement(draft)
    ? [{ subjects: ids(due.minorsIn(draft)), taken: has(draft, 'CHILD_SUPPLEMENT') }]
    : [];
const housingBenefit: Finder = (draft) =>
  due.entitledToHousingBenefit(draft)
    ? [{ subjects: ids(atHome(draft)), taken: has(draft, 'HOUSING_BENEFIT') }]
    : [];

const basicIncome: Finder = (draft) => {
  const unit = draft.facts.benefitUnit;
  if (unit !== null) return [{ subjects: unit.members.map(({ person }) => person), taken: true }];
  return draft.sketch.livelihood === 'BETWEEN_CODES' ? [{ subjects: ids(atHome(draft)), taken: false }] : [];
};

const asylumBenefits =
  (analogous: boolean): Finder =>
  (draft) => {
    if (draft.sketch.livelihood === 'BETWEEN_CODES') return [];
    const members = due.asylblgMembers(draft).filter((known) => yearsHere(known, draft) >= 3 === analogous);
    return each(members, ({ person }) =>
      covers(draft, analogous ? 'ASYLBLG_ANALOGOUS' : 'ASYLBLG_BASIC', person.id),
    );
  };

/** Learning support is the part of the package that must be asked for, so it is the one that is missed. */
const learningSupport: Finder = (draft) => {
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

const placeFrom =
  (from: number, to: number): Finder =>
  (draft) => {
    const children = smallChildren(draft).filter(({ person, sketch }) => {
      const months = monthsBetween(sketch.born, draft.today);
      return months >= from && months < to && (person.childcare?.placement ?? null) === null;
    });
    return each(children, ({ person }) => (person.childcare?.requests.length ?? 0) > 0);
  };

const placeBelowOne: Finder = (draft) => {
  const busy =
    earnersIn(draft).length > 0 || draft.sketch.course === 'RUNNING' || draft.sketch.course === 'WAITING';
  return busy ? placeFrom(0, 12)(draft) : [];
};

const allDayPrimary: Finder = (draft) =>
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

const priorityRequest: Finder = (draft) => {
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

const feeWaiver: Finder = (draft) => {
  if (!drawsForWaiver(draft)) return [];
  const children = smallChildren(draft).filter(
    ({ person, sketch }) => person.childcare?.placement != null && !freeOfFees(sketch.born, draft.today),
  );
  return each(children, ({ person }) => person.childcare?.feeStatus === 'WAIVED_90_4');
};

const rightByLaw: readonly StatusLine[] = ['SUBSIDIARY', 'REFUGEE', 'FAMILY', 'P25AB'];
const entitlement = ({ person }: Known) => person.employment?.languageCourses?.entitlement ?? null;
const courseRight: Finder = (draft) =>
  each(
    adults(draft).filter((known) => littleGerman(known) && lineIn(rightByLaw)(known) && known.age < 65),
    (known) => entitlement(known) !== null,
  );
const courseByOtherRoute: Finder = (draft) =>
  each(
    adults(draft).filter((known) => littleGerman(known) && !lineIn(rightByLaw)(known) && known.age < 65),
    (known) => entitlement(known) !== null,
  );

const feeExemption: Finder = (draft) => {
  const learner = learnerIn(draft);
  const right = learner === null ? null : entitlement(learner);
  if (learner === null || right === null || !freeOfContribution(draft) || draft.sketch.course === 'COMPLETED')
    return [];
  return [{ subjects: [learner.person.id], taken: right.feeExempt === 'EXEMPT' }];
};

const childSupervision: Finder = (draft) => {
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

const vocationalCourse: Finder = (draft) =>
  each(
    adults(draft).filter(
      (known) => ['B1', 'B2'].includes(german(known)) && known.person.employment !== null && known.age < 60,
    ),
    ({ person }) =>
      person.employment?.languageCourses?.registrations.some(({ type }) => type.startsWith('VOCATIONAL')) ??
      false,
  );

const recognition: Finder = (draft) =>
  each(
    adults(draft).filter(({ person }) => person.employment?.profile?.occupation != null),
    ({ person }) => (person.employment?.recognition.length ?? 0) > 0,
  );

const maintenanceAdvance: Finder = (draft) => {
  const children = due.minorsIn(draft).filter(({ age }) => age < 12);
  if (draft.sketch.shape !== 'SINGLE_PARENT' || due.claimant(draft) === null || children.length === 0)
    return [];
  return [{ subjects: ids(children), taken: has(draft, 'MAINTENANCE_ADVANCE') }];
};

const parentalAllowance: Finder = (draft) => {
  const baby = due.minorsIn(draft).find(({ sketch }) => monthsBetween(sketch.born, draft.today) < 12);
  if (baby === undefined || due.claimant(draft) === null) return [];
  return [{ subjects: [baby.person.id], taken: has(draft, 'PARENTAL_ALLOWANCE') }];
};

const workPermission =
  (line: StatusLine, months: number): Finder =>
  (draft) =>
    each(
      adults(draft).filter(
        (known) =>
          known.sketch.line === line &&
          known.sketch.tolerationBasis !== 'P60B' &&
          monthsBetween(known.sketch.arrived, draft.today) >= months,
      ),
      ({ person }) =>
        person.immigration?.workPermission.state === 'PERMITTED_FOR_JOB' ||
        (person.immigration?.applications.some(({ kind }) => kind === 'WORK_PERMISSION') ?? false),
    );

const uncertain = lineIn(['TOLERATION', 'P104C']);
const appliedForTitle = ({ person }: Known): boolean =>
  person.immigration?.applications.some(
    ({ kind, decidedAt }) => decidedAt === null && (kind === 'CHANGE_OF_PURPOSE' || kind === 'FIRST_ISSUE'),
  ) ?? false;

const employmentToleration: Finder = (draft) =>
  each(
    adults(draft).filter(
      ({ sketch, person }) =>
        sketch.line === 'TOLERATION' &&
        sketch.arrived <= '2022-12-31' &&
        (person.employment?.jobs ?? []).some(
          ({ hoursPerWeek, insured, from }) =>
            hoursPerWeek >= 20 && insured && from <= addMonths(draft.today, -12),
        ),
    ),
    ({ sketch }) => sketch.tolerationBasis === 'P60D',
  );
const youngIntegrated: Finder = (draft) =>
  each(
    membersOf(draft).filter(
      (known) =>
        uncertain(known) &&
        known.age >= 14 &&
        known.age < 27 &&
        yearsHere(known, draft) >= 3 &&
        !littleGerman(known),
    ),
    appliedForTitle,
  );
const sustainablyIntegrated: Finder = (draft) => {
  const needed = due.minorsIn(draft).length > 0 ? 4 : 6;
  return each(
    adults(draft).filter(
      (known) =>
        uncertain(known) &&
        yearsHere(known, draft) >= needed &&
        earnersIn(draft).some(({ index }) => index === known.index),
    ),
    appliedForTitle,
  );
};

const earning = ({ sketch }: Draft): boolean =>
  sketch.livelihood === 'WAGE' || sketch.livelihood === 'LOW_WAGE';
const settlementPermit: Finder = (draft) =>
  earning(draft)
    ? each(
        adults(draft).filter(
          (known) =>
            known.sketch.line === 'REFUGEE' && yearsHere(known, draft) >= 5 && german(known) !== 'A0',
        ),
        ({ person }) =>
          person.immigration?.applications.some(({ kind }) => kind === 'SETTLEMENT_PERMIT') ?? false,
      )
    : [];
const naturalisation: Finder = (draft) =>
  earning(draft)
    ? each(
        adults(draft).filter(
          (known) =>
            lineIn(['REFUGEE', 'FAMILY', 'SETTLEMENT', 'EU'])(known) &&
            yearsHere(known, draft) >= 5 &&
            ['B1', 'B2'].includes(german(known)),
        ),
        ({ person }) => person.immigration?.naturalisation != null,
      )
    : [];

const healthCard: Finder = (draft) =>
  each(
    due.asylblgMembers(draft).filter(({ person }) => person.health !== null),
    ({ person }) => person.health?.coverage?.type === 'ASYLBLG_HEALTH_CARD',
  );
const earlyIntervention: Finder = (draft) =>
  each(
    smallChildren(draft).filter(({ person }) =>
      (person.health?.waitingFor ?? []).some(({ specialty }) =>
        ['SPEECH_THERAPY', 'SOCIAL_PAEDIATRIC_CENTRE', 'EARLY_INTERVENTION'].includes(specialty),
      ),
    ),
    ({ person }) =>
      person.health?.waitingFor.some(({ specialty }) => specialty === 'EARLY_INTERVENTION') ?? false,
  );
const coaching: Finder = (draft) =>
  draft.facts.benefitUnit !== null && draft.sketch.situations.size >= 2
    ? [{ subjects: ids(adults(draft)), taken: false }]
    : [];
const checkUps: Finder = (draft) =>
  each(
    due.minorsIn(draft).filter(({ person }) => (person.health?.earlyDetection.length ?? 0) > 0),
    ({ person }) => person.health?.earlyDetection.every(({ status }) => status === 'DONE') ?? false,
  );

const offers: readonly (readonly [rule: string, find: Finder])[] = [
  ['O01', childBenefit],
  ['O02', childSupplement],
  ['O03', housingBenefit],
  ['O04', basicIncome],
  ['O05', asylumBenefits(false)],
  ['O06', asylumBenefits(true)],
  ['O07', learningSupport],
  ['O08', placeFrom(12, 36)],
  ['O09', placeFrom(36, 90)],
  ['O10', placeBelowOne],
  ['O11', allDayPrimary],
  ['O12', priorityRequest],
  ['O13', feeWaiver],
  ['O14', courseRight],
  ['O15', courseByOtherRoute],
  ['O16', feeExemption],
  ['O17', childSupervision],
  ['O18', vocationalCourse],
  ['O19', recognition],
  ['O20', maintenanceAdvance],
  ['O21', parentalAllowance],
  ['O22', workPermission('PERMISSION', 3)],
  ['O23', workPermission('TOLERATION', 6)],
  ['O25', employmentToleration],
  ['O26', youngIntegrated],
  ['O27', sustainablyIntegrated],
  ['O28', settlementPermit],
  ['O29', naturalisation],
  ['O30', healthCard],
  ['O31', earlyIntervention],
  ['O32', coaching],
  ['O33', checkUps],
];

/** Which offers of domain.md 5.3 are open to a family, and whether each is drawn. O24 and O34 cannot be told from the facts. */
export const offersOf = (draft: Draft): readonly TruthEntry[] =>
  offers.flatMap(([rule, find]) =>
    find(draft).map(({ subjects, taken, variant }) => ({
      rule,
      variant: variant ?? null,
      subjects,
      taken,
      note: null,
    })),
  );
