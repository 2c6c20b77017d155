import { accessState } from '../emergency/accessState';
import { mayConfirm } from '../emergency/emergencyRoles';
import type { BreakGlassAccess } from '../entities/BreakGlassAccess';
import type { Case } from '../entities/Case';
import type { CaseConference } from '../entities/CaseConference';
import type { CaseContact } from '../entities/CaseContact';
import type { CaseHandOver } from '../entities/CaseHandOver';
import type { CaseManager } from '../entities/CaseManager';
import type { CaseTeamMember } from '../entities/CaseTeamMember';
import type { ChangeRecord } from '../entities/ChangeRecord';
import type { ChildProtectionNotification } from '../entities/ChildProtectionNotification';
import type { ConferencePreparation } from '../entities/ConferencePreparation';
import type { Consent } from '../entities/Consent';
import type { DocumentNeed } from '../entities/DocumentNeed';
import type { Family } from '../entities/Family';
import type { FamilyMember } from '../entities/FamilyMember';
import type { Goal } from '../entities/Goal';
import type { HandOff } from '../entities/HandOff';
import type { IdentityLink } from '../entities/IdentityLink';
import type { MatchRejection } from '../entities/MatchRejection';
import type { Need } from '../entities/Need';
import type { Person } from '../entities/Person';
import type { PersonMerge } from '../entities/PersonMerge';
import type { Referral } from '../entities/Referral';
import type { StructuralIssue } from '../entities/StructuralIssue';
import type { Task } from '../entities/Task';
import { caseManagerOf } from '../ownCase';
import { colleagues, counterparts } from './callers';
import type { RecordKind } from './mayRead';
import { type Relation, type Standing, standing, stranger } from './Relation';
import type { Viewpoint } from './Viewpoint';

/** Rows of each kind of record. */
interface Rows {
  readonly Person: Person;
  readonly Family: Family;
  readonly FamilyMember: FamilyMember;
  readonly Case: Case;
  readonly CaseTeamMember: CaseTeamMember;
  readonly Need: Need;
  readonly Goal: Goal;
  readonly Task: Task;
  readonly Referral: Referral;
  readonly HandOff: HandOff;
  readonly DocumentNeed: DocumentNeed;
  readonly CaseConference: CaseConference;
  readonly ConferencePreparation: ConferencePreparation;
  readonly CaseHandOver: CaseHandOver;
  readonly CaseContact: CaseContact;
  readonly ChildProtectionNotification: ChildProtectionNotification;
  readonly Consent: Consent;
  readonly BreakGlassAccess: BreakGlassAccess;
  readonly IdentityLink: IdentityLink;
  readonly PersonMerge: PersonMerge;
  readonly MatchRejection: MatchRejection;
  readonly CaseManager: CaseManager;
  readonly StructuralIssue: StructuralIssue;
  readonly ChangeRecord: ChangeRecord;
}

type Finder<Row> = (row: Row, view: Viewpoint, now: Date) => Standing | Promise<Standing>;

/** What a caller is to a record of a case that is about certain persons. */
async function concerning(caseId: string, persons: readonly string[], view: Viewpoint): Promise<Standing> {
  const { relations, hidden } = await view.case(caseId);
  // To have been sent one referral of a case is nothing to its other records.
  const found = new Set<Relation>([...relations].filter((one) => one !== 'MEMBER' && one !== 'ADDRESSEE'));
  if (relations.has('MEMBER') && (await allOwn(persons, view))) found.add('CONCERNED');
  return standing(found, hidden);
}

const without = (relation: Relation, { relations, hidden }: Standing): Standing =>
  standing(
    [...relations].filter((one) => one !== relation),
    hidden,
  );

/** Whether persons are the caller herself or children in her custody, all of them and at least one. */
async function allOwn(persons: readonly string[], view: Viewpoint): Promise<boolean> {
  const standings = await Promise.all(persons.map((person) => view.person(person)));
  return (
    persons.length > 0 &&
    standings.every(({ relations }) => relations.has('SELF') || relations.has('CUSTODIAN'))
  );
}

const finders: { readonly [Kind in RecordKind]: Finder<Rows[Kind]> } = {
  Person: ({ id }, view) => view.person(id),
  Family: ({ id }, view) => view.family(id),
  FamilyMember: (membership, view) => view.member(membership),
  Case: (file, view) => view.caseFile(file),
  CaseTeamMember: ({ caseId }, view) => view.case(caseId),
  Need: async (need, view) => {
    if (await view.isToldAtConference(need)) return standing(['PARTICIPANT']);
    return concerning(need.caseId, need.personIds, view);
  },
  Goal: ({ caseId }, view) => view.case(caseId),
  Task: ({ caseId }, view) => view.case(caseId),
  Referral: async (referral, view) => {
    if (await view.isAddressee(referral)) return standing(['ADDRESSEE']);
    const found = await concerning(referral.caseId, referral.personIds, view);
    // Of what is done for a child in danger those around it hear from the youth office, or not at all (§ 4 Abs. 3 KKG).
    return referral.override?.ground === 'CHILD_PROTECTION_KKG4' ? without('CONCERNED', found) : found;
  },
  HandOff: ({ caseId, personId }, view) => concerning(caseId, [personId], view),
  DocumentNeed: ({ caseId, personId }, view) => concerning(caseId, [personId], view),
  CaseConference: toConference,
  ConferencePreparation: ({ conference }, view) => toConference(conference, view),
  CaseHandOver: ({ caseId }, view) => view.case(caseId),
  CaseContact: ({ caseId, withIds }, view) => concerning(caseId, withIds, view),
  ChildProtectionNotification: ({ caseId }, view) => view.case(caseId),
  Consent: ({ subjectId }, view) => view.person(subjectId),
  BreakGlassAccess: toEmergency,
  IdentityLink: ({ personId }, view) => view.person(personId),
  PersonMerge: ({ keptId }, view) => view.person(keptId),
  MatchRejection: ({ oneId }, view) => view.person(oneId),
  CaseManager: ({ id }, view) => toColleague(id, view),
  StructuralIssue: (_, view) => toColleague(null, view),
  ChangeRecord: ({ caseId }, view) => (caseId === null ? stranger : view.case(caseId)),
};

/** An office that takes part is nothing to the case, and something to the conference while it may see what is shared. */
async function toConference(conference: CaseConference, view: Viewpoint): Promise<Standing> {
  if ((await view.asParticipant(conference)) !== null) return standing(['PARTICIPANT']);
  return without('ADDRESSEE', await view.case(conference.caseId));
}

/** Whose data were opened hears of it when that no longer endangers anybody; a second person sees what waits for one. */
async function toEmergency(access: BreakGlassAccess, view: Viewpoint, now: Date): Promise<Standing> {
  const { relations, hidden } = await view.person(access.subjectId);
  const told = access.subjectNotifiedAt !== null;
  const found = new Set<Relation>(
    [...relations].filter((one) => (one !== 'SELF' && one !== 'CUSTODIAN') || told),
  );
  const { caller } = view;
  if (caller !== null && access.opener.id === caller.subject) found.add('OPENER');
  if (caller !== null && mayConfirm(caller.role)) {
    const waits = access.confirmedAt === null && accessState(access, now) !== 'LAPSED';
    if (waits || access.confirmer?.id === caller.subject) found.add('SECOND_PERSON');
  }
  return standing(found, hidden);
}

function toColleague(id: string | null, { caller }: Viewpoint): Standing {
  if (caller === null) return stranger;
  const found: Relation[] = [];
  if (id !== null && caseManagerOf(caller) === id) found.push('ONESELF');
  if (caller.role === 'KIM_COORDINATOR') found.push('COORDINATION');
  if (colleagues.has(caller.role)) found.push('COLLEAGUE');
  if (counterparts.has(caller.role)) found.push('COUNTERPART');
  return standing(found);
}

/** What the caller is to a record. */
export const standingTo = async (
  kind: RecordKind,
  row: object,
  view: Viewpoint,
  now: Date,
): Promise<Standing> => (finders[kind] as Finder<object>)(row, view, now);
