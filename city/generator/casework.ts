import type { CasePhase, CaseStatus, ContactChannel, TargetGroup } from '../../subgraphs/casework/terms';
import { structuralIssueId } from '../base';
import type { CaseManagerFacts } from '../facts/base';
import type { CaseFacts, CaseworkFacts, ConsentFacts } from '../facts/casework';
import type { Day, OrganisationFacts } from '../facts/values';
import { organisations } from '../organisations';
import { addDays, at, daysBetween, monthsBetween, workday } from '../today';
import { goalsOf, tasksOf } from './caseSteps';
import { consentsOf } from './consents';
import { type Draft, familyId, membersOf, type Step, withFacts } from './Draft';
import { documentNeedsOf } from './documentNeeds';
import { needsOf, officesFor } from './needs';
import type { Random } from './random';
import { handOffsOf, referralsOf } from './referrals';
import type { Situation, StatusLine } from './Sketch';

/** The case of a client family and what belongs to it. Other families of the city are not known to case management. */
export const casework: Step = (draft, random) => {
  const { sketch, base } = draft;
  if (sketch.group === 'resident') return draft;
  const manager =
    base.caseManagers.find(({ id }) => id === sketch.caseManager) ??
    (base.caseManagers[0] as CaseManagerFacts);
  const span = spanOf(draft, random);
  const consents = consentsOf(draft, { ...span, manager }, random);
  const opened = caseOf(draft, { ...span, manager, consent: consents[0] ?? null }, random);
  return withFacts(draft, {
    casework: {
      case: opened,
      consents,
      agencyContacts: contactsOf(draft, opened, random),
      documentNeeds: documentNeedsOf(draft, random),
      // Filled when it is known how each agency has the persons on file.
      identityLinks: [],
      childProtectionNotifications: protectionOf(draft, random),
    },
  });
};

interface Span {
  readonly openedAt: Day;
  readonly closedAt: Day | null;
}

function spanOf(draft: Draft, random: Random): Span {
  const { today, sketch, facts } = draft;
  const here = facts.members[0]?.person.arrivedInMunicipality ?? today;
  const since = (days: number): Day => {
    const day = addDays(today, -days);
    const earliest = addDays(here, 5);
    return day > earliest ? day : earliest > today ? here : earliest;
  };
  if (sketch.group === 'client') {
    // A consent that has run out was given more than a year ago, so the case is older.
    const expired = sketch.consent?.pattern === 'EXPIRED';
    return { openedAt: since(expired ? random.whole(380, 620) : random.whole(12, 620)), closedAt: null };
  }
  const ended = random.whole(40, 1500);
  const openedAt = since(ended + random.whole(120, 540));
  const closedAt = addDays(today, -ended);
  return { openedAt, closedAt: closedAt > openedAt ? closedAt : addDays(openedAt, 30) };
}

interface CaseGiven extends Span {
  readonly manager: CaseManagerFacts;
  readonly consent: ConsentFacts | null;
}

function caseOf(draft: Draft, given: CaseGiven, random: Random): CaseFacts {
  const { sketch, today } = draft;
  const { openedAt, closedAt, manager } = given;
  const needs = needsOf(draft, openedAt, random);
  const group = sketch.group === 'client' ? 'K' : 'A';
  const deputy = manager.deputies[0];
  return {
    id: familyId(sketch, 'case'),
    number: `KIM-OB-${openedAt.slice(0, 4)}-${group}${String(sketch.number + 1).padStart(5, '0')}`,
    status: closedAt !== null ? 'CLOSED' : random.weigh<CaseStatus>({ ACTIVE: 90, INTAKE: 6, PAUSED: 4 }),
    phase: closedAt !== null ? 'EVALUATION' : phaseOf(daysBetween(openedAt, today)),
    openedAt,
    intakeChannel: random.weigh({
      AGENCY_REFERRAL: 35,
      SELF: 20,
      SCHOOL_OR_DAYCARE: 15,
      COUNSELLING: 18,
      OUTREACH: 7,
      VOLUNTEER: 5,
    }),
    targetGroup: targetGroupOf(draft),
    caseManager: manager.id,
    team: [
      { caseManager: manager.id, role: 'RESPONSIBLE', since: openedAt },
      ...(deputy === undefined ? [] : [{ caseManager: deputy, role: 'DEPUTY' as const, since: openedAt }]),
    ],
    needs,
    goals: goalsOf(draft, needs, closedAt, random),
    tasks: closedAt === null ? tasksOf(draft, needs, random) : [],
    referrals: referralsOf(draft, { needs, manager, openedAt, closedAt, consent: given.consent }, random),
    handOffs: handOffsOf(draft, { needs, manager, openedAt, closedAt, consent: given.consent }, random),
    conferences: conferencesOf(draft, given, random),
    contacts: talksOf(draft, given, random),
    structuralIssues: [...sketch.situations].flatMap((situation) => issues[situation] ?? []),
    closedAt,
    closureReason:
      closedAt === null
        ? null
        : random.weigh({
            GOALS_REACHED: 55,
            HANDED_TO_REGULAR_SERVICE: 20,
            NO_CONTACT: 12,
            MOVED_AWAY: 9,
            WITHDRAWN: 4,
          }),
    outcome: closedAt === null ? null : needs.map(({ area, status }) => ({ area, status })),
  };
}

function phaseOf(days: number): CasePhase {
  if (days < 20) return 'CLEARING';
  if (days < 50) return 'ASSESSMENT';
  if (days < 90) return 'PLANNING';
  return days < 400 ? 'IMPLEMENTATION' : 'MONITORING';
}

const groups: Readonly<Record<StatusLine, TargetGroup>> = {
  SUBSIDIARY: 'REFUGEE',
  REFUGEE: 'REFUGEE',
  P24: 'TEMPORARY_PROTECTION',
  P25_3: 'REFUGEE',
  P25_5: 'REFUGEE',
  P25AB: 'LONG_SETTLED',
  P104C: 'TOLERATED',
  FAMILY: 'FAMILY_REUNIFICATION',
  PERMISSION: 'REFUGEE',
  TOLERATION: 'TOLERATED',
  EU: 'EU_MOBILITY',
  SETTLEMENT: 'LONG_SETTLED',
  WORK_STUDY: 'LABOUR_MIGRATION',
  PROVISIONAL: 'NEWLY_ARRIVED',
  GERMAN: 'LONG_SETTLED',
};

function targetGroupOf({ sketch, today }: Draft): TargetGroup {
  const reference = sketch.members[0];
  if (reference === undefined) return 'NEWLY_ARRIVED';
  return monthsBetween(reference.arrived, today) < 12 && reference.line !== 'P24'
    ? 'NEWLY_ARRIVED'
    : groups[reference.line];
}

const issues: Readonly<Partial<Record<Situation, string[]>>> = {
  X01: [structuralIssueId('courseChildcare')],
  X02: [structuralIssueId('certificateWait')],
  X06: [structuralIssueId('changeOfCode')],
  X13: [structuralIssueId('newcomerSchoolPlaces')],
  X15: [structuralIssueId('flatCycle')],
};

function conferencesOf(draft: Draft, given: CaseGiven, random: Random): CaseFacts['conferences'] {
  const { manager, consent, openedAt, closedAt } = given;
  if (consent === null || closedAt !== null || !random.chance(0.14)) return [];
  const day = workday(addDays(draft.today, random.whole(-60, 30)));
  if (day <= openedAt) return [];
  return [
    {
      id: familyId(draft.sketch, 'conference'),
      at: at(day, '14:00'),
      participants: [
        { id: manager.id, role: 'CASE_MANAGER', organisation: manager.employer.id },
        {
          id: organisations.jobCenter.id,
          role: 'JOB_CENTER_ADVISER',
          organisation: organisations.jobCenter.id,
        },
      ],
      sharedAreas: ['CASE_PLAN', 'LANGUAGE_COURSE', 'DAYCARE_STATUS'],
      viewGrantUntil: at(addDays(day, 14), '18:00'),
      decisions:
        day < draft.today
          ? ['Gemeinsames Schreiben an die Leistungsstelle', 'Nächstes Treffen in acht Wochen']
          : [],
      consents: [consent.id],
    },
  ];
}

/** Notes are professional secrets; the synthetic ones say nothing that could be about anybody. */
const notes = [
  'Gespräch über die nächsten Schritte.',
  'Unterlagen gesichtet, zwei fehlen noch.',
  'Familie berichtet von langer Wartezeit.',
  'Telefonat mit der Behörde gemeinsam geführt.',
  null,
] as const;

function talksOf(draft: Draft, { openedAt, closedAt }: CaseGiven, random: Random): CaseFacts['contacts'] {
  const until = closedAt ?? draft.today;
  const room = Math.max(1, daysBetween(openedAt, until));
  const reference = draft.facts.members[0]?.person.id;
  return Array.from({ length: random.whole(2, 6) }, (_, i) => ({
    at: at(
      addDays(openedAt, Math.min(room, Math.round((room * i) / 6))),
      random.pick(['09:00', '11:00', '14:00']),
    ),
    channel: random.weigh<ContactChannel>({
      VISIT_AT_OFFICE: 40,
      PHONE: 25,
      HOME_VISIT: 12,
      MESSENGER: 15,
      ACCOMPANIMENT: 8,
    }),
    with: reference === undefined ? [] : [reference],
    note: random.pick(notes),
  }));
}

/** The offices that the family deals with: those of its needs and those that know its members. */
function contactsOf(draft: Draft, opened: CaseFacts, random: Random): CaseworkFacts['agencyContacts'] {
  const members = membersOf(draft);
  const known: readonly (readonly [boolean, OrganisationFacts])[] = [
    [members.some(({ person }) => person.immigration !== null), organisations.immigrationAuthority],
    [draft.facts.benefitUnit !== null, organisations.jobCenter],
    [
      draft.facts.benefits.some(({ controller }) => controller === 'ASYLUM_BENEFITS_UNIT'),
      organisations.asylumBenefitsOffice,
    ],
    [
      draft.facts.benefits.some(({ controller }) => controller === 'FAMILY_BENEFITS_OFFICE'),
      organisations.familyBenefitsOffice,
    ],
    [members.some(({ person }) => person.childcare !== null), organisations.youthWelfareOffice],
    [members.some(({ person }) => person.education !== null), organisations.schoolAuthority],
  ];
  const offices = new Set([
    ...known.filter(([deals]) => deals).map(([, office]) => office),
    ...opened.needs.map(({ area }) => officesFor[area]),
  ]);
  const next = members
    .flatMap(({ person }) => person.immigration?.appointments ?? [])
    .find(({ at: when }) => when > at(draft.today, '00:00'));
  return [...offices].map((office) => ({
    agency: office.kind,
    officeContact: { name: office.name, phone: office.phone, email: `${office.id}@oberhausen.example` },
    lastContactAt: random.chance(0.7) ? addDays(draft.today, -random.whole(2, 120)) : null,
    nextAppointmentAt: office === organisations.immigrationAuthority ? (next?.at ?? null) : null,
  }));
}

function protectionOf(draft: Draft, random: Random): CaseworkFacts['childProtectionNotifications'] {
  const child = membersOf(draft).find(({ sketch, age }) => sketch.part === 'CHILD' && age < 18);
  if (child === undefined || draft.sketch.group !== 'client' || !random.chance(0.012)) return [];
  const answered = random.chance(0.5);
  return [
    {
      id: familyId(draft.sketch, 'childProtection'),
      child: child.person.id,
      createdAt: at(addDays(draft.today, -random.whole(10, 90)), '16:00'),
      expertConsulted: true,
      parentsInvolved: random.weigh({ INVOLVED: 75, NOT_YET: 15, WOULD_ENDANGER_CHILD: 10 }),
      status: answered ? 'FEEDBACK_GIVEN' : 'RECEIVED',
      feedbackConfirmed: answered ? random.chance(0.5) : null,
      feedbackActing: answered ? random.chance(0.5) : null,
    },
  ];
}
