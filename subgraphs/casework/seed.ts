import { createHash } from 'node:crypto';
import type { CityBase } from '../../city/facts/base';
import type { CaseFacts, CaseworkFacts, ConsentFacts } from '../../city/facts/casework';
import type { FamilyFacts, MemberFacts } from '../../city/facts/family';
import { idOf } from '../../city/idOf';
import type { SecretKeyring } from '../../schema/keys/SecretKeyring';
import type { Rows } from '../defineAgency';
import { countBandOf } from '../vocabulary/countBandOf';
import { grantFrom } from './conferences/viewGrant';
import { Case } from './entities/Case';
import { CaseConference } from './entities/CaseConference';
import { CaseContact } from './entities/CaseContact';
import { CaseKey } from './entities/CaseKey';
import { CaseManager } from './entities/CaseManager';
import { CaseTeamMember } from './entities/CaseTeamMember';
import { ChildProtectionNotification } from './entities/ChildProtectionNotification';
import { Consent } from './entities/Consent';
import { District } from './entities/District';
import { DocumentNeed } from './entities/DocumentNeed';
import { Family } from './entities/Family';
import { FamilyMember } from './entities/FamilyMember';
import { Goal } from './entities/Goal';
import { HandOff } from './entities/HandOff';
import { IdentityLink } from './entities/IdentityLink';
import { Need } from './entities/Need';
import { Person } from './entities/Person';
import { Referral } from './entities/Referral';
import { StructuralIssue } from './entities/StructuralIssue';
import { Task } from './entities/Task';
import { notesOfCase, type SeededNotes } from './notes/notesOfCase';
import { withReferralProvisions } from './referrals/withReferralProvisions';

/** The synthetic city as case management has it: only the families that it works with. */
export const caseworkSeed = {
  base: ({ districts, caseManagers, structuralIssues }: CityBase): readonly Rows[] => [
    [District, districts],
    [
      CaseManager,
      caseManagers.map(({ districts: districtCodes, deputies: deputyIds, ...facts }) => ({
        ...facts,
        districtCodes,
        deputyIds,
      })),
    ],
    [
      StructuralIssue,
      structuralIssues.map(({ caseCount, ...facts }) => ({
        ...facts,
        caseCountBand: countBandOf(caseCount),
      })),
    ],
  ],
  family: (family: FamilyFacts, keyring: SecretKeyring | null): readonly Rows[] => {
    if (family.casework === null) return [];
    const notes = notesOfCase(family.casework.case.id, keyring);
    // The key comes last: it is made with the first note.
    return [...familyRows(family, family.casework, notes), [CaseKey, notes.keys()]];
  },
};

function familyRows(family: FamilyFacts, casework: CaseworkFacts, notes: SeededNotes): readonly Rows[] {
  const { id, reference, district, contactLanguage, members } = family;
  const { agencyContacts } = casework;
  return [
    [Family, [{ id, reference, districtCode: district, contactLanguage, agencyContacts }]],
    ...members.flatMap((member, position) => memberRows(family.id, member, position)),
    ...caseRows(family, casework.case, notes),
    ...caseFileRows(casework, notes),
    ...withReferralProvisions(casework).map(consentRows),
    [
      IdentityLink,
      casework.identityLinks.map(({ person, ...facts }) => ({
        ...facts,
        id: idOf('identity_link', person, facts.controller, facts.sectorPseudonym),
        personId: person,
        reversedAt: null,
      })),
    ],
  ];
}

function memberRows(familyId: string, member: MemberFacts, position: number): readonly Rows[] {
  const { person, caresFor, ...facts } = member;
  return [
    // Only what casework has of a person: copyRows takes the columns of the table and leaves the agencies' facts out.
    [Person, [person]],
    [
      FamilyMember,
      [
        {
          ...facts,
          id: idOf('family_member', familyId, person.id),
          familyId,
          personId: person.id,
          position,
          caresForIds: caresFor,
        },
      ],
    ],
  ];
}

/** The case and the plan made in it. */
function caseRows(family: FamilyFacts, facts: CaseFacts, notes: SeededNotes): readonly Rows[] {
  const { id, caseManager, structuralIssues } = facts;
  const part = <Fact extends object>(table: string, fact: Fact, index: number) => ({
    ...fact,
    id: idOf(table, id, String(index)),
    caseId: id,
  });
  const row = {
    ...facts,
    familyId: family.id,
    districtCode: family.district,
    caseManagerId: caseManager,
    structuralIssueIds: structuralIssues,
    handedOverByIds: [],
  };
  return [
    [Case, [row]],
    [
      CaseTeamMember,
      facts.team.map((member, index) =>
        part('case_team_member', { ...member, caseManagerId: member.caseManager }, index),
      ),
    ],
    [Need, facts.needs.map((need, index) => part('need', { ...need, personIds: need.persons }, index))],
    [Goal, facts.goals.map((goal, index) => part('goal', goal, index))],
    [Task, facts.tasks.map((task, index) => part('task', { ...task, assigneeId: caseManager }, index))],
    [
      CaseContact,
      facts.contacts.map((contact, index) =>
        part('case_contact', { ...contact, withIds: contact.with, note: notes.seal(contact.note) }, index),
      ),
    ],
    [
      CaseConference,
      facts.conferences.map((conference) => ({
        ...conference,
        caseId: id,
        consentIds: conference.consents,
        viewGrantFrom: grantFrom(new Date(conference.at)),
      })),
    ],
  ];
}

/** What happens between the family and offices. */
function caseFileRows(
  { case: { id, ...facts }, ...casework }: CaseworkFacts,
  notes: SeededNotes,
): readonly Rows[] {
  return [
    [
      Referral,
      facts.referrals.map(({ persons, consent, ...referral }) => ({
        ...referral,
        returnNote: notes.seal(referral.returnNote),
        events: referral.events.map((event) => ({ ...event, note: notes.seal(event.note) })),
        caseId: id,
        personIds: persons,
        consentId: consent,
      })),
    ],
    [
      HandOff,
      facts.handOffs.map((handOff, position) => ({
        ...handOff,
        caseId: id,
        position,
        personId: handOff.person,
      })),
    ],
    [
      DocumentNeed,
      casework.documentNeeds.map((need) => ({
        ...need,
        caseId: id,
        personId: need.person,
        waitsForIds: need.waitsFor,
      })),
    ],
    [
      ChildProtectionNotification,
      casework.childProtectionNotifications.map((sent) => ({ ...sent, caseId: id, childId: sent.child })),
    ],
  ];
}

function consentRows({ subject, signatory, coSignatory, form, ...facts }: ConsentFacts): Rows {
  const row = {
    ...facts,
    subjectId: subject,
    signatoryId: signatory,
    coSignatoryId: coSignatory,
    form: { kind: form, reason: null },
    interpreter: facts.interpreted ? 'Sprachmittlungspool Oberhausen (synthetisch)' : null,
    withdrawalChannel: 'LETTER',
    copyHandedOver: true,
    // There is no form to hash in an invented city; its name and language stand for the text.
    textHash: createHash('sha256').update(`${facts.textVersion}\n${facts.language}`).digest('hex'),
  };
  return [Consent, [row]];
}
