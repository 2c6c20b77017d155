import type { Day, DocumentNeedFacts, Id, ImmigrationApplicationFacts, TruthEntry } from '../facts';
import { addDays, addMonths, daysBetween, firstOfMonth, monthsBetween } from '../today';
import { atHome, type Draft, type Known, membersOf } from './Draft';
import { startsSchool } from './schoolAge';

/** What a rule finds: whom it is about and in which variant. */
export interface Finding {
  readonly subjects: readonly Id[];
  readonly variant?: string;
}
export type Finder = (draft: Draft) => readonly Finding[];

const about = (members: readonly Known[]): readonly Finding[] =>
  members.map(({ person }) => ({ subjects: [person.id] }));
const each = (draft: Draft, holds: (known: Known) => boolean): readonly Finding[] =>
  about(membersOf(draft).filter(holds));

const waitingStatuses = ['REGISTERED', 'WAITLISTED', 'START_CONFIRMED', 'PLACEMENT_TEST_DUE'];
type Registration = NonNullable<
  NonNullable<Known['person']['employment']>['languageCourses']
>['registrations'][number];
const registrationsOf = ({ person }: Known): readonly Registration[] =>
  person.employment?.languageCourses?.registrations ?? [];

/** A weekly hour of care covers a lesson when it begins before and ends after it. */
function placementCovers(child: Known, registration: Registration): boolean {
  const weekly = child.person.childcare?.placement?.weekly ?? [];
  return registration.slots.every((lesson) =>
    weekly.some(
      (care) => care.weekday === lesson.weekday && care.from <= lesson.from && care.to >= lesson.to,
    ),
  );
}

function coveredByOther(draft: Draft, learner: Known, child: Known): boolean {
  return atHome(draft).some(
    (other) =>
      other.index !== learner.index &&
      other.member.caresFor.includes(child.person.id) &&
      !registrationsOf(other).some(({ status }) => status === 'RUNNING' || status === 'START_CONFIRMED'),
  );
}

/** X01: a course that cannot be taken because nobody looks after a child below school age. */
export const courseBlockedByChildcare: Finder = (draft) =>
  membersOf(draft).flatMap((learner) =>
    registrationsOf(learner)
      .filter(({ status }) => waitingStatuses.includes(status))
      .flatMap((registration) => {
        const uncovered = atHome(draft).filter(
          (child) =>
            learner.member.caresFor.includes(child.person.id) &&
            startsSchool(child.sketch.born) > draft.today &&
            !placementCovers(child, registration) &&
            !coveredByOther(draft, learner, child),
        );
        return uncovered.length === 0
          ? []
          : [{ subjects: [learner.person.id, ...uncovered.map(({ person }) => person.id)] }];
      }),
  );

/** Days within which eight of ten papers are out, from the medians and 90th percentiles of domain.md 6.2. */
const paperWithin = 48;
const residencePapers = ['PROVISIONAL_RESIDENCE_DOCUMENT', 'RESIDENCE_TITLE', 'TOLERATION_DOCUMENT'];

/** X02: papers too late for the job; PROOF_GAP where only the paper is missing, RIGHT_GAP where the right is. */
const papersTooLate: Finder = (draft) =>
  membersOf(draft).flatMap(({ person }) =>
    (person.employment?.jobOffers ?? [])
      .filter(
        ({ status, requiredDocuments, documentDueAt }) =>
          (status === 'OFFERED' || status === 'ACCEPTED_PENDING_DOCUMENTS') &&
          requiredDocuments.some((document) => residencePapers.includes(document)) &&
          documentDueAt !== null &&
          documentDueAt < addDays(draft.today, paperWithin),
      )
      .map(() => {
        const state = person.immigration?.workPermission.state;
        return {
          subjects: [person.id],
          variant: state === 'ON_APPLICATION' || state === 'NOT_YET' ? 'RIGHT_GAP' : 'PROOF_GAP',
        };
      }),
  );

const notForTheStay = ['CERTIFICATE', 'NATURALISATION', 'WORK_PERMISSION', 'TRAVEL_DOCUMENT'];
const openForStay = (applications: readonly ImmigrationApplicationFacts[]): boolean =>
  applications.some(({ kind, decidedAt }) => decidedAt === null && !notForTheStay.includes(kind));

/** X03: a title or toleration that ends within 90 days and nothing applied for. */
export const titleEnding: Finder = (draft) =>
  each(draft, ({ person }) => {
    const file = person.immigration;
    const end = file?.currentStatus.validUntil ?? null;
    return (
      file !== null && end !== null && end <= addDays(draft.today, 90) && !openForStay(file.applications)
    );
  });

/** X04: the provisional paper ends within 30 days while the application is open. */
const provisionalEnding: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.immigration?.provisionalDocuments ?? []).some(
      ({ validUntil, basisApplication }) =>
        validUntil <= addDays(draft.today, 30) &&
        person.immigration?.applications.some(
          ({ id, decidedAt }) => id === basisApplication && decidedAt === null,
        ),
    ),
  );

/** X05: a payment hangs on the paper that X03 or X04 is about. */
const spillover: Finder = (draft) => {
  const affected = [...titleEnding(draft), ...provisionalEnding(draft)].flatMap(({ subjects }) => subjects);
  const unit = draft.facts.benefitUnit;
  if (affected.length === 0 || unit === null) return [];
  const hangs =
    unit.missing.includes('RESIDENCE_TITLE') ||
    (unit.grantedUntil !== null && unit.grantedUntil <= addDays(draft.today, 45));
  return hangs ? [{ subjects: affected }] : [];
};

/** X06: asylum seekers' benefits end with the month of the recognition and nothing else is applied for by the end of the next. */
export const changeOfCodeGap: Finder = (draft) => {
  const since = addMonths(firstOfMonth(draft.today), -1);
  const ended = draft.facts.benefits.filter(
    ({ type, grantedUntil }) =>
      (type === 'ASYLBLG_BASIC' || type === 'ASYLBLG_ANALOGOUS') &&
      grantedUntil !== null &&
      grantedUntil >= since,
  );
  const other =
    draft.facts.benefitUnit !== null || draft.facts.benefits.some(({ type }) => type === 'SOCIAL_ASSISTANCE');
  return other ? [] : ended.map(({ covered }) => ({ subjects: covered }));
};

/** X07: a benefit ends within 42 days and no renewal is applied for. */
const renewalGap: Finder = (draft) => {
  const soon = addDays(draft.today, 42);
  const unit = draft.facts.benefitUnit;
  const unitEnds =
    unit !== null &&
    unit.grantedUntil !== null &&
    unit.grantedUntil <= soon &&
    !((unit.appliedAt ?? '') > (unit.grantedFrom ?? ''));
  const ending = draft.facts.benefits.filter(
    ({ status, grantedUntil, applications, type }) =>
      status === 'GRANTED' &&
      !type.startsWith('ASYLBLG') &&
      type !== 'PARENTAL_ALLOWANCE' &&
      grantedUntil !== null &&
      grantedUntil <= soon &&
      grantedUntil >= draft.today &&
      !applications.some(({ kind }) => kind === 'RENEWAL'),
  );
  return [
    ...(unitEnds ? [{ subjects: unit.members.map(({ person }) => person), variant: 'BENEFIT_UNIT' }] : []),
    ...ending.map(({ covered, type }) => ({ subjects: covered, variant: type })),
  ];
};

/** X08: a place begins within 60 days and the measles proof is missing. */
export const measlesBlocksDaycare: Finder = (draft) =>
  each(draft, ({ person, sketch }) => {
    const soon = addDays(draft.today, 60);
    const starts = [
      ...(person.childcare?.requests ?? []).flatMap(({ offers }) => offers.map(({ from }) => from)),
      ...(person.childcare?.placement ? [person.childcare.placement.from] : []),
    ];
    const months = monthsBetween(sketch.born, draft.today);
    const status = person.health?.measlesProof?.status;
    const lacks = status === 'NO_PROOF' || (status === 'ONE_DOSE' && months >= 24);
    return lacks && months >= 12 && starts.some((from) => from >= draft.today && from <= soon);
  });

/** X09: a right to a course is about to be lost. */
const courseRightExpiring: Finder = (draft) =>
  each(draft, (known) => {
    const right = known.person.employment?.languageCourses?.entitlement ?? null;
    const registrations = registrationsOf(known);
    const soon = addDays(draft.today, 90);
    const unused =
      right !== null && registrations.length === 0 && right.expiresAt !== null && right.expiresAt <= soon;
    const lateStart = registrations.some(
      ({ startedAt, registeredAt, status }) =>
        startedAt === null && waitingStatuses.includes(status) && addMonths(registeredAt, 12) <= soon,
    );
    return unused || lateStart;
  });

/** X10: somebody is obliged to a course that a functional constraint rules out. */
const dutiesCollide: Finder = (draft) =>
  each(draft, (known) => {
    const constrained = (known.person.health?.functionalConstraints ?? []).some(
      ({ kind, until }) =>
        (kind === 'NO_FULL_DAY_COURSE' || kind === 'REDUCED_HOURS_ONLY') &&
        (until === null || until >= draft.today),
    );
    const obliged =
      known.person.immigration?.courseObligation?.fulfilled === false ||
      known.person.employment?.languageCourses?.entitlement?.basis.startsWith('OBLIGED');
    const attending = registrationsOf(known).some(
      ({ status }) => status === 'RUNNING' || waitingStatuses.includes(status),
    );
    return constrained && obliged === true && attending;
  });

interface Visit {
  readonly at: string;
  readonly where: string;
  readonly who: Id;
}

function visitsOf(draft: Draft): readonly Visit[] {
  return membersOf(draft).flatMap(({ person }) => {
    const visit = (at: string, where: string): Visit => ({ at, where, who: person.id });
    const exam = person.health?.schoolEntryExam?.appointmentAt ?? null;
    return [
      ...(person.immigration?.appointments ?? []).map(({ at, office }) => visit(at, office)),
      ...(person.employment?.profile?.appointments ?? []).map(({ at, office }) => visit(at, office)),
      ...(person.health?.appointments ?? []).map(({ at, place }) => visit(at, place)),
      ...(exam === null ? [] : [visit(exam, 'exam')]),
    ];
  });
}

/** X11: two offices expect members of the family within the same hour. */
const appointmentClash: Finder = (draft) => {
  const visits = visitsOf(draft).filter(({ at }) => at > draft.today);
  return visits.flatMap((one, i) =>
    visits
      .slice(i + 1)
      .filter(
        (other) =>
          other.where !== one.where && Math.abs(Date.parse(other.at) - Date.parse(one.at)) < 3_600_000,
      )
      .map((other) => ({ subjects: [...new Set([one.who, other.who])] })),
  );
};

/** X13: an obliged child has waited for a school place for more than 28 days. */
export const schoolPlaceDelay: Finder = (draft) =>
  each(draft, ({ person }) => {
    const record = person.education;
    const registered = record?.newcomerRegistration?.registeredAt ?? null;
    return (
      record?.obligation.state === 'OBLIGED' &&
      record.enrolment === null &&
      registered !== null &&
      daysBetween(registered, draft.today) > 28
    );
  });

/** X14: complete for three months (administrative law) or six (social law) and not decided. */
const authorityInactive: Finder = (draft) => {
  const files = each(draft, ({ person }) =>
    (person.immigration?.applications ?? []).some(
      ({ completeAt, decidedAt }) =>
        decidedAt === null && completeAt !== null && completeAt.slice(0, 10) < addMonths(draft.today, -3),
    ),
  );
  const benefits = draft.facts.benefits.filter(({ applications }) =>
    applications.some(
      ({ completeAt, decidedAt }) =>
        decidedAt === null && completeAt !== null && completeAt < addMonths(draft.today, -6),
    ),
  );
  return [...files, ...benefits.map(({ applicant, type }) => ({ subjects: [applicant], variant: type }))];
};

/** X15: papers that wait for each other in a circle. */
export const circularWait: Finder = (draft) => {
  const needs = draft.facts.casework?.documentNeeds ?? [];
  const circle = needs.find((need) => leadsBack(need, needs));
  return circle === undefined ? [] : [{ subjects: [circle.person] }];
};

export function leadsBack(start: DocumentNeedFacts, needs: readonly DocumentNeedFacts[]): boolean {
  const seen = new Set<Id>();
  const next = [...start.waitsFor];
  while (next.length > 0) {
    const id = next.pop() as Id;
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(needs.find((need) => need.id === id)?.waitsFor ?? []));
  }
  return false;
}

/** X16: two offices were not responsible, or three hand-offs for one need within 60 days are unresolved. */
export const pingPong: Finder = (draft) => {
  const opened = draft.facts.casework?.case;
  if (opened === undefined || opened.status === 'CLOSED') return [];
  const bounced = opened.referrals.filter(({ rejection }) => rejection === 'NOT_RESPONSIBLE');
  if (bounced.length >= 2) return [{ subjects: bounced[0]?.persons ?? [], variant: 'REFERRALS' }];
  const recent = opened.handOffs.filter(({ resolved, at }) => !resolved && at >= addDays(draft.today, -60));
  const crowded = recent.find(({ need }) => recent.filter((other) => other.need === need).length >= 3);
  return crowded === undefined ? [] : [{ subjects: [crowded.person], variant: 'HAND_OFFS' }];
};

/** X17: health cover ends within 30 days and nothing follows. */
export const coverageGap: Finder = (draft) =>
  each(draft, ({ person }) => {
    const cover = person.health?.coverage ?? null;
    return (
      cover !== null &&
      (cover.type === 'NONE' || (cover.validUntil !== null && cover.validUntil < addDays(draft.today, 30)))
    );
  });

/** X18: the toleration for employment would break: no job of 20 hours, or no school certificate of an obliged child. */
const tolerationAtRisk: Finder = (draft) =>
  each(draft, ({ person, sketch }) => {
    if (sketch.tolerationBasis !== 'P60D') return false;
    const works = (person.employment?.jobs ?? []).some(
      ({ hoursPerWeek, until }) => hoursPerWeek >= 20 && until === null,
    );
    const unproven = membersOf(draft).some(
      (child) =>
        child.person.education?.obligation.state === 'OBLIGED' &&
        child.person.education.attendanceConfirmed === null,
    );
    return !works || unproven;
  });

/** X19: the recognition body has missed its month or its three months. */
const recognitionOverdue: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.employment?.recognition ?? []).some(
      ({ decidedAt, dueAt, acknowledgedAt, submittedAt }) =>
        decidedAt === null &&
        ((dueAt !== null && dueAt < draft.today) ||
          (acknowledgedAt === null && submittedAt < addMonths(draft.today, -1))),
    ),
  );

/** X20: a child below six months for whom no title is applied for. */
const newbornWithoutTitle: Finder = (draft) =>
  each(draft, ({ person, sketch }) => {
    const months = monthsBetween(sketch.born, draft.today);
    const needsTitle =
      person.immigration !== null &&
      sketch.line !== 'PERMISSION' &&
      sketch.line !== 'TOLERATION' &&
      sketch.line !== 'P24';
    return (
      needsTitle &&
      sketch.part === 'CHILD' &&
      months < 6 &&
      sketch.arrived === sketch.born &&
      !openForStay(person.immigration?.applications ?? [])
    );
  });

/** X21: the opportunity residence ends within 180 days and no complete application for what follows is there. */
const opportunityCliff: Finder = (draft) =>
  each(draft, ({ person }) => {
    const status = person.immigration?.currentStatus;
    if (status?.basis !== 'P104C' || status.validUntil === null) return false;
    const complete = person.immigration?.applications.some(
      ({ kind, completeAt }) => kind === 'CHANGE_OF_PURPOSE' && completeAt !== null,
    );
    return status.validUntil <= addDays(draft.today, 180) && complete !== true;
  });

/** Birthdays in months on which a right begins or ends. */
const cliffs = [12, 14, 36, 180, 192, 216, 252, 300, 324];

/** X22: such a birthday within 120 days, of somebody to whom it matters. */
const ageCliff: Finder = (draft) =>
  membersOf(draft)
    .filter(
      ({ sketch }) => sketch.part === 'CHILD' || sketch.line === 'P104C' || sketch.line === 'TOLERATION',
    )
    .flatMap(({ person, sketch, member }) => {
      const next = cliffs.find((months) => {
        const day: Day = addMonths(sketch.born, months);
        return day > draft.today && day <= addDays(draft.today, 120);
      });
      const matters =
        next !== undefined &&
        (next >= 180 || person.childcare?.placement == null) &&
        (member.livesInHousehold || next >= 216);
      return matters && next !== undefined ? [{ subjects: [person.id], variant: `${next} months` }] : [];
    });

/** X24: the privileged three months for family reunion are running or gone, nothing applied for. */
const reunionWindow: Finder = (draft) =>
  each(draft, ({ person }) =>
    (person.immigration?.familyReunification ?? []).some(
      ({ appliedAt, privilegedUntil }) => appliedAt === null && privilegedUntil !== null,
    ),
  );

const obstacles: readonly (readonly [rule: string, find: Finder])[] = [
  ['X01', courseBlockedByChildcare],
  ['X02', papersTooLate],
  ['X03', titleEnding],
  ['X04', provisionalEnding],
  ['X05', spillover],
  ['X06', changeOfCodeGap],
  ['X07', renewalGap],
  ['X08', measlesBlocksDaycare],
  ['X09', courseRightExpiring],
  ['X10', dutiesCollide],
  ['X11', appointmentClash],
  ['X13', schoolPlaceDelay],
  ['X14', authorityInactive],
  ['X15', circularWait],
  ['X16', pingPong],
  ['X17', coverageGap],
  ['X18', tolerationAtRisk],
  ['X19', recognitionOverdue],
  ['X20', newbornWithoutTitle],
  ['X21', opportunityCliff],
  ['X22', ageCliff],
  ['X24', reunionWindow],
];

/** Which obstacles of domain.md 5.2 a family really has, told from its facts. X12 and X23 are not here: see `truthOf.ts`. */
export const obstaclesOf = (draft: Draft): readonly TruthEntry[] =>
  obstacles.flatMap(([rule, find]) =>
    find(draft).map(({ subjects, variant }) => ({
      rule,
      variant: variant ?? null,
      subjects,
      taken: null,
      note: null,
    })),
  );
