import { defineAgency, type ResolveReference } from '../defineAgency';
import { guarded, guardRecords } from './authority/guardRecords';
import { CaseMutations } from './cases/CaseMutations';
import { ConferenceMutations } from './conferences/ConferenceMutations';
import { ConsentMutations } from './consents/ConsentMutations';
import { ContactMutations } from './contacts/ContactMutations';
import { DocumentMutations } from './documents/DocumentMutations';
import { BreakGlassAccess } from './entities/BreakGlassAccess';
import { Case } from './entities/Case';
import { CaseConference } from './entities/CaseConference';
import { CaseContact } from './entities/CaseContact';
import { CaseHandOver } from './entities/CaseHandOver';
import { CaseKey } from './entities/CaseKey';
import { CaseManager } from './entities/CaseManager';
import { CaseTeamMember } from './entities/CaseTeamMember';
import { ChangeRecord } from './entities/ChangeRecord';
import { ChildProtectionNotification } from './entities/ChildProtectionNotification';
import { Consent } from './entities/Consent';
import { District } from './entities/District';
import { DocumentNeed } from './entities/DocumentNeed';
import { Family } from './entities/Family';
import { FamilyMember } from './entities/FamilyMember';
import { Goal } from './entities/Goal';
import { HandOff } from './entities/HandOff';
import { IdentityLink } from './entities/IdentityLink';
import { MatchRejection } from './entities/MatchRejection';
import { Need } from './entities/Need';
import { Person } from './entities/Person';
import { PersonMerge } from './entities/PersonMerge';
import { Referral } from './entities/Referral';
import { StructuralIssue } from './entities/StructuralIssue';
import { Task } from './entities/Task';
import { GoalMutations } from './goals/GoalMutations';
import { HandOffMutations } from './handOffs/HandOffMutations';
import { HandOverMutations } from './handover/HandOverMutations';
import { IdentityMutations } from './identity/IdentityMutations';
import { IssueMutations } from './issues/IssueMutations';
import { type CaseworkLoaders, caseworkLoaders } from './loaders';
import { BreakGlass } from './migrations/BreakGlass';
import { Changes } from './migrations/Changes';
import { Initial } from './migrations/Initial';
import { SealedNotes } from './migrations/SealedNotes';
import { SharedWork } from './migrations/SharedWork';
import { NeedMutations } from './needs/NeedMutations';
import { ReferralMutations } from './referrals/ReferralMutations';
import { BreakGlassAccessResolver } from './resolvers/BreakGlassAccessResolver';
import { CaseConferenceResolver } from './resolvers/CaseConferenceResolver';
import { CaseContactResolver } from './resolvers/CaseContactResolver';
import { CaseHandOverResolver } from './resolvers/CaseHandOverResolver';
import { CaseManagerResolver } from './resolvers/CaseManagerResolver';
import { CaseResolver } from './resolvers/CaseResolver';
import { CaseTeamMemberResolver } from './resolvers/CaseTeamMemberResolver';
import { ChildProtectionNotificationResolver } from './resolvers/ChildProtectionNotificationResolver';
import { ConferencePreparationResolver } from './resolvers/ConferencePreparationResolver';
import { ConsentResolver } from './resolvers/ConsentResolver';
import { DocumentNeedResolver } from './resolvers/DocumentNeedResolver';
import { EmergencyResolver } from './resolvers/EmergencyResolver';
import { EntryResolver } from './resolvers/EntryResolver';
import { FamilyMemberResolver } from './resolvers/FamilyMemberResolver';
import { FamilyResolver } from './resolvers/FamilyResolver';
import { GroundsResolver } from './resolvers/GroundsResolver';
import { HandOffResolver } from './resolvers/HandOffResolver';
import { HubWideResolver } from './resolvers/HubWideResolver';
import { IdentityLinkResolver } from './resolvers/IdentityLinkResolver';
import { LiveResolver } from './resolvers/LiveResolver';
import { NeedResolver } from './resolvers/NeedResolver';
import { PersonNameResolver } from './resolvers/PersonNameResolver';
import { PersonResolver } from './resolvers/PersonResolver';
import { PrincipalResolver } from './resolvers/PrincipalResolver';
import { ReferralEventResolver } from './resolvers/ReferralEventResolver';
import { ReferralResolver } from './resolvers/ReferralResolver';
import { TaskResolver } from './resolvers/TaskResolver';
import { caseworkSeed } from './seed';
import { TaskMutations } from './tasks/TaskMutations';

type KeyLoader = 'person' | 'family' | 'case' | 'caseManager' | 'referral' | 'consent';

const byId =
  (table: KeyLoader): ResolveReference<CaseworkLoaders> =>
  ({ id }, { loaders }) =>
    id === undefined ? null : loaders[table].load(id);

/** Case management: families, cases, consents, referrals; the hub's own subgraph (domain.md 3.1). */
export const casework = defineAgency({
  name: 'casework',
  title: 'Case management of the integration office (Kommunales Integrationsmanagement, Case Management)',
  hubOwned: true,
  controllers: ['KIM_OFFICE', 'WELFARE_CASEWORK'],
  release: {
    IDENTITY: 'AUTO_UNDER_CONSENT',
    CONTACT: 'AUTO_UNDER_CONSENT',
    CASE_PLAN: 'AUTO_UNDER_CONSENT',
    CASE_NOTES: 'NEVER',
  },
  port: 4001,
  keyring: 'notes',
  tables: [
    District,
    Person,
    Family,
    FamilyMember,
    CaseManager,
    Case,
    CaseTeamMember,
    Need,
    Goal,
    Task,
    Referral,
    HandOff,
    DocumentNeed,
    CaseConference,
    CaseContact,
    StructuralIssue,
    Consent,
    BreakGlassAccess,
    ChildProtectionNotification,
    IdentityLink,
    ChangeRecord,
    CaseKey,
    CaseHandOver,
    PersonMerge,
    MatchRejection,
  ],
  migrations: [Initial, BreakGlass, Changes, SharedWork, SealedNotes],
  resolvers: [
    EntryResolver,
    EmergencyResolver,
    CaseMutations,
    NeedMutations,
    GoalMutations,
    TaskMutations,
    ContactMutations,
    HandOffMutations,
    DocumentMutations,
    HubWideResolver,
    LiveResolver,
    GroundsResolver,
    PersonResolver,
    PersonNameResolver,
    FamilyResolver,
    FamilyMemberResolver,
    CaseResolver,
    CaseManagerResolver,
    CaseTeamMemberResolver,
    NeedResolver,
    TaskResolver,
    PrincipalResolver,
    ReferralResolver,
    ReferralEventResolver,
    ReferralMutations,
    HandOffResolver,
    DocumentNeedResolver,
    CaseConferenceResolver,
    ConferenceMutations,
    CaseContactResolver,
    CaseHandOverResolver,
    HandOverMutations,
    IssueMutations,
    ConsentResolver,
    ConsentMutations,
    BreakGlassAccessResolver,
    ChildProtectionNotificationResolver,
    IdentityLinkResolver,
    IdentityMutations,
    ConferencePreparationResolver,
  ],
  references: {
    District: ({ code }, { loaders }) => (code === undefined ? null : loaders.district.load(code)),
    Person: guarded('Person', byId('person')),
    Family: guarded('Family', byId('family')),
    Case: guarded('Case', byId('case')),
    CaseManager: guarded('CaseManager', byId('caseManager')),
    Referral: guarded('Referral', byId('referral')),
    Consent: guarded('Consent', byId('consent')),
  },
  guard: guardRecords,
  loaders: caseworkLoaders,
  seed: caseworkSeed,
});
