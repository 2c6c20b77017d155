import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import type { QuestionMeans } from '../defineAgency';
import { manyBy, oneBy } from '../loaders';
import { liveStatuses } from './authority/referralIsLive';
import { ChangeRecords } from './changes/ChangeRecords';
import { EmergencyRecords } from './emergency/EmergencyRecords';
import { BreakGlassAccess } from './entities/BreakGlassAccess';
import { Case } from './entities/Case';
import { CaseConference } from './entities/CaseConference';
import { CaseContact } from './entities/CaseContact';
import { CaseHandOver } from './entities/CaseHandOver';
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
import { CaseNotes } from './notes/CaseNotes';
import { type CasesWanted, casePage, type FamiliesWanted, familyPage } from './pages';
import { type Workload, workloadByManager } from './workload';

/** One statement per table and batch. */
export const caseworkLoaders = (database: DataSource, { secret, keyring }: QuestionMeans) => ({
  district: oneBy(database, District, 'code'),
  person: oneBy(database, Person, 'id'),
  family: oneBy(database, Family, 'id'),
  case: oneBy(database, Case, 'id'),
  caseManager: oneBy(database, CaseManager, 'id'),
  referral: oneBy(database, Referral, 'id'),
  consent: oneBy(database, Consent, 'id'),
  conference: oneBy(database, CaseConference, 'id'),
  documentNeed: oneBy(database, DocumentNeed, 'id'),
  identityLink: oneBy(database, IdentityLink, 'id'),
  merge: oneBy(database, PersonMerge, 'id'),
  structuralIssue: oneBy(database, StructuralIssue, 'id'),
  ...byParent(database),
  ...lists(database),
  notes: new CaseNotes(database, keyring),
  // Where nothing is sealed nobody is named who asks, and nobody changes anything.
  changes: new ChangeRecords(database, secret ?? new Uint8Array(32)),
});

export type CaseworkLoaders = ReturnType<typeof caseworkLoaders>;

const byParent = (database: DataSource) => ({
  membersOfFamily: manyBy(database, FamilyMember, 'familyId', { position: 'ASC', id: 'ASC' }),
  membershipsOfPerson: manyBy(database, FamilyMember, 'personId', { since: 'DESC', id: 'ASC' }),
  casesOfFamily: manyBy(database, Case, 'familyId', { openedAt: 'DESC', number: 'DESC' }),
  casesOfManager: manyBy(database, Case, 'caseManagerId', { number: 'ASC' }),
  team: manyBy(database, CaseTeamMember, 'caseId', { since: 'ASC', id: 'ASC' }),
  needs: manyBy(database, Need, 'caseId', { identifiedAt: 'ASC', id: 'ASC' }),
  goals: manyBy(database, Goal, 'caseId', { targetDate: 'ASC', id: 'ASC' }),
  tasks: manyBy(database, Task, 'caseId', { dueAt: 'ASC', id: 'ASC' }),
  referrals: manyBy(database, Referral, 'caseId', { sentAt: 'ASC', id: 'ASC' }),
  referralsTo: referralsTo(database),
  conferencesWith: conferencesWith(database),
  rejectedMatches: rejectedMatches(database),
  handOffs: manyBy(database, HandOff, 'caseId', { at: 'ASC', position: 'ASC', id: 'ASC' }),
  documentNeeds: manyBy(database, DocumentNeed, 'caseId', { dueAt: 'ASC', id: 'ASC' }),
  conferences: manyBy(database, CaseConference, 'caseId', { at: 'ASC', id: 'ASC' }),
  handOvers: manyBy(database, CaseHandOver, 'caseId', { at: 'ASC', id: 'ASC' }),
  contacts: manyBy(database, CaseContact, 'caseId', { at: 'ASC', id: 'ASC' }),
  history: manyBy(database, ChangeRecord, 'caseId', { at: 'ASC', idempotencyKey: 'ASC', position: 'ASC' }),
  childProtection: manyBy(database, ChildProtectionNotification, 'caseId', { createdAt: 'ASC', id: 'ASC' }),
  consentsOfPerson: manyBy(database, Consent, 'subjectId', { givenAt: 'ASC', id: 'ASC' }),
  breakGlassOfPerson: manyBy(database, BreakGlassAccess, 'subjectId', { openedAt: 'ASC', id: 'ASC' }),
  mergesOf: manyBy(database, PersonMerge, 'keptId', { at: 'ASC', id: 'ASC' }),
  identityLinksOfPerson: manyBy(database, IdentityLink, 'personId', { controller: 'ASC', id: 'ASC' }),
});

/** Referrals that offices still deal with, by the organisation they were sent to. */
const referralsTo = (database: DataSource): DataLoader<string, readonly Referral[]> =>
  new DataLoader<string, readonly Referral[]>(async (organisations) => {
    const rows = await database
      .createQueryBuilder(Referral, 'r')
      .where(`r.to->>'id' = ANY(:organisations)`, { organisations: [...organisations] })
      .andWhere('r.status = ANY(:liveStatuses)', { liveStatuses: [...liveStatuses] })
      .orderBy('r.sentAt', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .getMany();
    return organisations.map((organisation) => rows.filter(({ to }) => to.id === organisation));
  });

/** Conferences that an organisation takes part in and whose shared view has not ended long ago. */
const conferencesWith = (database: DataSource): DataLoader<string, readonly CaseConference[]> =>
  new DataLoader<string, readonly CaseConference[]>(async (organisations) => {
    const rows = await database
      .createQueryBuilder(CaseConference, 'c')
      .where(
        `EXISTS (SELECT 1 FROM jsonb_array_elements(c.participants) one WHERE one->>'organisation' = ANY(:organisations))`,
        { organisations: [...organisations] },
      )
      // Which are open today is decided by the day of this database (`viewIsOpen`); this only keeps the list short.
      .andWhere(
        `c."viewGrantUntil" >= (SELECT COALESCE(MAX(d."referenceDate"), CURRENT_DATE) - 1 FROM dataset d)`,
      )
      .orderBy('c.at', 'ASC')
      .addOrderBy('c.id', 'ASC')
      .getMany();
    return organisations.map((organisation) =>
      rows.filter(({ participants }) => participants.some((one) => one.organisation === organisation)),
    );
  });

/** Who was found to be somebody else than a person, by hand. */
const rejectedMatches = (database: DataSource): DataLoader<string, readonly string[]> =>
  new DataLoader<string, readonly string[]>(async (persons) => {
    const rows = await database
      .getRepository(MatchRejection)
      .find({ where: [{ oneId: In([...persons]) }, { otherId: In([...persons]) }] });
    return persons.map((person) =>
      rows
        .filter(({ oneId, otherId }) => oneId === person || otherId === person)
        .map(({ oneId, otherId }) => (oneId === person ? otherId : oneId)),
    );
  });

/** Everybody in the families whose cases somebody manages or works in. */
const personsOfManager = (database: DataSource, manager: string): Promise<readonly Person[]> =>
  database
    .createQueryBuilder(Person, 'p')
    .where(
      `EXISTS (SELECT 1 FROM family_member m JOIN case_file c ON c."familyId" = m."familyId" WHERE m."personId" = p.id
         AND (c."caseManagerId" = :manager OR EXISTS (SELECT 1 FROM case_team_member t WHERE t."caseId" = c.id AND t."caseManagerId" = :manager)))`,
      { manager },
    )
    .getMany();

/** Statements of entry points; each runs once, whatever the answer's size. */
const lists = (database: DataSource) => {
  const workloads = new Map<string, DataLoader<string, Workload>>();
  const persons = new Map<string, Promise<readonly Person[]>>();
  return {
    allDistricts: () => database.getRepository(District).find({ order: { code: 'ASC' } }),
    allCaseManagers: () =>
      database.getRepository(CaseManager).find({ order: { displayName: 'ASC', id: 'ASC' } }),
    allStructuralIssues: () =>
      database.getRepository(StructuralIssue).find({ order: { raisedAt: 'DESC', id: 'ASC' } }),
    emergencies: new EmergencyRecords(database),
    handOversAt: (fromId: string, toId: string, at: Date) =>
      database.getRepository(CaseHandOver).countBy({ fromId, toId, at }),
    personsOfManager: (manager: string) => {
      const found = persons.get(manager) ?? personsOfManager(database, manager);
      persons.set(manager, found);
      return found;
    },
    familyPage: (wanted: FamiliesWanted) => familyPage(database, wanted),
    casePage: (wanted: CasesWanted) => casePage(database, wanted),
    workload: (today: string) => {
      const loader = workloads.get(today) ?? workloadByManager(database, today);
      workloads.set(today, loader);
      return loader;
    },
  };
};
