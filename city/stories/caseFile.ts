import type { HandOffTrigger, NeedArea, ReferralStatus } from '../../subgraphs/casework/terms';
import type { Agency } from '../../subgraphs/vocabulary/terms';
import { base, type CaseManagerName, caseManagerId } from '../base';
import type { CaseManagerFacts } from '../facts/base';
import type { CaseFacts, CaseworkFacts, DocumentNeedFacts, ReferralFacts } from '../facts/casework';
import type { Day, Id, Instant, OrganisationFacts, PrincipalFacts } from '../facts/values';
import { at } from '../today';
import { cast, type Story, storyId, storyIds } from './storyIds';

export function caseManager(name: CaseManagerName): CaseManagerFacts {
  const id = caseManagerId(name);
  return base.caseManagers.find((candidate) => candidate.id === id) as CaseManagerFacts;
}

const acting = ({ id, employer }: CaseManagerFacts): PrincipalFacts => ({
  id,
  role: 'CASE_MANAGER',
  organisation: employer.id,
});

/** The number of a story among the fifteen, for references that say nothing about anybody. */
export const numberOf = (story: Story): string =>
  String(Object.keys(cast).indexOf(story) + 1).padStart(5, '0');

type Opened = Pick<CaseFacts, 'openedAt' | 'targetGroup' | 'intakeChannel'>;

/** An active case: its manager is responsible from the first day, the first deputy stands in. */
export function caseFile(
  story: Story,
  name: CaseManagerName,
  facts: Opened & Partial<Omit<CaseFacts, keyof Opened>>,
): CaseFacts {
  const manager = caseManager(name);
  const deputies = manager.deputies.slice(0, 1).map((deputy) => ({
    caseManager: deputy,
    role: 'DEPUTY' as const,
    since: facts.openedAt,
  }));
  return {
    id: storyIds[story].case,
    number: `KIM-OB-${facts.openedAt.slice(0, 4)}-${numberOf(story)}`,
    status: 'ACTIVE',
    phase: 'IMPLEMENTATION',
    caseManager: manager.id,
    team: [{ caseManager: manager.id, role: 'RESPONSIBLE', since: facts.openedAt }, ...deputies],
    needs: [],
    goals: [],
    tasks: [],
    referrals: [],
    handOffs: [],
    conferences: [],
    contacts: [],
    structuralIssues: [],
    closedAt: null,
    closureReason: null,
    outcome: null,
    ...facts,
  };
}

type Need = CaseFacts['needs'][number];
type Goal = CaseFacts['goals'][number];
type Task = CaseFacts['tasks'][number];
type Contact = CaseFacts['contacts'][number];

export const need = (
  area: NeedArea,
  severity: Need['severity'],
  identifiedAt: Day,
  persons: readonly Id[],
  status: Need['status'] = 'OPEN',
): Need => ({ area, severity, identifiedAt, persons, status });

export const goal = (
  title: string,
  area: NeedArea,
  targetDate: Day | null,
  status: Goal['status'] = 'IN_PROGRESS',
): Goal => ({ title, area, targetDate, status });

/** A task due at noon of its day. */
export const task = (
  title: string,
  kind: Task['kind'],
  due: Day | null,
  status: Task['status'] = 'OPEN',
): Task => ({ title, kind, dueAt: due === null ? null : at(due, '12:00'), status });

export const contact = (
  day: Day,
  time: string,
  channel: Contact['channel'],
  persons: readonly Id[],
  note: string | null,
): Contact => ({ at: at(day, time), channel, with: persons, note });

export const handOff = (
  story: Story,
  key: string,
  person: Id,
  need: NeedArea,
  route: readonly [from: Agency, to: Agency],
  when: Day,
  trigger: HandOffTrigger,
  resolved = false,
): CaseFacts['handOffs'][number] => ({
  id: storyId('handOff', story, key),
  person,
  need,
  from: route[0],
  to: route[1],
  at: when,
  trigger,
  resolved,
});

/** An office the family deals with, and when it last spoke and next meets them. */
export const officeContact = (
  office: OrganisationFacts,
  lastContactAt: Day | null,
  nextAppointmentAt: Instant | null = null,
): CaseworkFacts['agencyContacts'][number] => ({
  agency: office.kind,
  officeContact: {
    name: office.name,
    phone: office.phone,
    email: `${office.id.slice(3)}@oberhausen.example`,
  },
  lastContactAt,
  nextAppointmentAt,
});

/** A paper that one office needs and another one issues. */
export const documentNeed = (
  story: Story,
  key: string,
  facts: Partial<DocumentNeedFacts> &
    Pick<DocumentNeedFacts, 'person' | 'document' | 'neededBy' | 'issuer' | 'status'>,
): DocumentNeedFacts => ({
  id: storyId('documentNeed', story, key),
  forProcedure: null,
  dueAt: null,
  waitsFor: [],
  ...facts,
});

/** One step in the life of a referral. */
export type Step = readonly [status: ReferralStatus, day: Day, note?: string];

export interface ReferralDraft
  extends Partial<
    Pick<ReferralFacts, 'mode' | 'firstAppointmentAt' | 'rejection' | 'returnNote' | 'outcome'>
  > {
  readonly persons: readonly Id[];
  readonly need: NeedArea;
  readonly by: CaseManagerName;
  readonly to: OrganisationFacts;
  readonly consent: Id;
  readonly steps: readonly Step[];
}

const sendersSteps: readonly ReferralStatus[] = ['DRAFT', 'SENT', 'REVOKED', 'REOPENED', 'ENTERED_IN_ERROR'];

/** A referral; its status and dates are those of its steps. */
export function referral(story: Story, key: string, draft: ReferralDraft): ReferralFacts {
  const manager = caseManager(draft.by);
  const office: PrincipalFacts = { id: draft.to.id, role: 'SERVICE', organisation: draft.to.id };
  const when = (status: ReferralStatus): Instant | null => {
    const step = draft.steps.find(([reached]) => reached === status);
    return step === undefined ? null : at(step[1], '15:00');
  };
  return {
    id: storyId('referral', story, key),
    persons: draft.persons,
    need: draft.need,
    from: manager.employer,
    to: draft.to,
    mode: draft.mode ?? 'WRITTEN',
    status: draft.steps.at(-1)?.[0] ?? 'DRAFT',
    events: draft.steps.map(([status, day, note]) => ({
      at: at(day, '15:00'),
      status,
      by: sendersSteps.includes(status) ? acting(manager) : office,
      note: note ?? null,
    })),
    consent: draft.consent,
    sentAt: when('SENT'),
    acceptedAt: when('ACCEPTED'),
    firstAppointmentAt: draft.firstAppointmentAt ?? null,
    completedAt: when('DONE'),
    rejection: draft.rejection ?? null,
    returnNote: draft.returnNote ?? null,
    outcome: draft.outcome ?? null,
  };
}
