import type { DataLabel } from '../../../schema/directives';
import type { Relation, Standing } from './Relation';

/** Kinds of records that casework decides about. What else it tells are values, which belong to the record they are part of. */
export const recordKinds = [
  'Person',
  'Family',
  'FamilyMember',
  'Case',
  'CaseTeamMember',
  'Need',
  'Goal',
  'Task',
  'Referral',
  'HandOff',
  'DocumentNeed',
  'CaseConference',
  'ConferencePreparation',
  'CaseContact',
  'CaseHandOver',
  'ChildProtectionNotification',
  'Consent',
  'BreakGlassAccess',
  'IdentityLink',
  'PersonMerge',
  'MatchRejection',
  'CaseManager',
  'StructuralIssue',
  'ChangeRecord',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Into which parts the fields of a record fall, as far as somebody may read one and not the other. */
export type Part =
  /** That it exists, and its number within Lotse. */
  | 'KEY'
  | 'NAME'
  /** What an office needs to receive somebody: birth date, languages, interpreter. */
  | 'RECEPTION'
  /** What else is known of a person or family (S2). */
  | 'PARTICULARS'
  /** What a case is called and who is responsible for it. */
  | 'FILE_MARK'
  /** Numbers, dates, states (S1). */
  | 'ADMINISTRATION'
  /** Whom the family deals with. */
  | 'ADDRESS_BOOK'
  /** Where somebody can be found, also by what follows from it. */
  | 'WHEREABOUTS'
  /** Protective markers. */
  | 'MARKERS'
  /** Consents, emergency accesses, and what tells of the residence status (S3). */
  | 'RECORD'
  /** What is planned for named persons (S4). */
  | 'PLAN'
  /** What is planned without saying for whom. */
  | 'COMMON_PLAN'
  | 'NOTES'
  | 'CHILD_PROTECTION'
  | 'WORKLOAD'
  /** What the hub would tell the one who asks. */
  | 'ACCESS';

/** One field of a record. */
export interface ReadField {
  readonly kind: RecordKind;
  readonly part: Part;
  /** Whom to call in an emergency (domain.md 2.7). */
  readonly contactPoint: boolean;
}

type Grants = Readonly<Partial<Record<RecordKind, readonly Part[]>>>;

const everything: readonly Part[] = [
  'KEY',
  'NAME',
  'RECEPTION',
  'PARTICULARS',
  'FILE_MARK',
  'ADMINISTRATION',
  'ADDRESS_BOOK',
  'WHEREABOUTS',
  'MARKERS',
  'RECORD',
  'PLAN',
  'COMMON_PLAN',
  'NOTES',
  'CHILD_PROTECTION',
  'ACCESS',
];
const withoutSecrets = everything.filter((part) => part !== 'NOTES' && part !== 'CHILD_PROTECTION');

const caseFile: readonly RecordKind[] = [
  'Person',
  'Family',
  'FamilyMember',
  'Case',
  'CaseTeamMember',
  'Need',
  'Goal',
  'Task',
  'Referral',
  'HandOff',
  'DocumentNeed',
  'CaseConference',
  'ConferencePreparation',
  'CaseContact',
  'CaseHandOver',
  'Consent',
  'BreakGlassAccess',
  'IdentityLink',
  'PersonMerge',
  'MatchRejection',
  'ChangeRecord',
];

const inAll = (kinds: readonly RecordKind[], parts: readonly Part[]): Grants =>
  Object.fromEntries(kinds.map((kind) => [kind, parts]));

const directory: readonly Part[] = ['KEY', 'NAME', 'ADMINISTRATION'];
const ownRecord: readonly Part[] = ['KEY', 'FILE_MARK', 'ADMINISTRATION', 'PARTICULARS', 'PLAN'];
const ownPerson: readonly Part[] = [
  'KEY',
  'NAME',
  'RECEPTION',
  'PARTICULARS',
  'ADMINISTRATION',
  'MARKERS',
  'RECORD',
  'ACCESS',
];
/** Who has custody may be the one from whom a child is hidden. */
const ownChild = ownPerson.filter((part) => part !== 'MARKERS');

/**
 * The row "casework" of the access matrix (domain.md 3.7), read by what somebody is to a record. What is not named is not told.
 *
 * - Notes and what the youth office was told are the team's alone; who merely stands in does the work without them (§ 203 StGB).
 * - A case manager of the district sees that a case is open, where it stands and whose it is, and nothing of persons: the district alone
 *   is no ground (domain.md 0.1), it serves to spread the work and to find the responsible colleague.
 * - A person sees her own data and her children's, but not by what a child is protected; of the plan only what names nobody else. Common goals and tasks name nobody, so nobody
 *   can tell whose they are: these she hears from her case manager.
 */
const grants: Readonly<Record<Relation, Grants>> = {
  TEAM: inAll([...caseFile, 'ChildProtectionNotification'], everything),
  DEPUTY: inAll(caseFile, withoutSecrets),
  DISTRICT: {
    Family: ['KEY', 'ADMINISTRATION'],
    Case: ['KEY', 'FILE_MARK', 'ADMINISTRATION'],
    CaseTeamMember: ['KEY', 'ADMINISTRATION'],
  },
  SELF: { Person: ownPerson, Consent: ['KEY', 'RECORD', 'PLAN'], BreakGlassAccess: ['KEY', 'RECORD'] },
  CUSTODIAN: { Person: ownChild, Consent: ['KEY', 'RECORD', 'PLAN'], BreakGlassAccess: ['KEY', 'RECORD'] },
  MEMBER: {
    Family: ['KEY', 'ADMINISTRATION', 'PARTICULARS', 'WHEREABOUTS'],
    FamilyMember: ['KEY', 'ADMINISTRATION', 'PARTICULARS'],
    // The lists of a case are open so far that each of their records is asked for itself.
    Case: ['KEY', 'FILE_MARK', 'ADMINISTRATION', 'PARTICULARS', 'WHEREABOUTS', 'PLAN'],
    CaseTeamMember: ['KEY', 'ADMINISTRATION'],
  },
  CONCERNED: inAll(['Need', 'HandOff', 'DocumentNeed', 'CaseContact', 'Referral'], ownRecord),
  BY_NAME: { Person: ['KEY', 'NAME'] },
  ADDRESSEE: {
    Referral: ['KEY', 'FILE_MARK', 'ADMINISTRATION', 'PARTICULARS', 'PLAN'],
    Person: ['KEY', 'NAME', 'RECEPTION'],
    Case: ['KEY', 'FILE_MARK'],
  },
  PARTICIPANT: {
    CaseConference: ['KEY', 'ADMINISTRATION', 'PLAN'],
    ConferencePreparation: ['KEY', 'ADMINISTRATION', 'PLAN'],
    Need: ['KEY', 'ADMINISTRATION', 'PARTICULARS', 'PLAN'],
    Person: ['KEY', 'NAME'],
  },
  CONTROL: {
    Person: ['KEY', 'RECORD'],
    Consent: ['KEY', 'RECORD'],
    BreakGlassAccess: ['KEY', 'RECORD', 'NOTES'],
  },
  OPENER: { BreakGlassAccess: ['KEY', 'RECORD', 'NOTES'] },
  SECOND_PERSON: { BreakGlassAccess: ['KEY', 'RECORD', 'NOTES'] },
  EMERGENCY: { Person: ['KEY'], Family: ['KEY'], FamilyMember: ['KEY'] },
  ONESELF: { CaseManager: [...directory, 'WORKLOAD'] },
  COLLEAGUE: { CaseManager: directory, StructuralIssue: ['KEY', 'ADMINISTRATION'] },
  COORDINATION: { CaseManager: [...directory, 'WORKLOAD'], StructuralIssue: ['KEY', 'ADMINISTRATION'] },
  COUNTERPART: { CaseManager: directory },
};

/** Relations that a protective marker hides nothing from: who works with the family must find it. */
const atHome: ReadonlySet<Relation> = new Set<Relation>(['TEAM', 'DEPUTY']);

/** Whether somebody may read a field of a record. Whatever is not allowed is not told. */
export function mayRead({ relations, hidden }: Standing, field: ReadField): boolean {
  for (const relation of relations) {
    if (hidden && field.part === 'WHEREABOUTS' && !atHome.has(relation)) continue;
    if (grants[relation][field.kind]?.includes(field.part)) return true;
    if (relation === 'EMERGENCY' && field.contactPoint && field.kind in grants.EMERGENCY) return true;
  }
  return false;
}

/** Whether somebody may know that a record exists. */
export const maySee = (standing: Standing, kind: RecordKind): boolean =>
  mayRead(standing, { kind, part: 'KEY', contactPoint: false });

/** Fields that fall into another part than their label says. */
const exceptions: Readonly<Record<string, Part>> = {
  'Person.name': 'NAME',
  'Person.dateOfBirth': 'RECEPTION',
  'Person.languages': 'RECEPTION',
  'Person.interpreterNeed': 'RECEPTION',
  'Person.access': 'ACCESS',
  // Which bodies know somebody is no record of consents or disclosures: it is not the data protection officer's to read.
  'Person.identityLinks': 'PARTICULARS',
  // What a person may be taken for is the team's to look into; who is looked for does not see it.
  'Person.matchCandidates': 'PLAN',
  'Person.merges': 'PLAN',
  'Family.agencyContacts': 'ADDRESS_BOOK',
  'Case.number': 'FILE_MARK',
  'Case.caseManager': 'FILE_MARK',
  'Case.source': 'FILE_MARK',
  'Case.goals': 'COMMON_PLAN',
  'Case.outcome': 'COMMON_PLAN',
  'Case.structuralIssues': 'COMMON_PLAN',
  'Referral.case': 'FILE_MARK',
  // Whoever sees a referral sees that it rests on no consent (domain.md 3.1).
  'Referral.override': 'PLAN',
  'HandOff.case': 'FILE_MARK',
  'CaseManager.displayName': 'NAME',
  'CaseManager.activeClients': 'WORKLOAD',
  'CaseManager.activeCases': 'WORKLOAD',
  'CaseManager.capacity': 'WORKLOAD',
};

/** Into which part a field falls: by its label, where no exception names it. */
export function partOf(kind: RecordKind, name: string, label: DataLabel): Part {
  if (name === 'id') return 'KEY';
  const exception = exceptions[`${kind}.${name}`];
  if (exception !== undefined) return exception;
  if (label.class === 'S5') return label.existenceSensitive ? 'CHILD_PROTECTION' : 'NOTES';
  if (label.existenceSensitive) return 'MARKERS';
  if (label.locating) return 'WHEREABOUTS';
  return byClass[label.class];
}

const byClass: Readonly<Record<Exclude<DataLabel['class'], 'S5'>, Part>> = {
  S0: 'ADMINISTRATION',
  S1: 'ADMINISTRATION',
  S2: 'PARTICULARS',
  S3: 'RECORD',
  S4: 'PLAN',
};
