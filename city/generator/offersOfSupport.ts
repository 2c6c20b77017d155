import { monthsBetween } from '../today';
import { atHome, childrenIn, type Draft, type Known, parentsIn } from './Draft';
import * as due from './entitlements';
import { adults, asked, each, german, type OfferFinder, smallChildren, yearsHere } from './OfferFinder';

const runs = (draft: Draft) => (job: { readonly from: string; readonly until: string | null }) =>
  job.from <= draft.today && (job.until === null || job.until >= draft.today);

const inUnit = (draft: Draft, { person }: Known): boolean =>
  draft.facts.benefitUnit?.members.some((member) => member.person === person.id) ?? false;

/** O18: after B1, for customers of Jobcenter and employment agency and for those who work. */
export const vocationalCourse: OfferFinder = (draft) =>
  each(
    adults(draft).filter((known) => {
      const record = known.person.employment;
      const registered = (record?.profile?.registeredAs ?? []).some((status) =>
        ['UNEMPLOYED', 'JOB_SEEKING', 'EMPLOYED', 'IN_TRAINING', 'IN_MEASURE'].includes(status),
      );
      const works = (record?.jobs ?? []).some(runs(draft));
      return (
        known.age < 67 &&
        ['B1', 'B2'].includes(german(known)) &&
        (registered || works || inUnit(draft, known))
      );
    }),
    ({ person }) =>
      person.employment?.languageCourses?.registrations.some(({ type }) => type.startsWith('VOCATIONAL')) ??
      false,
  );

/** O19: a qualification of somebody who came old enough to have learnt it abroad. */
export const recognition: OfferFinder = (draft) =>
  each(
    adults(draft).filter(({ person, sketch }) => {
      const profile = person.employment?.profile ?? null;
      const qualified =
        profile?.highestQualification === 'VOCATIONAL' || profile?.highestQualification === 'ACADEMIC';
      return qualified && profile?.occupation != null && monthsBetween(sketch.born, sketch.arrived) >= 204;
    }),
    ({ person }) => (person.employment?.recognition.length ?? 0) > 0,
  );

/** O20: children of a lone parent; from twelve on only beside no basic income support, or where the parent earns 600 EUR. */
export const maintenanceAdvance: OfferFinder = (draft) => {
  const [parent, other] = parentsIn(draft);
  if (parent === undefined || other !== undefined) return [];
  const income = draft.facts.household?.income ?? [];
  const earns = income.some(
    ({ person, type, amount }) =>
      person === parent.person.id &&
      ['EMPLOYMENT', 'MINI_JOB', 'SELF_EMPLOYMENT', 'TRAINING_PAY'].includes(type) &&
      amount.from >= 600,
  );
  const children = due
    .minorsIn(draft)
    .filter(
      (child) =>
        (child.age < 12 || !inUnit(draft, child) || earns) &&
        !income.some(({ person, type }) => person === child.person.id && type === 'MAINTENANCE') &&
        [parent, child].some((one) => due.carriesFamilyBenefits(one, draft.today)),
    );
  return each(children, ({ person }) => asked(draft, 'MAINTENANCE_ADVANCE', person.id));
};

/** O21: a child in its first 14 months, at home with a parent without a full job whose title carries family benefits. */
export const parentalAllowance: OfferFinder = (draft) => {
  const parents = parentsIn(draft).filter(
    (parent) =>
      !(parent.person.employment?.jobs ?? []).some((job) => runs(draft)(job) && job.hoursPerWeek > 32) &&
      due.carriesFamilyBenefits(parent, draft.today),
  );
  const babies = due.minorsIn(draft).filter(({ sketch }) => monthsBetween(sketch.born, draft.today) < 14);
  return each(parents.length === 0 ? [] : babies, ({ person }) =>
    draft.facts.benefits.some(
      ({ type, covered, status }) =>
        type === 'PARENTAL_ALLOWANCE' && covered.includes(person.id) && status !== 'REJECTED',
    ),
  );
};

/** O30: under § 1 AsylbLG and not insured otherwise. */
export const healthCard: OfferFinder = (draft) =>
  each(
    atHome(draft).filter((known) => {
      const { immigration, health } = known.person;
      const status = immigration?.currentStatus;
      const under =
        status?.kind === 'PERMISSION_TO_RESIDE' ||
        status?.kind === 'TOLERATION' ||
        (status?.basis === 'P25_5' && yearsHere(known, draft) < 1.5);
      const type = health?.coverage?.type ?? 'NONE';
      return (
        under && health !== null && (type.startsWith('ASYLBLG') || type === 'SGB5_264_2' || type === 'NONE')
      );
    }),
    ({ person }) =>
      person.health?.coverage?.type === 'ASYLBLG_HEALTH_CARD' ||
      person.health?.coverage?.type === 'SGB5_264_2',
  );

/** O31: somebody has noticed that a small child develops more slowly. */
export const earlyIntervention: OfferFinder = (draft) =>
  each(
    smallChildren(draft).filter(
      ({ person }) =>
        (person.health?.waitingFor ?? []).some(({ specialty }) =>
          ['SPEECH_THERAPY', 'SOCIAL_PAEDIATRIC_CENTRE', 'EARLY_INTERVENTION'].includes(specialty),
        ) ||
        (person.childcare?.requests ?? []).some(({ priorityGrounds }) =>
          priorityGrounds.includes('DISABILITY'),
        ) ||
        openNeeds(draft).some(({ area, persons }) => area === 'DISABILITY' && persons.includes(person.id)),
    ),
    ({ person }) =>
      (person.health?.waitingFor ?? []).some(({ specialty }) => specialty === 'EARLY_INTERVENTION') ||
      (person.health?.approvals ?? []).some(({ kind }) => kind === 'EARLY_INTERVENTION') ||
      asked(draft, 'INTEGRATION_ASSISTANCE', person.id),
  );

const openNeeds = ({ facts }: Draft) =>
  (facts.casework?.case.needs ?? []).filter(({ status }) => status === 'OPEN' || status === 'IN_PROGRESS');

/** O32: draws basic income support and has two grave needs or more; those of a child are a parent's too. */
export const coaching: OfferFinder = (draft) => {
  const grave = openNeeds(draft).filter(({ severity }) => severity === 'HIGH' || severity === 'CRITICAL');
  return each(
    adults(draft).filter((known) => {
      const children = parentsIn(draft).includes(known) ? childrenIn(draft) : [];
      const concerned = [known, ...children].map(({ person }) => person.id);
      return (
        inUnit(draft, known) &&
        grave.filter(({ persons }) => persons.some((id) => concerned.includes(id))).length >= 2
      );
    }),
    ({ person }) => person.employment?.profile?.registeredAs.includes('IN_MEASURE') ?? false,
  );
};

const underway = ['APPOINTMENT_SET', 'DONE'];

/** O33: each check-up whose time it is, the examination before school, and a measles vaccination that is missing. */
export const checkUps: OfferFinder = (draft) =>
  due.minorsIn(draft).flatMap(({ person, sketch }) => {
    const subjects = [person.id];
    const {
      earlyDetection = [],
      schoolEntryExam: exam = null,
      measlesProof: proof = null,
    } = person.health ?? {};
    const lacks =
      proof?.status === 'NO_PROOF' ||
      (proof?.status === 'ONE_DOSE' && monthsBetween(sketch.born, draft.today) >= 24);
    return [
      ...earlyDetection
        .filter(({ dueFrom, dueUntil }) => dueFrom <= draft.today && dueUntil >= draft.today)
        .map(({ check, status }) => ({ subjects, variant: check, taken: underway.includes(status) })),
      ...(exam !== null && exam.status !== 'NOT_NEEDED'
        ? [{ subjects, variant: 'SCHOOL_ENTRY_EXAM', taken: underway.includes(exam.status) }]
        : []),
      ...(lacks ? [{ subjects, variant: 'VACCINATION', taken: false }] : []),
    ];
  });

const socialAreas = [
  'LIVELIHOOD',
  'HOUSING',
  'EMPLOYMENT',
  'TRAINING',
  'CHILDCARE',
  'HEALTH',
  'MENTAL_HEALTH',
  'DISABILITY',
  'PARENTING',
  'SOCIAL_PARTICIPATION',
  'MOBILITY',
];

/** O34: asked for a social benefit at an office that was not responsible; drawn when another has taken it on. */
export const forwardingClaim: OfferFinder = (draft) => {
  const opened = draft.facts.casework?.case;
  if (opened === undefined) return [];
  return atHome(draft).flatMap(({ person: { id } }) => {
    const referrals = opened.referrals.filter(({ persons }) => persons.includes(id));
    const areas = [
      ...opened.handOffs
        .filter(
          ({ person, trigger, resolved }) => person === id && trigger === 'NOT_RESPONSIBLE' && !resolved,
        )
        .map(({ need }) => need),
      ...referrals
        .filter(({ status, rejection }) => status === 'REJECTED' && rejection === 'NOT_RESPONSIBLE')
        .map(({ need }) => need),
    ].filter((area) => socialAreas.includes(area));
    const going = referrals.filter(({ status }) =>
      ['ACCEPTED', 'WAITLISTED', 'IN_PROGRESS', 'DONE'].includes(status),
    );
    const taken = areas.every((area) => going.some(({ need }) => need === area));
    return areas.length === 0 ? [] : [{ subjects: [id], taken }];
  });
};
