import type { Day } from '../facts/values';
import { addMonths, monthsBetween } from '../today';
import { atHome, childrenIn, type Draft, type Known, parentsIn } from './Draft';
import * as due from './entitlements';
import { adults, draws, each, german, type OfferFinder, yearsHere } from './OfferFinder';
import { startsSchool } from './schoolAge';

const status = ({ person }: Known) => person.immigration?.currentStatus ?? null;
const inMonths = (from: Day | undefined, { today }: Draft): number =>
  from === undefined ? -1 : monthsBetween(from.slice(0, 10), today);
const statusMonths = (known: Known, draft: Draft): number => inMonths(status(known)?.since, draft);

const germanAtLeast = (known: Known, level: string): boolean =>
  levels.indexOf(german(known)) >= levels.indexOf(level);
const levels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'MOTHER_TONGUE'];

/** Annex II to § 29a AsylG; whoever asked for asylum after 31 August 2015 may not work. */
const fromSafeCountry = ({ person }: Known): boolean =>
  person.nationalities.some((code) =>
    ['ALB', 'BIH', 'GEO', 'GHA', 'MDA', 'MKD', 'MNE', 'SEN', 'SRB', 'XKX'].includes(code),
  ) && (person.immigration?.asylum?.appliedAt ?? '') > '2015-08-31';

const open = ({ person }: Known, ...kinds: readonly string[]): boolean =>
  (person.immigration?.applications ?? []).some(
    ({ kind, decidedAt }) => decidedAt === null && kinds.includes(kind),
  );

const workPermission = (draft: Draft, eligible: (known: Known) => boolean) =>
  each(
    atHome(draft).filter(
      (known) =>
        known.age >= 16 &&
        eligible(known) &&
        !fromSafeCountry(known) &&
        known.person.immigration?.workPermission.state !== 'EXCLUDED',
    ),
    (known) =>
      ['FREE', 'PERMITTED_FOR_JOB'].includes(known.person.immigration?.workPermission.state ?? '') ||
      open(known, 'WORK_PERMISSION'),
  );

/** O22: three months after the asylum procedure began. */
export const workPermissionAsylum: OfferFinder = (draft) =>
  workPermission(
    draft,
    (known) => status(known)?.kind === 'PERMISSION_TO_RESIDE' && statusMonths(known, draft) >= 3,
  );

/** O23: after six months of toleration, three with passport or clarified identity. */
export const workPermissionToleration: OfferFinder = (draft) =>
  workPermission(draft, (known) => {
    const file = known.person.immigration;
    const shown = file?.passport != null || file?.identityClarified === 'CLARIFIED';
    return (
      status(known)?.kind === 'TOLERATION' &&
      status(known)?.basis !== 'P60B' &&
      statusMonths(known, draft) >= (shown ? 3 : 6)
    );
  });

/** O24: a recognised training, of somebody tolerated for three months or who began it as an asylum seeker. */
export const trainingResidence: OfferFinder = (draft) => {
  const holds = (known: Known) => status(known)?.basis === 'P60C';
  return each(
    atHome(draft).filter((known) => {
      const trainings = (known.person.employment?.trainings ?? []).filter(({ recognised }) => recognised);
      const agreed = trainings.some(
        ({ from, until }) => from <= addMonths(draft.today, 7) && until >= draft.today,
      );
      const { kind, since = '' } = status(known) ?? {};
      const begunBefore = (day: Day) => trainings.some(({ from }) => from < day);
      const enough =
        (kind === 'TOLERATION' && (statusMonths(known, draft) >= 3 || begunBefore(since))) ||
        (kind === 'PERMISSION_TO_RESIDE' && trainings.some(({ from }) => from <= draft.today));
      const clear =
        known.person.immigration?.identityClarified !== 'NOT_CLARIFIED' &&
        status(known)?.basis !== 'P60B' &&
        !fromSafeCountry(known);
      return known.age >= 15 && agreed && (holds(known) || (enough && clear));
    }),
    (known) => holds(known) || open(known, 'TRAINING_RESIDENCE'),
  );
};

const jobs = (known: Known, draft: Draft) =>
  (known.person.employment?.jobs ?? []).filter(
    ({ from, until }) => from <= draft.today && (until === null || until >= draft.today),
  );

/** Every child of school age goes to school, and nobody has certified the contrary. */
const childrenAtSchool = (draft: Draft): boolean =>
  childrenIn(draft)
    .filter(({ age, sketch }) => age < 18 && startsSchool(sketch.born) <= draft.today)
    .every(({ person: { education } }) => {
      const obliged = ['OBLIGED', 'VOCATIONAL_SCHOOL_OBLIGED'].includes(education?.obligation.state ?? '');
      return !obliged || (education?.enrolment != null && education.attendanceConfirmed?.regular !== false);
    });

/** O25: came by the end of 2022, tolerated and at work for a year, nobody's benefits. */
export const employmentToleration: OfferFinder = (draft) =>
  each(
    adults(draft).filter((known) => {
      if (status(known)?.basis === 'P60D') return true;
      const parents = parentsIn(draft);
      const family = parents.includes(known) ? parents : [known];
      return (
        status(known)?.kind === 'TOLERATION' &&
        status(known)?.basis !== 'P60B' &&
        statusMonths(known, draft) >= 12 &&
        family.every(({ sketch }) => sketch.arrived <= '2022-12-31') &&
        jobs(known, draft).some(
          ({ hoursPerWeek, insured, from }) =>
            hoursPerWeek >= 20 && insured && from <= addMonths(draft.today, -12),
        ) &&
        !draws(draft, 'ASYLBLG_BASIC', known.person.id) &&
        !draws(draft, 'ASYLBLG_ANALOGOUS', known.person.id) &&
        germanAtLeast(known, 'A2') &&
        childrenAtSchool(draft)
      );
    }),
    (known) => status(known)?.basis === 'P60D',
  );

/** What §§ 25a, 25b AufenthG build on. */
const mayTurn = (known: Known, draft: Draft): boolean =>
  status(known)?.basis === 'P104C' ||
  (status(known)?.kind === 'TOLERATION' &&
    status(known)?.basis !== 'P60B' &&
    statusMonths(known, draft) >= 12);

const appliedForTitle = (known: Known): boolean => open(known, 'CHANGE_OF_PURPOSE', 'FIRST_ISSUE');

/** O26: from 14 to 26, here for three years, at school here for three years or with a qualification. */
export const youngIntegrated: OfferFinder = (draft) =>
  each(
    atHome(draft).filter((known) => {
      const { education, employment } = known.person;
      const pupil =
        education?.enrolment != null && inMonths(education.obligation.since ?? undefined, draft) >= 36;
      const trained = (employment?.trainings ?? []).some(
        ({ recognised, until }) => recognised && until <= draft.today,
      );
      const recognised = (employment?.recognition ?? []).some(({ result }) => result === 'FULL');
      const learntHere =
        monthsBetween(known.sketch.born, known.sketch.arrived) < 204 &&
        ['LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'ACADEMIC'].includes(
          employment?.profile?.highestQualification ?? '',
        );
      return (
        mayTurn(known, draft) &&
        known.age >= 14 &&
        known.age < 27 &&
        yearsHere(known, draft) >= 3 &&
        (pupil || trained || recognised || learntHere)
      );
    }),
    appliedForTitle,
  );

/** A job of twenty insured hours, her own or of the parent with whom she lives. */
function livesOnWork(known: Known, draft: Draft): boolean {
  const parents = parentsIn(draft);
  const earners = parents.includes(known) ? parents : [known];
  return earners.some((one) =>
    jobs(one, draft).some(({ hoursPerWeek, insured }) => hoursPerWeek >= 20 && insured),
  );
}

/** O27: here for six years, four with a minor child, living on work. */
export const sustainablyIntegrated: OfferFinder = (draft) =>
  each(
    adults(draft).filter((known) => {
      const withChild = parentsIn(draft).includes(known) && due.minorsIn(draft).length > 0;
      return (
        mayTurn(known, draft) &&
        yearsHere(known, draft) >= (withChild ? 4 : 6) &&
        germanAtLeast(known, 'A2') &&
        livesOnWork(known, draft) &&
        childrenAtSchool(draft)
      );
    }),
    appliedForTitle,
  );

/** Months with a title; an asylum procedure that ended with protection counts. */
function titleMonths(known: Known, draft: Draft): number {
  const file = known.person.immigration;
  const asylum = file?.asylum?.stage === 'FINAL_PROTECTION' ? file.asylum.appliedAt : undefined;
  const days = [file?.currentStatus.since, asylum, ...(file?.titles ?? []).map(({ validFrom }) => validFrom)];
  return Math.max(...days.map((day) => inMonths(day, draft)));
}

const onSubsistence = (known: Known, draft: Draft): boolean =>
  (draft.facts.benefitUnit?.members.some(({ person }) => person === known.person.id) ?? false) ||
  (['ASYLBLG_BASIC', 'ASYLBLG_ANALOGOUS', 'SOCIAL_ASSISTANCE', 'BASIC_SECURITY_OLD_AGE'] as const).some(
    (type) => draws(draft, type, known.person.id),
  );

const permits = ['RESIDENCE_PERMIT', 'EU_BLUE_CARD', 'PROVISIONAL_CONTINUED'];

/** O28: refugees after five years with A2 (three with C1), others after five with B1 and without benefits; living on work. */
export const settlementPermit: OfferFinder = (draft) =>
  each(
    adults(draft).filter((known) => {
      const { kind = '', basis = null } = status(known) ?? {};
      if (!permits.includes(kind) || basis === null || !livesOnWork(known, draft)) return false;
      const months = titleMonths(known, draft);
      if (basis === 'P25_1' || basis === 'P25_2_REFUGEE')
        return (
          (months >= 60 && germanAtLeast(known, 'A2')) ||
          (months >= 36 && germanAtLeast(known, 'C1') && !onSubsistence(known, draft))
        );
      const passing = /^P16|^P17$|^P20A$|^P104C$|^OTHER$/.test(basis);
      return !passing && months >= 60 && germanAtLeast(known, 'B1') && !onSubsistence(known, draft);
    }),
    ({ person }) =>
      person.immigration?.applications.some(
        ({ kind, status: at }) => kind === 'SETTLEMENT_PERMIT' && at !== 'REJECTED' && at !== 'WITHDRAWN',
      ) ?? false,
  );

const neverNaturalised =
  /^P16(A|B|D|F)$|^P17$|^P20A$|^P22$|^P23_1$|^P23A$|^P24$|^P25_3$|^P25_4(A|B)?$|^P25_5$|^P104C$/;

/** O29: five lawful years, B1, no benefits or full-time work. */
export const naturalisation: OfferFinder = (draft) => {
  const fullTime = (known: Known) =>
    jobs(known, draft).some(
      ({ hoursPerWeek, from }) => hoursPerWeek >= 35 && from <= addMonths(draft.today, -20),
    );
  return each(
    atHome(draft).filter((known) => {
      const { kind = '', basis = null } = status(known) ?? {};
      const years = yearsHere(known, draft);
      const clear = known.person.immigration?.identityClarified === 'CLARIFIED';
      const settled = kind === 'SETTLEMENT_PERMIT' && years >= 5;
      const titled =
        permits.includes(kind) &&
        basis !== null &&
        !neverNaturalised.test(basis) &&
        titleMonths(known, draft) >= 60;
      const parents = parentsIn(draft);
      const partnerWorks =
        parents.includes(known) && due.minorsIn(draft).length > 0 && parents.some(fullTime);
      return (
        known.age >= 16 &&
        !known.person.nationalities.includes('DEU') &&
        ((isUnionCitizen(known) && years >= 5) || (clear && (settled || titled))) &&
        germanAtLeast(known, 'B1') &&
        (!onSubsistence(known, draft) || fullTime(known) || partnerWorks)
      );
    }),
    (known) => known.person.immigration?.naturalisation != null || open(known, 'NATURALISATION'),
  );
};

const isUnionCitizen = ({ person }: Known): boolean =>
  person.nationalities.some((code) => ['ROU', 'BGR', 'ITA', 'POL'].includes(code));
